using NewsReader.Text.Spacing;
using NewsReader.Text.Words;

namespace NewsReader.Benchmarks.Learning;

/// <summary>How words are spelt in texts that keep their half-spaces.</summary>
internal sealed class SpacingLearner(WordCounts counts)
{
    private static readonly string[] AfterHeh = ["ای", "اند", "ایم", "اید", "ام", "اش"];

    private const int MinimumSeen = 2;
    private const int MinimumHalfSpaced = 2;
    private const double LargestSpacedShare = 0.4;
    private const double SmallestClearShare = 0.75;
    private const double LargestJoinedShare = 0.33;

    /// <summary>Whether a text keeps its half-spaces well enough to learn from: at least one in forty words.</summary>
    public static bool IsDisciplined(string text) => text.Count(c => c == '\u200C') * 40 >= text.Count(c => c == ' ');

    /// <summary>The table these counts yield.</summary>
    public SpacingTable Table() => new(Hosts(), Comparables(), Compounds(), Whole(), SilentHeh());

    public List<string> Hosts() =>
        [.. counts.Words.Select(word => word.Key).Where(word => IsWord(word) && !Clitics.IsNonHost(word) && Plurals(word) >= MinimumSeen)];

    public List<string> Comparables() =>
        [.. counts.Words.Select(word => word.Key).Where(word => IsWord(word) && IsComparable(word))];

    /// <summary>Pairs, with a half-space between them when the joined spelling is to be parted, with a blank when the spaced one is to be
    /// joined.</summary>
    public List<string> Compounds() =>
        [.. counts.HalfSpacedPairs.Where(pair => pair.Value >= MinimumHalfSpaced && IsCompound(pair.Key.Left, pair.Key.Right))
            .SelectMany(pair => Spellings(pair.Key.Left, pair.Key.Right, pair.Value))];

    /// <summary>Words in ه that ای, اند and their like follow with a half-space.</summary>
    public List<string> SilentHeh() =>
        [.. counts.Words.Select(word => word.Key).Where(
            word => IsWord(word) && word[^1] == 'ه' && AfterHeh.Sum(ending => counts.HalfSpaced(word, ending)) >= MinimumSeen)];

    /// <summary>Words that the rest would part wrongly: as they are parted, or in one piece.</summary>
    public List<string> Whole()
    {
        var parts = new WordParts(new SpacingTable(Hosts(), Comparables(), Compounds(), [], SilentHeh()));
        var joined = counts.Words.Where(word => word.Value >= MinimumSeen && IsWord(word.Key) && !IsMostlyHalfSpaced(word.Key))
            .Select(word => word.Key)
            .Concat(Reviewed.Words("protected-always").Where(word => counts.HalfSpaced(word) == 0))
            .Where(word => parts.Cuts(word).Count > 0);
        var parted = counts.HalfSpacedWords.GroupBy(
            word => word.Key.Replace("\u200C", "", StringComparison.Ordinal), StringComparer.Ordinal)
            .Where(spellings => IsWord(spellings.Key) && IsMostlyHalfSpaced(spellings.Key))
            .Select(spellings => (Letters: spellings.Key, Best: spellings.MaxBy(word => word.Value)))
            .Where(word => Parted(word.Letters, parts.Cuts(word.Letters)) != word.Best.Key)
            .Select(word => IsClear(word.Best, word.Letters) ? word.Best.Key : word.Letters);
        return [.. joined.Concat(parted).GroupBy(word => word.Replace("\u200C", "", StringComparison.Ordinal))
            .Select(words => words.First())];
    }

    // حرفهای is as well حرف‌های as حرفه‌ای.
    private bool IsClear(KeyValuePair<string, int> best, string letters) =>
        best.Value >= MinimumSeen && best.Value >= counts.HalfSpaced(letters) * SmallestClearShare;

    private bool IsMostlyHalfSpaced(string letters) => counts.Of(letters) <= counts.HalfSpaced(letters) * LargestJoinedShare;

    private static string Parted(string letters, IReadOnlyList<int> cuts) =>
        string.Concat(letters.Select((letter, index) => cuts.Contains(index) ? "\u200C" + letter : letter.ToString()));

    private IEnumerable<string> Spellings(string left, string right, int halfSpaced)
    {
        if (counts.Of(left + right) <= halfSpaced * LargestJoinedShare)
            yield return left + '\u200C' + right;
        if (halfSpaced > MinimumHalfSpaced && counts.Spaced(left, right) <= halfSpaced * LargestSpacedShare)
            yield return left + ' ' + right;
    }

    private static bool IsCompound(string left, string right) =>
        IsWord(left) && IsWord(right) && left is not ("می" or "نمی") && !Clitics.IsPlural(left)
        && !Clitics.IsAfterHalfSpace(right);

    private int Plurals(string word)
    {
        var parted = counts.HalfSpaced(word, "ها") + counts.HalfSpaced(word, "های") + counts.HalfSpaced(word, "هایی")
            + counts.HalfSpaced(word, "هایش");
        return QueryVariants.JoinsToNext(word[^1]) ? parted : parted + counts.Of(word + "ها") + counts.Of(word + "های");
    }

    private bool IsComparable(string word)
    {
        if (!QueryVariants.JoinsToNext(word[^1]))
            return counts.Of(word + "تر") >= MinimumSeen && counts.Of(word + "ترین") > 0;
        var halfSpaced = counts.HalfSpaced(word, "تر") + counts.HalfSpaced(word, "ترین");
        return halfSpaced >= MinimumSeen && halfSpaced >= counts.Of(word + "تر") + counts.Of(word + "ترین");
    }

    private static bool IsWord(string part) => part.Length >= 2 && part.All(char.IsLetter) && part[0] > '\u0600';
}
