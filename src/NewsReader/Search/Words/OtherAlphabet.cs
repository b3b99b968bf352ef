using NewsReader.Search.Indexing;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Tells how the archive writes in Persian letters what was typed in Latin ones.</summary>
internal sealed class OtherAlphabet(WordList words)
{
    private const int MinLength = 3;
    private const int MinArticles = 3;

    // Of the cost of a word by its length; beyond it the two share sounds by chance.
    private const double MaxCost = 0.9;
    private const double MaxCostOfLetter = 0.14;

    // A frequent word is worth this much in likeness for each power of e.
    private const double FrequencyWeight = 0.05;

    /// <summary>The word of the archive that is most likely meant, or null.</summary>
    public ListedWord? Find(string typed)
    {
        var latin = typed.ToLowerInvariant();
        if (latin.Length is < MinLength or > Transliteration.MaxLength || !latin.All(char.IsAsciiLetter))
            return null;
        var most = Math.Min(MaxCost, MaxCostOfLetter * latin.Length);
        return Transliteration.FirstLetters(latin)
            .SelectMany(first => words.Select(first, key => Transliteration.Cost(latin, key) is { } cost && cost <= most ? cost : null))
            .Where(one => one.Word.Frequency >= MinArticles)
            .OrderBy(one => one.Cost - (FrequencyWeight * Math.Log(one.Word.Frequency))).ThenBy(one => one.Word.Key, StringComparer.Ordinal)
            .Select(one => (ListedWord?)one.Word).FirstOrDefault();
    }

    /// <summary>The terms by which a word is found; empty where it has none.</summary>
    public static IReadOnlyList<Token> TermsOf(ListedWord word) => KernelTokenStream.Usable(TextAnalyzer.Analyze(word.Written));
}
