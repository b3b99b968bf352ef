using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Text.Typography;

/// <summary>
/// Neighbouring words of a Persian headline that two lines should not part: a verb at the end of a clause and the word that it goes
/// with (اعلام کرد), و and what it joins, a number and what is counted. For display only.
/// </summary>
public static class HeadlinePairs
{
    // More of them would leave a line no place to end; a longer pair may be wider than a narrow column.
    private const int MaxPairs = 2;
    private const int MaxLength = 18;

    private const string And = "و";
    private const string Marks = "«»\"'()[]،؛,;:.!?؟/…-–—+";
    private static readonly string[] Copulas = ["است", "نیست", "هست", "بود", "نبود"];
    private static readonly string[] Prefixes = ["می\u200c", "نمی\u200c"];

    /// <summary>At most two pairs in their order, none overlapping another.</summary>
    /// <param name="title">Plain text; the time it takes grows with its length.</param>
    public static IReadOnlyList<Range> Find(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var words = Words(title);
        var found = new List<(int Rank, int At)>();
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].End.Value - words[at - 1].Start.Value <= MaxLength && Rank(title, words, at) is { } rank)
                found.Add((rank, at));
        }

        var kept = new List<int>();
        foreach (var (_, at) in found.OrderBy(one => one.Rank).ThenByDescending(one => one.At))
        {
            if (kept.Count < MaxPairs && kept.TrueForAll(other => Math.Abs(other - at) > 1))
                kept.Add(at);
        }

        return [.. kept.Order().Select(at => words[at - 1].Start..words[at].End)];
    }

    private static List<Range> Words(string title)
    {
        var words = new List<Range>();
        foreach (var range in title.AsSpan().Split(' '))
        {
            if (range.End.Value > range.Start.Value)
                words.Add(range);
        }

        return words;
    }

    // What matters most comes first; null for words that may be parted.
    private static int? Rank(string title, List<Range> words, int at)
    {
        var (before, word) = (title[words[at - 1]], title[words[at]]);
        if (IsMark(before[^1]))
            return null;
        if (IsVerb(word.Trim(Marks.ToCharArray())) && (at == words.Count - 1 || IsMark(word[^1])))
            return 0;
        if (before == And)
            return 1;
        return before.All(sign => char.IsDigit(sign) || sign is '.' or '٫' or '٬' or ',') && char.IsLetter(word[0]) ? 2 : null;
    }

    private static bool IsVerb(string word)
    {
        var folded = Folding.Fold(word);
        return Copulas.Contains(word) || VerbForms.IsThirdPerson(folded) || (folded.StartsWith('ن') && VerbForms.IsThirdPerson(folded[1..]))
            || Array.Exists(Prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static bool IsMark(char sign) => Marks.Contains(sign, StringComparison.Ordinal);
}
