using System.Runtime.InteropServices;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>A word that tells what an article is about.</summary>
/// <param name="Word">As the article writes it.</param>
/// <param name="Frequency">In how many articles it is.</param>
internal readonly record struct ArticleKeyword(string Stem, string Word, int Frequency);

/// <summary>Picks the words that tell what an article is about.</summary>
internal static class ArticleKeywords
{
    private const int MaxTerms = 12;
    private const int MinLength = 3;

    // A word of more articles than this is no theme; in a small archive a handful of articles is.
    private const double MaxShare = 0.1;
    private const int AlwaysAllowed = 5;

    // Every article that has one of the words is scored. In a large archive the rarer words find the same articles without the more
    // frequent ones.
    private const int MaxScored = 60_000;

    /// <summary>The words that are frequent in a text and rare in the archive, most telling first.</summary>
    /// <param name="lookup">Of the texts' stems.</param>
    /// <param name="frequencies">What is known of the archive's words.</param>
    public static List<ArticleKeyword> Extract(string text, TermLookup lookup, StemFrequencies frequencies)
    {
        var articles = lookup.Reader.NumDocs;
        var most = Math.Max(AlwaysAllowed, MaxShare * articles);
        var counted = Count(text);
        var isFunctionWord = FunctionWords.ForText([.. counted.Values.Select(word => (Written(word.First), word.Count))]);
        var words = counted.Select(word => (Stem: word.Key, word.Value.First, word.Value.Count,
            Frequency: frequencies.Get(lookup, word.Key)))
            .Where(word => word.Frequency >= 2 && word.Frequency <= most)
            .OrderByDescending(word => Math.Sqrt(word.Count) * Math.Log((articles + 1.0) / word.Frequency))
            .ThenBy(word => word.Stem, StringComparer.Ordinal)
            // Asked of few: in an archive of another language such a word is rare.
            .Where(word => !isFunctionWord(Written(word.First)))
            .Take(MaxTerms);
        var (terms, scored) = (new List<ArticleKeyword>(), 0);
        foreach (var word in words.Where(word => scored + word.Frequency <= MaxScored))
        {
            terms.Add(new ArticleKeyword(word.Stem, Written(word.First), word.Frequency));
            scored += word.Frequency;
        }

        return terms;

        string Written(Token token) => text[token.Start..token.End];
    }

    private static Dictionary<string, (Token First, int Count)> Count(string text)
    {
        var words = new Dictionary<string, (Token First, int Count)>(StringComparer.Ordinal);
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (!IsWord(token.Stem))
                continue;
            ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(words, token.Stem, out var isKnown);
            word = (isKnown ? word.First : token, word.Count + 1);
        }

        return words;
    }

    private static bool IsWord(string stem) =>
        !StopWords.Contains(stem) && stem.Length is >= MinLength and <= KernelTokenStream.MaxTermLength
        && !stem.Any(letter => Digits.ValueOf(letter) >= 0);
}
