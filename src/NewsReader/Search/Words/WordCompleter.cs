using Lucene.Net.Index;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Finds the words of the archive that a few letters are the beginning of, in any spelling.</summary>
internal sealed class WordCompleter(IndexReader reader, WordList words)
{
    private const int MaxLooked = 200;
    private const int MaxCompared = 150;
    private const int EverywherePart = 3;

    // An uninflected form is shown for its stem if it is at least this share as frequent as the inflected one.
    private const double PlainShare = 0.2;

    // Rarer ones beside the most frequent are slips and odd inflections rather than what is meant.
    private const int RarestPart = 50;

    // A word that follows the one before it in ten articles is worth a hundred times as frequent a one that never does.
    private const double NeighbourWeight = 2;

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>Whole words, most useful first, one of each stem: those seen behind <paramref name="previous"/>, where any is; else the
    /// most frequent.</summary>
    /// <param name="beginning">As typed.</param>
    /// <param name="previous">The S term before it, or null.</param>
    public List<ListedWord> Complete(string beginning, string? previous)
    {
        var key = KeyOf(beginning);
        if (key.Length == 0)
            return [];
        var all = words.BeginningWith(key, MaxLooked).FindAll(word => !StopWords.Contains(word.Key));
        var candidates = all.TakeWhile(word => word.Frequency >= all[0].Frequency / RarestPart)
            .GroupBy(word => StemsOf(word.Written), StringComparer.Ordinal).Select(Plainest).ToList();
        if (previous is null || IsEverywhere(previous))
            return candidates;
        var beside = candidates.Take(MaxCompared).Select(word => (Word: word, Together: Together(previous, word)))
            .Where(one => one.Together > 0).ToList();
        return beside.Count == 0 ? candidates
            : [.. beside.OrderByDescending(one => Math.Log(one.Word.Frequency + 1) + (NeighbourWeight * Math.Log(1 + one.Together)))
                .Select(one => one.Word)];
    }

    /// <summary>The compounds that two words, the second of which was only begun, may be: رئیس ج is رئیس‌جمهور.</summary>
    public IEnumerable<ListedWord> CompleteCompound(string first, string beginning) =>
        KeyOf(first) is { Length: > 0 } start && KeyOf(beginning) is { Length: > 0 } rest
        ? words.BeginningWith(start + rest, MaxLooked).Where(
            word => word.Written.Contains('\u200C', StringComparison.Ordinal) && words.Find(word.Key[start.Length..]) is not null
                && !EndWords.IsEnding(word.Key[start.Length..]))
        : [];

    /// <summary>The letters that a key of <see cref="WordList"/> has; empty where a beginning has any other character.</summary>
    public static string KeyOf(string beginning)
    {
        var key = Folding.Fold(beginning).Replace("\u200C", "", StringComparison.Ordinal);
        return key.All(char.IsLetter) ? key : "";
    }

    private static ListedWord Plainest(IEnumerable<ListedWord> forms)
    {
        var ordered = forms.OrderByDescending(word => word.Frequency).ToList();
        return ordered.Where(word => word.Frequency >= PlainShare * ordered[0].Frequency).MinBy(word => word.Key.Length);
    }

    /// <summary>Those of some words that stand behind another one.</summary>
    public List<ListedWord> Behind(List<ListedWord> found, string previous) =>
        IsEverywhere(previous) ? found : [.. found.Take(MaxCompared).Where(word => Together(previous, word) > 0)];

    // Behind such a word stands any other.
    private bool IsEverywhere(string stem) => Vocabulary.Frequency(reader, stem) > reader.NumDocs / EverywherePart;

    private int Together(string previous, ListedWord word) => neighbours.Together(
        previous, TextAnalyzer.Analyze(word.Written) is [var token, ..] ? token.Stem : word.Key);

    private static string StemsOf(string written) => string.Join(' ', TextAnalyzer.Analyze(written).Select(token => token.Stem));
}
