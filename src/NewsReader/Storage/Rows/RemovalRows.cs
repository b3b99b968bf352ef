using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage.Rows;

/// <summary>Marks or deletes articles whose source is gone, within the transaction of its caller.</summary>
internal sealed class RemovalRows(StoreTransaction transaction)
{
    private const string IsHidden = "SELECT 1 FROM Articles WHERE Id = ?1 AND HiddenAt IS NOT NULL";

    /// <param name="mirrors">Whether they are deleted. One that is hidden never is: if its file came back, it would be shown.</param>
    /// <param name="now">Unix seconds.</param>
    public async Task RemoveAsync(IReadOnlyCollection<long> ids, bool mirrors, long now, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (mirrors && transaction.Commands.Number(IsHidden, id) is null)
                await DeleteAsync(id, cancellationToken);
            else
                transaction.Commands.Run("UPDATE Articles SET RemovedAt = ?2 WHERE Id = ?1", id, now);
        }
    }

    // Its links, tags, revisions and body go with it by their foreign keys; links to it lose their target and are decided again.
    private async Task DeleteAsync(long id, CancellationToken cancellationToken)
    {
        transaction.Stories.Leave(id);
        var article = await transaction.Db.AllArticles.AsNoTracking().Include(one => one.Related)
            .SingleAsync(one => one.Id == id, cancellationToken);
        transaction.Links.TitleChanged(article);
        transaction.Commands.Run("DELETE FROM Articles WHERE Id = ?1", id);
        transaction.Commands.Run("INSERT INTO DeletedArticles (ChangeNumber, ArticleId) VALUES (?1, ?2)", transaction.Changes.Next(), id);
    }
}
