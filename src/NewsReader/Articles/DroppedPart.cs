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
    public const string OtherArticles = "other articles";

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
    public const string PageInfo = "page info";

    /// <summary>The title or lead once more.</summary>
    public const string Repeated = "repeated";

    /// <summary>A page without text shows this to readers whose browser runs no programs.</summary>
    public const string Replaced = "replaced by the data of the page";
}
