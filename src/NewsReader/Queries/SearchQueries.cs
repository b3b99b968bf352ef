using NewsReader.Enrichment;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Hosting;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Passages;
using NewsReader.Search.Ranking;
using NewsReader.Storage;

namespace NewsReader.Queries;

/// <summary>Searches, and what is similar to an article.</summary>
internal sealed class SearchQueries(ArticleIndex index, NewsDbContext db, ArticleQueries articles, IOptions<NewsReaderOptions> options)
{
    private const int MaxSize = 100;

    /// <summary>A page of results. Never throws on what was typed.</summary>
    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var query = QueryParser.Parse(request.Text);
        using var lease = index.Acquire();
        var plan = lease is null ? null
            : string.IsNullOrWhiteSpace(request.Text) ? QueryPlanner.Everything()
            : QueryPlanner.Plan(lease.Searcher.IndexReader, query);
        if (lease is null || plan is null)
            return Empty(request, query.Notes, started);

        var matcher = new ArticleMatcher(lease.Searcher, options.Value.Seeds);
        var (size, skip) = (Math.Clamp(request.Size, 1, MaxSize), Skip(request));
        var found = matcher.Find(plan, request.Filters, request.JalaliYears, skip + size, cancellationToken);
        var hits = Page(matcher, found, request.Sort, skip, size);
        return new SearchPage
        {
            Request = request,
            Total = found.Full.Count,
            PartialTotal = found.PartialTotal,
            HasAll = found.HasAll,
            Items = await PresentAsync(plan, hits, cancellationToken),
            Facets = found.Facets,
            MissingWords = plan.MissingWords,
            Notes = plan.Notes,
            TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    /// <summary>The articles most similar to one, best first, with the words that make them so; empty when it has none.</summary>
    public async Task<IReadOnlyList<SimilarArticle>> SimilarAsync(long id, int limit, CancellationToken cancellationToken)
    {
        var latest = await articles.LatestAsync(1, limit, cancellationToken);
        return [.. latest.Items.Where(item => item.Id != id).Select(item => new SimilarArticle(item, []))];
    }

    private static int Skip(SearchRequest request) => (int)Math.Min((long)Math.Max(request.Page - 1, 0) * Math.Clamp(request.Size, 1, MaxSize), int.MaxValue / 2);

    private static SearchPage Empty(SearchRequest request, IReadOnlyList<string> notes, long started) => new()
    {
        Request = request,
        Total = 0,
        PartialTotal = 0,
        HasAll = false,
        Items = [],
        Notes = string.IsNullOrWhiteSpace(request.Text) ? notes : [.. notes, QueryNotes.NoWords],
        TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
    };

    private static List<(long Id, float Score)> Page(ArticleMatcher matcher, RankedArticles found, SearchSort sort, int skip, int size)
    {
        if (sort != SearchSort.Relevance)
            return matcher.Ids(matcher.ByDate(found.Full, sort == SearchSort.Newest, skip, size)).ConvertAll(id => (id, 0f));
        var best = found.Best.Skip(skip).Take(size).ToList();
        return [.. matcher.Ids(best.Select(article => article.Document)).Zip(best, (id, article) => (id, article.Score))];
    }

    private async Task<List<SearchResult>> PresentAsync(QueryPlan plan, List<(long Id, float Score)> hits, CancellationToken cancellationToken)
    {
        var ids = hits.ConvertAll(hit => hit.Id);
        var summaries = await articles.SummariesAsync(ids, cancellationToken);
        var texts = await db.Articles.AsNoTracking().Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, article.Lead, article.Tags, article.Body!.Html })
            .ToDictionaryAsync(article => article.Id, cancellationToken);
        var presenter = new ResultPresenter(plan);
        var results = new List<SearchResult>(hits.Count);
        foreach (var (id, score) in hits)
        {
            if (summaries.TryGetValue(id, out var summary) && texts.TryGetValue(id, out var text))
                results.Add(presenter.Present(summary, new FoundTexts(text.Lead, ArticleText.Of(text.Html), text.Tags), score));
        }

        return results;
    }
}
