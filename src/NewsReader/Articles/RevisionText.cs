namespace NewsReader.Articles;

/// <summary>The text of an article as it was understood before it changed; that of its last revision is the article's own.</summary>
internal sealed class RevisionText : ICheckedRow
{
    public long RevisionId { get; set; }

    public required string Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>Clean HTML.</summary>
    public required string Html { get; set; }

    /// <inheritdoc/>
    public long Checksum { get; set; }
}
