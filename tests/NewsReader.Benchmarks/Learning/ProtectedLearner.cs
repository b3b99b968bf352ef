using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>
/// Words that an ending must not be cut from: what is left is no word of the corpora, or the ending makes another thing of it, as ی
/// does of a word for a person (شهردار, شهرداری).
/// </summary>
internal static class ProtectedLearner
{
    private const int MinimumSeen = 3;

    private static readonly string[] Agents =
    [
        "دار", "کار", "گر", "گار", "بان", "مند", "ساز", "پرداز", "گذار", "گزار", "نگار", "خوان", "نویس", "شناس", "پذیر", "اموز", "یار",
        "سنج", "فروش", "خواه", "دوز", "نشین", "یاب", "گیر", "ریز", "پرور", "نواز", "ورز", "کش", "بند", "ران",
    ];

    public static IEnumerable<string> Learn(WordCounts counts) =>
        counts.Words.Where(word => word.Value >= MinimumSeen && word.Key.All(char.IsLetter) && word.Key[0] > '\u0600')
            .Select(word => word.Key)
            .Where(word => IsLexical(counts, word));

    private static bool IsLexical(WordCounts counts, string word)
    {
        var rest = Stemmer.Cuts.Select(cut => cut(word)).FirstOrDefault(shorter => shorter != word, word);
        if (rest == word || IsVerb(counts, word))
            return false;
        // کیلومتری, کبوتری: its ی is the ending, and the word before that is judged by itself.
        if (word.EndsWith("تری", StringComparison.Ordinal) && IsWord(counts, word[..^1], word))
            return false;
        if (rest.Length + 2 == word.Length && word.EndsWith("تر", StringComparison.Ordinal))
            return !IsWord(counts, rest, word) || !IsCompared(counts, rest, word);
        return !IsWord(counts, rest, word) || (rest == word[..^1] && IsAnotherThing(counts, word, rest));
    }

    private static bool IsWord(WordCounts counts, string rest, string word) =>
        counts.Of(rest) + counts.HalfSpaced(rest, "ها") + counts.HalfSpaced(rest, "های")
        + AfterVowel(counts, rest, word) >= Math.Max(3, counts.Of(word) / 60);

    // پناهجو is seen as پناهجوی more often than not.
    private static int AfterVowel(WordCounts counts, string rest, string word) =>
        rest[^1] is 'ا' or 'و' && word.EndsWith("یان", StringComparison.Ordinal) ? counts.Of(rest + "ی") + counts.Of(rest + "یی") : 0;

    private static bool IsVerb(WordCounts counts, string word) =>
        word.StartsWith("می", StringComparison.Ordinal) && VerbForms.Contains(word[2..])
            && counts.HalfSpaced("می", word[2..]) > counts.Of(word);

    // After a letter that does not join, there is no half-space to show that تر is an ending.
    private static bool IsCompared(WordCounts counts, string rest, string word) =>
        counts.Of(rest + "ترین") > 0
        || Comparatives(counts, rest) >= (rest[^1] is 'ا' or 'د' or 'ر' or 'ز' or 'و' ? 1 : Math.Max(2, counts.Of(word) / 200));

    // A name such as ایران has neither persons nor degrees, and its ی tells where something is from.
    private static bool IsAnotherThing(WordCounts counts, string word, string rest)
    {
        if (rest[^1] is 'ا' or 'و')
            return false;
        var persons = counts.Of(rest + "ان");
        var degrees = Comparatives(counts, rest) + counts.Of(rest + "تر") + counts.Of(rest + "ترین");
        var seen = Math.Max(1, counts.Of(rest));
        var plurals = counts.Parted(word, "ها") + counts.Parted(word, "های") + counts.Of(word + "ها") + counts.Of(word + "های");
        return (IsAgent(rest) && persons + degrees > 0)
            || (persons >= 3 && persons * 50 >= seen && counts.Of(word) * 5 >= seen)
            || (plurals >= 6 && plurals * 25 >= counts.Of(word) && (persons + degrees) * 50 >= seen);
    }

    private static int Comparatives(WordCounts counts, string word) => counts.Parted(word, "تر") + counts.Parted(word, "ترین");

    private static bool IsAgent(string word) =>
        word.Length >= 5 && Agents.Any(agent => word.Length > agent.Length + 1 && word.EndsWith(agent, StringComparison.Ordinal));
}
