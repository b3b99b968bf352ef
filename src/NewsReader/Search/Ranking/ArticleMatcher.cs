using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Runs plans on one state of the index.</summary>
internal sealed class ArticleMatcher(IndexSearcher searcher, LabelTable labels, bool withSeeds, SearchBudget budget)
{
    /// <param name="wanted">How many of the best are asked for.</param>
    public RankedArticles Find(QueryPlan plan, SearchRequest request, int wanted, CancellationToken cancellationToken)
    {
        // Repeats of a story fall together, so that more are looked at than are asked for.
        var collector = Match(plan, request.Filters, Math.Max(wanted + (wanted / 2), Rescorer.Depth), cancellationToken);
        var stories = new StoryFolder(searcher.IndexReader.Leaves);
        return new RankedArticles
        {
            Best = stories.FirstOfEach(new Rescorer(searcher, plan).Rescore(collector.Best())),
            Full = stories.OneOfEach(collector.Full),
            PartialTotal = collector.PartialTotal,
            HasAll = collector.HasAll,
            Facets = request.WithFacets ? Facets(collector, request) : SearchFacets.None,
        };
    }

    private SearchFacets Facets(HitCollector found, SearchRequest request) =>
        new FacetCounter(searcher.IndexReader.Leaves, request.Filters, request.JalaliYears, labels)
            .Count(found.Full, found.MaxTelling, found.NearMisses.FindAll(miss => miss.TellingCount >= found.MaxTelling));

    /// <summary>The best articles by their words alone, without facets and finer order.</summary>
    public HitCollector Match(QueryPlan plan, SearchFilters? filters, int wanted, CancellationToken cancellationToken)
    {
        var weights = plan.Clauses.Where(clause => !IsDeferred(plan, clause))
            .Select(clause => (searcher.CreateNormalizedWeight(clause.Query), clause.Slots)).ToList();
        var leaves = searcher.IndexReader.Leaves;
        var found = new HitCollector[leaves.Count];
        SegmentWork.Run(
            leaves,
            () => new SegmentMatcher(filters, labels, withSeeds, budget),
            (matcher, i) =>
            {
                found[i] = new HitCollector(plan, wanted);
                if (!budget.WasCut)
                    matcher.Match(leaves[i], weights, found[i], cancellationToken);
            });
        var all = new HitCollector(plan, wanted);
        foreach (var one in found)
            all.Take(one);
        return all;
    }

    /// <summary>Some articles that have words side by side, of the parts of the index that came last.</summary>
    /// <param name="most">How many at most.</param>
    public List<int> Sample(IReadOnlyList<Token> words, int most)
    {
        var weights = NodeQueries.EachField(words, [(IndexFields.TextStems, 1)]).Select(searcher.CreateNormalizedWeight).ToList();
        var found = new List<int>();
        foreach (var (leaf, weight) in searcher.IndexReader.Leaves.Reverse().SelectMany(_ => weights, (leaf, weight) => (leaf, weight)))
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer)
                continue;
            while (found.Count < most && scorer.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
                found.Add(leaf.DocBase + document);
        }

        return found;
    }

    /// <summary>The ids of documents in their order.</summary>
    public List<long> Ids(IEnumerable<int> documents) =>
        [.. documents.Select(document => Column(document, static (columns, i) => columns.Ids[i]))];

    /// <summary>A page of documents by date, undated ones last.</summary>
    public List<int> ByDate(List<int> documents, bool newestFirst, int skip, int take)
    {
        var keyed = documents.ConvertAll(document => (Document: document,
            Key: Column(document, static (columns, i) => columns.SortKeys[i])));
        var ordered = newestFirst
            ? keyed.OrderByDescending(item => item.Key)
            : keyed.OrderBy(item => item.Key == Articles.Article.Undated).ThenBy(item => item.Key);
        return [.. ordered.ThenBy(item => Column(item.Document, static (columns, i) => columns.Ids[i])).Skip(skip).Take(take)
            .Select(item => item.Document)];
    }

    /// <summary>The highest id there is.</summary>
    public long LastId() => searcher.IndexReader.Leaves.Select(leaf => SegmentColumns.For(leaf).LastId).DefaultIfEmpty().Max();

    /// <summary>How many of some documents came in after an article.</summary>
    public int CountAfter(IEnumerable<int> documents, long id) =>
        documents.Count(document => Column(document, static (columns, i) => columns.Ids[i]) > id);

    private static bool IsDeferred(QueryPlan plan, Clause clause) =>
        Enumerable.Range(0, plan.Slots.Count).Any(i => clause.Slots == 1UL << i && plan.Slots[i].IsDeferred);

    private long Column(int document, Func<SegmentColumns, int, long> read)
    {
        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[Lucene.Net.Index.ReaderUtil.SubIndex(document, leaves)];
        return read(SegmentColumns.For(leaf), document - leaf.DocBase);
    }
}
