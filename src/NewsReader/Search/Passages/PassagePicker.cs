namespace NewsReader.Search.Passages;

/// <summary>Cuts the passages of a text that show best why it was found.</summary>
internal static class PassagePicker
{
    private const int MaxPassages = 3;
    private const int Length = 200;

    /// <summary>Shown before the first word, so that it is read in its context.</summary>
    private const int Lead = 60;

    /// <summary>A word that shows again is worth this much of a new one.</summary>
    private const double RepeatedWorth = 0.1;

    /// <summary>One to three passages in the order of the text; its beginning when no word matched; none of an empty text.</summary>
    /// <param name="text">Paragraphs, separated by line breaks.</param>
    public static List<MarkedText> Pick(string text, List<MarkedWord> words)
    {
        if (words.Count == 0)
            return Cut(text, 0, [], 0) is { Text.Length: > 0 } beginning ? [beginning] : [];
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var chosen = new List<TextRange>();
        while (chosen.Count < MaxPassages && Best(text, words, chosen, shown) is { } range)
        {
            chosen.Add(range);
            shown.UnionWith(words.Where(word => IsWithin(word, range)).Select(word => word.Stem));
        }

        return [.. chosen.OrderBy(range => range.Start).Select(range => Mark(text, range, words))];
    }

    private static TextRange? Best(string text, List<MarkedWord> words, List<TextRange> chosen, HashSet<string> shown)
    {
        TextRange? best = null;
        var most = 0.0;
        for (var i = 0; i < words.Count; i++)
        {
            if (shown.Contains(words[i].Stem) && chosen.Count > 0)
                continue;
            var range = RangeAround(text, words[i]);
            if (chosen.Exists(other => range.Start < other.End && other.Start < range.End))
                continue;
            var worth = Worth(words, i, range, shown);
            if (worth > most)
                (best, most) = (range, worth);
        }

        return best;
    }

    private static double Worth(List<MarkedWord> words, int first, TextRange range, HashSet<string> shown)
    {
        var seen = new HashSet<string>(shown, StringComparer.Ordinal);
        var worth = 0.0;
        for (var i = first; i < words.Count && words[i].End <= range.End; i++)
            worth += seen.Add(words[i].Stem) ? 1 : RepeatedWorth;
        return worth;
    }

    // Within the paragraph of the word, from word boundary to word boundary; a word longer than a passage is shown whole.
    private static TextRange RangeAround(string text, MarkedWord word)
    {
        var paragraph = text.LastIndexOf('\n', Math.Max(word.Start - 1, 0)) + 1;
        var end = text.IndexOf('\n', word.End);
        end = end < 0 ? text.Length : end;
        if (end - paragraph <= Length)
            return new TextRange(paragraph, end);
        var start = StartOfWord(text, Math.Clamp(word.Start - Lead, paragraph, Math.Max(end - Length, paragraph)), word.Start);
        return new TextRange(start, Math.Max(word.End, EndOfWord(text, start, Math.Min(start + Length, end))));
    }

    private static int StartOfWord(string text, int at, int latest)
    {
        if (at == 0 || char.IsWhiteSpace(text[at - 1]))
            return at;
        while (at < latest && !char.IsWhiteSpace(text[at]))
            at++;
        while (at < latest && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int EndOfWord(string text, int start, int at)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at]))
            return at;
        var end = at;
        while (end > start && !char.IsWhiteSpace(text[end - 1]))
            end--;
        return end > start ? end : at;
    }

    private static MarkedText Mark(string text, TextRange range, List<MarkedWord> words) =>
        Cut(text, range.Start, words, range.End - range.Start);

    private static MarkedText Cut(string text, int start, List<MarkedWord> words, int length)
    {
        if (length == 0)
        {
            start = text.Length - text.AsSpan().TrimStart().Length;
            var line = text.IndexOf('\n', start);
            length = EndOfWord(text, start, Math.Min(start + Length, line < 0 ? text.Length : line)) - start;
        }

        var passage = text.Substring(start, length).TrimEnd();
        var trimmed = passage.Length - passage.AsSpan().TrimStart().Length;
        return new MarkedText(passage[trimmed..], [.. words.Where(word => word.Start >= start + trimmed
            && word.End <= start + passage.Length)
            .Select(word => new TextRange(word.Start - start - trimmed, word.End - start - trimmed))]);
    }

    private static bool IsWithin(MarkedWord word, TextRange range) => word.Start >= range.Start && word.End <= range.End;
}
