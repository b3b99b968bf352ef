using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>Compounds from half-spaced pairs: which spelling wins decides whether the joined word is split or the pair joined.</summary>
internal static class CompoundLearner
{
    private const int MinimumHalfSpaced = 2;
    private const int MinimumParted = 5;
    private const int ClearlyJoined = 20;

    /// <summary>Pairs that a joined spelling is to be split into, and the same with the second word uninflected.</summary>
    public static IEnumerable<string> Split(WordCounts counts) =>
        Pairs(counts, MinimumHalfSpaced)
            .Where(pair => counts.Parted(pair.Left, pair.Right) >= MinimumParted && !IsClearlyJoined(counts, pair) && !IsOtherWord(counts, pair))
            .SelectMany(pair => new[] { pair.Right, Stemmer.Stem(pair.Right) }.Select(right => $"{pair.Left} {right}"));

    /// <summary>Pairs to be joined, as the joined word.</summary>
    public static IEnumerable<string> Joined(WordCounts counts) =>
        Pairs(counts, 1).Where(pair => IsClearlyJoined(counts, pair)).Select(pair => pair.Left + pair.Right);

    private static IEnumerable<(string Left, string Right)> Pairs(WordCounts counts, int minimum) =>
        counts.HalfSpacedPairs
            .Where(pair => pair.Value >= minimum && IsWord(pair.Key.Left) && IsWord(pair.Key.Right))
            .Where(pair => pair.Key.Left is not ("می" or "نمی") && !Clitics.IsAfterHalfSpace(pair.Key.Right) && !Clitics.IsPlural(pair.Key.Left))
            .Select(pair => pair.Key);

    private static bool IsWord(string part) => part.Length >= 2 && part.All(char.IsLetter) && part[0] > '\u0600';

    private static bool IsClearlyJoined(WordCounts counts, (string Left, string Right) pair) =>
        counts.Of(pair.Left + pair.Right) >= ClearlyJoined * counts.Parted(pair.Left, pair.Right);

    // What is joined is an inflected or another word: ان‌ها of آن, خانه‌ان.
    private static bool IsOtherWord(WordCounts counts, (string Left, string Right) pair) =>
        pair.Right is "ان" or "ین" or "ات" or "گان" or "یان" or "گر" or "گری"
        || (pair.Left.Length + pair.Right.Length <= 4 && counts.Of(pair.Left + pair.Right) > 4 * counts.HalfSpaced(pair.Left, pair.Right));
}
