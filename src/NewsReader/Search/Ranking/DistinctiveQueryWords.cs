using NewsReader.Text.Characters;
using NewsReader.Text.Words;

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
        var telling = Telling(slots);
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

    /// <summary>Takes away what finds near words where nothing of what was typed is found: it would be an answer to another
    /// question.</summary>
    public static void DropNearAlone(List<Slot> slots, List<Clause> clauses)
    {
        if (slots.Exists(slot => slot is { IsFilter: false, IsNear: false } && IsFound(slot)))
            return;
        var near = 0UL;
        for (var i = 0; i < slots.Count; i++)
            near |= slots[i].IsNear ? 1UL << i : 0;
        clauses.RemoveAll(clause => (clause.Slots & near) != 0);
    }

    // Stop words tell nothing beside a word that is found; without one they are what there is to find.
    private static List<bool> Telling(List<Slot> slots)
    {
        var words = slots.ConvertAll(slot => !slot.IsFilter && !slot.IsNear);
        var lengthy = slots.ConvertAll(slot => !slot.IsFilter && !slot.IsNear && !IsLetter(slot));
        var strong = slots.ConvertAll(slot => !slot.IsFilter && !slot.IsNear && !IsLetter(slot) && !IsWeak(slot));
        if (slots.Where((slot, i) => strong[i] && IsFound(slot)).Any())
            return strong;
        return lengthy.Contains(true) ? lengthy : words;
    }

    // What no article has cannot stand in for the frequent word beside it.
    public static bool IsFound(Slot slot) => slot.Word is null || slot.Frequency > 0 || slot.Others.Count > 0;

    private static bool IsLetter(Slot slot) => slot.Tokens is [{ Stem.Length: 1 }];

    private static bool IsWeak(Slot slot) => slot is { IsRequired: false, Tokens: [var only] }
        && WeakWords.Contains(Folding.Fold(only.Exact)) && !(slot.Word is { Length: > 1 } word && word.All(char.IsAsciiLetterUpper));
}
