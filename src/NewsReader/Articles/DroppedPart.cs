namespace NewsReader.Articles;

/// <summary>Words that were read and are no part of the article.</summary>
/// <param name="Rule">One of <see cref="DropRule"/>, or null where no rule names them: then they are missing.</param>
/// <param name="Text">The words as they were read, blanks made one.</param>
internal sealed record DroppedPart(string? Rule, string Text);

/// <summary>The rules by which words of a file are left out of its article.</summary>
internal static class DropRule
{
    /// <summary>Menus, breadcrumbs and other ways through a site.</summary>
    public const string Navigation = "navigation";

    /// <summary>What readers wrote.</summary>
    public const string Comments = "comments";

    /// <summary>What a page shows above its article: the name of the site, the day.</summary>
    public const string Header = "header";

    /// <summary>What a page shows below everything: rights, addresses.</summary>
    public const string Footer = "footer";

    /// <summary>What stands beside an article and is none of it.</summary>
    public const string Aside = "aside";

    /// <summary>Advertising.</summary>
    public const string Advertising = "advertising";

    /// <summary>Invitations to share, print or rate.</summary>
    public const string Sharing = "sharing";

    /// <summary>What is typed into or pressed, with its labels.</summary>
    public const string Form = "form";

    /// <summary>Notices of cookies, rights, letters to subscribe to.</summary>
    public const string Notice = "notice";

    /// <summary>What browsers do not show.</summary>
    public const string Hidden = "hidden";

    /// <summary>Other articles: their titles, with what stands around those that became related titles.</summary>
    public const string OtherArticles = "other-articles";

    /// <summary>Boxes that are hardly more than links.</summary>
    public const string Links = "links";

    /// <summary>Words that are no sentence, outside the text or between its paragraphs: labels, numbers, names of boxes.</summary>
    public const string Labels = "labels";

    /// <summary>Tags, with the word before them.</summary>
    public const string Tags = "tags";

    /// <summary>When the article was published, which is its date.</summary>
    public const string Date = "date";

    /// <summary>Who wrote it, and in what capacity.</summary>
    public const string Byline = "byline";

    /// <summary>The number of the article, its short address, how long it takes to read.</summary>
    public const string PageInfo = "page-info";

    /// <summary>The title or lead once more.</summary>
    public const string Repeated = "repeated";

    /// <summary>A page without text shows this to readers whose browser runs no programs.</summary>
    public const string Replaced = "replaced-by-data";

    /// <summary>Titles under a heading such as «بیشتر بخوانید», which became related links, and the heading itself.</summary>
    public const string RelatedList = "related-list";

    /// <summary>«انتهای پیام» and its like.</summary>
    public const string EndMarker = "end-marker";

    /// <summary>A line after the end marker that is no sentence: addresses, notices.</summary>
    public const string AfterEnd = "after-end";

    /// <summary>The code of the desk that wrote it, which is a field of the article.</summary>
    public const string DeskCode = "desk-code";

    /// <summary>The name with @ that a channel ends its messages with.</summary>
    public const string Signature = "signature";

    /// <summary>A line of tags, which became the article's.</summary>
    public const string TagLine = "tag-line";

    /// <summary>«کد خبر: …».</summary>
    public const string NewsCode = "news-code";

    /// <summary>An invitation to share or to comment.</summary>
    public const string ShareLine = "share-line";

    /// <summary>A line that is a date and nothing else, by which the article may be dated.</summary>
    public const string DateLine = "date-line";

    /// <summary>«به گزارش …، » before the words that became the title, whose agency is a field of the article.</summary>
    public const string Attribution = "attribution";

    /// <summary>The title again, as the first line of the text.</summary>
    public const string RepeatedTitle = "repeated-title";

    /// <summary>A lead that says what the title or the beginning of the text says.</summary>
    public const string RepeatedLead = "repeated-lead";

    /// <summary>What is in elements that show something else than words: forms, formulas, drawings, frames.</summary>
    public const string Embedded = "embedded";

    /// <summary>What stands in brackets in a text for a program to fill in: galleries, forms.</summary>
    public const string Shortcode = "shortcode";

    /// <summary>What a program writes under what it exports: by whom, when and whence.</summary>
    public const string ExportLine = "export-line";

    /// <summary>A text that a mail has with it as a file.</summary>
    public const string AttachedText = "attached-text";

    /// <summary>A field that says what the text or the lead says.</summary>
    public const string RepeatedField = "repeated-field";

    /// <summary>The text once more, in another language.</summary>
    public const string Translation = "translation";

    /// <summary>A field whose name is not known and that is no sentence.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>Details of an item that an article has no field for: rights, contributors, licences, counts, places.</summary>
    public const string ItemDetails = "item-details";

    /// <summary>What a file says of itself beside its articles: the description of a list, the message of an answer.</summary>
    public const string OfTheFile = "of-the-file";

    /// <summary>A summary that is the beginning of the text, cut short.</summary>
    public const string CutSummary = "cut-summary";

    /// <summary>Fields of front matter that an article has none for.</summary>
    public const string FrontMatter = "front-matter";

    /// <summary>What a text says to the program that made a site or a note of it: shortcodes, tags of templates, attributes.</summary>
    public const string Markers = "markers";

    /// <summary>What a writer noted for himself within a text, and is not shown.</summary>
    public const string WritersNote = "writers-note";

    /// <summary>Other notes and files that are shown within a note.</summary>
    public const string Embeds = "embeds";
}
