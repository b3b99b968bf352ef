using Microsoft.EntityFrameworkCore;
using NewsReader.Search.Indexing;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Queries;

/// <summary>The articles that most others list. Counting walks every link of the archive, so readers get the last count while the next is
/// made.</summary>
internal sealed partial class MostReferenced(
    ReadOnlyContextPool readers, ArticleIndex index, TimeProvider clock, StoreDamage damage,
    ILogger<MostReferenced> logger) : IDisposable
{
    private const int Kept = 10;

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim counting = new(1);
    private readonly CancellationTokenSource stopping = new();
    private volatile Count? last;
    private int isDue;
    private int version;

    /// <summary>How often the articles or their order became others.</summary>
    public int Version => Volatile.Read(ref version);

    /// <summary>Their ids, most listed first, at most ten.</summary>
    public async Task<IReadOnlyList<long>> IdsAsync(CancellationToken cancellationToken)
    {
        if (last is not { Ids.Count: > 0 } known)
            return await RefreshAsync(cancellationToken);
        if (!IsCurrent(known) && Interlocked.Exchange(ref isDue, 1) == 0)
            _ = RefreshQuietlyAsync(Rest - clock.GetElapsedTime(known.At));
        return known.Ids;
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
        counting.Dispose();
    }

    private bool IsCurrent(Count count) => count.Change == index.Reached;

    private async Task<IReadOnlyList<long>> RefreshAsync(CancellationToken cancellationToken)
    {
        await counting.WaitAsync(cancellationToken);
        try
        {
            if (last is { Ids.Count: > 0 } known && IsCurrent(known))
                return known.Ids;
            var change = index.Reached;
            var ids = await CountOrKeepAsync(cancellationToken);
            if (!ids.SequenceEqual(last?.Ids ?? []))
                Interlocked.Increment(ref version);
            last = new Count(ids, change, clock.GetTimestamp());
            return ids;
        }
        finally
        {
            counting.Release();
        }
    }

    // The request that noticed goes on meanwhile.
    private async Task RefreshQuietlyAsync(TimeSpan pause)
    {
        try
        {
            await Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.FromMilliseconds(1), clock, stopping.Token);
            Volatile.Write(ref isDue, 0);
            await RefreshAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The end of the program.
        }
        catch (Exception exception) when (StoreFailure.From(exception) is not null)
        {
            Volatile.Write(ref isDue, 0);
            LogFailed(exception);
        }
    }

    private async Task<IReadOnlyList<long>> CountOrKeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CountAsync(cancellationToken);
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            damage.Note("What articles list", exception);
            return last?.Ids ?? [];
        }
    }

    private async Task<IReadOnlyList<long>> CountAsync(CancellationToken cancellationToken)
    {
        using var reader = readers.Open();
        var db = reader.Context;
        var links = db.RelatedLinks.AsNoTracking().Where(link => link.TargetId != null);
        if (db.LeftOutCollection is var leftOut and not 0)
            links = links.Where(link => link.Target!.CollectionId != leftOut);
        return await links.GroupBy(link => link.TargetId!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).Take(Kept).ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The most listed articles could not be counted")]
    private partial void LogFailed(Exception exception);

    /// <param name="Change">The number of the last change that searches saw when it was begun.</param>
    private sealed record Count(IReadOnlyList<long> Ids, long Change, long At);
}
