using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Queries;

namespace NewsReader.Search.Ranking;

/// <summary>Finds and scores the articles of a segment, a window of documents at a time.</summary>
internal sealed class SegmentMatcher(HitCollector collector, SearchFilters? filters, bool withSeeds, SearchBudget budget)
{
    private const int WindowSize = 4096;

    private readonly float[] scores = new float[WindowSize];
    private readonly ulong[] masks = new ulong[WindowSize];

    /// <param name="weights">What finds the slots, with the bits of those.</param>
    public void Match(AtomicReaderContext leaf, IReadOnlyList<(Weight Weight, ulong Slots)> weights, CancellationToken cancellationToken)
    {
        var scorers = new List<(Scorer Scorer, ulong Slots)>();
        foreach (var (weight, slots) in weights)
        {
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                scorers.Add((scorer, slots));
        }

        if (scorers.Count == 0)
            return;
        var columns = SegmentColumns.Of(leaf);
        var filter = filters is null ? null : new FacetFilter(columns, filters);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = int.MaxValue;
            foreach (var (scorer, _) in scorers)
                first = Math.Min(first, scorer.DocID);
            if (first == DocIdSetIterator.NO_MORE_DOCS || (collector.HasAny && budget.IsSpent()))
                return;
            foreach (var (scorer, slots) in scorers)
                Fill(scorer, slots, first);
            Sweep(leaf, columns, filter, first);
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

    private void Sweep(AtomicReaderContext leaf, SegmentColumns columns, FacetFilter? filter, int first)
    {
        var (seeds, recency) = (columns.Seeds, columns.Recency);
        for (var i = 0; i < WindowSize; i++)
        {
            var mask = masks[i];
            if (mask == 0)
                continue;
            var score = scores[i];
            masks[i] = 0;
            scores[i] = 0;
            var document = first + i;
            if (!collector.Accepts(mask) || (!withSeeds && seeds[document]))
                continue;
            var failed = filter?.Failed(document) ?? Facet.None;
            if (failed == Facet.None)
                collector.Add(leaf.DocBase + document, mask, Recency.Boost(score, recency[document]));
            else if (failed != Facet.Several)
                collector.AddNearMiss(leaf.DocBase + document, mask, failed);
        }
    }
}
