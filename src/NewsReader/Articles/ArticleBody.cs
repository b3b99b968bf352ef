namespace NewsReader.Articles;

/// <summary>The text of an article, kept apart so that lists do not read it.</summary>
internal sealed class ArticleBody : ICheckedRow
{
    public long ArticleId { get; set; }

    /// <summary>HTML, rendered and cleaned at ingest; every block carries its own lang and dir where they differ from the
    /// article's.</summary>
    public required string Html { get; set; }

    /// <summary>Where the article's fields came from.</summary>
    public FieldOrigins Origins { get; set; } = new();

    /// <inheritdoc/>
    public long Checksum { get; set; }
}
