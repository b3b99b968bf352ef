using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Hosting;
using NewsReader.Reading;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Brings files into the archive: one task reads and understands them, another stores what was understood in batches.</summary>
internal sealed partial class ArticleIngestor(
    ArticleReaders readers, ArticleStore store, CollectionStore collections, IOptions<NewsReaderOptions> options, ILogger<ArticleIngestor> logger)
{
    private const int BatchSize = 256;
    private const int QueueLength = 2 * BatchSize;

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Ingests files and folders; what cannot be read is in the report, and the rest goes on.</summary>
    /// <param name="paths">Absolute paths that exist.</param>
    public async Task<IngestReport> IngestAsync(IReadOnlyList<string> paths, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var report = new IngestReport();
        var map = await CollectionMap.WithAsync(collections, paths, options.Value, cancellationToken);
        var files = paths.SelectMany(FileWalk.Files).DistinctBy(file => file.FullName).ToList();
        var queue = Channel.CreateBounded<Item>(QueueLength);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAllAsync(map, files, queue.Writer, report, progress, stop.Token);
        try
        {
            await StoreAllAsync(queue.Reader, report, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        report.Elapsed = Stopwatch.GetElapsedTime(started);
        LogIngested(logger, report.Files, report.Added, report.Updated, report.Unchanged, report.Rejected, report.Elapsed.TotalSeconds, report.ArticlesPerSecond);
        return report;
    }

    private async Task ReadAllAsync(
        CollectionMap map, List<FileInfo> files, ChannelWriter<Item> queue, IngestReport report, IProgress<IngestProgress>? progress, CancellationToken cancellationToken)
    {
        // Its own thread from here on: reading is all computation.
        await Task.Yield();
        var total = files.Sum(file => file.Length);
        var done = 0L;
        var articles = 0;
        try
        {
            foreach (var info in files)
            {
                var collection = map.Find(info.FullName)!;
                var file = CollectionMap.FileIn(collection, info.FullName);
                await foreach (var item in ReadFileAsync(collection, file, cancellationToken))
                {
                    await queue.WriteAsync(item, cancellationToken);
                    articles += item is Item.Understood ? 1 : 0;
                    progress?.Report(new IngestProgress(articles, report.Rejected, done + file.BytesRead, total));
                }

                done += info.Length;
            }

            progress?.Report(new IngestProgress(articles, report.Rejected, total, total));
            queue.Complete();
        }
        catch (Exception exception)
        {
            queue.Complete(exception);
            throw;
        }
    }

    /// <summary>What is in one file; a failure to read it is its last reject.</summary>
    private async IAsyncEnumerable<Item> ReadFileAsync(
        Collection collection, SourceFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var results = ResultsAsync(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Item item;
            try
            {
                if (!await results.MoveNextAsync())
                    break;
                item = Understand(collection, file, results.Current);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogUnreadable(logger, exception, file.FullPath);
                item = new Item.Failed(new IngestReject(file.FullPath, "", exception.Message.TrimEnd('.')), IsLast: true);
            }

            yield return item;
            if (item is Item.Failed { IsLast: true })
                break;
        }
    }

    private async IAsyncEnumerable<ReadResult?> ResultsAsync(SourceFile file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (readers.For(file) is not { } reader)
        {
            yield return new ReadResult.Skipped(file.Extension);
            yield break;
        }

        // Null says that the file was opened.
        yield return null;
        await foreach (var result in reader.ReadAsync(file, cancellationToken))
            yield return result;
    }

    private Item Understand(Collection collection, SourceFile file, ReadResult? result) => result switch
    {
        null => new Item.Opened(),
        ReadResult.Found found => new Item.Understood(
            collection.Id, file.FullPath,
            new ArticleInput(ArticleEnricher.Enrich(found.Draft, DraftPlace.Of(file, zone, options.Value.Dates.UseFileTime)), found.Draft.Reader, found.Draft.Encoding, found.Draft.Original),
            found.Draft.Warnings.Count > 0),
        ReadResult.Noted noted => new Item.Noted(new IngestReject(file.FullPath, noted.Place, noted.Note)),
        ReadResult.Skipped skipped => new Item.Skipped(skipped.Extension),
        ReadResult.Rejected rejected => new Item.Failed(new IngestReject(file.FullPath, rejected.Place, rejected.Reason)),
        _ => throw new UnreachableException(),
    };

    private async Task StoreAllAsync(ChannelReader<Item> queue, IngestReport report, CancellationToken cancellationToken)
    {
        var batch = new List<Item.Understood>(BatchSize);
        await foreach (var item in queue.ReadAllAsync(cancellationToken))
        {
            switch (item)
            {
                case Item.Opened:
                    report.AddFile();
                    break;
                case Item.Skipped skipped:
                    report.AddSkipped(skipped.Extension);
                    break;
                case Item.Noted noted:
                    report.AddNote(noted.Note);
                    break;
                case Item.Failed failed:
                    report.AddReject(failed.Reject);
                    break;
                case Item.Understood understood:
                    if (batch.Count == BatchSize || (batch.Count > 0 && batch[0].CollectionId != understood.CollectionId))
                        await StoreBatchAsync(batch, report, cancellationToken);
                    batch.Add(understood);
                    break;
            }
        }

        await StoreBatchAsync(batch, report, cancellationToken);
    }

    // One article that the store refuses must not take its neighbours with it: then they are stored one by one.
    private async Task StoreBatchAsync(List<Item.Understood> batch, IngestReport report, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync(batch, report, cancellationToken);
        }
        catch (DbUpdateException) when (batch.Count > 1)
        {
            foreach (var one in batch)
                await StoreAloneAsync(one, report, cancellationToken);
        }
        catch (DbUpdateException exception) when (batch.Count == 1)
        {
            report.AddReject(Refusal(batch[0], exception));
        }

        batch.Clear();
    }

    private async Task StoreAloneAsync(Item.Understood one, IngestReport report, CancellationToken cancellationToken)
    {
        try
        {
            await StoreAsync([one], report, cancellationToken);
        }
        catch (DbUpdateException exception)
        {
            report.AddReject(Refusal(one, exception));
        }
    }

    private async Task StoreAsync(List<Item.Understood> batch, IngestReport report, CancellationToken cancellationToken)
    {
        if (batch.Count == 0)
            return;
        var outcomes = await store.SaveAsync(batch[0].CollectionId, batch.ConvertAll(one => one.Input), cancellationToken);
        for (var i = 0; i < outcomes.Count; i++)
        {
            report.AddOutcome(outcomes[i]);
            if (batch[i].IsDamaged)
                report.AddWarned();
        }
    }

    private static IngestReject Refusal(Item.Understood one, DbUpdateException exception) =>
        new(one.Path, one.Input.Article.Key, (exception.InnerException ?? exception).Message.TrimEnd('.'));

    [LoggerMessage(Level = LogLevel.Information, Message =
        "Ingested {Files} files: {Added} added, {Updated} updated, {Unchanged} unchanged, {Rejected} rejected in {Seconds:0.0} s ({Rate:0} articles/s)")]
    private static partial void LogIngested(ILogger logger, int files, int added, int updated, int unchanged, int rejected, double seconds, double rate);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cannot read {Path}")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string path);

    /// <summary>What the reading task passes to the storing one.</summary>
    private abstract record Item
    {
        /// <summary>A file was opened.</summary>
        public sealed record Opened : Item;

        /// <summary>A file that no reader reads.</summary>
        public sealed record Skipped(string Extension) : Item;

        /// <summary>Something to tell that is no article and no mistake.</summary>
        public sealed record Noted(IngestReject Note) : Item;

        /// <summary>Something that could not be read.</summary>
        public sealed record Failed(IngestReject Reject, bool IsLast = false) : Item;

        /// <summary>An article.</summary>
        public sealed record Understood(int CollectionId, string Path, ArticleInput Input, bool IsDamaged) : Item;
    }
}
