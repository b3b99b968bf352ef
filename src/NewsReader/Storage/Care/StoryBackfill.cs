using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage.Care;

/// <summary>Finds the stories and tags of articles that came in before the store kept them. What a kill interrupts, the next start goes on
/// with.</summary>
internal static class StoryBackfill
{
    /// <summary>Says 1 when there is anything to find, else 0.</summary>
    public const string IsWaiting = "SELECT EXISTS (SELECT 1 FROM Articles WHERE TextKey = 0 AND FileId IS NULL)";

    private const int BatchSize = 500;

    public static async Task RunAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        for (long? last = 0; last is { } after;)
            last = await NextAsync(db, after, cancellationToken);
    }

    /// <returns>The last article of the batch, or null when there was none.</returns>
    private static async Task<long?> NextAsync(NewsDbContext db, long after, CancellationToken cancellationToken)
    {
        // The write lock is taken only when there is something to write.
        if (!await Waiting(db, after).AnyAsync(cancellationToken))
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        using var session = new StoreSession(db);
        var changes = new ChangeNumbers(session);
        var links = new LinkResolver(session);
        var stories = new StoryStore(session, links, changes.Next);
        stories.Settle();
        var articles = await Waiting(db, after).Include(article => article.Body).OrderBy(article => article.Id).Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var article in articles.Where(article => article.Body is not null))
        {
            var story = Story.From(article);
            session.Run("UPDATE Articles SET TextKey = ?2 WHERE Id = ?1", article.Id, story.TextKey);
            stories.Join(article.Id, story);
        }

        new TagStore(session).Save(articles);
        links.Resolve();
        changes.Save();
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return articles.Count == 0 ? null : articles[^1].Id;
    }

    // Whatever was read since has its file, and whatever has a text has a key.
    private static IQueryable<Articles.Article> Waiting(NewsDbContext db, long after) =>
        db.Articles.AsNoTracking().Where(article => article.TextKey == 0 && article.FileId == null && article.Id > after);
}
