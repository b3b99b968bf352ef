using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>Reads the articles of one format.</summary>
internal interface IArticleReader
{
    /// <summary>A short name of the format, kept with what was read.</summary>
    string Name { get; }

    /// <summary>Whether this reader is the one for the file, by its first bytes and its name.</summary>
    bool Accepts(SourceFile file);

    /// <summary>The articles and rejects of the file, in order, streamed. Throws only what opening or reading the file itself
    /// throws.</summary>
    IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <summary>What reading met at one place of a file: an article, something that is none, or something to note.</summary>
internal abstract record ReadResult
{
    /// <summary>An article.</summary>
    public sealed record Found(ArticleDraft Draft) : ReadResult;

    /// <summary>A part that could not be read.</summary>
    /// <param name="Location">Where in the file ("line 12", "entry a/b.txt"), or empty for the whole of it.</param>
    /// <param name="Reason">What is wrong and what to do, in English, without a full stop.</param>
    public sealed record Rejected(string Location, string Reason) : ReadResult;

    /// <summary>Something that is no article and no mistake, such as the address of a feed in a list of feeds.</summary>
    public sealed record Noted(string Location, string Note) : ReadResult;

    /// <summary>Something of an export that is there and is no article to show, unless the settings ask for it.</summary>
    /// <param name="Kind">One of <see cref="LeftOutKind"/>.</param>
    public sealed record LeftOut(string Location, string Kind) : ReadResult;

    /// <summary>A file within a container that no reader reads.</summary>
    public sealed record Skipped(string Extension) : ReadResult;
}
