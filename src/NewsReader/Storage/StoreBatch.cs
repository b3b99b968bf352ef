using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>An article as it was read, with the original it came from.</summary>
/// <param name="FilePath">The file's path within the collection.</param>
internal sealed record ArticleInput(Article Article, Story Story, string FilePath, string Reader, string Encoding, PackedOriginal Original);

/// <summary>What is stored in one transaction: articles of one collection and, after them, the files that were read to their end.</summary>
/// <param name="RunId">The run that the notes belong to.</param>
/// <param name="ReadersVersion">The version of the readers: what another one has read is understood anew though it has not changed.</param>
/// <param name="Mirrors">Whether articles whose source is gone are deleted; otherwise they are marked.</param>
internal sealed record StoreBatch(int CollectionId, long RunId, int ReadersVersion, bool Mirrors)
{
    /// <summary>Whether a store that cannot be written for now is waited for; otherwise that is a failure.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether articles are written anew though their originals have not changed, because the rows are not what they
    /// were.</summary>
    public bool Restores { get; init; }

    public List<ArticleInput> Articles { get; } = [];

    public List<FileOutcome> Files { get; } = [];
}

/// <summary>What storing an article did.</summary>
internal enum StoreOutcome
{
    /// <summary>The archive did not have it.</summary>
    Added,

    /// <summary>The archive had it with another content.</summary>
    Updated,

    /// <summary>The archive had exactly this.</summary>
    Unchanged,
}

/// <summary>How an attempt to store a batch ended.</summary>
internal abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>All of it is stored.</summary>
    public sealed record Saved(StoreResult Result) : SaveResult;

    /// <summary>The store does not take one of its rows, and nothing was stored.</summary>
    public sealed record Refused(StoreFailure Failure) : SaveResult;
}

/// <summary>What storing a batch did.</summary>
/// <param name="Outcomes">In the order of the articles.</param>
/// <param name="Warnings">Warnings that only the store could give.</param>
/// <param name="Removed">Articles that are no longer in their files.</param>
internal sealed record StoreResult(IReadOnlyList<StoreOutcome> Outcomes, IReadOnlyList<(FileOutcome File, FileNote Note)> Warnings,
    int Removed);
