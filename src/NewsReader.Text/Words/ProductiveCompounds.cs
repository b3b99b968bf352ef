using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Compounds of a known word and a second part that goes with many, whether their joined spelling was ever seen or not.</summary>
internal static class ProductiveCompounds
{
    private const int MinFirstLength = 3;

    private static readonly string[] Seconds = [.. EmbeddedText.Lines("second-parts").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).OrderByDescending(part => part.Length)];
    private static readonly FrozenSet<string> Whole = EmbeddedText.Lines("second-parts-never").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The two parts of a joined word without endings, or null when it is no such compound or one that is never parted.</summary>
    public static (string First, string Second)? Parts(string word) =>
        Cut(word) is var (first, second) && (Lexicon.IsFirstPart(first) || Stemmer.Compound(first) is not null) ? (first, second) : null;

    /// <summary>The two parts of a word that is known to be a compound.</summary>
    public static (string First, string Second)? Cut(string word)
    {
        foreach (var second in Seconds)
        {
            if (word.Length < second.Length + MinFirstLength || !word.EndsWith(second, StringComparison.Ordinal))
                continue;
            return Whole.Contains(word) ? null : (word[..^second.Length], second);
        }

        return null;
    }
}
