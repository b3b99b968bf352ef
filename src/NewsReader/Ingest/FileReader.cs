using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Reading.Html;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Ingest;

/// <summary>What was found in a file, still to be understood.</summary>
/// <param name="Weight">Bytes of it.</param>
/// <param name="Understand">Yields the items that come of it; to be called once, on any thread.</param>
internal readonly record struct FilePiece(int Weight, Func<IReadOnlyList<IngestItem>> Understand)
{
    public static FilePiece Single(IngestItem item) => new(0, () => [item]);
}

/// <summary>Reads one file.</summary>
internal sealed partial class FileReader(ArticleReaders readers, IOptions<NewsReaderOptions> options, IOptions<ReadingOptions> reading,
    TimeProvider clock, ILogger<FileReader> logger)
{
    private readonly TimeZoneInfo zone = TimeZones.Find(options.Value.TimeZone)!;

    /// <summary>What it reads by; what was read by another one is read again.</summary>
    public int Version => ReadingVersion.Compute(options.Value, reading.Value);

    /// <summary>Everything in the file, its end last; a failure to read it is its last reject.</summary>
    public async IAsyncEnumerable<FilePiece> ReadAsync(
        Collection collection, SourceFile file, FileInfo info, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opened = new FileOutcome(file.RelativePath, file.FullPath, info.Length, info.LastWriteTimeUtc.Ticks, clock.GetUtcNow().Ticks,
            IsComplete: true, 0, 0, []);
        var isUnread = true;
        await using var results = ResultsAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadResult? result;
            var isOver = false;
            try
            {
                result = await results.MoveNextAsync() ? results.Current : null;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreadable(logger, exception, file.FullPath);
                // What the file itself is the reason of will not pass by itself.
                opened = opened with { IsComplete = !IsPassing(exception) };
                (result, isOver) = (new ReadResult.Rejected("", Describe(exception)), true);
            }

            if (result is null)
                break;
            yield return PieceOf(collection, file, result);
            if (result is ReadResult.Skipped && isUnread)
                yield break;
            isUnread = false;
            if (isOver)
                break;
        }

        yield return FilePiece.Single(new IngestItem.Closed(collection.Id, opened));
    }

    private async IAsyncEnumerable<ReadResult> ResultsAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (readers.For(file) is not { } reader)
        {
            yield return new ReadResult.Skipped(file.Extension);
            yield break;
        }

        await foreach (var result in reader.ReadAsync(file, cancellationToken))
            yield return result;
    }

    private FilePiece PieceOf(Collection collection, SourceFile file, ReadResult result) => result switch
    {
        ReadResult.Found { Draft: var draft } => new FilePiece(draft.Original.Length, () => Understand(collection, file, draft)),
        ReadResult.Rejected rejected =>
            FilePiece.Single(new IngestItem.Problem(file.FullPath, new FileNote(true, rejected.Location, rejected.Reason))),
        ReadResult.Skipped skipped => FilePiece.Single(new IngestItem.Skipped(skipped.Extension)),
        ReadResult.LeftOut left => FilePiece.Single(new IngestItem.LeftOut(left.Kind)),
        ReadResult.Noted told => FilePiece.Single(new IngestItem.Message(new IngestReject(file.FullPath, told.Location, told.Note))),
        _ => new FilePiece(0, () => []),
    };

    private IReadOnlyList<IngestItem> Understand(Collection collection, SourceFile file, ArticleDraft draft)
    {
        try
        {
            return Enriched(collection, file, draft);
        }
        catch (ReadingBoundException exception) when (draft.Html is { } html)
        {
            LogTextAlone(logger, file.FullPath, exception.Message);
            return Understand(collection, file,
                draft with
                {
                    Html = null,
                    Text = SafeHtml.Lines(html),
                    Warnings = [.. draft.Warnings, ReadingBound.TextAlone(exception.Message)],
                });
        }
        catch (Exception exception)
        {
            // One article that cannot be understood does not take its file with it.
            LogUnreadable(logger, exception, file.FullPath);
            return [new IngestItem.Problem(file.FullPath, new FileNote(true, draft.Location, Describe(exception)))];
        }
    }

    private IReadOnlyList<IngestItem> Enriched(Collection collection, SourceFile file, ArticleDraft draft)
    {
        var report = new EnrichmentReport(new ReadingTime(clock, reading.Value));
        var article = ArticleEnricher.Enrich(draft, SourceContext.From(
            file, zone, options.Value.Dates.UseFileTime, clock.GetUtcNow()) with { KeepsImages = options.Value.Images }, report);
        var input = new ArticleInput(article, Story.From(article), file.RelativePath, draft.Reader, draft.Encoding,
            PackedOriginal.Pack(draft.Original));
        var place = draft.Key == file.RelativePath ? "" : $"article {draft.Key}";
        return
        [
            .. draft.Warnings.Concat(report.Warnings).Append(report.Account?.Warning).OfType<string>().Select(
                warning => new IngestItem.Problem(file.FullPath, new FileNote(false, place, warning))),
            new IngestItem.Parsed(collection.Id, file.FullPath, input),
        ];
    }

    // A part of the program that could not be loaded says nothing of the file either.
    private static bool IsPassing(Exception exception) => exception is IOException or UnauthorizedAccessException
        or TypeInitializationException || FileLock.IsLackOfHandles(exception);

    /// <summary>Why a file could not be read and what will be done, without a full stop.</summary>
    internal static string Describe(Exception exception) => exception switch
    {
        _ when FileLock.IsLackOfHandles(exception) =>
            "no file handle was left to read it with; the next run tries again, and the system may give more (LimitNOFILE, ulimit -n)",
        TypeInitializationException { InnerException: { } inner } =>
            $"a part of the program could not be loaded: {inner.Message.TrimEnd('.')}; the next run tries again",
        FileNotFoundException or DirectoryNotFoundException => "the file was removed while it was to be read; it is read when it is back",
        ReadingBoundException => $"the article could not be read in time: {exception.Message}; it is tried again when it changes",
        UnauthorizedAccessException => "the file may not be read by this user; give it read permission, and the next run reads it",
        InvalidDataException => $"the file is damaged: {exception.Message.TrimEnd('.')}; replace it, and it is read again",
        IOException => $"the file could not be read: {exception.Message.TrimEnd('.')}; the next run tries again",
        _ => $"the file could not be understood: {exception.Message.TrimEnd('.')}; "
            + "it is tried again when it changes or the program can read more",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Of an article of {Path}, {Reason}")]
    private static partial void LogTextAlone(ILogger logger, string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot read {Path}")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string path);
}
