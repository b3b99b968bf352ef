using Microsoft.EntityFrameworkCore;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>Articles that were hidden or deleted.</summary>
/// <param name="Last">The number of the last change, to ask after the next time.</param>
internal sealed record GoneList(long Last, IReadOnlyList<long> Ids);

/// <summary>What readers may see no longer.</summary>
internal sealed class GoneQueries(NewsDbContext db)
{
    // A browser keeps some thousands of articles at most, and the last ones that went are the likeliest among them.
    private const int Most = 10_000;

    /// <summary>What was hidden or deleted after a change, the last first; all of it when the change is none that the store
    /// knows.</summary>
    public async Task<GoneList> AfterAsync(long change, CancellationToken cancellationToken)
    {
        var last = await db.ChangeCounters.Select(counter => counter.Last).SingleAsync(cancellationToken);
        if (change == last)
            return new GoneList(last, []);
        var after = change > last ? 0 : change;
        var hidden = await db.AllArticles.Where(article => article.HiddenAt != null && article.ChangeNumber > after)
            .OrderByDescending(article => article.ChangeNumber).Take(Most).Select(article => article.Id).ToListAsync(cancellationToken);
        var deleted = await db.DeletedArticles.Where(article => article.ChangeNumber > after)
            .OrderByDescending(article => article.ChangeNumber).Take(Most).Select(article => article.ArticleId)
            .ToListAsync(cancellationToken);
        return new GoneList(last, [.. hidden, .. deleted]);
    }
}
