using NewsReader.Articles;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>What the reading task passes to the storing one.</summary>
internal abstract record IngestItem
{
    /// <summary>A file that no reader reads.</summary>
    public sealed record Skipped(string Extension) : IngestItem;

    /// <summary>Something of a file that is left out on purpose.</summary>
    public sealed record LeftOut(string Kind) : IngestItem;

    /// <summary>A file that neither has changed nor is read otherwise now.</summary>
    public sealed record Unchanged(int Articles) : IngestItem;

    /// <summary>Something to tell that is no article and no mistake.</summary>
    public sealed record Message(IngestReject Note) : IngestItem;

    /// <summary>Something that could not be read, or was read in spite of damage.</summary>
    public sealed record Problem(string FullPath, FileNote Note) : IngestItem;

    /// <summary>An article.</summary>
    public sealed record Parsed(int CollectionId, string FullPath, ArticleInput Input) : IngestItem;

    /// <summary>The end of a file. What came of it before is counted by whoever takes the items in their order.</summary>
    public sealed record Closed(int CollectionId, FileOutcome Reading) : IngestItem;
}
