namespace NewsReader.Search.Ranking;

/// <summary>Decides which words of a query tell articles apart.</summary>
internal static class DistinctiveQueryWords
{
    /// <summary>A word in a larger share of the articles is very frequent.</summary>
    private const double FrequentShare = 0.2;

    /// <summary>In a smaller archive a share says nothing.</summary>
    private const int MinArticles = 500;

    public static void Mark(List<Slot> slots, int articles)
    {
        var telling = slots.ConvertAll(slot => !slot.IsFilter && !slot.IsNear && !IsStopWord(slot));
        if (!telling.Contains(true))
            telling = slots.ConvertAll(slot => !slot.IsFilter && !slot.IsNear);
        var others = telling.Count(one => one) - 1;
        var frequent = slots.ConvertAll(slot => articles >= MinArticles && slot.Frequency > FrequentShare * articles);
        var mixed = Enumerable.Range(0, slots.Count).Any(i => telling[i] && !frequent[i] && IsFound(slots[i]));
        for (var i = 0; i < slots.Count; i++)
        {
            slots[i] = slots[i] with
            {
                // One frequent word beside one other is half of what was asked; among several it is but a frame.
                IsTelling = telling[i] && !(mixed && frequent[i] && others >= 2),
                Admits = slots[i].IsNear || slots[i] is { IsRequired: true, IsFilter: false } || (telling[i] && !(mixed && frequent[i])),
            };
        }
    }

    // What no article has cannot stand in for the frequent word beside it.
    public static bool IsFound(Slot slot) => slot.Word is null || slot.Frequency > 0 || slot.Others.Count > 0;

    private static bool IsStopWord(Slot slot) => slot.Tokens is [{ Stem.Length: 1 }];
}
