using System.Numerics;

namespace NewsReader.Search.Ranking;

/// <summary>An article that a filter of one facet keeps out; it counts for that facet's own values.</summary>
internal readonly record struct NearMiss(int Document, int TellingCount, Facet Failed);

/// <summary>Keeps the best articles in two tiers: those with the most telling words seen so far, and the rest.</summary>
internal sealed class HitCollector(QueryPlan plan, int wanted)
{
    /// <summary>Up to so many telling words, the parts of a compound counted, an article with all of them comes before every
    /// other.</summary>
    /// <remarks>In longer queries one word more or less says little (judged queries: MAP 0.804 when they were strict too, 0.811
    /// so).</remarks>
    private const int MaxStrict = 3;

    /// <summary>What having all the words of a longer query is worth.</summary>
    private const float AllGain = 0.1f;

    private readonly ulong telling = plan.Telling;
    private readonly ulong admitting = plan.Admitting;
    private readonly ulong required = plan.Required;
    private readonly BestArticles full = new(wanted);
    private readonly BestArticles partial = new(wanted);
    private int partialTotal;

    /// <summary>The most telling words that an article has.</summary>
    public int MaxTelling { get; private set; } = -1;

    public List<int> Full { get; } = [];

    public bool HasAny => Full.Count > 0;

    public List<NearMiss> NearMisses { get; } = [];

    public int PartialTotal => partialTotal;

    public bool HasAll => MaxTelling == BitOperations.PopCount(telling);

    /// <summary>Whether an article with these slots is an answer at all.</summary>
    public bool Accepts(ulong mask) =>
        (mask & required) == required && (admitting == 0 || (mask & admitting) != 0) && (mask >> QueryPlan.ExcludedBit) == 0;

    public void Add(int document, ulong mask, float score)
    {
        var count = BitOperations.PopCount(mask & telling);
        if (count > MaxTelling)
            Demote(count);
        if (count == MaxTelling)
        {
            Full.Add(document);
            full.Offer(document, mask, score);
        }
        else
        {
            partialTotal++;
            partial.Offer(document, mask, score);
        }
    }

    public void AddNearMiss(int document, ulong mask, Facet failed) =>
        NearMisses.Add(new NearMiss(document, BitOperations.PopCount(mask & telling), failed));

    /// <summary>The best articles: those that have all the words of a short query first.</summary>
    public List<RankedArticle> Best()
    {
        var isStrict = HasAll && plan.TellingTerms <= MaxStrict;
        var gain = HasAll ? 1 + AllGain : 1;
        return [.. full.All.Select(one => new RankedArticle(one.Document, gain * one.Score, isStrict) { Slots = one.Slots })
            .Concat(partial.All.Select(one => new RankedArticle(one.Document, one.Score, IsFirst: false) { Slots = one.Slots }))
            .OrderByDescending(article => article.IsFirst).ThenByDescending(article => article.Score).ThenBy(article => article.Document)
            .Take(wanted)];
    }

    /// <summary>Takes what was found of later documents.</summary>
    public void Take(HitCollector later)
    {
        if (later.MaxTelling > MaxTelling)
            Demote(later.MaxTelling);
        partialTotal += later.partialTotal;
        partial.Offer(later.partial);
        NearMisses.AddRange(later.NearMisses);
        if (later.MaxTelling == MaxTelling)
        {
            Full.AddRange(later.Full);
            full.Offer(later.full);
        }
        else
        {
            partialTotal += later.Full.Count;
            partial.Offer(later.full);
        }
    }

    private void Demote(int count)
    {
        MaxTelling = count;
        partialTotal += Full.Count;
        Full.Clear();
        partial.Offer(full);
        full.Clear();
    }
}
