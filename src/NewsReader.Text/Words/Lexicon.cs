using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The word lists shipped inside this library, folded as the S stream folds.</summary>
internal static class Lexicon
{
    /// <summary>Spelling -> the spelling to index by.</summary>
    public static readonly FrozenDictionary<string, string> Variants = Pairs("variants");

    /// <summary>Plural -> singular, where no rule tells it: broken plurals and those in ات.</summary>
    public static readonly FrozenDictionary<string, string> Plurals = Pairs("plurals");

    /// <summary>Words that end like an inflected word and are none.</summary>
    public static readonly FrozenSet<string> Protected = Words("protected");

    /// <summary>Words that end in the possessive مان, تان or شان.</summary>
    public static readonly FrozenSet<string> Possessives = Words("possessives");

    /// <summary>Words in ه that are meant more often than the plural of the rest where a half-space is lost: هسته in هستهای.</summary>
    public static readonly FrozenSet<string> FinalHeh = Words("final-heh");

    /// <summary>Words too frequent to tell one article from another.</summary>
    public static readonly FrozenSet<string> StopWords = Words("stop-words");

    /// <summary>Joined spelling -> the words it is made of.</summary>
    public static readonly FrozenDictionary<string, string[]> Compounds = ReadCompounds();

    /// <summary>Half-spaced pairs that are written joined nearly always: the parts joined.</summary>
    public static readonly FrozenSet<string> JoinedWords = Words("joined");

    private static FrozenSet<string> Words(string name) => EmbeddedText.Lines(name).Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string name)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines(name))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var other in words.AsSpan(1))
                pairs[Fold(other)] = Fold(words[0]);
        }

        return pairs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string[]> ReadCompounds()
    {
        var compounds = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("compounds").Concat(EmbeddedText.Lines("compounds-reviewed")))
        {
            var spellings = line.Split('=', 2);
            var parts = spellings[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Fold).ToArray();
            compounds[spellings.Length == 2 ? Fold(spellings[1].Trim()) : string.Concat(parts)] = parts;
        }

        return compounds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Fold(string word) => Folding.Fold(word).Replace("\u200C", "", StringComparison.Ordinal);
}
