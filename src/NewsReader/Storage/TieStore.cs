using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>How an attempt to tie two articles ended.</summary>
internal enum TyingOutcome
{
    Done,

    /// <summary>They were tied, or apart, already.</summary>
    NothingToDo,

    /// <summary>One of them is not there, or readers do not see it.</summary>
    Missing,

    /// <summary>One is the product's own example and the other is not: those can be left out.</summary>
    Seeds,
}

/// <summary>Lets the administrator say that two articles tell the same story, in one transaction with the log of it; it holds when they
/// are read anew.</summary>
internal sealed class TieStore(IDbContextFactory<NewsDbContext> contexts, AuditLog audit)
{
    /// <summary>The articles that one is tied to.</summary>
    public async Task<IReadOnlyList<long>> TiedAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.StoryTies.Where(tie => tie.ArticleId == id || tie.OtherId == id)
            .Select(tie => tie.ArticleId == id ? tie.OtherId : tie.ArticleId).ToListAsync(cancellationToken);
    }

    public Task<TyingOutcome> TieAsync(long id, long other, string client, CancellationToken cancellationToken) =>
        ChangeAsync(id, other, ties: true, client, cancellationToken);

    public Task<TyingOutcome> UntieAsync(long id, long other, string client, CancellationToken cancellationToken) =>
        ChangeAsync(id, other, ties: false, client, cancellationToken);

    private async Task<TyingOutcome> ChangeAsync(long id, long other, bool ties, string client, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(contexts, cancellationToken);
        var db = transaction.Db;
        var articles = await db.Articles.AsNoTracking().Where(article => article.Id == id || article.Id == other)
            .Select(article => new { article.Id, article.Title, article.Collection!.IsSeeds }).ToListAsync(cancellationToken);
        if (articles.Count != 2)
            return TyingOutcome.Missing;
        if (articles[0].IsSeeds != articles[1].IsSeeds)
            return TyingOutcome.Seeds;
        var (first, second) = (Math.Min(id, other), Math.Max(id, other));
        var changed = ties
            ? transaction.Commands.Run("INSERT INTO StoryTies (ArticleId, OtherId) VALUES (?1, ?2) ON CONFLICT DO NOTHING", first, second)
            : transaction.Commands.Run("DELETE FROM StoryTies WHERE ArticleId = ?1 AND OtherId = ?2", first, second);
        if (changed == 0)
            return TyingOutcome.NothingToDo;
        foreach (var one in new[] { id, other })
        {
            transaction.Stories.Leave(one);
            transaction.Stories.Return(one);
        }

        db.Audit.Add(audit.Entry(
            ties ? AuditAct.Tied : AuditAct.Untied, client, articles.Single(article => article.Id == id).Title, id,
            other.ToString(CultureInfo.InvariantCulture)));
        await transaction.CommitAsync(cancellationToken);
        return TyingOutcome.Done;
    }
}
