using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Storage.Rows;

namespace NewsReader.Queries;

/// <summary>What pages and the API ask about single articles.</summary>
internal sealed class ArticleQueries(NewsDbContext db, ShownArticles shown)
{
    private static readonly Func<NewsDbContext, long, IAsyncEnumerable<RelatedLink>> LinksOf = EF.CompileAsyncQuery(
        (NewsDbContext db, long id) =>
        db.RelatedLinks.Where(link => link.ArticleId == id).OrderBy(link => link.Ordinal).AsNoTracking());

    /// <inheritdoc cref="ShownArticles.FindAsync"/>
    public Task<ArticleView?> FindAsync(long id, CancellationToken cancellationToken) => shown.FindAsync(id, cancellationToken);

    /// <summary>The summaries of some articles by id; ids of articles not shown are missing.</summary>
    public Task<Dictionary<long, ArticleSummary>> SummariesAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        shown.SummariesAsync(ids, cancellationToken);

    /// <summary>The titles that an article lists, in its order; none, which is noted, where they cannot be read.</summary>
    /// <exception cref="DamagedArticleException">They are not what was written.</exception>
    public async Task<List<ListedLink>> LinksAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            var links = await shown.OrWithoutAsync<List<RelatedLink>>(
                "What articles list", [], async () => await LinksOf(db, id).ToListAsync(cancellationToken));
            shown.RequireAsWritten(id, [.. links]);
            return links.ConvertAll(link => new ListedLink(link.Title, link.Label, link.Url, link.TargetId));
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            throw shown.Damaged(id, exception);
        }
    }

    /// <summary>Articles that list this one, newest first, at most <paramref name="limit"/>, and how many there are.</summary>
    public Task<(IReadOnlyList<ArticleSummary> Articles, int Count)> BacklinksAsync(long id, int limit,
        CancellationToken cancellationToken) =>
        shown.OrWithoutAsync("What lists an article", ([], 0), () => ReadBacklinksAsync(id, limit, cancellationToken));

    private async Task<(IReadOnlyList<ArticleSummary> Articles, int Count)> ReadBacklinksAsync(long id, int limit,
        CancellationToken cancellationToken)
    {
        // From the links to the articles: the other way round every article would be asked for its links.
        var listing = shown.All.Where(article => db.RelatedLinks.Where(link => link.TargetId == id).Select(link => link.ArticleId)
            .Contains(article.Id));
        var articles = await shown.SummariesAsync(
            listing.OrderByDescending(article => article.SortKey).ThenBy(article => article.Id).Take(limit), cancellationToken);
        return (articles, articles.Count < limit ? articles.Count : await listing.CountAsync(cancellationToken));
    }

    /// <summary>Which of some articles list which others of them.</summary>
    public Task<IReadOnlyList<(long From, long To)>> TiesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) =>
        shown.OrWithoutAsync("What articles list of one another", [], () => ReadTiesAsync(ids, cancellationToken));

    private async Task<IReadOnlyList<(long From, long To)>> ReadTiesAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var ties = await db.RelatedLinks.AsNoTracking()
            .Where(link => ids.Contains(link.ArticleId) && link.TargetId != null && ids.Contains(link.TargetId.Value)
                && link.ArticleId != link.TargetId)
            .Select(link => new { link.ArticleId, link.TargetId }).Distinct().ToListAsync(cancellationToken);
        return ties.ConvertAll(tie => (tie.ArticleId, tie.TargetId!.Value));
    }

    /// <summary>The other articles of an article's story, as they came, at most <paramref name="limit"/>.</summary>
    /// <param name="head">The article that stands for the story.</param>
    public Task<IReadOnlyList<StoryEntry>> StoryAsync(long id, long head, int limit, CancellationToken cancellationToken) =>
        shown.OrWithoutAsync("What belongs to a story", [], () => ReadStoryAsync(id, head, limit, cancellationToken));

    private async Task<IReadOnlyList<StoryEntry>> ReadStoryAsync(long id, long head, int limit, CancellationToken cancellationToken)
    {
        var others = await shown.All.Where(article => article.Id != id && (article.Id == head || article.StoryHeadId == head))
            .OrderBy(article => article.SortKey == Article.Undated).ThenBy(article => article.SortKey).ThenBy(article => article.Id)
            .Take(limit)
            .Select(article => new { article.Id, article.CopyOfId, Collection = article.Collection!.Name }).ToListAsync(cancellationToken);
        var summaries = await SummariesAsync([.. others.Select(other => other.Id)], cancellationToken);
        return [.. others.Where(other => summaries.ContainsKey(other.Id))
            .Select(other => new StoryEntry(summaries[other.Id], other.CopyOfId == id, other.Collection))];
    }

    /// <summary>The original of an article as it was read at a time, or last, decompressed, or null.</summary>
    /// <param name="number">From 1; null for the last.</param>
    public async Task<OriginalFile?> OriginalAsync(long id, int? number, CancellationToken cancellationToken)
    {
        try
        {
            var revision = await shown.All.Where(article => article.Id == id).SelectMany(article => article.Revisions)
                .Where(revision => number == null || revision.Number == number).OrderByDescending(revision => revision.Number)
                .FirstOrDefaultAsync(cancellationToken);
            if (revision is null)
                return null;
            if (!RowChecksum.IsAsWritten(db, revision))
                throw new InvalidDataException("its original is not as it was written");
            return new OriginalFile(OriginalBytes.Decompress(revision.Original, revision.OriginalLength), revision.Encoding);
        }
        catch (Exception exception) when (StoreFailure.IsRot(exception))
        {
            throw shown.DamagedOriginal(id, exception);
        }
    }
}

/// <summary>The bytes of an article as they were read.</summary>
internal sealed record OriginalFile(byte[] Bytes, string Encoding);

/// <summary>An entry of the list «بیشتر بخوانید» as it is stored.</summary>
/// <param name="TargetId">The article meant, where the archive has it.</param>
internal sealed record ListedLink(string Title, string? Label, string? Url, long? TargetId);
