namespace NewsReader.Benchmarks.Learning;

/// <summary>Decides what a word in -های with no half-space is: the plural of W, or W with ه and the ending -ای.</summary>
internal static class FinalHehLearner
{
    private const int MinimumSeen = 8;
    private static readonly string[] Endings = ["ای", "اند", "ایم", "اید", "ام"];

    public static IEnumerable<string> Learn(WordCounts counts) =>
        counts.Words.Where(word => word.Key.Length >= 4 && word.Key[^1] == 'ه' && word.Value >= MinimumSeen)
            .Select(word => word.Key)
            .Where(word => Indefinite(counts, word) > Plural(counts, word[..^1]));

    private static int Indefinite(WordCounts counts, string word) =>
        (3 * Endings.Sum(ending => counts.Parted(word, ending))) + (counts.Of(word) / 20);

    private static int Plural(WordCounts counts, string rest)
    {
        var parted = 3 * (counts.Parted(rest, "های") + counts.Parted(rest, "ها"));
        // After these letters nothing joins, so the plural is written without a half-space.
        var joined = rest[^1] is 'ا' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ' or 'و' ? counts.Of(rest + "ها") + counts.Of(rest + "های") : 0;
        return parted + joined + (counts.Of(rest) / 20);
    }
}
