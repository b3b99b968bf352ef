using NewsReader.Benchmarks.Learning;
using NewsReader.Text.Characters;
using NewsReader.Text.Spacing;

namespace NewsReader.Benchmarks.Spacing;

/// <summary>Compares texts as written with what comes back after each of their half-spaces was replaced by something else.</summary>
internal sealed class SpacingMeasure(string replacement, WordCounts usage)
{
    private readonly Dictionary<string, int> _missed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _added = new(StringComparer.Ordinal);
    private int _halfSpaces;
    private int _restored;
    private int _words;
    private readonly int[] _parted = new int[2];
    private readonly int[] _joined = new int[2];

    public void Add(string text, SpacingTable table)
    {
        var original = DisplayText.Clean(text, "fa");
        var restored = HalfSpaces.Restore(original.Replace("\u200C", replacement, StringComparison.Ordinal), table).Text;
        var (wanted, got) = (Gaps(original), Gaps(restored));
        _words += original.Split((char[])[' ', '\n']).Count(word => !word.Contains('\u200C', StringComparison.Ordinal));
        for (var i = 0; i < wanted.Count; i++)
            Compare(original, wanted[i], got[i]);
    }

    /// <summary>The measure as a row of a table.</summary>
    public string Row(string title) => FormattableString.Invariant($"{title} | {_halfSpaces:N0} | {Share(_restored, _halfSpaces):F2} % | ")
        + FormattableString.Invariant($"{_words:N0} | {Added(_parted)} | {Added(_joined)}");

    public void WriteDifferences(int count)
    {
        Console.WriteLine("missed: " + string.Join(
            " | ", _missed.OrderByDescending(pair => pair.Value).Take(count).Select(pair => $"{pair.Key} {pair.Value}")));
        Console.WriteLine("added: " + string.Join(
            " | ", _added.OrderByDescending(pair => pair.Value).Take(count).Select(pair => $"{pair.Key} {pair.Value}")));
    }

    private void Compare(string original, (string Gap, int Start) wanted, (string Gap, int Start) got)
    {
        var isHalfSpace = wanted.Gap == "\u200C";
        _halfSpaces += isHalfSpace ? 1 : 0;
        if (isHalfSpace && got.Gap == wanted.Gap)
        {
            _restored++;
        }
        else if (isHalfSpace)
        {
            Count(_missed, original, wanted.Start);
        }
        else if (got.Gap != wanted.Gap)
        {
            var added = wanted.Gap.Length == 0 ? _parted : _joined;
            added[0]++;
            if (!IsUsual(original, wanted))
            {
                added[1]++;
                Count(_added, original, wanted.Start);
            }
        }
    }

    private static void Count(Dictionary<string, int> words, string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOfAny([' ', '\n'], at - 1) + 1;
        var end = text.IndexOfAny([' ', '\n'], at + 1);
        var word = text[start..(end < 0 ? text.Length : end)];
        words[word] = words.GetValueOrDefault(word) + 1;
    }

    // What stands before each character that is neither a blank nor a half-space.
    private static List<(string Gap, int Start)> Gaps(string text)
    {
        var gaps = new List<(string, int)>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or '\u200C')
                continue;
            gaps.Add((text[start..i], start));
            start = i + 1;
        }

        return gaps;
    }

    // Whether the texts have these letters with a half-space at least as often as in the way they are here.
    private bool IsUsual(string text, (string Gap, int Start) place)
    {
        var (left, right) = (LettersBefore(text, place.Start), LettersAfter(text, place.Start + place.Gap.Length));
        var plain = place.Gap.Length == 0 ? usage.Of(left + right) : usage.Spaced(left, right);
        return Math.Max(usage.HalfSpaced(left, right), usage.HalfSpaced(left + right)) >= plain;
    }

    private static string LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return Folding.Fold(text.AsSpan(start, end - start));
    }

    private static string LettersAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return Folding.Fold(text.AsSpan(start, end - start));
    }

    private string Added(int[] count) =>
        FormattableString.Invariant($"{count[0]:N0}, {Share(count[0], _words):F3} % | {count[1]:N0}, {Share(count[1], _words):F3} %");

    private static double Share(int part, int all) => 100.0 * part / Math.Max(1, all);
}
