using NewsReader.Articles;

namespace NewsReader.Queries;

/// <summary>What an article is connected to. All that pages show of the articles in question comes from one question to the
/// store.</summary>
internal sealed class ConnectionQueries(ArticleQueries articles, SearchQueries search, ListQueries lists)
{
    /// <summary>What an article lists, what is similar to it and what lists it.</summary>
    /// <param name="similar">Similar articles at most.</param>
    /// <param name="backlinks">Articles that list it, at most.</param>
    public async Task<RelatedArticles> RelatedAsync(ArticleView article, int similar, int backlinks, CancellationToken cancellationToken) =>
        (await OfAsync(article, similar, backlinks, [], cancellationToken)).Related;

    /// <summary>The same, and the articles before and after it in its section.</summary>
    public async Task<(RelatedArticles Related, Neighbours Neighbours)> WithNeighboursAsync(
        ArticleView article, int similar, int backlinks, CancellationToken cancellationToken)
    {
        var (older, newer) = await lists.BesideAsync(article.Summary, cancellationToken);
        var (related, summaries) = await OfAsync(article, similar, backlinks, [older, newer], cancellationToken);
        return (related, new Neighbours(Summary(summaries, older), Summary(summaries, newer)));
    }

    private async Task<(RelatedArticles Related, Dictionary<long, ArticleSummary> Summaries)> OfAsync(
        ArticleView article, int similar, int backlinks, IEnumerable<long?> others, CancellationToken cancellationToken)
    {
        var id = article.Summary.Id;
        var links = await articles.LinksAsync(id, cancellationToken);
        var (listing, count) = article.Summary.BacklinkCount == 0
            ? ([], 0)
            : await articles.BacklinksAsync(id, backlinks, cancellationToken);
        // What stands in one list of the page stands in no other.
        var shown = links.Select(link => link.TargetId).OfType<long>().Concat(listing.Select(one => one.Id)).ToHashSet();
        var sharing = search.Sharing(article, similar + shown.Count).Where(one => !shown.Contains(one.Id)).ToList();
        var ids = links.Select(link => link.TargetId).Concat(sharing.Select(one => (long?)one.Id)).Concat(others).OfType<long>().Distinct();
        var summaries = await articles.SummariesAsync([.. ids], cancellationToken);
        return (
            new RelatedArticles(
                links.ConvertAll(link => new RelatedEntry(link.Title, link.Label, link.Url, Summary(summaries, link.TargetId))),
                [.. sharing.Where(one => summaries.ContainsKey(one.Id)).Take(similar)
                    .Select(one => new SimilarArticle(summaries[one.Id], one.Words))],
                listing,
                count),
            summaries);
    }

    private static ArticleSummary? Summary(Dictionary<long, ArticleSummary> summaries, long? id) => id is { } known
        ? summaries.GetValueOrDefault(known)
        : null;
}
