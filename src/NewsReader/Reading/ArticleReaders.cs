namespace NewsReader.Reading;

/// <summary>All formats that are read.</summary>
internal static class ArticleReaders
{
    private static readonly IArticleReader[] All =
    [
        new PlainTextReader(),
        new MarkdownReader(),
        new JsonLinesReader(),
    ];

    /// <summary>The reader of a file, or null when its format is not read.</summary>
    public static IArticleReader? For(SourceFile file) => Array.Find(All, reader => reader.Accepts(file));
}
