using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>What reading a file gave at one place: an article with the account of its words, or why there is none.</summary>
/// <param name="Path">The file.</param>
/// <param name="Location">Where in it, or empty for the whole of it.</param>
/// <param name="Problem">What was rejected or noted, and why; null of an article.</param>
internal sealed record ExplainedReading(string Path, string Location, string? Problem)
{
    public string Reader { get; init; } = "";

    public Article? Article { get; init; }

    public TextAccount? Account { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>Reads files as an ingest does, and stores nothing: shows what became of every word.</summary>
internal sealed class ReadingExplanation(
    ArticleReaders readers, IOptions<NewsReaderOptions> options, IOptions<ReadingOptions> reading, OwnFolders own,
    TimeProvider clock)
{
    private readonly TimeZoneInfo zone = TimeZones.Find(options.Value.TimeZone)!;

    /// <summary>What the files of a path give, in their order.</summary>
    /// <param name="path">A file or a folder.</param>
    public async IAsyncEnumerable<ExplainedReading> ExplainAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in FileWalk.Walk(path, own))
        {
            if (entry.File is not { } info)
            {
                yield return new ExplainedReading(entry.Path, "", entry.Problem ?? $"left out on purpose: {entry.LeftOut}");
                continue;
            }

            var name = File.Exists(path) ? info.Name : Path.GetRelativePath(path, info.FullName).Replace('\\', '/');
            var file = new SourceFile(info.FullName, name) { Limits = reading.Value };
            await foreach (var result in ResultsAsync(file, cancellationToken))
                yield return Explain(file, result);
        }
    }

    private async IAsyncEnumerable<ReadResult> ResultsAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var results = Open().GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadResult? result;
            try
            {
                result = await results.MoveNextAsync() ? results.Current : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                result = new ReadResult.Rejected("", FileReader.Describe(exception));
            }

            if (result is null)
                yield break;
            yield return result;
        }

        async IAsyncEnumerable<ReadResult> Open()
        {
            if (readers.For(file) is not { } reader)
            {
                yield return new ReadResult.Skipped(file.Extension);
                yield break;
            }

            await foreach (var result in reader.ReadAsync(file, cancellationToken))
                yield return result;
        }
    }

    private ExplainedReading Explain(SourceFile file, ReadResult result)
    {
        var path = file.FullPath;
        return result switch
        {
            ReadResult.Found { Draft: var draft } => Explain(file, draft),
            ReadResult.Rejected rejected => new ExplainedReading(path, rejected.Location, rejected.Reason),
            ReadResult.Noted noted => new ExplainedReading(path, noted.Location, noted.Note),
            ReadResult.Skipped skipped => new ExplainedReading(path, "", $"no reader for {skipped.Extension}".TrimEnd()),
            ReadResult.LeftOut left => new ExplainedReading(path, left.Location, $"left out on purpose: {left.Kind}"),
            _ => new ExplainedReading(path, "", "nothing is known of it"),
        };
    }

    private ExplainedReading Explain(SourceFile file, ArticleDraft draft)
    {
        var report = new EnrichmentReport(new ReadingTime(clock, reading.Value));
        try
        {
            var article = ArticleEnricher.Enrich(draft,
                SourceContext.From(file, zone, options.Value.Dates.UseFileTime, clock.GetUtcNow()), report);
            return new ExplainedReading(file.FullPath, draft.Location, null)
            {
                Reader = draft.Reader,
                Article = article,
                Account = report.Account,
                Warnings = [.. draft.Warnings, .. report.Warnings],
            };
        }
        catch (ReadingBoundException exception)
        {
            return new ExplainedReading(file.FullPath, draft.Location, FileReader.Describe(exception));
        }
    }
}
