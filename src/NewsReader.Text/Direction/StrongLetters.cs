using System.Globalization;

namespace NewsReader.Text.Direction;

/// <summary>The letters of a text that have a direction of their own.</summary>
internal static class StrongLetters
{
    private const string Openings = "«‹“‘„([{";
    private const string Closings = "»›”’”)]}";

    // A longer quote is text of its own; the bound also keeps a text of nothing but brackets cheap.
    private const int MaxAsideLength = 300;

    /// <summary>The direction of a letter; null for digits, marks, punctuation and symbols.</summary>
    public static BaseDirection? DirectionOf(char c)
    {
        if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
            return char.IsLetter(c) ? BaseDirection.RightToLeft : null;
        return char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter ? BaseDirection.LeftToRight : null;
    }

    /// <summary>Letters of each direction, outside quotes and brackets and in all.</summary>
    public static (int OutsideRtl, int OutsideLtr, int AllRtl, int AllLtr) Count(ReadOnlySpan<char> text)
    {
        var counts = default((int OutsideRtl, int OutsideLtr, int AllRtl, int AllLtr));
        for (var i = 0; i < text.Length; i++)
        {
            var end = EndOfAside(text, i);
            for (; i < end; i++)
                Add(text[i], ref counts.AllRtl, ref counts.AllLtr);
            if (i == text.Length)
                break;
            Add(text[i], ref counts.OutsideRtl, ref counts.OutsideLtr);
            Add(text[i], ref counts.AllRtl, ref counts.AllLtr);
        }

        return counts;
    }

    private static void Add(char c, ref int rtl, ref int ltr)
    {
        var direction = DirectionOf(c);
        rtl += direction == BaseDirection.RightToLeft ? 1 : 0;
        ltr += direction == BaseDirection.LeftToRight ? 1 : 0;
    }

    // A quote that is not closed on its line quotes nothing.
    private static int EndOfAside(ReadOnlySpan<char> text, int start)
    {
        var kind = Openings.IndexOf(text[start], StringComparison.Ordinal);
        if (kind < 0 && text[start] != '"')
            return start;
        var rest = text.Slice(start + 1, Math.Min(MaxAsideLength, text.Length - start - 1));
        var line = rest.IndexOfAny('\n', '\r');
        var length = (line < 0 ? rest : rest[..line]).IndexOf(kind < 0 ? '"' : Closings[kind]);
        return length < 0 ? start : start + 1 + length;
    }
}
