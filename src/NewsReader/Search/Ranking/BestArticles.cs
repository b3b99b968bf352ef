namespace NewsReader.Search.Ranking;

/// <summary>Keeps the best of the articles it is offered; of equally good ones those that came into the index first.</summary>
/// <param name="wanted">How many are kept.</param>
internal sealed class BestArticles(int wanted)
{
    private readonly PriorityQueue<(int Document, ulong Slots), (float Score, int Order)> best = new();

    // What is worse is not even looked at, which is almost everything.
    private float floor = float.NegativeInfinity;

    /// <summary>The articles in no order.</summary>
    public IEnumerable<(int Document, ulong Slots, float Score)> All =>
        best.UnorderedItems.Select(item => (item.Element.Document, item.Element.Slots, item.Priority.Score));

    public void Offer(int document, ulong slots, float score)
    {
        if (score < floor)
            return;
        if (best.Count < wanted)
        {
            best.Enqueue((document, slots), (score, -document));
            if (best.Count < wanted)
                return;
        }
        else
        {
            // The one offered may be the worst itself, and is then not kept.
            best.EnqueueDequeue((document, slots), (score, -document));
        }

        best.TryPeek(out _, out var least);
        floor = least.Score;
    }

    public void Offer(BestArticles others)
    {
        foreach (var (document, slots, score) in others.All)
            Offer(document, slots, score);
    }

    public void Clear()
    {
        best.Clear();
        floor = float.NegativeInfinity;
    }
}
