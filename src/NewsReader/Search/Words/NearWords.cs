using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Words that stand in for one that no article has.</summary>
/// <param name="Written">As the archive writes it.</param>
/// <param name="Tokens">What the word yields.</param>
/// <param name="Weight">What finding it is worth beside finding a word as typed, below 1.</param>
internal readonly record struct NearWord(string Written, IReadOnlyList<Token> Tokens, float Weight);

/// <summary>
/// Tells which words of the archive may have been meant by one that it does not have. Where none is certain all of them are looked
/// for: the other words of the query, and not their frequency alone, then tell which it was.
/// </summary>
internal sealed class NearWords(WordList words)
{
    private const int MaxWords = 8;
    private const float Worth = 0.8f;

    // Half of what the speller uses: the rarer of two candidates is told from the frequent one by the articles that have it.
    private const double EditWeight = 3.5;
    private const double FrequencyWeight = 0.5;

    public List<NearWord> Find(Token word)
    {
        var key = Folding.Fold(word.Exact);
        if (key.Length > LetterBitmap.MaxWordLength || !key.All(char.IsLetter))
            return [];
        var near = words.Near(key).ConvertAll(
            one => (one.Word.Written, Score: (FrequencyWeight * Math.Log(one.Word.Frequency + 1)) - (EditWeight * one.Distance)));
        if (near.Count == 0)
            return [];
        var best = near.Max(one => one.Score);
        return
        [
            .. near.OrderByDescending(one => one.Score).ThenBy(one => one.Written, StringComparer.Ordinal)
                .Select(one => new NearWord(one.Written, KernelTokenStream.Usable(TextAnalyzer.Analyze(one.Written)),
                    Worth * (float)Math.Exp(one.Score - best)))
                .Where(one => one.Tokens.Count > 0)
                .DistinctBy(one => string.Join(' ', one.Tokens.Select(token => token.Stem)), StringComparer.Ordinal)
                .Take(MaxWords),
        ];
    }
}
