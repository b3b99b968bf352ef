using System.Globalization;

namespace NewsReader.Text.Direction;

/// <summary>The letters of a text that have a direction of their own.</summary>
internal static class StrongLetters
{
    private const string Openings = "«‹“‘„([{\"";
    private const string Closings = "»›”’”)]}\"";

    // A longer quote is text of its own; the bound also keeps a text of nothing but brackets cheap.
    private const int MaxAsideLength = 300;

    // What each unit is: a letter of a direction, or what may open an aside.
    private static readonly Kind[] Kinds = KindsOfUnits();

    private enum Kind : byte
    {
        None,
        RightToLeft,
        LeftToRight,
        Opening,
    }

    /// <summary>The direction of a letter; null for digits, marks, punctuation and symbols.</summary>
    public static BaseDirection? DirectionOf(char c) => Kinds[c] switch
    {
        Kind.RightToLeft => BaseDirection.RightToLeft,
        Kind.LeftToRight => BaseDirection.LeftToRight,
        _ => null,
    };

    /// <summary>Letters of each direction, outside quotes and brackets and in all.</summary>
    public static (int OutsideRtl, int OutsideLtr, int AllRtl, int AllLtr) Count(ReadOnlySpan<char> text)
    {
        var (outside, inside) = (default((int Rtl, int Ltr)), default((int Rtl, int Ltr)));
        for (var i = 0; i < text.Length; i++)
        {
            if (Kinds[text[i]] == Kind.Opening)
            {
                var end = EndOfAside(text, i);
                for (; i < end; i++)
                    Add(Kinds[text[i]], ref inside);
            }

            Add(Kinds[text[i]], ref outside);
        }

        return (outside.Rtl, outside.Ltr, outside.Rtl + inside.Rtl, outside.Ltr + inside.Ltr);
    }

    private static void Add(Kind kind, ref (int Rtl, int Ltr) counts)
    {
        counts.Rtl += kind == Kind.RightToLeft ? 1 : 0;
        counts.Ltr += kind == Kind.LeftToRight ? 1 : 0;
    }

    // A quote that is not closed on its line quotes nothing.
    private static int EndOfAside(ReadOnlySpan<char> text, int start)
    {
        var closing = Closings[Openings.IndexOf(text[start], StringComparison.Ordinal)];
        var rest = text.Slice(start + 1, Math.Min(MaxAsideLength, text.Length - start - 1));
        var line = rest.IndexOfAny('\n', '\r');
        var length = (line < 0 ? rest : rest[..line]).IndexOf(closing);
        return length < 0 ? start : start + 1 + length;
    }

    private static Kind[] KindsOfUnits()
    {
        var kinds = new Kind[char.MaxValue + 1];
        for (var code = 0; code < kinds.Length; code++)
            kinds[code] = KindOf((char)code);
        return kinds;
    }

    private static Kind KindOf(char c)
    {
        if (Openings.Contains(c, StringComparison.Ordinal))
            return Kind.Opening;
        if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
            return char.IsLetter(c) ? Kind.RightToLeft : Kind.None;
        return char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter ? Kind.LeftToRight : Kind.None;
    }
}
