using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Labels;

namespace NewsReader.Search.Ranking;

/// <summary>Finds and scores the articles of a segment, a window of documents at a time.</summary>
internal sealed class SegmentMatcher(SearchFilters? filters, LabelTable labels, bool withSeeds, SearchBudget budget)
{
    private const int WindowSize = 4096;

    private readonly float[] scores = new float[WindowSize];
    private readonly ulong[] masks = new ulong[WindowSize];

    /// <param name="weights">What finds the slots, with the bits of those.</param>
    /// <param name="collector">Takes the articles, with their numbers in the whole reader.</param>
    public void Match(AtomicReaderContext leaf, IReadOnlyList<(Weight Weight, ulong Slots)> weights, HitCollector collector,
        CancellationToken cancellationToken)
    {
        var scorers = new List<(Scorer Scorer, ulong Slots)>();
        foreach (var (weight, slots) in weights)
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                scorers.Add((scorer, slots));
        }

        if (scorers.Count == 0)
            return;
        var columns = SegmentColumns.For(leaf);
        var filter = filters is null ? null : new FacetFilter(columns, filters, labels);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = int.MaxValue;
            foreach (var (scorer, _) in scorers)
                first = Math.Min(first, scorer.DocID);
            if (first == DocIdSetIterator.NO_MORE_DOCS || budget.IsSpent())
                return;
            foreach (var (scorer, slots) in scorers)
                Fill(scorer, slots, first);
            Sweep(leaf, columns, filter, collector, first);
            if (collector.HasAny)
                budget.Found();
        }
    }

    private void Fill(Scorer scorer, ulong slots, int first)
    {
        var end = first + WindowSize;
        for (var document = scorer.DocID; document < end && document != DocIdSetIterator.NO_MORE_DOCS; document = scorer.NextDoc())
        {
            scores[document - first] += scorer.GetScore();
            masks[document - first] |= slots;
        }
    }

    private void Sweep(AtomicReaderContext leaf, SegmentColumns columns, FacetFilter? filter, HitCollector collector, int first)
    {
        var (seeds, recency) = (withSeeds || !columns.HasSeeds ? null : columns.Seeds, columns.Recency);
        for (var i = Next(0); i < WindowSize; i = Next(i + 1))
        {
            var (mask, score) = (masks[i], scores[i]);
            masks[i] = 0;
            scores[i] = 0;
            var document = first + i;
            if (!collector.Accepts(mask) || (seeds is not null && seeds[document]))
                continue;
            var failed = filter?.Failed(document) ?? Facet.None;
            if (failed == Facet.None)
                collector.Add(leaf.DocBase + document, mask, Recency.Boost(score, recency[document]));
            else if (failed != Facet.Several)
                collector.AddNearMiss(leaf.DocBase + document, mask, failed);
        }
    }

    // Frequent words are found side by side, rare ones far apart.
    private int Next(int from)
    {
        if (from < WindowSize && masks[from] != 0)
            return from;
        var next = from < WindowSize ? masks.AsSpan(from).IndexOfAnyExcept(0UL) : -1;
        return next < 0 ? WindowSize : from + next;
    }
}
