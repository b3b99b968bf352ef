using Microsoft.EntityFrameworkCore;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Search;

/// <summary>Keeps the index up with the store: whoever holds the index's lock follows the sequence of changes, everybody else looks at its
/// commits.</summary>
internal sealed partial class IndexFollower(
    ArticleIndex index, ArchiveCounter counter, IDbContextFactory<NewsDbContext> stores, TimeProvider clock, ILogger<IndexFollower> logger)
    : BackgroundService
{
    private const int BatchSize = 500;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LockInterval = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RefreshInterval = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(10);

    // What nobody searches is committed for the next start alone; each commit writes segments that have to be merged.
    private static readonly TimeSpan UnsearchedCommitInterval = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly SemaphoreSlim turn = new(1, 1);
    private long written;
    private long lastChange;
    private long reached;
    private long committed;
    private long refreshedAt;
    private long committedAt;
    private long triedLockAt;
    private volatile bool isFailing;

    /// <summary>The number of the store's last change, as far as is known here.</summary>
    public long LastChange => Interlocked.Read(ref lastChange);

    /// <summary>Whether the last attempt to follow the store failed.</summary>
    public bool IsFailing => isFailing;

    /// <summary>Articles written to the index since the start.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>How far the index that is searched, or the one that takes the place of a damaged one, has come.</summary>
    public IndexProgress Progress => new(index.IsRebuilding ? Volatile.Read(ref reached) : index.Reached, LastChange, Written);

    /// <summary>Says that the store has changed, so that the index need not wait for the next poll.</summary>
    public void Signal()
    {
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
        catch (ObjectDisposedException)
        {
            // It has ended, and nothing is left to follow with.
        }
    }

    /// <summary>Brings the index up to date and commits, if its lock is free or this process's own.</summary>
    public async Task<CatchUpOutcome> CatchUpAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!await TakeWriterAsync(cancellationToken))
                return CatchUpOutcome.HeldElsewhere;
            await FollowStoreAsync(progress, Environment.ProcessorCount, cancellationToken);
            Commit();
            return CatchUpOutcome.CaughtUp;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Follows the store while something writes it, and then brings the index up to date and commits.</summary>
    public async Task<CatchUpOutcome> FollowAsync(Task writing, CancellationToken cancellationToken)
    {
        while (!writing.IsCompleted)
        {
            await turn.WaitAsync(cancellationToken);
            try
            {
                if (!await TakeWriterAsync(cancellationToken))
                    break;
                await FollowStoreAsync(null, Environment.ProcessorCount, cancellationToken, isSearched: false);
            }
            finally
            {
                turn.Release();
            }

            await Task.WhenAny(writing, Task.Delay(PollInterval, clock, cancellationToken));
        }

        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await CatchUpAsync(progress: null, cancellationToken);
    }

    /// <summary>Builds the index again from the store, or has the process that holds it do so; the old one is searched
    /// meanwhile.</summary>
    public Task<CatchUpOutcome> RebuildAsync(IProgress<IndexProgress>? progress, CancellationToken cancellationToken)
    {
        index.AskForRebuild();
        return CatchUpAsync(progress, cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        ProcessTuning.RunQuietlyAsync("index", () => Follow(stoppingToken));

    private void Follow(CancellationToken stoppingToken)
    {
        // It sleeps until the pause is over, the store has changed or it is to end, whichever comes first.
        using var stopping = stoppingToken.Register(Signal);
        using var alarm = clock.CreateTimer(_ => Signal(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = PollInterval;
            try
            {
                // SQLite answers at once, so that the work stays on this thread.
                StepAsync(stoppingToken).GetAwaiter().GetResult();
                // Who only looks has not written what could not be written.
                isFailing = isFailing && !index.IsWriter && index.Reached < LastChange;
                failure = isFailing ? failure : null;
                // The state found at the start is shown at once, and later ones when no reader has to wait for them.
                index.Warming ??= counter.Warm;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception caught)
            {
                // Several threads write at once, and one reason of theirs is enough.
                var exception = caught is AggregateException { InnerException: { } inner } ? inner : caught;
                isFailing = true;
                // Whatever failed, the last commit and the store say where to go on from.
                if (!IndexDamage.IsSaidBy(exception) || !index.IsSuspectedBy(exception))
                    TellFailed(exception);
                index.ReleaseWriter();
                pause = LockInterval;
            }

            alarm.Change(pause, Timeout.InfiniteTimeSpan);
            wake.Wait(CancellationToken.None);
        }

        CommitAtEnd();
    }

    public override void Dispose()
    {
        base.Dispose();

        // A host that is disposed without having been stopped leaves the loop its last step, which still needs them.
        if (ExecuteTask is { IsCompleted: false })
            return;
        wake.Dispose();
        turn.Dispose();
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!index.IsWriter && HasElapsed(triedLockAt, LockInterval))
            {
                triedLockAt = clock.GetTimestamp();
                await TakeWriterAsync(cancellationToken);
            }

            if (index.IsWriter)
                await FollowStoreAsync(null, threads: 1, cancellationToken);
            else
                await LookAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Searches what another process has committed. It may be behind the store for a while; articles themselves are shown from the
    /// store.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var (store, last) = await counter.Labels.FollowAsync(db, cancellationToken);
        Interlocked.Exchange(ref lastChange, last);
        index.Follow(store);
        index.IsToBeRebuilt(cancellationToken);
    }

    private async Task<bool> TakeWriterAsync(CancellationToken cancellationToken)
    {
        if (index.IsWriter)
            return true;
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var (store, last) = await StoreIdentity.ReadAsync(db, cancellationToken);
        if (!index.TryTakeWriter(store, last))
            return false;
        reached = committed = index.Reached;
        committedAt = refreshedAt = clock.GetTimestamp();
        return true;
    }

    private async Task FollowStoreAsync(IProgress<IndexProgress>? progress, int threads, CancellationToken cancellationToken,
        bool isSearched = true)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var (store, last) = await counter.Labels.FollowAsync(db, cancellationToken);
        Interlocked.Exchange(ref lastChange, last);
        if (index.MustStartOver(last) && !(index.TryDelete() && await TakeWriterAsync(cancellationToken)))
            return;
        if (index.IsToBeRebuilt(cancellationToken))
        {
            index.BeginRebuild();
            reached = committed = 0;
        }

        while (reached < last)
        {
            var read = await IndexedBatch.ReadAsync(db, reached, BatchSize, cancellationToken);
            var (batch, end) = (read.Articles, read.End ?? last);
            TellDamaged(db, read);
            var deleted = await db.DeletedArticles.AsNoTracking().Where(one => one.ChangeNumber > reached && one.ChangeNumber <= end)
                .Select(one => one.ArticleId).ToListAsync(cancellationToken);
            index.Write(batch.FindAll(article => !article.IsHidden), threads);
            index.Delete([.. deleted, .. batch.Where(article => article.IsHidden).Select(article => article.Id)]);
            Interlocked.Add(ref written, batch.Count);
            reached = end;
            if (reached >= last)
                Interlocked.Exchange(ref lastChange, last = (await counter.Labels.FollowAsync(db, cancellationToken)).LastChange);
            progress?.Report(new IndexProgress(reached, last, written));
            KeepUp(isIdle: false, isSearched);
            // What is found broken meanwhile need not be written to any more.
            if (!index.IsRebuilding && index.Damage is not null)
                return;
        }

        if (index.IsRebuilding)
            EndRebuild();
        KeepUp(isIdle: isSearched, isSearched);
    }

    private void EndRebuild()
    {
        index.EndRebuild(reached);
        committed = reached;
        committedAt = refreshedAt = clock.GetTimestamp();
    }

    // What nobody searches need not be made searchable, which writes a segment each time.
    private void KeepUp(bool isIdle, bool isSearched)
    {
        if (index.IsRebuilding)
            return;
        if (isSearched && index.Reached != reached && (isIdle || HasElapsed(refreshedAt, RefreshInterval)))
        {
            index.Refresh(reached);
            refreshedAt = clock.GetTimestamp();
        }

        var interval = isSearched ? CommitInterval : UnsearchedCommitInterval;
        if (committed != reached && (isIdle ? HasElapsed(refreshedAt, PollInterval) : HasElapsed(committedAt, interval)))
            Commit();
    }

    private void Commit()
    {
        index.Commit(reached);
        committed = reached;
        committedAt = clock.GetTimestamp();
    }

    private void CommitAtEnd()
    {
        try
        {
            if (index.IsWriter && !index.IsRebuilding && committed != reached)
                Commit();
        }
        catch (Exception exception)
        {
            TellFailed(exception);
        }

        index.ReleaseWriter();
    }

    private bool HasElapsed(long since, TimeSpan interval) => since == 0 || clock.GetElapsedTime(since) >= interval;
}
