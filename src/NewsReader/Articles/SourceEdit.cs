namespace NewsReader.Articles;

/// <summary>What the administrator says of a source, for the articles that are there and those to come; null where files have the
/// word.</summary>
internal sealed class SourceEdit
{
    /// <summary>The source as files name it.</summary>
    public required string Name { get; set; }

    /// <summary>The name that is shown instead.</summary>
    public string? ShownName { get; set; }

    public bool? IsRightToLeft { get; set; }

    /// <summary>Whether it says nothing.</summary>
    public bool IsEmpty() => ShownName is null && IsRightToLeft is null;
}
