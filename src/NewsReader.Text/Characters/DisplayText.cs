using System.Text;

namespace NewsReader.Text.Characters;

/// <summary>
/// The safe cleaning of a text for display: letters typed on the wrong keyboard, blanks, stray controls. Digits, quotation marks, dates,
/// addresses and the author's choice of letters stay; what is stored as the original is never cleaned.
/// </summary>
public static class DisplayText
{
    private const char HalfSpace = '\u200C';
    private const char Tatweel = '\u0640';

    /// <summary>The text cleaned for the eye; cleaning it again changes nothing.</summary>
    /// <param name="text">One paragraph or line, or several separated by line breaks, which stay.</param>
    /// <param name="language">The language as a BCP 47 primary tag; Arabic ي ى ك become Persian letters only in "fa".</param>
    public static string Clean(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = Letters(text, language == "fa");
        var cleaned = new StringBuilder(letters.Length);
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            if (c == Tatweel)
            {
                var end = EndOfTatweel(letters, i);
                cleaned.Append(Tatweel, IsStretched(letters, i, end) ? 0 : end - i);
                i = end - 1;
                continue;
            }

            if (c == HalfSpace && !IsWordLetter(cleaned.Length > 0 ? cleaned[^1] : ' '))
                continue;
            if (c is ' ' or '\n' || (IsMark(letters, i) && !IsParted(c, language)))
                TrimEnd(cleaned, c);
            if (c == ' ' && (cleaned.Length == 0 || cleaned[^1] is ' ' or '\n'))
                continue;
            cleaned.Append(c);
        }

        TrimEnd(cleaned, '\n');
        return cleaned.Length == text.Length && cleaned.Equals(text) ? text : cleaned.ToString();
    }

    // A half-space beside a blank or a mark parts nothing; a blank before a line break or a mark is a slip.
    private static void TrimEnd(StringBuilder text, char next)
    {
        while (text.Length > 0 && (text[^1] == HalfSpace || (text[^1] == ' ' && next != ' ')))
            text.Length--;
    }

    // French has a blank before the marks that are of two parts.
    private static bool IsParted(char mark, string language) => mark is ':' or '!' && language == "fr";

    // A full stop or colon that a letter or digit follows belongs to a name or a number: «.NET», «:80».
    private static bool IsMark(string text, int index) => text[index] switch
    {
        '،' or '؛' or '؟' => true,
        '.' or '!' or ':' => EndsWord(text, index + 1) && !(index > 0 && text[index - 1] == text[index]),
        _ => false,
    };

    // Half-spaces after a mark go, so what stands behind them decides.
    private static bool EndsWord(string text, int index)
    {
        while (index < text.Length && text[index] == HalfSpace)
            index++;
        return index >= text.Length || text[index] is ' ' or '\n' or '»' or '"';
    }

    // One unit at a time: what stays, what is replaced, what is deleted.
    private static string Letters(string text, bool isPersian)
    {
        var letters = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\uFEFF' or '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    break;
                case '\r':
                    letters.Append(i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n");
                    break;
                case '\u00A0' or '\t' or '\u2009' or '\u202F':
                    letters.Append(' ');
                    break;
                case '\u200B':
                    letters.Append(HalfSpace);
                    break;
                default:
                    letters.Append(isPersian ? Persian(c) : c);
                    break;
            }
        }

        return letters.ToString();
    }

    private static int EndOfTatweel(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == Tatweel)
            end++;
        return end;
    }

    // Free-standing, a tatweel is a dash.
    private static bool IsStretched(string text, int start, int end) =>
        start > 0 && end < text.Length && IsWordLetter(text[start - 1]) && IsWordLetter(text[end]);

    private static char Persian(char c) => c switch
    {
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        _ => c,
    };

    private static bool IsWordLetter(char c) => char.IsLetterOrDigit(c) || FoldTable.Kind[c] == CharKind.Mark;
}
