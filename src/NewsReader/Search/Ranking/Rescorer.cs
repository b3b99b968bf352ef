using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Orders the best articles more finely than could be afforded for all: exact forms, words in the lead, frequent words, words
/// near each other.</summary>
internal sealed class Rescorer(IndexSearcher searcher, QueryPlan plan)
{
    /// <summary>How many of the best articles are looked at.</summary>
    public const int Depth = 300;

    // More than what else is in their order.
    private const float NameAlone = 12;

    /// <summary>The articles in their finer order; what lies below <see cref="Depth"/> stays as it is.</summary>
    public List<RankedArticle> Rescore(List<RankedArticle> best)
    {
        var head = best.Take(Depth).OrderBy(article => article.Document).ToList();
        var gains = new float[head.Count];
        var finer = Deferred().Concat(Places()).ToList();
        var names = plan.Names.Select(name => (Own: Phrase(name.Words), Longer: name.Longer.Select(Phrase).ToList())).ToList();
        var leaves = searcher.IndexReader.Leaves;
        var starts = leaves.Select(StartOf).Append(head.Count).ToArray();
        SegmentWork.Run(leaves, static () => 0, (_, i) =>
        {
            var (leaf, range) = (leaves[i], starts[i]..starts[i + 1]);
            var documents = head[range].ConvertAll(article => article.Document - leaf.DocBase);
            if (documents.Count == 0)
                return;
            finer.ForEach(weight => AddScores(weight, leaf, documents, gains.AsSpan(range)));
            AddNearness(leaf, documents, gains.AsSpan(range));
            foreach (var (own, longer) in names)
                AddName(own, longer, leaf, documents, gains.AsSpan(range));
        });

        var ordered = head.Select((article, i) => article with { Score = article.Score + gains[i] })
            .OrderByDescending(article => article.IsFirst).ThenByDescending(article => article.Score).ThenBy(article => article.Document);
        return [.. ordered, .. best.Skip(Depth)];

        int StartOf(AtomicReaderContext leaf) =>
            head.FindIndex(article => article.Document >= leaf.DocBase) is >= 0 and var first ? first : head.Count;
    }

    private IEnumerable<Weight> Deferred() =>
        plan.Clauses.Where(clause => IsDeferred(clause.Slots)).Select(clause => searcher.CreateNormalizedWeight(clause.Query));

    private bool IsDeferred(ulong slots) => Enumerable.Range(0, plan.Slots.Count).Any(i => slots == 1UL << i && plan.Slots[i].IsDeferred);

    private IEnumerable<Weight> Places()
    {
        foreach (var slot in plan.Slots.Where(slot => slot.Frequency > 0))
        {
            foreach (var token in slot.Tokens)
            {
                if (!slot.IsExactScored)
                    yield return Of(IndexFields.TextExact, token.Exact, FieldWeights.Exact);
                yield return Of(IndexFields.LeadStems, token.Stem, FieldWeights.Lead);
            }
        }

        // The query as a phrase, and as a title.
        foreach (var query in plan.Wholes.SelectMany(
            whole => NodeQueries.EachField(whole, FieldWeights.Whole(RankingWeights.Current.Whole))))
            yield return searcher.CreateNormalizedWeight(query);
        foreach (var query in plan.Wholes.Select(whole => SideBySide.AtBeginning(whole, RankingWeights.Current.Beginning)).OfType<Query>())
            yield return searcher.CreateNormalizedWeight(query);

        Weight Of(string field, string term, float weight) =>
            searcher.CreateNormalizedWeight(new TermQuery(new Term(field, term)) { Boost = weight });
    }

    private Weight Phrase(IReadOnlyList<Token> words) =>
        searcher.CreateNormalizedWeight(NodeQueries.EachField(words, [(IndexFields.TextStems, 1)]).Single());

    // Articles that have a name by itself come before those that have it in another alone.
    private static void AddName(Weight own, List<Weight> longer, AtomicReaderContext leaf, List<int> documents, Span<float> gains)
    {
        var times = new int[documents.Count];
        AddTimes(own, 1, leaf, documents, times);
        longer.ForEach(name => AddTimes(name, -1, leaf, documents, times));
        for (var i = 0; i < times.Length; i++)
            gains[i] += times[i] > 0 ? NameAlone : 0;
    }

    private static void AddTimes(Weight phrase, int sign, AtomicReaderContext leaf, List<int> documents, int[] times)
    {
        if (phrase.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer)
            return;
        for (var i = 0; i < documents.Count; i++)
        {
            if (scorer.DocID < documents[i] && scorer.Advance(documents[i]) == DocIdSetIterator.NO_MORE_DOCS)
                return;
            if (scorer.DocID == documents[i])
                times[i] += sign * scorer.Freq;
        }
    }

    private static void AddScores(Weight weight, AtomicReaderContext leaf, List<int> documents, Span<float> gains)
    {
        if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer)
            return;
        for (var i = 0; i < documents.Count; i++)
        {
            if (scorer.DocID < documents[i] && scorer.Advance(documents[i]) == DocIdSetIterator.NO_MORE_DOCS)
                return;
            if (scorer.DocID == documents[i])
                gains[i] += scorer.GetScore();
        }
    }

    private void AddNearness(AtomicReaderContext leaf, List<int> documents, Span<float> gains)
    {
        foreach (var pair in plan.Pairs)
        {
            new WordDistance(leaf.AtomicReader, IndexFields.TextStems, pair.Left, pair.Right, pair.Distance)
                .AddGains(documents, gains, RankingWeights.Current.Near * RarityOf(pair));
        }
    }

    // As in BM25, by the more frequent of the two.
    private float RarityOf(WordPair pair)
    {
        var frequency = Math.Max(plan.Slots[pair.First].Frequency, plan.Slots[pair.Second].Frequency);
        return (float)Math.Log(1 + ((searcher.IndexReader.NumDocs - frequency + 0.5) / (frequency + 0.5)) is > 1 and var odds ? odds : 1);
    }
}
