namespace NewsReader.Tests.Faults;

/// <summary>What the administrator said of an article.</summary>
internal sealed record ModelEdit(string Title, string Section, string Tag);

/// <summary>An article as the archive should have it.</summary>
/// <param name="Key">Its id, or the path of its file within the collection.</param>
/// <param name="File">The path of its file within the collection.</param>
internal sealed record ModelArticle(string Key, string File, Content Content)
{
    /// <summary>Its number in the archive; 0 until the archive has given it one.</summary>
    public long Id { get; init; }

    /// <summary>Whether it was uploaded: no ingest of the folder of articles means it.</summary>
    public bool IsUpload { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>Whether its file is gone.</summary>
    public bool IsRemoved { get; init; }

    public ModelEdit? Edit { get; init; }

    public string Title => Edit?.Title ?? Content.Title;
}
