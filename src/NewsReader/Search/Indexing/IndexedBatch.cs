using Microsoft.EntityFrameworkCore;
using NewsReader.Storage;
using NewsReader.Storage.Care;

namespace NewsReader.Search.Indexing;

/// <summary>Articles as the index takes them, in the order of the store's changes.</summary>
/// <param name="Damaged">Those that cannot be read, or are not as they were written.</param>
/// <param name="End">The number of the last change among them; null when nothing follows.</param>
internal sealed record IndexedBatch(List<IndexedArticle> Articles, IReadOnlyList<long> Damaged, long? End)
{
    /// <summary>What changed after a change; an article that cannot be read from the store does not keep the others from the
    /// index.</summary>
    public static async Task<IndexedBatch> ReadAsync(NewsDbContext db, long after, int size, CancellationToken cancellationToken)
    {
        var next = db.AllArticles.AsNoTracking().Where(article => article.ChangeNumber > after).OrderBy(article => article.ChangeNumber)
            .Take(size);
        try
        {
            var read = await next.Select(IndexedArticle.FromStore(db)).ToListAsync(cancellationToken);
            var rotten = RotCheck.FindArticles(db, read.ConvertAll(article => article.Id));
            return new IndexedBatch(read.FindAll(article => !rotten.Contains(article.Id)), [.. rotten.Order()],
                read.Count == size ? read[^1].ChangeNumber : null);
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            var entries = await next.Select(article => new { article.Id, article.ChangeNumber }).ToListAsync(cancellationToken);
            var (articles, damaged) = (new List<IndexedArticle>(), new List<long>());
            foreach (var entry in entries)
            {
                if (await FindAsync(db, entry.Id, cancellationToken) is { } article)
                    articles.Add(article);
                else
                    damaged.Add(entry.Id);
            }

            return new IndexedBatch(articles, damaged, entries.Count == size ? entries[^1].ChangeNumber : null);
        }
    }

    private static async Task<IndexedArticle?> FindAsync(NewsDbContext db, long id, CancellationToken cancellationToken)
    {
        try
        {
            var found = await db.AllArticles.AsNoTracking().Where(article => article.Id == id).Select(IndexedArticle.FromStore(db))
                .SingleOrDefaultAsync(cancellationToken);
            return RotCheck.FindArticles(db, [id]).Count == 0 ? found : null;
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            return null;
        }
    }
}
