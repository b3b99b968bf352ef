namespace NewsReader.Articles;

/// <summary>What was read for an article at one time, byte for byte, compressed.</summary>
internal sealed class Revision : ICheckedRow
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    /// <summary>From 1.</summary>
    public int Number { get; set; }

    /// <summary>Unix seconds.</summary>
    public long ReadAt { get; set; }

    /// <summary>The name of the reader that understood the original.</summary>
    public required string Reader { get; set; }

    /// <summary>The character encoding that was assumed.</summary>
    public required string Encoding { get; set; }

    /// <summary>Length of the original in bytes.</summary>
    public int OriginalLength { get; set; }

    /// <summary>The original, Brotli-compressed.</summary>
    public required byte[] Original { get; set; }

    /// <summary>Its text; null for the last one and for those read before texts were kept.</summary>
    public RevisionText? Text { get; set; }

    /// <inheritdoc/>
    public long Checksum { get; set; }
}
