using Lucene.Net.Index;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Reads words that were typed while the keyboard was set to the other script.</summary>
internal sealed class LayoutReader(IndexReader reader, WordList words)
{
    private const int MinSureLength = 3;
    private static readonly System.Buffers.SearchValues<char> LetterKeys = System.Buffers.SearchValues.Create(";'[]\\,");

    /// <summary>What stands for the typed words, by their places; empty when no word is surely of the other script.</summary>
    public IReadOnlyDictionary<int, string> Read(IReadOnlyList<QueryWord> typed)
    {
        var readings = new Dictionary<int, string>();
        var isSure = false;
        for (var i = 0; i < typed.Count; i++)
        {
            var isUnknown = IsUnknown(typed[i].Text);
            // A short word may be one in both scripts; beside one that surely is of the other, it is too.
            if ((!isUnknown && typed[i].Text.Length > MinSureLength) || ReadingOf(typed[i].Text) is not { } reading)
                continue;
            readings[i] = reading;
            isSure |= isUnknown && reading.Length >= MinSureLength;
        }

        return isSure ? readings : new Dictionary<int, string>();
    }

    private bool IsUnknown(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        var isTorn = text.AsSpan(0, text.Length - 1).ContainsAny(LetterKeys) && text.Any(char.IsAsciiLetter);
        return isTorn || tokens.Count == 0 || !tokens.TrueForAll(IsKnown);
    }

    private string? ReadingOf(string text)
    {
        if (text.Any(char.IsAsciiLetter) || !text.Any(char.IsLetter))
        {
            return KeyboardLayout.Candidates(text).Select(candidate => (candidate, Frequency: FrequencyOf(candidate)))
                .Where(one => one.Frequency > 0).OrderByDescending(one => one.Frequency).Select(one => Written(one.candidate))
                .FirstOrDefault();
        }

        return KeyboardLayout.ToLatin(text) is { } latin && latin.All(char.IsAsciiLetter) && FrequencyOf(latin) > 0 ? latin : null;
    }

    private int FrequencyOf(string text)
    {
        var tokens = TextAnalyzer.Analyze(text);
        return tokens.Count == 0 ? 0 : tokens.Min(token => Vocabulary.Frequency(reader, token.Stem));
    }

    // آ is on no key without shift.
    private string Written(string text) => words.Find(Folding.Fold(text))?.Written ?? text;

    private bool IsKnown(Token token) => Vocabulary.Frequency(reader, token.Stem) > 0;
}
