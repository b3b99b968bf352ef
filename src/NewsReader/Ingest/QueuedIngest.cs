using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Reads while pages are being served: what waits in the store, in its order, and whatever is given. A store that cannot be
/// written is waited for; any other failure is told of, and the rest goes on.</summary>
internal sealed partial class QueuedIngest(
    ArticleIngestor ingestor, QueueStore queue, StoreOutage outage, IndexFollower index, ILogger<QueuedIngest> logger)
{
    // Of many paths so many are enough to see which they are.
    private const int MaxTold = 10;

    /// <inheritdoc cref="QueueStore.AddAsync"/>
    public Task<bool> AddAsync(IReadOnlyCollection<string> paths, RunTrigger trigger, int limit, AuditEntry entry,
        CancellationToken cancellationToken) => queue.AddAsync(paths, trigger, limit, cancellationToken, entry);

    /// <summary>Puts changed files in the store's queue, waiting for the store where that has to be.</summary>
    public Task AddChangedAsync(IReadOnlyCollection<string> paths, CancellationToken cancellationToken) =>
        outage.WaitAsync(() => queue.AddAsync(paths, RunTrigger.Watch, int.MaxValue, cancellationToken), cancellationToken);

    /// <summary>Reads what waits, until nothing does.</summary>
    /// <param name="told">Told what was read, and what came of it.</param>
    public async Task ReadWaitingAsync(
        RunTrigger trigger, Action<IReadOnlyList<string>, IngestReport>? told, CancellationToken cancellationToken)
    {
        while (await outage.WaitAsync(() => queue.FirstAsync(trigger, cancellationToken), cancellationToken) is { Count: > 0 } waiting)
        {
            List<string> paths = [.. waiting.Select(one => one.Path).Distinct(StringComparer.Ordinal)];
            var report = await ReadAsync(paths, trigger, cancellationToken);
            if (report is not null)
                told?.Invoke(paths, report);
            await outage.WaitAsync(
                () => report is null ? queue.FailAsync(waiting, cancellationToken) : queue.EndAsync(waiting, cancellationToken),
                cancellationToken);
        }
    }

    /// <summary>Reads files and folders; null when that failed, of which the log and the page of runs tell.</summary>
    public async Task<IngestReport?> ReadAsync(IReadOnlyList<string> paths, RunTrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            return await outage.WaitAsync(
                () => ingestor.IngestAsync(paths, progress: null, cancellationToken, trigger, waits: true), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(string.Join(", ", paths.Take(MaxTold)), Reason(exception));
            return null;
        }
        finally
        {
            index.Signal();
        }
    }

    /// <summary>Why an ingest could not go on, without a full stop.</summary>
    public static string Reason(Exception exception) => (StoreFailure.From(exception)?.Words ?? exception.Message).TrimEnd('.');

    [LoggerMessage(Level = LogLevel.Error, Message = "The ingest of {Path} stopped: {Reason}. What was stored is safe")]
    private partial void LogFailed(string path, string reason);
}
