using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>A word of the opening of a report, or a sign that divides it.</summary>
/// <param name="Text">The word without quotes around it; the sign.</param>
/// <param name="Start">Where it begins in the paragraph.</param>
/// <param name="End">Where it ends.</param>
/// <param name="IsSign">Whether it is a comma, bracket, dash or slash.</param>
internal sealed record OpeningWord(string Text, int Start, int End, bool IsSign)
{
    private string? key;

    /// <summary>What its spellings have in common; empty for a sign.</summary>
    public string Key => key ??= IsSign ? "" : TitleKey.Of(Text);

    public bool IsComma => IsSign && Text is "،" or "," or "؛" or ";" or ":";
}

/// <summary>The beginning of a paragraph, as far as it may say whose report it is.</summary>
internal static class OpeningWords
{
    private const int MaxLetters = 160;

    // Initials are read as they sound: ام, آی.
    private const int MaxInitial = 3;

    /// <summary>The words of a name alone.</summary>
    public static List<OpeningWord> OfName(string name) => Read(name, 0).FindAll(word => !word.IsSign);

    /// <summary>The words from an offset to the end of the sentence, or as many as an opening may have.</summary>
    public static List<OpeningWord> Read(string paragraph, int from)
    {
        var words = new List<OpeningWord>();
        var start = -1;
        var most = Math.Min(paragraph.Length, from + MaxLetters);
        for (var i = from; i < most; i++)
        {
            var c = paragraph[i];
            if (IsPart(paragraph, i))
            {
                start = start < 0 ? i : start;
                continue;
            }

            Flush(i);
            if (c is '\n' or '؟' or '?' or '!' || (c == '.' && !IsAbbreviation(paragraph, i)))
                return words;
            if (c is '،' or ',' or '؛' or ';' or ':' or '(' or ')' or '[' or ']' or '/' or '-' or '–' or '—' or '|' or 'ـ')
                words.Add(new OpeningWord(c.ToString(), i, i + 1, true));
        }

        // A word that the bound cuts is none.
        if (most == paragraph.Length)
            Flush(most);
        return words;

        void Flush(int end)
        {
            if (start >= 0 && paragraph[start..end].Trim('\u200C', '\u200D') is { Length: > 0 } word)
                words.Add(new OpeningWord(word, start, end, false));
            start = -1;
        }
    }

    // "LONDON, Nov. 6 (Reuters)", «سی. ان. ان»
    private static bool IsAbbreviation(string text, int point)
    {
        var next = point + 1;
        while (next < text.Length && text[next] is ' ' or '\u200C')
            next++;
        if (next >= text.Length || char.IsAsciiDigit(text[next]))
            return next < text.Length;
        return LettersBefore(text, point) <= MaxInitial && LettersFrom(text, next) is > 0 and <= MaxInitial;
    }

    private static int LettersFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end - start;
    }

    private static int LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '\u200C'))
            start--;
        return end - start;
    }

    // A point within a Latin name is part of it; so is a tatweel within a word.
    private static bool IsPart(string text, int at) => char.IsLetterOrDigit(text[at]) || text[at] is '\u200C' or '\u200D'
        || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[at] is '.' or 'ـ' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1])
            && char.IsLetterOrDigit(text[at + 1]));
}
