using NewsReader.Search.Indexing;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;

namespace NewsReader.Search;

/// <content>What is told of a store that cannot be followed.</content>
internal sealed partial class IndexFollower
{
    private string? failure;

    // What is said again and again is said once.
    private void TellFailed(Exception exception)
    {
        var isLack = FileLock.IsLackOfHandles(exception);
        var isPassing = isLack || StoreOutage.IsPassing(exception) || exception is IOException or UnauthorizedAccessException;
        // The engine passes on the whole of what the system said, with its stack.
        var reason = isLack ? "no file handle is left" : StoreFailure.From(exception)?.Words ?? IndexDamage.Describe(exception);
        if (failure == reason)
            return;
        failure = reason;
        if (isPassing)
            LogWaiting(reason);
        else
            LogFailed(exception);
    }

    [LoggerMessage(LogLevel.Error, "The index could not follow the store and tries again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The index cannot follow the store for now ({Reason}) and tries again")]
    private partial void LogWaiting(string reason);

    private readonly HashSet<long> damaged = [];

    /// <summary>The articles that the store could not give to the index.</summary>
    public IReadOnlyCollection<long> Damaged => damaged;

    // Each is told of once, until it can be read again.
    private void TellDamaged(NewsDbContext db, IndexedBatch batch)
    {
        damaged.ExceptWith(batch.Articles.Select(article => article.Id));
        var told = batch.Damaged.Where(damaged.Add).ToList();
        if (told.Count == 0)
            return;
        LogDamaged(string.Join(", ", told));
        DamageRecord.TryAdd(db, told.Select(id => FormattableString.Invariant($"Article {id}: it is not as it was written")));
    }

    [LoggerMessage(LogLevel.Error,
        "Articles {Ids} cannot be read from the store and are in no search; \"newsreader check --repair\" restores what can be restored")]
    private partial void LogDamaged(string ids);
}
