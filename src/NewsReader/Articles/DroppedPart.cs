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

    /// <summary>The name with @ that a channel ends its messages with.</summary>
    public const string Signature = "signature";

    /// <summary>A line of tags, which became the article's.</summary>
    public const string TagLine = "tag-line";

    /// <summary>What stands in brackets in a text for a program to fill in: galleries, forms.</summary>
    public const string Shortcode = "shortcode";

    /// <summary>What a program writes under what it exports: by whom, when and whence.</summary>
    public const string ExportLine = "export-line";

    /// <summary>A field that says what the text or the lead says.</summary>
    public const string RepeatedField = "repeated-field";

    /// <summary>A field whose name is not known and that is no sentence.</summary>
    public const string UnknownField = "unknown-field";
}
