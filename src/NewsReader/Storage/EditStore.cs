using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage.Connections;
using NewsReader.Storage.Rows;

namespace NewsReader.Storage;

/// <summary>Lets the administrator say of an article or a source what files do not, in one transaction with the log of it. What is said
/// stays when files are read anew.</summary>
internal sealed class EditStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit)
{
    private const int BatchSize = 500;

    // Those that show the name, and those that show another one instead of it.
    private const string ArticlesOfSource =
        "SELECT Id FROM Articles WHERE Id > ?1 AND Source IN (?2, ?3) AND COALESCE(AsRead ->> '$.Source', Source) = ?2 ORDER BY Id LIMIT ?4";

    /// <summary>What is said of an article; empty where nothing is.</summary>
    public async Task<ArticleEdit> EditOfAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ArticleEdits.AsNoTracking().SingleOrDefaultAsync(edit => edit.ArticleId == id, cancellationToken)
            ?? new ArticleEdit { ArticleId = id };
    }

    /// <summary>What is said of sources, by their names.</summary>
    public async Task<IReadOnlyDictionary<string, SourceEdit>> SourcesAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.SourceEdits.AsNoTracking().ToDictionaryAsync(edit => edit.Name, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>Says something else of an article than before; false when there is no such article, or it is said already.</summary>
    public async Task<bool> EditAsync(ArticleEdit edit, string client, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var db = transaction.Db;
        if (!await db.AllArticles.AnyAsync(article => article.Id == edit.ArticleId, cancellationToken)
            || await ReplaceAsync(db, db.ArticleEdits.Where(one => one.ArticleId == edit.ArticleId),
                new ArticleEdit { ArticleId = edit.ArticleId }, edit, edit.IsEmpty(), cancellationToken) is not { } before)
            return false;
        await ShowAsync(transaction, [[edit.ArticleId]], cancellationToken);
        var title = await db.AllArticles.Where(article => article.Id == edit.ArticleId).Select(article => article.Title)
            .SingleAsync(cancellationToken);
        db.Audit.Add(audit.Entry(AuditAct.Edited, client, title, edit.ArticleId, JsonSerializer.Serialize(before)));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Says something else of a source than before; false when it is said already.</summary>
    public async Task<bool> EditAsync(SourceEdit edit, string client, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var db = transaction.Db;
        if (await ReplaceAsync(db, db.SourceEdits.Where(one => one.Name == edit.Name), new SourceEdit { Name = edit.Name }, edit,
            edit.IsEmpty(), cancellationToken) is not { } before)
            return false;
        await ShowAsync(transaction, ArticlesOf(transaction.Commands, edit.Name, before.ShownName ?? edit.Name), cancellationToken);
        db.Audit.Add(audit.Entry(AuditAct.SourceEdited, client, edit.Name, before: JsonSerializer.Serialize(before)));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Puts what is said now in the place of what was said before, which is the result; null where that is the same.
    private static async Task<T?> ReplaceAsync<T>(NewsDbContext db, IQueryable<T> known, T nothing, T edit, bool isEmpty,
        CancellationToken cancellationToken)
        where T : class
    {
        var before = await known.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? nothing;
        if (JsonSerializer.Serialize(before) == JsonSerializer.Serialize(edit))
            return null;
        await known.ExecuteDeleteAsync(cancellationToken);
        if (!isEmpty)
            db.Add(edit);
        await db.SaveChangesAsync(cancellationToken);
        return before;
    }

    // The next ones are asked for before those before them take another name; what is behind them is not met again.
    private static IEnumerable<List<long>> ArticlesOf(PreparedCommands commands, string name, string shown)
    {
        for (var last = 0L; commands.Rows(ArticlesOfSource, row => row.GetInt64(0), last, name, shown,
            BatchSize) is { Count: > 0 } batch; last = batch[^1])
            yield return batch;
    }

    private static async Task ShowAsync(StoreTransaction transaction, IEnumerable<List<long>> batches, CancellationToken cancellationToken)
    {
        var db = transaction.Db;
        var tags = new TagRows(transaction.Commands);
        var edits = new AdminEdits(db);
        foreach (var ids in batches)
        {
            var articles = await db.AllArticles.Include(article => article.Related).AsSplitQuery()
                .Where(article => ids.Contains(article.Id))
                .ToListAsync(cancellationToken);
            foreach (var article in articles)
            {
                transaction.Links.TitleChanged(article);
                edits.Apply(article);
                transaction.Links.TitleChanged(article);
                article.ChangeNumber = transaction.Changes.Next();
            }

            await db.SaveChangesAsync(cancellationToken);
            tags.Save(articles);
            db.ChangeTracker.Clear();
        }
    }
}
