using Microsoft.EntityFrameworkCore;
using NewsReader.Storage;

namespace NewsReader.Administration;

/// <summary>Keeps what was done, and by whom as far as that is known.</summary>
internal sealed class AuditLog(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    /// <summary>The client of what is done at the command line.</summary>
    public const string Terminal = "terminal";

    public async Task AddAsync(AuditAct act, string client, string? subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(Entry(act, client, subject));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An entry of now, for what is written together with the act itself.</summary>
    public AuditEntry Entry(AuditAct act, string client, string? subject) =>
        new() { Act = act, Client = client, Subject = subject, At = clock.GetUtcNow().ToUnixTimeMilliseconds() };

    /// <summary>Entries before one, or the last ones, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> BeforeAsync(long? id, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(entry => id == null || entry.Id < id).OrderByDescending(entry => entry.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>The attempts to sign in since a time in Unix milliseconds, earliest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AttemptsSinceAsync(long time, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(entry => entry.At > time && (entry.Act == AuditAct.SignedIn || entry.Act == AuditAct.SignInFailed))
            .OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
    }
}
