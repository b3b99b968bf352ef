using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Ingest;
using NewsReader.Reading;
using NewsReader.Storage;

namespace NewsReader.Benchmarks.Archives;

/// <summary>An article of a corpus as a reader of the application found it.</summary>
/// <param name="Key">Unique among all corpora that were read together.</param>
internal sealed record CorpusDraft(string Key, ArticleDraft Draft)
{
    // Nowhere, so that no path tells anything.
    private static readonly SourceContext Place = new("", TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran"));

    /// <summary>The article as the application understands it.</summary>
    public Article Enrich()
    {
        var article = ArticleEnricher.Enrich(Draft, Place);
        article.Key = Key;
        return article;
    }

    /// <summary>What the store takes of it.</summary>
    public ArticleInput Input(Article article) =>
        new(article, Story.From(article), "corpus.jsonl", Draft.Reader, Draft.Encoding, PackedOriginal.Pack(Draft.Original));
}

/// <summary>Reads corpora with the readers of the application.</summary>
internal static class CorpusReader
{
    private static readonly ArticleReaders Readers = new(Options.Create(new ReadingOptions()));

    /// <summary>The articles of a file, or of all the files of a folder that are read; judged queries are no articles.</summary>
    public static async Task<List<CorpusDraft>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var drafts = new List<CorpusDraft>();
        foreach (var info in FileWalk.Files(path).Where(IsCorpus))
        {
            var file = new SourceFile(info.FullName, info.Name);
            await foreach (var result in Readers.For(file)!.ReadAsync(file, cancellationToken))
            {
                if (result is ReadResult.Found { Draft: var draft })
                    drafts.Add(new CorpusDraft($"{info.Name}/{draft.Key}", draft));
            }
        }

        return [.. drafts.DistinctBy(draft => draft.Key, StringComparer.Ordinal)];
    }

    private static bool IsCorpus(FileInfo file) =>
        !file.Name.Contains("queries", StringComparison.Ordinal) && file.Name != "README.md"
            && Readers.For(new SourceFile(file.FullName, file.Name)) is not null;
}
