using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Brings files into the archive: one task reads them, all cores understand what is in them, another task stores it in
/// batches.</summary>
internal sealed partial class ArticleIngestor(
    FileReader reader, ArticleStore store, CollectionStore collections, RunStore runs, OwnFolders own, IOptions<NewsReaderOptions> options,
    TimeProvider clock, ILogger<ArticleIngestor> logger)
{
    // A larger file is read by itself, piece by piece; several small ones are read at once.
    private const long SmallFile = 1024 * 1024;

    /// <summary>Ingests files and folders; what cannot be read is in the report, and the rest goes on.</summary>
    /// <param name="paths">Absolute paths; where nothing is any more, what was read from there is gone.</param>
    /// <param name="waits">Whether a store that cannot be written for now is waited for; otherwise that is a failure.</param>
    public async Task<IngestReport> IngestAsync(
        IReadOnlyList<string> paths, IProgress<IngestProgress>? progress, CancellationToken cancellationToken,
        RunTrigger trigger = RunTrigger.Command, bool waits = false)
    {
        using var activity = IngestTelemetry.Source.StartActivity("ingest");
        var started = Stopwatch.GetTimestamp();
        var roots = FileWalk.Roots(paths);
        var run = await runs.BeginAsync(trigger, roots, cancellationToken);
        using var held = await runs.HoldAsync(run);
        var report = new IngestReport { RunId = run.Id };
        try
        {
            var map = await CollectionMap.WithAsync(collections, roots, options.Value, cancellationToken);
            // Whoever typed a command is told at once; a server goes on when it can.
            await using var saver = new BatchSaver(store, report, options.Value, waits, clock) { Version = reader.Version };
            await IngestAsync(map, roots, run, report, saver, progress, cancellationToken);
            run.State = RunState.Finished;
        }
        catch (Exception exception)
        {
            run.State = exception is OperationCanceledException ? RunState.Stopped : RunState.Failed;
            run.Failure = exception is OperationCanceledException ? null : QueuedIngest.Reason(exception);
            throw;
        }
        finally
        {
            report.Elapsed = Stopwatch.GetElapsedTime(started);
            report.CopyTo(run);
            await WriteDownAsync(run, runs.SaveAsync(run, CancellationToken.None));
        }

        LogIngested(logger, report.Files, report.Added, report.Updated, report.Unchanged, report.Rejected, report.Elapsed.TotalSeconds,
            report.ArticlesPerSecond);
        return report;
    }

    private async Task IngestAsync(
        CollectionMap map, List<string> roots, IngestRun run, IngestReport report, BatchSaver saver, IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken)
    {
        var removed = new List<int>();
        foreach (var root in roots)
            removed.AddRange(await FindRemovedAsync(map, root, cancellationToken));
        using var queue = new PieceQueue();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var total = progress is null ? 0 : roots.SelectMany(root => FileWalk.Files(root, own)).Sum(Length);
        var reading = ReadAllAsync(map, roots, queue, stop.Token);
        try
        {
            await SaveAllAsync(queue, saver, run, report, total, progress, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        await saver.RemoveAsync(removed, cancellationToken);
    }

    private async Task SaveAllAsync(
        PieceQueue queue, BatchSaver saver, IngestRun run, IngestReport report, long total, IProgress<IngestProgress>? progress,
        CancellationToken cancellationToken)
    {
        var noted = clock.GetTimestamp();
        while (await WaitAsync(queue.TakeAsync(cancellationToken), saver, cancellationToken) is { } piece)
        {
            foreach (var item in await WaitAsync(piece.Items, saver, cancellationToken))
                await saver.TakeAsync(item, cancellationToken);
            await saver.SaveWaitingAsync(cancellationToken);
            progress?.Report(new IngestProgress(report.Read - report.LeftAlone, report.Rejected, piece.BytesDone, total));
            if (clock.GetElapsedTime(noted) < BatchSaver.LongestWait)
                continue;
            report.CopyTo(run);
            await WriteDownAsync(run, runs.SaveProgressAsync(run, CancellationToken.None));
            noted = clock.GetTimestamp();
        }

        await saver.FinishAsync(cancellationToken);
        progress?.Report(new IngestProgress(report.Read - report.LeftAlone, report.Rejected, total, total, IsOver: true));
    }

    // What was understood is stored in time, though what follows it may take long to read.
    private async Task<T> WaitAsync<T>(Task<T> work, BatchSaver saver, CancellationToken cancellationToken)
    {
        while (!work.IsCompleted)
        {
            try
            {
                return await work.WaitAsync(BatchSaver.LongestWait, clock, cancellationToken);
            }
            catch (TimeoutException)
            {
                await saver.SaveWaitingAsync(cancellationToken);
            }
        }

        return await work;
    }

    private async Task<IReadOnlyList<int>> FindRemovedAsync(CollectionMap map, string root, CancellationToken cancellationToken)
    {
        if (File.Exists(root))
            return [];
        var collection = map.Find(root)!;
        var isWhole = root.Length <= collection.Path.Length;
        // A folder that cannot be reached as a whole, such as a drive that is not mounted, is no sign that all its articles are gone.
        if (isWhole && !Path.Exists(collection.Path))
            return [];
        var path = isWhole ? "" : CollectionMap.FileIn(collection, root).RelativePath;
        return await runs.FindRemovedAsync(collection.Id, path, relative => FileWalk.MayExist(CollectionMap.PathOf(collection, relative)),
            cancellationToken);
    }

    private async Task ReadAllAsync(CollectionMap map, List<string> roots, PieceQueue queue, CancellationToken cancellationToken)
    {
        // Its own thread from here on: reading is all computation.
        await Task.Yield();
        var done = 0L;
        try
        {
            foreach (var entry in roots.SelectMany(root => FileWalk.Walk(root, own)))
            {
                if (entry.File is not { } info)
                {
                    await queue.AddAsync(() => ProblemOf(entry), 0, done, cancellationToken);
                    continue;
                }

                var collection = map.Find(info.FullName)!;
                var file = CollectionMap.FileIn(collection, info.FullName);
                var length = Length(info);
                if (length <= SmallFile && !IsPacked(file))
                    await queue.AddAsync(() => ReadWholeAsync(collection, file, info, cancellationToken), length, done + length,
                        cancellationToken);
                else
                    await ReadPiecesAsync(collection, file, info, done, queue, cancellationToken);
                done += length;
            }

            queue.Complete();
        }
        catch (Exception exception)
        {
            queue.Complete(exception);
            throw;
        }
    }

    private static Task<IReadOnlyList<IngestItem>> ProblemOf(WalkEntry entry) => Task.FromResult<IReadOnlyList<IngestItem>>(
        [entry.LeftOut is { } kind
            ? new IngestItem.LeftOut(kind)
            : new IngestItem.Problem(entry.Path, new FileNote(entry.IsReject, "", entry.Problem!))]);

    private async Task<IReadOnlyList<IngestItem>> ReadWholeAsync(Collection collection, SourceFile file, FileInfo info,
        CancellationToken cancellationToken)
    {
        var items = new List<IngestItem>();
        await foreach (var piece in PiecesAsync(collection, file, info, cancellationToken))
            items.AddRange(piece.Understand());
        return items;
    }

    private async Task ReadPiecesAsync(Collection collection, SourceFile file, FileInfo info, long done, PieceQueue queue,
        CancellationToken cancellationToken)
    {
        await foreach (var piece in PiecesAsync(collection, file, info, cancellationToken))
            await queue.AddAsync(() => Task.FromResult(piece.Understand()), piece.Weight, done + file.BytesRead, cancellationToken);
    }

    private async IAsyncEnumerable<FilePiece> PiecesAsync(
        Collection collection, SourceFile file, FileInfo info, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Gone since its folder was listed: the next walk finds that it is.
        info.Refresh();
        if (!info.Exists)
            yield break;
        if (await runs.UnchangedAsync(collection.Id, file.RelativePath, info, reader.Version,
            cancellationToken) is { } known)
        {
            yield return FilePiece.Single(new IngestItem.Unchanged(known.Articles));
            yield break;
        }

        await foreach (var piece in reader.ReadAsync(collection, file, info, cancellationToken))
            yield return piece;
    }

    // What cannot be opened is told of when it is to be read.
    private static bool IsPacked(SourceFile file)
    {
        try
        {
            return file.IsPacked;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    private static long Length(FileInfo info) => info.Exists ? info.Length : 0;

    // The outcome of the run is known and must not be hidden by a failure to write it down.
    private async Task WriteDownAsync(IngestRun run, Task saving)
    {
        try
        {
            await saving;
        }
        catch (Exception exception) when (StoreFailure.From(exception) is not null)
        {
            LogUnsaved(logger, run.Id, StoreFailure.From(exception)!.Reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message =
        "Ingested {Files} files: {Added} added, {Updated} updated, {Unchanged} unchanged, {Rejected} rejected "
        + "in {Seconds:0.0} s ({Rate:0} articles/s)")]
    private static partial void LogIngested(ILogger logger, int files, int added, int updated, int unchanged, int rejected, double seconds,
        double rate);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far run {Run} has come could not be written down: {Reason}")]
    private static partial void LogUnsaved(ILogger logger, long run, string reason);
}
