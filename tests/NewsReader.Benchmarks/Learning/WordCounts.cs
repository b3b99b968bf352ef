using NewsReader.Text.Characters;

namespace NewsReader.Benchmarks.Learning;

/// <summary>How often words, half-spaced pairs and spaced pairs of words occur, all folded.</summary>
internal sealed class WordCounts
{
    private static readonly char[] Blanks = [' '];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _halfSpacedWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Left, string Right), int> _halfSpaced = [];
    private readonly Dictionary<(string Left, string Right), int> _spaced = [];

    public IEnumerable<KeyValuePair<string, int>> Words => _words;

    public IEnumerable<KeyValuePair<(string Left, string Right), int>> HalfSpacedPairs => _halfSpaced;

    public int Of(string word) => _words.GetValueOrDefault(word);

    /// <summary>How often a word has half-spaces, whose letters are these.</summary>
    public int HalfSpaced(string letters) => _halfSpacedWords.GetValueOrDefault(letters);

    /// <summary>Words as written with half-spaces, and how often.</summary>
    public IEnumerable<KeyValuePair<string, int>> HalfSpacedWords => _patterns;

    public int HalfSpaced(string left, string right) => _halfSpaced.GetValueOrDefault((left, right));

    public int Spaced(string left, string right) => _spaced.GetValueOrDefault((left, right));

    /// <summary>Either with a half-space or with a space.</summary>
    public int Parted(string left, string right) => HalfSpaced(left, right) + Spaced(left, right);

    public void Add(string text)
    {
        foreach (var phrase in Phrases(Folding.Fold(text)))
        {
            string? before = null;
            foreach (var word in phrase.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
                before = AddWord(word, before);
        }
    }

    private string? AddWord(string word, string? before)
    {
        var parts = word.Split('\u200C', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return before;
        if (before is not null)
            Increment(_spaced, (before, parts[0]));
        if (parts.Length == 1)
            Increment(_words, word);
        else
            AddPattern(parts);
        for (var i = 1; i < parts.Length; i++)
            Increment(_halfSpaced, (parts[i - 1], parts[i]));
        return parts[^1];
    }

    private void AddPattern(string[] parts)
    {
        Increment(_halfSpacedWords, string.Concat(parts));
        Increment(_patterns, string.Join('\u200C', parts));
    }

    private static IEnumerable<string> Phrases(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is ' ' or '\u200C'))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    private static void Increment<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
