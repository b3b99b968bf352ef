using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>Lets the administrator open the front page of today with a story, or leave one out of it, in one transaction with the log of
/// it.</summary>
internal sealed class FrontChoiceStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>What is said today of the story of an article; null where nothing is.</summary>
    public async Task<FrontChoice?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var (head, today) = (await HeadAsync(db, id, cancellationToken), Today);
        return await db.FrontChoices.AsNoTracking()
            .SingleOrDefaultAsync(choice => choice.ArticleId == head && choice.Day == today, cancellationToken);
    }

    /// <summary>Says something else of the story of an article for today; false when there is no such article among those that readers
    /// see, or it is said already.</summary>
    /// <param name="isPinned">Whether the page opens with it, in place of another one that it was to open with; false to leave it out,
    /// null to say nothing of it.</param>
    public async Task<bool> ChooseAsync(long id, bool? isPinned, string client, CancellationToken cancellationToken)
    {
        var act = isPinned switch { true => AuditAct.Pinned, false => AuditAct.Dropped, null => AuditAct.FrontCleared };
        return await ChangeAsync(id, act, client,
            (head, _) => isPinned is { } pinned ? [new FrontChoice { ArticleId = head, IsPinned = pinned, Day = Today }] : [],
            cancellationToken);
    }

    /// <summary>Says of the story of an article what was said before.</summary>
    /// <param name="before">As the log has it.</param>
    public Task<bool> RestoreAsync(long id, string before, string client, CancellationToken cancellationToken)
    {
        var choices = JsonSerializer.Deserialize<FrontChoice[]>(before) ?? [];
        return ChangeAsync(
            id, AuditAct.FrontCleared, client, (_, today) => choices.Where(choice => choice.Day == today), cancellationToken);
    }

    private async Task<bool> ChangeAsync(long id, AuditAct act, string client, Func<long, DateOnly, IEnumerable<FrontChoice>> choose,
        CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var db = transaction.Db;
        var title = await db.Articles.Where(article => article.Id == id).Select(article => article.Title)
            .SingleOrDefaultAsync(cancellationToken);
        if (title is null)
            return false;
        var (head, today) = (await HeadAsync(db, id, cancellationToken), Today);
        var after = choose(head, today).ToList();
        // Of other days nothing is read any more.
        await db.FrontChoices.Where(choice => choice.Day != today).ExecuteDeleteAsync(cancellationToken);
        var pins = after.Exists(choice => choice.IsPinned);
        var replaced = db.FrontChoices.Where(choice => choice.ArticleId == head || (pins && choice.IsPinned));
        var before = await replaced.AsNoTracking().OrderBy(choice => choice.ArticleId).ToListAsync(cancellationToken);
        if (JsonSerializer.Serialize(before) == JsonSerializer.Serialize(after))
            return false;
        await replaced.ExecuteDeleteAsync(cancellationToken);
        db.AddRange(after);
        db.Audit.Add(audit.Entry(ActOf(after, head) ?? act, client, title, id, JsonSerializer.Serialize(before)));
        // The front page is written anew when there is a change.
        transaction.Changes.Next();
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // What is restored is told as what it is.
    private static AuditAct? ActOf(List<FrontChoice> after, long head)
    {
        if (after.Find(choice => choice.ArticleId == head) is not { } choice)
            return null;
        return choice.IsPinned ? AuditAct.Pinned : AuditAct.Dropped;
    }

    private static async Task<long> HeadAsync(NewsDbContext db, long id, CancellationToken cancellationToken) =>
        await db.AllArticles.Where(article => article.Id == id).Select(article => article.StoryHeadId)
            .SingleOrDefaultAsync(cancellationToken) ?? id;
}
