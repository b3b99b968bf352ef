namespace NewsReader.Articles;

/// <summary>A file that was read, so that it is read again only when it, or the readers, have changed.</summary>
internal sealed class SourceFileRow
{
    public int Id { get; set; }

    public int CollectionId { get; set; }

    public Collection? Collection { get; set; }

    /// <summary>Path within the collection, separated by "/".</summary>
    public required string Path { get; set; }

    /// <summary>Bytes on the disk when it was read; -1 while it has not been read to its end.</summary>
    public long Length { get; set; }

    /// <summary>When the file had last been written, as UTC ticks.</summary>
    public long ModifiedAt { get; set; }

    /// <summary>UTC ticks.</summary>
    public long ReadAt { get; set; }

    /// <summary>The version of the readers that read it.</summary>
    public int ReadersVersion { get; set; }

    /// <summary>How many articles were in it.</summary>
    public int Articles { get; set; }

    /// <summary>How much of it was rejected.</summary>
    public int Rejected { get; set; }

    /// <summary>Unix seconds at which the file was found gone; null while it is there.</summary>
    public long? RemovedAt { get; set; }
}
