using NewsReader.Articles;

namespace NewsReader.Reading;

/// <summary>Reads the articles of one format.</summary>
internal interface IArticleReader
{
    /// <summary>A short name of the format, kept with what was read.</summary>
    string Name { get; }

    /// <summary>Whether this reader is the one for the file, by its name or its first bytes.</summary>
    bool Accepts(SourceFile file);

    /// <summary>The articles and rejects of the file, in order, streamed. Throws only what opening or reading the file itself throws.</summary>
    IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <summary>One thing found in a file.</summary>
internal abstract record ReadResult
{
    /// <summary>An article.</summary>
    public sealed record Found(ArticleDraft Draft) : ReadResult;

    /// <summary>A part that could not be read.</summary>
    /// <param name="Place">Where in the file ("line 12"), or empty for the whole of it.</param>
    /// <param name="Reason">What is wrong and what to do, in English, without a full stop.</param>
    public sealed record Rejected(string Place, string Reason) : ReadResult;
}
