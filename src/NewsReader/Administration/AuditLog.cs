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
    public AuditEntry Entry(AuditAct act, string client, string? subject, long? articleId = null) =>
        new() { Act = act, Client = client, Subject = subject, ArticleId = articleId, At = clock.GetUtcNow().ToUnixTimeMilliseconds() };

    /// <summary>Entries before one, or the last ones, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> BeforeAsync(long? id, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(entry => id == null || entry.Id < id).OrderByDescending(entry => entry.Id).Take(limit).ToListAsync(cancellationToken);
    }

    /// <summary>The last entries of some articles, an entry an article: what can be undone.</summary>
    public async Task<IReadOnlyList<AuditEntry>> LastOfAsync(IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var last = db.Audit.Where(entry => entry.ArticleId != null && articles.Contains(entry.ArticleId.Value)).GroupBy(entry => entry.ArticleId).Select(group => group.Max(entry => entry.Id));
        return await db.Audit.AsNoTracking().Where(entry => last.Contains(entry.Id)).ToListAsync(cancellationToken);
    }

    /// <summary>The attempts to sign in since a time in Unix milliseconds, earliest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AttemptsSinceAsync(long time, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(entry => entry.At > time && (entry.Act == AuditAct.SignedIn || entry.Act == AuditAct.SignInFailed))
            .OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
    }
}
