using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Words that are written joined nearly always, and stay one where a half-space or a blank parts them; all folded.</summary>
internal static class JoinedWords
{
    private const int MinBeforeBound = 3;

    private static readonly string[] Lines = [.. EmbeddedText.Lines("joined")];

    private static readonly FrozenSet<string> All =
        Lines.Select(line => Lexicon.Fold(line.Replace(" ", "", StringComparison.Ordinal))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Left, string Right)[] Pairs =
        [.. Lines.Select(line => line.Split(' ')).Where(parts => parts.Length == 2)
            .Select(parts => (Lexicon.Fold(parts[0]), Lexicon.Fold(parts[1]))),
            .. All.Select(ProductiveCompounds.Cut).OfType<(string, string)>()];

    private static readonly FrozenSet<string> Bound = EmbeddedText.Lines("bound-parts").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<(string Left, string Right)> Spaced = Pairs.ToFrozenSet();
    private static readonly FrozenSet<string> Lefts = Pairs.Select(pair => pair.Left).ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Rights = Pairs.Select(pair => pair.Right).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the letters of two half-spaced parts are such a word, inflected or not.</summary>
    public static bool Contains(string letters) => All.Contains(letters) || Stemmer.WithoutEndings(letters).Any(All.Contains);

    /// <summary>Whether letters are the end of a word and no word: of معامله‌گر, قدرت‌مند.</summary>
    public static bool IsBound(string letters) => Bound.Contains(letters);

    /// <summary>Where such an end begins in a word, or 0.</summary>
    public static int StartOfBound(string word)
    {
        for (var at = MinBeforeBound; at < word.Length - 1; at++)
        {
            if (Bound.Contains(word[at..]))
                return at;
        }

        return 0;
    }

    /// <summary>Whether a word may be the first of two with a blank between them.</summary>
    public static bool IsLeft(string word) => Lefts.Contains(word);

    /// <summary>Whether a word may be the second of two, inflected or not.</summary>
    public static bool IsRight(string word) => Rights.Contains(word) || Stemmer.WithoutEndings(word).Any(Rights.Contains);

    /// <summary>Whether two words with a blank between them are one, the second inflected or not.</summary>
    public static bool IsSpaced(string left, string right) =>
        Spaced.Contains((left, right)) || Stemmer.WithoutEndings(right).Any(rest => Spaced.Contains((left, rest)));
}
