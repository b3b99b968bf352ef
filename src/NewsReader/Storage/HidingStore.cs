using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>
/// Hides articles from readers and shows them again, in one transaction with the log of it. Articles of the same words are one article and
/// go together. What is hidden is in no story and meant by no link, so that nothing where readers look depends on it.
/// </summary>
internal sealed class HidingStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit, TimeProvider clock)
{
    private const string ShownTogether =
        $"""
        SELECT a.Id FROM Articles asked JOIN Articles a ON a.Id = COALESCE(asked.CopyOfId, asked.Id) OR a.CopyOfId = COALESCE(asked.CopyOfId, asked.Id)
        WHERE asked.Id = ?1 AND asked.{ReaderVisibility.Condition} AND a.{ReaderVisibility.Condition} ORDER BY a.Id
        """;

    private const string HiddenTogether =
        """
        SELECT a.Id FROM Articles asked JOIN Articles a ON a.HiddenAt = asked.HiddenAt AND (a.Id = asked.Id OR (a.TextKey <> 0 AND a.TextKey = asked.TextKey))
        WHERE asked.Id = ?1 ORDER BY a.Id
        """;

    /// <summary>Hides an article; false when there is none that readers see.</summary>
    public Task<bool> HideAsync(long id, string client, CancellationToken cancellationToken) =>
        ChangeAsync(id, hides: true, client, cancellationToken);

    /// <summary>Shows an article again; false when there is none hidden.</summary>
    public Task<bool> ShowAsync(long id, string client, CancellationToken cancellationToken) =>
        ChangeAsync(id, hides: false, client, cancellationToken);

    private async Task<bool> ChangeAsync(long id, bool hides, string client, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var (db, commands) = (transaction.Db, transaction.Commands);
        var ids = commands.Rows(hides ? ShownTogether : HiddenTogether, row => row.GetInt64(0), id);
        if (ids.Count == 0)
            return false;
        long? hiddenAt = hides ? clock.GetUtcNow().ToUnixTimeSeconds() : null;
        foreach (var one in ids)
        {
            if (hides)
                transaction.Stories.Leave(one);
            transaction.Links.TitleChanged(await db.AllArticles.AsNoTracking().Include(article => article.Related)
                .SingleAsync(article => article.Id == one, cancellationToken));
            commands.Run("UPDATE Articles SET HiddenAt = ?2, ChangeNumber = ?3 WHERE Id = ?1", one, hiddenAt, transaction.Changes.Next());
            if (!hides)
                transaction.Stories.Return(one);
        }

        var title = await db.AllArticles.Where(article => article.Id == id).Select(article => article.Title).SingleAsync(cancellationToken);
        db.Audit.Add(audit.Entry(hides ? AuditAct.Hidden : AuditAct.Shown, client, title, id));
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
