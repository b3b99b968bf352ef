namespace NewsReader.Articles;

/// <summary>A root folder or file that was given to ingest; keys are unique within it.</summary>
internal sealed class Collection
{
    /// <summary>The name of the collection of articles that the product ships with.</summary>
    public const string SeedsName = "seeds";

    public int Id { get; set; }

    public required string Name { get; set; }

    /// <summary>Absolute path of the folder or file, as last given.</summary>
    public required string Path { get; set; }

    public bool IsSeeds { get; set; }
}
