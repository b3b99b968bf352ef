using System.Diagnostics;
using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Search.Passages;
using NewsReader.Search.Ranking;
using NewsReader.Search.Words;

namespace NewsReader.Queries;

/// <summary>Searches, and what is similar to an article.</summary>
internal sealed class SearchQueries(
    ArticleIndex index, IndexFollower follower, ArchiveWords words, ArticleMatchers matchers, ShownArticles shown)
{
    private const int MaxSize = 100;
    private const int SimilarCandidates = 60;

    // Less has shown to be chance: a common name, a turn of phrase.
    private const float SimilarFloor = 0.2f;
    private const int MinShared = 3;
    private const int MaxSharedShown = 4;

    /// <summary>
    /// A page of results. Where a word is in no article and what was meant is beyond doubt, the results are those of the corrected
    /// query. Never throws on what was typed.
    /// </summary>
    /// <exception cref="IndexUnavailableException">The index is not open, or broken where it was asked.</exception>
    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var progress = follower.Progress;
        var page = await AskAsync(lease => SearchAsync(lease, request, cancellationToken));
        return progress.IsFarBehind ? page with { IndexedShare = progress.Share } : page;
    }

    /// <summary>The ids of all results in their order, as their pages show them.</summary>
    /// <param name="most">How many at most.</param>
    /// <exception cref="IndexUnavailableException">The index is not open, or broken where it was asked.</exception>
    public Task<IReadOnlyList<long>> IdsAsync(SearchRequest request, int most, CancellationToken cancellationToken) =>
        AskAsync(lease => IdsAsync(lease, request with { Page = 1, Size = 1, WithFacets = false }, most, cancellationToken));

    private async Task<IReadOnlyList<long>> IdsAsync(
        IndexLease lease, SearchRequest request, int most, CancellationToken cancellationToken)
    {
        // What was searched in the end is known by its first page.
        var page = await SearchAsync(lease, request, cancellationToken);
        if (page.Plan is not { } plan)
            return [];
        var (_, hits) = Find(matchers.On(lease, matchers.NewBudget()), plan, request, 0, most, cancellationToken);
        return hits.ConvertAll(hit => hit.Id);
    }

    private async Task<T> AskAsync<T>(Func<IndexLease, Task<T>> ask)
    {
        using var phase = SearchTelemetry.Begin("search");
        using var lease = index.Acquire() ?? throw new IndexUnavailableException();
        try
        {
            return await ask(lease);
        }
        catch (Exception exception) when (index.IsSuspectedBy(exception))
        {
            throw new IndexUnavailableException("The index could not answer.", exception);
        }
    }

    private async Task<SearchPage> SearchAsync(IndexLease lease, SearchRequest request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var query = QueryParser.Parse(request.Text);
        if (!request.AsTyped && WholeDate.Read(query) is { } days
            && await FindAsync(lease, request, days, Plan(lease, request, request.Text, days), cancellationToken) is { Total: > 0 } dated)
            return dated with { TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds };
        if (WholeDate.FaultOf(query) is { } fault && !query.Notes.Contains(fault, StringComparer.Ordinal))
            query = query with { Notes = [.. query.Notes, fault] };
        var plan = Plan(lease, request, request.Text, query);
        var correction = Correct(lease, request.Text, query, plan);
        SearchPage? page = null;
        if (correction is { Certain.Text.Text: var certain } && !request.AsTyped)
        {
            var corrected = QueryParser.Parse(certain);
            page = await FindAsync(lease, request, corrected, Plan(lease, request, certain, corrected), cancellationToken);
        }

        // Filters may leave nothing of what the corrected query finds.
        var wasCorrected = page is { Total: > 0 };
        page = wasCorrected ? page! : await FindAsync(lease, request, query, plan, cancellationToken);
        if (page.Items.Count == 0 && !request.AsTyped && WithoutQuotes(request.Text, query) is { } words)
            page = await WithoutPhrasesAsync(lease, request, words, page, cancellationToken);
        var respelling = wasCorrected ? correction!.Certain : correction?.Whole;
        return page with
        {
            Suggestion = respelling?.Text,
            WasCorrected = wasCorrected,
            Further = wasCorrected ? correction!.Rest : null,
            Replaced = respelling?.Replaced ?? [],
            TookMilliseconds = Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        };
    }

    // Words between quotation marks that nobody wrote like that: with a slip in them, or from a title that is not in the archive.
    private async Task<SearchPage> WithoutPhrasesAsync(
        IndexLease lease, SearchRequest request, string words, SearchPage none, CancellationToken cancellationToken)
    {
        var query = QueryParser.Parse(words);
        var page = await FindAsync(lease, request, query, Plan(lease, request, words, query), cancellationToken);
        return page.Items.Count == 0 ? none : page with { Notes = [.. page.Notes, QueryNotes.PhraseAsWords] };
    }

    private static string? WithoutQuotes(string text, ParsedQuery query) => query.Root.Items.Any(item => item is QueryNode.Phrase)
        ? string.Join(' ', text.Split(QueryLexer.QuotationMarks))
        : null;

    /// <summary>The ids of the articles most similar to one, best first, with the words that make them so; empty when it has
    /// none.</summary>
    /// <param name="limit">How many are wanted; twice as many are told of, for some may not be shown.</param>
    public List<(long Id, IReadOnlyList<string> Words)> Sharing(ArticleView article, int limit)
    {
        using var phase = SearchTelemetry.Begin("similar");
        using var lease = index.Acquire();
        try
        {
            return lease is null ? [] : Sharing(lease, article, limit);
        }
        catch (Exception exception) when (index.IsSuspectedBy(exception))
        {
            return [];
        }
    }

    private List<(long Id, IReadOnlyList<string> Words)> Sharing(IndexLease lease, ArticleView article, int limit)
    {
        var lookup = lease.TextTerms();
        var terms = ArticleKeywords.Extract(article.WholeText, lookup, matchers.Frequencies);
        if (terms.Count < MinShared)
            return [];
        var sharing = matchers.SimilarOn(lease, lookup).Find(terms, MinShared, SimilarCandidates);
        if (sharing.FindIndex(one => one.Id == article.Summary.Id) is not (>= 0 and var own))
            return [];
        return [.. sharing.Where(one => one.Story != sharing[own].Story && one.Score >= SimilarFloor * sharing[own].Score)
            .DistinctBy(one => one.Story).Take(limit * 2)
            .Select(one => (one.Id, (IReadOnlyList<string>)[.. terms.Where((_, place) => (one.Words >> place & 1) == 1).Take(MaxSharedShown)
                .Select(term => term.Word)]))];
    }

    private static int Skip(SearchRequest request) =>
        (int)Math.Min((long)Math.Max(request.Page - 1, 0) * Math.Clamp(request.Size, 1, MaxSize), int.MaxValue / 2);

    private QueryPlan? Plan(IndexLease lease, SearchRequest request, string text, ParsedQuery query)
    {
        using var phase = SearchTelemetry.Begin("plan");
        if (string.IsNullOrWhiteSpace(text))
            return QueryPlanner.Everything();
        return lease.Plan(query, request.AsTyped ? null : lease.WordsOf(words), words.Synonyms, matchers.Labels,
            request.Without);
    }

    private QueryCorrection? Correct(IndexLease lease, string text, ParsedQuery query, QueryPlan? plan)
    {
        using var phase = SearchTelemetry.Begin("correct");
        return lease.Correct(text, query, plan, lease.WordsOf(words));
    }

    private async Task<SearchPage> FindAsync(
        IndexLease lease, SearchRequest request, ParsedQuery query, QueryPlan? plan, CancellationToken cancellationToken)
    {
        if (plan is null)
            return Empty(request, query.Notes);
        var budget = matchers.NewBudget();
        var matcher = matchers.On(lease, budget);
        var (size, skip) = (Math.Clamp(request.Size, 1, MaxSize), Skip(request));
        var (found, hits) = Find(matcher, plan, request, skip, size, cancellationToken);
        return new SearchPage
        {
            Request = request,
            Total = found.Full.Count,
            PartialTotal = found.PartialTotal,
            HasAll = found.HasAll,
            NewTotal = request.Since is { } since ? matcher.CountAfter(found.Full, since) : null,
            LastId = matcher.LastId(),
            Plan = plan,
            Items = await PresentAsync(plan, hits, cancellationToken),
            Facets = found.Facets,
            MissingWords = plan.MissingWords,
            AlsoSearched = plan.AlsoSearched,
            NearWords = hits.Count == 0 ? plan.NearWords : [],
            Notes = budget.WasCut ? [.. plan.Notes, QueryNotes.TookTooLong] : plan.Notes,
            TookMilliseconds = 0,
        };
    }

    private static (RankedArticles Found, List<(long Id, float Score)> Hits) Find(
        ArticleMatcher matcher, QueryPlan plan, SearchRequest request, int skip, int size, CancellationToken cancellationToken)
    {
        using var phase = SearchTelemetry.Begin("match");
        var found = matcher.Find(plan, request, skip + size, cancellationToken);
        return (found, Page(matcher, found, request.Sort, skip, size));
    }

    private static SearchPage Empty(SearchRequest request, IReadOnlyList<string> notes) => new()
    {
        Request = request,
        Total = 0,
        PartialTotal = 0,
        HasAll = false,
        Items = [],
        Notes = string.IsNullOrWhiteSpace(request.Text) ? notes : [.. notes, QueryNotes.NoWords],
        TookMilliseconds = 0,
    };

    private static List<(long Id, float Score)> Page(ArticleMatcher matcher, RankedArticles found, SearchSort sort, int skip, int size)
    {
        if (sort != SearchSort.Relevance)
            return matcher.Ids(matcher.ByDate(found.Full, sort == SearchSort.Newest, skip, size)).ConvertAll(id => (id, 0f));
        var best = found.Best.Skip(skip).Take(size).ToList();
        return [.. matcher.Ids(best.Select(article => article.Document)).Zip(best, (id, article) => (id, article.Score))];
    }

    private async Task<List<SearchResult>> PresentAsync(QueryPlan plan, List<(long Id, float Score)> hits,
        CancellationToken cancellationToken)
    {
        using var phase = SearchTelemetry.Begin("present");
        var ids = hits.ConvertAll(hit => hit.Id);
        var summaries = await shown.SummariesAsync(ids, cancellationToken);
        var texts = await shown.TextsAsync(ids, cancellationToken);
        var results = new SearchResult?[hits.Count];
        Parallel.For(0, hits.Count, i =>
        {
            var (id, score) = hits[i];
            if (summaries.TryGetValue(id, out var summary) && texts.TryGetValue(id, out var text))
                results[i] = new ResultPresenter(plan, summary.Language).Present(summary, text, score);
        });
        return [.. results.OfType<SearchResult>()];
    }
}
