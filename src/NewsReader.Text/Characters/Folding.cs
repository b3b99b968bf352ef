using System.Text;

namespace NewsReader.Text.Characters;

/// <summary>
/// Folding of characters for search, never for display: what a reader takes for one letter becomes one letter. Folding a folded
/// text changes nothing.
/// </summary>
public static class Folding
{
    /// <summary>The text in the letters of stems, by which any spelling of a word is found: آ is ا, ئ is ی, ؤ is و. Half-spaces
    /// stay, as U+200C.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var wordStart = 0;
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var kind = FoldTable.Kind[text[i]];
            if (kind is CharKind.Mark or CharKind.Format || IsThousandsSeparator(text, i, digits))
            {
                digits = kind is CharKind.Mark or CharKind.Format ? digits : 0;
                continue;
            }

            if (kind is CharKind.Letter or CharKind.OtherLetter or CharKind.Digit or CharKind.Expansion)
            {
                Append(folded, text[i], kind);
            }
            else
            {
                EndWord(folded, wordStart);
                folded.Append(Separator(text[i], kind));
                wordStart = folded.Length;
            }

            digits = kind == CharKind.Digit ? digits + 1 : 0;
        }

        EndWord(folded, wordStart);
        return folded.ToString();
    }

    /// <summary>
    /// Whether the character at <paramref name="index"/> parts thousands: one of ٬ , ، with one to three digits before it, counted
    /// since the number began or since the last such separator, and exactly three after it.
    /// </summary>
    internal static bool IsThousandsSeparator(ReadOnlySpan<char> text, int index, int digitsBefore)
    {
        if (text[index] is not (',' or '٬' or '،') || digitsBefore is < 1 or > 3)
            return false;

        var digits = 0;
        for (var i = index + 1; i < text.Length && digits < 4; i++)
        {
            var kind = FoldTable.Kind[text[i]];
            if (kind == CharKind.Digit)
                digits++;
            else if (kind is not (CharKind.Mark or CharKind.Format))
                break;
        }

        return digits == 3;
    }

    /// <summary>The letter that a combining hamza or madda makes of the last letter of an exact term, or that letter itself.</summary>
    internal static char Compose(char letter, char mark) => (letter, mark) switch
    {
        ('ی', '\u0654') => 'ئ',
        ('و', '\u0654') => 'ؤ',
        ('ا', '\u0653') => 'آ',
        _ => letter,
    };

    /// <summary>How many units at the end of a word are a ء that follows its final ا: علماء is علما, but سوء stays.</summary>
    internal static int FinalHamzas(ReadOnlySpan<char> word)
    {
        var rest = word.TrimEnd('ء');
        return rest.Length > 0 && rest[^1] == 'ا' ? word.Length - rest.Length : 0;
    }

    private static void Append(StringBuilder folded, char c, CharKind kind)
    {
        if (kind != CharKind.Expansion)
        {
            folded.Append(FoldTable.Stem[c]);
            return;
        }

        foreach (var letter in FoldTable.Expand(c))
            folded.Append(letter == ' ' ? '\u200C' : FoldTable.Stem[letter]);
    }

    private static char Separator(char c, CharKind kind) => kind switch
    {
        CharKind.Boundary => '\u200C',
        CharKind.Blank => ' ',
        CharKind.Percent => '%',
        _ => c,
    };

    private static void EndWord(StringBuilder folded, int wordStart)
    {
        if (folded.Length > wordStart && folded[^1] == 'ء')
            folded.Length -= FinalHamzas(folded.ToString(wordStart, folded.Length - wordStart));
    }
}
