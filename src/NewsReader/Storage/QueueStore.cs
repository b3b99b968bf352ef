using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>What is still to be read, in the order it was asked for. What is acknowledged is here, on the disk, and goes only once it was
/// read.</summary>
internal sealed class QueueStore(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock, StoreDamage damage)
{
    /// <summary>What failed so often is given up; the runs tell why.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Paths read together at most.</summary>
    private const int MaxTogether = 1000;

    /// <summary>Puts paths at the end.</summary>
    /// <param name="limit">How many may wait in all.</param>
    /// <param name="entry">The log of it, written with it or not at all.</param>
    /// <returns>False, and nothing is put there, when more would wait.</returns>
    public async Task<bool> AddAsync(IReadOnlyCollection<string> paths, RunTrigger trigger, int limit, CancellationToken cancellationToken,
        AuditEntry? entry = null)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Queue.CountAsync(queued => queued.Trigger == trigger, cancellationToken) + paths.Count > limit)
            return false;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        db.Queue.AddRange(paths.Select(path => new QueuedPath { Path = path, Trigger = trigger, AskedAt = now }));
        if (entry is not null)
            db.Audit.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The first, and with a changed file those that follow it; empty when nothing waits. They stay until
    /// <see cref="EndAsync"/>.</summary>
    /// <remarks>A queue that cannot be read is told of as damage before that is thrown.</remarks>
    public async Task<IReadOnlyList<QueuedPath>> FirstAsync(RunTrigger trigger, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            // Each thing that was asked for has a run of its own.
            return await db.Queue.AsNoTracking().Where(queued => queued.Trigger == trigger).OrderBy(queued => queued.Id)
                .Take(trigger == RunTrigger.Watch ? MaxTogether : 1).ToListAsync(cancellationToken);
        }
        catch (Exception exception) when (StoreFailure.IsDamage(exception))
        {
            damage.Note("What is still to be read", exception);
            throw;
        }
    }

    /// <summary>Notes that reading failed, for a reason that is not the end of the process; what failed too often is given up.</summary>
    public async Task FailAsync(IEnumerable<QueuedPath> failed, CancellationToken cancellationToken)
    {
        var ids = failed.Select(queued => queued.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Queue.Where(queued => ids.Contains(queued.Id) && queued.Attempts + 1 >= MaxAttempts).ExecuteDeleteAsync(cancellationToken);
        await db.Queue.Where(queued => ids.Contains(queued.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(queued => queued.Attempts, queued => queued.Attempts + 1), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Takes away what was read.</summary>
    public async Task EndAsync(IEnumerable<QueuedPath> read, CancellationToken cancellationToken)
    {
        var ids = read.Select(queued => queued.Id).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Queue.Where(queued => ids.Contains(queued.Id)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
