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

    /// <summary>A field that says what the text or the lead says.</summary>
    public const string RepeatedField = "repeated-field";

    /// <summary>A field whose name is not known and that is no sentence.</summary>
    public const string UnknownField = "unknown-field";

    /// <summary>Details of an item that an article has no field for: rights, contributors, licences, counts, places.</summary>
    public const string ItemDetails = "item-details";

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

    /// <summary>What is in a text and hidden from its readers.</summary>
    public const string Hidden = "hidden";
}
