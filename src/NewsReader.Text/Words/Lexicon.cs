using System.Collections.Frozen;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Words;

/// <summary>The word lists shipped inside this library, in the letters of stems (see <see cref="Folding"/>).</summary>
internal static class Lexicon
{
    /// <summary>Spelling -> the spelling to index by.</summary>
    public static readonly FrozenDictionary<string, string> Variants = Pairs("variants");

    /// <summary>Inflected word -> word, where no rule tells it: broken plurals, those in ات, short relational words, ordinals.</summary>
    public static readonly FrozenDictionary<string, string> Plurals = Pairs("plurals", "relations");

    /// <summary>Family names that a word of another meaning stands in.</summary>
    public static readonly FrozenSet<string> Surnames = Words("surnames");

    /// <summary>Words that end like an inflected word and are none; رضاییان is a surname as رضایی is.</summary>
    public static readonly FrozenSet<string> Protected =
        EmbeddedText.Lines("protected").Concat(EmbeddedText.Lines("separate"))
            .Concat(EmbeddedText.Lines("surnames").SelectMany(name => (string[])[name, name + "ان"]))
            .Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Stem -> how the word of the same folded letters is written that is another one, and what it is indexed by: رئال, which
    /// is not ریال.</summary>
    public static readonly FrozenDictionary<string, (string Written, string Stem)> Homographs =
        EmbeddedText.Lines("homographs").Select(line => line.Split(' '))
            .SelectMany(words => words, (words, word) => (Written: word, Stem: words[0]))
            .ToFrozenDictionary(word => Fold(word.Written), StringComparer.Ordinal);

    /// <summary>Words that end in the possessive مان, تان or شان.</summary>
    public static readonly FrozenSet<string> Possessives = Words("possessives");

    /// <summary>Words in ه that are meant more often than the plural of the rest where a half-space is lost: هسته in هستهای.</summary>
    public static readonly FrozenSet<string> FinalHeh = Words("final-heh");

    /// <summary>Nouns: words seen with the plural in ها.</summary>
    public static readonly FrozenSet<string> Nouns = Words("spacing-hosts");

    /// <summary>Words too frequent to tell one article from another.</summary>
    public static readonly FrozenSet<string> StopWords = Words("stop-words");

    /// <summary>Joined spelling -> the words it is made of.</summary>
    public static readonly FrozenDictionary<string, string[]> Compounds = ReadCompounds();

    private static readonly FrozenSet<string> Adjectives = Words("spacing-comparables");
    private static readonly FrozenSet<string> VariantTargets = Variants.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of those that have several spellings; none of them is inflected.</summary>
    public static bool IsSpelling(string word) => Variants.ContainsKey(word) || VariantTargets.Contains(word);

    /// <summary>Whether a word is one that a compound may begin with.</summary>
    public static bool IsFirstPart(string word) => Nouns.Contains(word) || Adjectives.Contains(word);

    private static FrozenSet<string> Words(string name) => EmbeddedText.Lines(name).Select(Fold).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(params string[] names)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in names.SelectMany(EmbeddedText.Lines))
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
            if (JoinedWords.IsBound(parts[^1]))
                continue;
            compounds[spellings.Length == 2 ? Fold(spellings[1].Trim()) : string.Concat(parts)] = parts;
        }

        foreach (var (first, second) in GivenNames())
            compounds.TryAdd(first + second, [first, second]);
        return compounds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // محمدجواد, unless it is one of those that are hardly ever parted.
    internal static IEnumerable<(string First, string Second)> GivenNames()
    {
        var names = EmbeddedText.Lines("given-names").Select(line => line.Split(' ').Select(Fold).ToArray()).ToList();
        return names[0].SelectMany(_ => names.Skip(1).SelectMany(line => line), (first, second) => (first, second))
            .Where(name => name.first != name.second && !JoinedWords.Contains(name.first + name.second));
    }

    /// <summary>A word of a list in the letters of stems.</summary>
    internal static string Fold(string word) => Folding.Fold(word).Replace("\u200C", "", StringComparison.Ordinal);
}
