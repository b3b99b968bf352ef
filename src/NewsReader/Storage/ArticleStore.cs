using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Storage;

/// <summary>An article as it was read, with the original it came from.</summary>
internal sealed record ArticleInput(Article Article, string Reader, string Encoding, byte[] Original);

/// <summary>What storing an article did.</summary>
internal enum StoreOutcome
{
    /// <summary>The archive did not have it.</summary>
    Added,

    /// <summary>The archive had it with another content.</summary>
    Updated,

    /// <summary>The archive had exactly this.</summary>
    Unchanged,
}

/// <summary>Writes articles: row, body, links and revision in one transaction, each change numbered.</summary>
internal sealed class ArticleStore(IDbContextFactory<NewsDbContext> contexts, TimeProvider clock)
{
    /// <summary>Stores articles of one collection, all of them or none; the outcomes are in the order of the inputs.</summary>
    /// <remarks>Of two inputs with one key the later is taken as the newer reading of the same article.</remarks>
    /// <exception cref="DbUpdateException">The store could not be written; nothing was.</exception>
    public async Task<IReadOnlyList<StoreOutcome>> SaveAsync(int collectionId, IReadOnlyList<ArticleInput> inputs, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // On SQLite this takes the write lock at once, so that two writers queue instead of failing midway.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var counter = await db.ChangeCounters.SingleAsync(cancellationToken);
        var known = await KnownAsync(db, collectionId, inputs, cancellationToken);
        var links = new LinkResolver(db);
        var written = new HashSet<Article>();
        var outcomes = new StoreOutcome[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
            outcomes[i] = Apply(inputs[i]);

        await db.SaveChangesAsync(cancellationToken);
        await new TagStore(db).SaveAsync(written, cancellationToken);
        await links.ResolveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcomes;

        StoreOutcome Apply(ArticleInput input)
        {
            var read = input.Article;
            var now = clock.GetUtcNow().ToUnixTimeSeconds();
            read.CollectionId = collectionId;
            if (!known.TryGetValue(read.Key, out var stored))
            {
                read.IngestedAt = now;
                stored = read;
                known[read.Key] = read;
                db.Articles.Add(read);
            }
            else if (stored.ContentHash.AsSpan().SequenceEqual(read.ContentHash))
            {
                return StoreOutcome.Unchanged;
            }
            else
            {
                links.TitleChanged(stored);
                ArticleUpdate.Copy(read, stored);
                stored.RevisionCount++;
            }

            stored.UpdatedAt = now;
            stored.ChangeNumber = ++counter.Last;
            AddRevision(stored, input, now);
            written.Add(stored);
            links.TitleChanged(stored);
            return ReferenceEquals(stored, read) ? StoreOutcome.Added : StoreOutcome.Updated;
        }
    }

    private static void AddRevision(Article article, ArticleInput input, long now) =>
        article.Revisions.Add(new Revision
        {
            Number = article.RevisionCount,
            ReadAt = now,
            Reader = input.Reader,
            Encoding = input.Encoding,
            OriginalLength = input.Original.Length,
            Original = OriginalBytes.Compress(input.Original),
        });

    private static async Task<Dictionary<string, Article>> KnownAsync(
        NewsDbContext db, int collectionId, IReadOnlyList<ArticleInput> inputs, CancellationToken cancellationToken)
    {
        var keys = inputs.Select(input => input.Article.Key).Distinct().ToList();
        var hashes = await db.Articles.AsNoTracking().Where(article => article.CollectionId == collectionId && keys.Contains(article.Key))
            .Select(article => new { article.Key, article.ContentHash }).ToDictionaryAsync(row => row.Key, row => row.ContentHash, cancellationToken);
        if (hashes.Count == 0)
            return [];

        // Only what changed is loaded whole; a repeated ingest of an unchanged archive reads keys and hashes alone.
        var changed = inputs.Where(input => hashes.TryGetValue(input.Article.Key, out var hash) && !hash.AsSpan().SequenceEqual(input.Article.ContentHash))
            .Select(input => input.Article.Key).ToHashSet();
        var known = changed.Count == 0 ? [] : await db.Articles.AsSplitQuery()
            .Include(article => article.Body).Include(article => article.Related).Include(article => article.Revisions)
            .Where(article => article.CollectionId == collectionId && changed.Contains(article.Key))
            .ToDictionaryAsync(article => article.Key, cancellationToken);
        foreach (var (key, hash) in hashes)
            known.TryAdd(key, new Article { Key = key, Title = "", TitleKey = "", Language = "und", ContentHash = hash });
        return known;
    }
}
