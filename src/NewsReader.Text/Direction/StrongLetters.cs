using System.Globalization;

namespace NewsReader.Text.Direction;

/// <summary>The letters of a text that have a direction of their own.</summary>
internal static class StrongLetters
{
    private const string Quotes = "«‹“‘„\"";
    private const string Openings = Quotes + "([{";
    private const string Closings = "»›”’”\")]}";
    private const string AddressMarks = "@:.";

    private const int Outside = 0;
    private const int InQuotes = 2;
    private const int InBrackets = 4;
    private const int Addresses = 6;
    private const int Zones = 8;

    // A longer quote is text of its own; the bound also keeps a text of nothing but brackets cheap.
    private const int MaxAsideLength = 300;

    // What each unit is: a letter of a direction, what may open an aside, may belong to an address, or ends one.
    private static readonly Kind[] Kinds = KindsOfUnits();

    private enum Kind : byte
    {
        None,
        RightToLeft,
        LeftToRight,
        Opening,
        AddressMark,
        Break,
    }

    /// <summary>The direction of a letter; null for digits, marks, punctuation and symbols.</summary>
    public static BaseDirection? DirectionOf(char c) => Kinds[c] switch
    {
        Kind.RightToLeft => BaseDirection.RightToLeft,
        Kind.LeftToRight => BaseDirection.LeftToRight,
        _ => null,
    };

    /// <summary>Letters of each direction, by where they stand.</summary>
    public static LetterCount Count(ReadOnlySpan<char> text)
    {
        // Two counters a zone, those of letters from the right first; a zone is where its counters begin.
        Span<int> counts = stackalloc int[Zones];
        counts.Clear();
        var (zone, zoneEnd, sinceBreak) = (Outside, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            switch (Kinds[text[i]])
            {
                case Kind.RightToLeft:
                    counts[zone]++;
                    sinceBreak = 0;
                    break;
                case Kind.LeftToRight:
                    counts[zone + 1]++;
                    sinceBreak++;
                    break;
                case Kind.AddressMark when IsAddress(text, i, sinceBreak):
                    i = EndOfAddress(text, i, out var letters) - 1;
                    counts[zone + 1] -= sinceBreak;
                    counts[Addresses + 1] += sinceBreak + letters;
                    sinceBreak = 0;
                    break;
                case Kind.Opening or Kind.Break:
                    sinceBreak = 0;
                    if (i >= zoneEnd)
                        zone = i > zoneEnd ? BeginAside(text, i, ref zoneEnd) : Outside;
                    break;
                default:
                    break;
            }
        }

        return new LetterCount(First(text), At(counts, Outside), At(counts, InQuotes), At(counts, InBrackets), At(counts, Addresses));

        static LetterCount.Pair At(Span<int> counts, int zone) => new(counts[zone], counts[zone + 1]);
    }

    /// <summary>Whether there may be letters that are not written from the right; a few signs are taken for such.</summary>
    public static bool MayHaveLeftToRight(ReadOnlySpan<char> text) => text.ContainsAnyInRange('A', 'z')
        || text.ContainsAnyInRange('\u00C0', '\u058F') || text.ContainsAnyInRange('\u0900', '\u1FFF')
        || text.ContainsAnyInRange('\u2C00', '\uFB1C');

    /// <summary>The direction of the first letter; null without letters.</summary>
    public static BaseDirection? First(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (DirectionOf(c) is { } direction)
                return direction;
        }

        return null;
    }

    private static int EndOfAddress(ReadOnlySpan<char> text, int mark, out int letters)
    {
        var end = mark + 1;
        for (letters = 0; end < text.Length && Kinds[text[end]] is Kind.None or Kind.LeftToRight or Kind.AddressMark; end++)
            letters += Kinds[text[end]] == Kind.LeftToRight ? 1 : 0;
        return end;
    }

    // An address of the web, a mail's, a handle; a name with a full stop in it: example.org, Node.js.
    private static bool IsAddress(ReadOnlySpan<char> text, int mark, int lettersBefore)
    {
        var next = mark + 1 < text.Length ? text[mark + 1] : ' ';
        return text[mark] switch
        {
            ':' => lettersBefore > 0 && next == '/' && mark + 2 < text.Length && text[mark + 2] == '/',
            '@' => char.IsAsciiLetterOrDigit(next) || next == '_',
            _ => lettersBefore > 0 && Kinds[text[mark - 1]] != Kind.AddressMark && Kinds[next] == Kind.LeftToRight,
        };
    }

    // The zone that begins here, and where it ends; a quote that is not closed on its line quotes nothing.
    private static int BeginAside(ReadOnlySpan<char> text, int start, ref int end)
    {
        if (Kinds[text[start]] != Kind.Opening)
            return Outside;
        var closing = Closings[Openings.IndexOf(text[start], StringComparison.Ordinal)];
        var rest = text.Slice(start + 1, Math.Min(MaxAsideLength, text.Length - start - 1));
        var line = rest.IndexOfAny('\n', '\r');
        var length = (line < 0 ? rest : rest[..line]).IndexOf(closing);
        if (length < 0)
            return Outside;
        end = start + 1 + length;
        return Quotes.Contains(text[start], StringComparison.Ordinal) ? InQuotes : InBrackets;
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
        if (AddressMarks.Contains(c, StringComparison.Ordinal))
            return Kind.AddressMark;
        if (char.IsWhiteSpace(c) || c is '،' or '؛' or '؟' || Closings.Contains(c, StringComparison.Ordinal))
            return Kind.Break;
        if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC'))
            return char.IsLetter(c) ? Kind.RightToLeft : Kind.None;
        return char.IsLetter(c) && char.GetUnicodeCategory(c) != UnicodeCategory.ModifierLetter ? Kind.LeftToRight : Kind.None;
    }
}
