using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>Keeps what was done, and by whom as far as that is known.</summary>
internal sealed class AuditLog(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    /// <summary>The client of what is done at the command line.</summary>
    public const string Terminal = "terminal";

    // What is done to something that is no article is known by its name.
    private static readonly AuditAct[][] NamedKinds = [[AuditAct.SourceEdited], [AuditAct.LabelEdited],
        [AuditAct.Uploaded, AuditAct.UploadRemoved]];

    private long lastEntryAt;

    /// <summary>Whether this process made an entry within a time.</summary>
    public bool HasEntrySince(TimeSpan time) =>
        Interlocked.Read(ref lastEntryAt) is not 0 and var last && clock.GetElapsedTime(last) < time;

    public async Task AddAsync(AuditAct act, string client, string? subject, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Audit.Add(Entry(act, client, subject));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An entry of now, for what is written together with the act itself.</summary>
    public AuditEntry Entry(AuditAct act, string client, string? subject, long? articleId = null, string? before = null)
    {
        Interlocked.Exchange(ref lastEntryAt, clock.GetTimestamp());
        return new() { Act = act, Client = client, Subject = subject, ArticleId = articleId, Before = before, At = clock.GetUtcNow()
            .ToUnixTimeMilliseconds() };
    }

    /// <summary>Entries before one, or the last ones, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> BeforeAsync(long? id, int limit, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(entry => id == null || entry.Id < id).OrderByDescending(entry => entry.Id).Take(limit)
            .ToListAsync(cancellationToken);
    }

    /// <summary>An entry, or null.</summary>
    public async Task<AuditEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);
    }

    /// <summary>Which of some entries can be undone: of each article, source, name and upload the last, so that what was done meanwhile is
    /// not undone with it.</summary>
    public async Task<IReadOnlySet<long>> UndoableAsync(IReadOnlyCollection<AuditEntry> entries, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var articles = entries.Select(entry => entry.ArticleId).OfType<long>().ToHashSet();
        var last = await db.Audit.Where(entry => entry.ArticleId != null && articles.Contains(entry.ArticleId.Value))
            .GroupBy(entry => entry.ArticleId).Select(group => group.Max(entry => entry.Id)).ToListAsync(cancellationToken);
        foreach (var acts in NamedKinds)
        {
            var subjects = entries.Where(entry => acts.Contains(entry.Act)).Select(entry => entry.Subject).ToHashSet();
            last.AddRange(await db.Audit.Where(entry => acts.Contains(entry.Act) && subjects.Contains(entry.Subject))
                .GroupBy(entry => entry.Subject).Select(group => group.Max(entry => entry.Id)).ToListAsync(cancellationToken));
        }

        return last.ToHashSet();
    }

    /// <summary>The attempts to sign in since a time in Unix milliseconds, and when they were forgiven, earliest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AttemptsSinceAsync(long time, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AsNoTracking().Where(
            entry => entry.At > time
                && (entry.Act == AuditAct.SignedIn || entry.Act == AuditAct.SignInFailed || entry.Act == AuditAct.Unlocked))
            .OrderBy(entry => entry.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Whether a client has signed in since a time in Unix milliseconds.</summary>
    public async Task<bool> HasEnteredSinceAsync(string client, long time, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Audit.AnyAsync(
            entry => entry.At > time && entry.Act == AuditAct.SignedIn && entry.Client == client, cancellationToken);
    }
}
