using System.Collections.Concurrent;
using System.Text;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>Analyses one word, half-spaces and marks included; what was analysed is remembered, since few words make most of a text.</summary>
internal static class WordParser
{
    /// <summary>Words remembered; the distinct words of a million news articles are some hundreds of thousands.</summary>
    private const int MostRemembered = 400_000;

    private const int LongestRemembered = 40;

    private static readonly ConcurrentDictionary<string, Parsed> Remembered = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Parsed>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Remembered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The parts of a word, and the whole of it in S letters.</summary>
    public static Parsed Parse(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var known))
            return known;
        var parsed = Analyze(word);
        if (word.Length <= LongestRemembered && Remembered.Count < MostRemembered)
            Lookup.TryAdd(word, parsed);
        return parsed;
    }

    private static Parsed Analyze(ReadOnlySpan<char> word)
    {
        var pieces = Pieces(word);
        var folded = string.Concat(pieces.Select(piece => Folding.Fold(piece)));
        var parts = new List<WordPart>();
        var negated = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var part = new WordPart(Folding.Fold(pieces[i]), Folding.FoldExact(pieces[i]));
            if (i == 0 && pieces.Count > 1 && part.Stem is "می" or "نمی")
            {
                negated = part.Stem == "نمی";
                continue;
            }

            if (parts.Count > 0 && Clitics.IsEnding(part.Stem))
                continue;
            if (negated)
                part = new WordPart("ن" + part.Stem, "ن" + part.Exact);
            negated = false;
            parts.AddRange(Compounds.Split(part));
        }

        return new Parsed(folded, Compounds.Join(parts));
    }

    // Parts at half-spaces, and where letters and digits meet: «COVID19» is covid and 19.
    private static List<string> Pieces(ReadOnlySpan<char> word)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        var before = CharKind.Boundary;
        foreach (var c in word)
        {
            var kind = FoldTable.Kind[c];
            var isDigit = kind == CharKind.Digit;
            if (kind == CharKind.Boundary || (kind is not (CharKind.Mark or CharKind.Format) && before != CharKind.Boundary && isDigit != (before == CharKind.Digit) && c is not (',' or '٬' or '،')))
                Flush();
            if (kind != CharKind.Boundary)
                piece.Append(c);
            if (kind is not (CharKind.Mark or CharKind.Format) && c is not (',' or '٬' or '،'))
                before = kind;
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (piece.Length > 0 && Folding.Fold(piece.ToString()).Length > 0)
                pieces.Add(piece.ToString());
            piece.Clear();
        }
    }

    internal sealed record Parsed(string Folded, WordPart[] Parts);
}
