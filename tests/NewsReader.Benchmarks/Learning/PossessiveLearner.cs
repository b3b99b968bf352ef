namespace NewsReader.Benchmarks.Learning;

/// <summary>
/// Words in مان, تان and شان that are a word with a possessive (کشورشان) rather than a plural in ان (نقاشان) or a word of its own
/// (سازمان): the word without three letters is far more frequent than without two, and than the whole.
/// </summary>
internal static class PossessiveLearner
{
    private const int MinimumSeen = 2;
    private const int FarMore = 10;

    public static IEnumerable<string> Learn(WordCounts counts) =>
        counts.Words.Where(word => word.Value >= MinimumSeen && word.Key.Length >= 6 && IsEnding(word.Key))
            .Select(word => word.Key)
            .Where(word => counts.Of(word[..^3]) >= FarMore * (counts.Of(word[..^2]) + counts.Of(word)));

    private static bool IsEnding(string word) =>
        word.EndsWith("مان", StringComparison.Ordinal) || word.EndsWith("تان", StringComparison.Ordinal)
            || word.EndsWith("شان", StringComparison.Ordinal);
}
