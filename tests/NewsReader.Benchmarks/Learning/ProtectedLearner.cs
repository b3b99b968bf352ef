using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>
/// Words that an ending must not be cut from: what is left is no word of the corpora, or the ending makes another thing of it
/// (شهردار, شهرداری), which shows in its own plural.
/// </summary>
internal static class ProtectedLearner
{
    private const int MinimumSeen = 3;
    private const int MinimumPlurals = 6;
    private const double PluralShare = 0.05;

    private static readonly string[] Agents =
    [
        "دار", "کار", "گر", "گار", "بان", "مند", "ساز", "پرداز", "گذار", "گزار", "نگار", "خوان", "نویس", "شناس", "پذیر", "اموز", "یار",
        "سنج", "فروش", "خواه", "دوز", "نشین", "یاب", "گیر", "ریز", "پرور", "گرا", "نواز", "افزا", "خانه", "ورز", "کش", "بند", "سرا", "ران",
    ];

    public static IEnumerable<string> Learn(WordCounts counts) =>
        counts.Words.Where(word => word.Value >= MinimumSeen && word.Key.All(char.IsLetter) && word.Key[0] > '\u0600')
            .Select(word => word.Key)
            .Where(word => IsLexical(counts, word));

    private static bool IsLexical(WordCounts counts, string word)
    {
        var rest = Stemmer.CutOnce(word);
        return rest != word && (!IsWord(counts, rest, word) || (word[^1] == 'ی' && IsAnotherThing(counts, word, rest)));
    }

    private static bool IsWord(WordCounts counts, string rest, string word) =>
        counts.Of(rest) + counts.HalfSpaced(rest, "ها") + counts.HalfSpaced(rest, "های") >= Math.Max(3, counts.Of(word) / 60);

    private static bool IsAnotherThing(WordCounts counts, string word, string rest)
    {
        if (rest[^1] is 'ا' or 'و' && word[^2] != 'ی')
            return false;
        var plurals = counts.Parted(word, "ها") + counts.Parted(word, "های") + counts.Of(word + "ها") + counts.Of(word + "های");
        return (plurals >= MinimumPlurals && plurals >= PluralShare * counts.Of(word))
            || (rest.Length >= 5 && Agents.Any(agent => rest.Length > agent.Length + 1 && rest.EndsWith(agent, StringComparison.Ordinal)));
    }
}
