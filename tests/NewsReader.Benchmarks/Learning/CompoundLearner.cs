using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>Compounds from half-spaced pairs: which spelling wins decides whether the joined word is split or the pair joined.</summary>
internal static class CompoundLearner
{
    private const int MinimumHalfSpaced = 2;
    private const int MinimumParted = 5;
    private const int FarMoreThanSpaced = 10;
    private const int MoreThanHalfSpaced = 2;
    private const int MinimumJoined = 15;

    // Second parts that make one word with the first, which is read as one.
    private static readonly string[] Seconds =
    [
        "گاه", "گاهی", "خانه", "نامه", "دار", "داری", "نگار", "نگاری", "پیما", "پیمایی", "گری", "گزاری", "گزار", "بان", "بانی", "مند",
            "مندی", "نورد", "نوردی",
        "دبیر", "مقاله", "میانه", "مدت", "فروشی", "اندازی", "کاری", "کار", "ساز", "سازی", "گذاری", "شناس", "شناسی", "پزشک", "پزشکی",
        "جانبه", "سال", "خوان",
    ];

    // First parts without a meaning of their own, or with one that makes a new word.
    private static readonly string[] Firsts = ["هم", "نا", "بی", "باز", "فرا", "پیش", "سر", "پر", "کم", "دست"];

    /// <summary>Pairs that a joined spelling is to be split into, and the same with the second word uninflected.</summary>
    public static IEnumerable<string> Split(WordCounts counts)
    {
        var joined = Joined(counts).Select(word => word.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return Pairs(counts, MinimumHalfSpaced)
            .Where(pair => counts.Parted(pair.Left, pair.Right) >= MinimumParted && !IsClearlyJoined(counts, pair)
                && !IsOtherWord(counts, pair))
            .SelectMany(pair => new[] { pair.Right, Stemmer.Light(pair.Right) }.Select(right => (pair.Left, Right: right)))
            .Where(pair => !joined.Contains(pair.Left + pair.Right) && !Stemmer.WithoutEndings(pair.Left + pair.Right).Any(joined.Contains))
            .Select(pair => $"{pair.Left} {pair.Right}");
    }

    /// <summary>Pairs to be joined, as the joined word.</summary>
    public static IEnumerable<string> Joined(WordCounts counts) =>
        Pairs(counts, 1).Where(pair => IsClearlyJoined(counts, pair)).Select(
            pair => IsTorn(counts, pair) ? $"{pair.Left} {pair.Right}" : pair.Left + pair.Right)
            .Concat(counts.Words.Where(word => word.Value >= MinimumJoined).Select(word => word.Key).Where(word => IsWhole(counts, word)));

    private static IEnumerable<(string Left, string Right)> Pairs(WordCounts counts, int minimum) =>
        counts.HalfSpacedPairs
            .Where(pair => pair.Value >= minimum && IsWord(pair.Key.Left) && IsWord(pair.Key.Right))
            .Where(pair => pair.Key.Left is not ("می" or "نمی") && !Clitics.IsAfterHalfSpace(pair.Key.Right)
                && !Clitics.IsPlural(pair.Key.Left))
            .Select(pair => pair.Key);

    private static bool IsWord(string part) => part.Length >= 2 && part.All(char.IsLetter) && part[0] > '\u0600';

    private static bool IsClearlyJoined(WordCounts counts, (string Left, string Right) pair) =>
        counts.Of(pair.Left + pair.Right) >= Math.Max(FarMoreThanSpaced * counts.Spaced(pair.Left, pair.Right),
            MoreThanHalfSpaced * counts.HalfSpaced(pair.Left, pair.Right));

    // Two words in the text may stand side by side with a meaning of their own: پیش رفت.
    private static bool IsTorn(WordCounts counts, (string Left, string Right) pair) =>
        counts.Of(pair.Left + pair.Right) >= MinimumJoined && pair.Left.Length + pair.Right.Length >= 6 && !VerbForms.Contains(pair.Right)
            && !Clitics.IsNonHost(pair.Left)
        && !Firsts.Contains(pair.Left) && pair.Left is not ("بر" or "در" or "ان" or "این");

    // A word of a first and a second part, whether they were seen apart or not.
    private static bool IsWhole(WordCounts counts, string word)
    {
        foreach (var second in Seconds)
        {
            var first = word.EndsWith(second, StringComparison.Ordinal) ? word[..^second.Length] : "";
            if (first.Length >= 2 && counts.Of(first) >= MinimumJoined && IsRarelyParted(counts, word, first, second))
                return true;
        }

        return Firsts.Any(first => word.Length >= first.Length + 3 && word.StartsWith(first, StringComparison.Ordinal)
            && counts.Of(word[first.Length..]) >= MinimumJoined && IsRarelyParted(counts, word, first, word[first.Length..]));
    }

    private static bool IsRarelyParted(WordCounts counts, string word, string first, string second) =>
        counts.Of(word) >= MoreThanHalfSpaced * counts.HalfSpaced(first, second)
            && counts.Of(word) >= FarMoreThanSpaced * counts.Spaced(first, second);

    // What is joined is an inflected or another word: ان‌ها of آن, خانه‌ان.
    private static bool IsOtherWord(WordCounts counts, (string Left, string Right) pair) =>
        pair.Right is "ان" or "ین" or "ات" or "گان" or "یان" or "گر" or "گری"
        || (pair.Left.Length + pair.Right.Length <= 4 && counts.Of(pair.Left + pair.Right) > 4 * counts.HalfSpaced(pair.Left, pair.Right));
}
