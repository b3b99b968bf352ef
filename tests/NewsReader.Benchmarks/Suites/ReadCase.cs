using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Ingest;
using NewsReader.Reading;

namespace NewsReader.Benchmarks.Suites;

/// <summary>What the files of a folder give, as an ingest would store it: of several articles with one key the last.</summary>
/// <param name="Rejections">Reasons.</param>
/// <param name="Warnings">Of articles, their own accounts included.</param>
internal sealed record ReadCase(IReadOnlyList<Article> Articles, IReadOnlyList<string> Rejections, IReadOnlyList<string> Warnings)
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tehran");

    /// <summary>Reads all files of a folder.</summary>
    public static async Task<ReadCase> ReadAsync(string folder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limits = new ReadingOptions();
        var readers = new ArticleReaders(Options.Create(limits));
        var articles = new Dictionary<string, Article>(StringComparer.Ordinal);
        var (rejections, warnings) = (new List<string>(), new List<string>());
        foreach (var info in FileWalk.Files(folder))
        {
            var file = new SourceFile(info.FullName, Path.GetRelativePath(folder, info.FullName).Replace('\\', '/')) { Limits = limits };
            try
            {
                await ReadAsync(file);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                rejections.Add(FileReader.Describe(exception));
            }
        }

        return new ReadCase([.. articles.Values], rejections, warnings);

        async Task ReadAsync(SourceFile file)
        {
            if (readers.For(file) is not { } reader)
                return;
            await foreach (var result in reader.ReadAsync(file, cancellationToken))
            {
                if (result is ReadResult.Rejected rejected)
                    rejections.Add(rejected.Reason);
                if (result is not ReadResult.Found { Draft: var draft })
                    continue;
                var report = new EnrichmentReport(new ReadingTime(TimeProvider.System, limits));
                articles[draft.Key] = ArticleEnricher.Enrich(draft, SourceContext.From(file, Tehran, useFileTime: false, now), report);
                warnings.AddRange([.. draft.Warnings, .. report.Warnings]);
                if (report.Account?.Warning is { } missing)
                    warnings.Add(missing);
            }
        }
    }
}
