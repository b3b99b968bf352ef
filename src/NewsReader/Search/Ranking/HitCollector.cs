using System.Numerics;

namespace NewsReader.Search.Ranking;

/// <summary>An article that a filter of one facet keeps out; it counts for that facet's own values.</summary>
internal readonly record struct NearMiss(int Document, int TellingCount, Facet Failed);

/// <summary>Keeps the best articles in two tiers: those with the most telling words seen so far, and the rest.</summary>
internal sealed class HitCollector(QueryPlan plan, int wanted)
{
    private readonly ulong telling = plan.Telling;
    private readonly ulong admitting = plan.Admitting;
    private readonly ulong required = plan.Required;
    private readonly PriorityQueue<int, (float Score, int Order)> full = new();
    private readonly PriorityQueue<int, (float Score, int Order)> partial = new();
    private int partialTotal;

    /// <summary>The most telling words that an article has.</summary>
    public int Most { get; private set; } = -1;

    public List<int> Full { get; } = [];

    public bool HasAny => Full.Count > 0;

    public List<NearMiss> NearMisses { get; } = [];

    public int PartialTotal => partialTotal;

    public bool HasAll => Most == BitOperations.PopCount(telling);

    /// <summary>Whether an article with these slots is an answer at all.</summary>
    public bool Accepts(ulong mask) =>
        (mask & required) == required && (admitting == 0 || (mask & (admitting | required)) != 0) && (mask >> QueryPlan.ExcludedBit) == 0;

    public void Add(int document, ulong mask, float score)
    {
        var count = BitOperations.PopCount(mask & telling);
        if (count > Most)
            Demote(count);
        if (count == Most)
        {
            Full.Add(document);
            Keep(full, document, score);
        }
        else
        {
            partialTotal++;
            Keep(partial, document, score);
        }
    }

    public void AddNearMiss(int document, ulong mask, Facet failed) =>
        NearMisses.Add(new NearMiss(document, BitOperations.PopCount(mask & telling), failed));

    public List<RankedArticle> Best()
    {
        var best = new List<RankedArticle>(wanted);
        foreach (var (tier, isFull) in new[] { (full, true), (partial, false) })
        {
            best.AddRange(tier.UnorderedItems.OrderByDescending(item => item.Priority)
                .Select(item => new RankedArticle(item.Element, item.Priority.Score, isFull)));
        }

        return best.Count > wanted ? best[..wanted] : best;
    }

    private void Demote(int count)
    {
        Most = count;
        partialTotal += Full.Count;
        Full.Clear();
        foreach (var (document, priority) in full.UnorderedItems)
            Keep(partial, document, priority.Score);
        full.Clear();
    }

    private void Keep(PriorityQueue<int, (float Score, int Order)> tier, int document, float score)
    {
        if (tier.Count < wanted)
            tier.Enqueue(document, (score, -document));
        else if (tier.TryPeek(out _, out var least) && score > least.Score)
            tier.EnqueueDequeue(document, (score, -document));
    }
}
