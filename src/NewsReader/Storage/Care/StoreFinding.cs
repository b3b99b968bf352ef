namespace NewsReader.Storage.Care;

/// <summary>What can be done about a finding.</summary>
internal enum Remedy
{
    /// <summary>Nothing here; a backup has what is lost.</summary>
    Backup,

    /// <summary>The store is made again beside itself of every row that can be read.</summary>
    Rebuild,

    /// <summary>SQLite's own indexes are made again from their tables.</summary>
    Reindex,

    /// <summary>Rows that refer to nothing are let go, or refer to nothing from then on.</summary>
    DropOrphans,

    /// <summary>The articles are read again from their files by the next ingest.</summary>
    ReadAgain,

    /// <summary>The articles are understood again from the originals that the store keeps, or, where that cannot be, from their
    /// files.</summary>
    Restore,

    /// <summary>The revisions are let go; an article whose last one it was is read again.</summary>
    DropRevisions,

    /// <summary>The texts of earlier versions are let go; their originals stay.</summary>
    DropTexts,

    /// <summary>The number of the last change is taken from the articles.</summary>
    Count,

    /// <summary>The search index is made again from the store.</summary>
    RebuildIndex,
}

/// <summary>Something that is not as it has to be.</summary>
/// <param name="What">For the person at the terminal, without a full stop.</param>
internal sealed record StoreFinding(string What, Remedy Remedy)
{
    /// <summary>The path of the file that it is in.</summary>
    public required string File { get; init; }

    /// <summary>The table of the store whose rows it is about; null where it is about none.</summary>
    public string? Table { get; init; }

    /// <summary>The numbers of those rows.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];
}
