using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Reads the words of the index out of its exact forms.</summary>
internal static class WordListBuilder
{
    /// <summary>The rest are the rarest.</summary>
    private const int MaxWords = 500_000;

    /// <summary>In a larger archive a word of one article is more often a slip than a word.</summary>
    private const int MinArticlesForRare = 1_000;

    private const int MinPairs = 3;

    private const char HalfSpace = '\u200C';
    private const int MaxCompounds = 200_000;
    private const int MaxBytesOfCompound = 80;

    /// <param name="withSeeds">Whether the articles that the product ships with are shown.</param>
    public static WordList Build(IndexReader reader, bool withSeeds)
    {
        var compounds = new List<string>();
        var forms = ReadForms(reader, withSeeds, reader.NumDocs < MinArticlesForRare ? 1 : 2, compounds);
        var words = new Dictionary<string, ListedWord>(forms.Count, StringComparer.Ordinal);
        foreach (var (form, frequency) in forms.OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal))
        {
            var key = Folding.Fold(form);
            // The most frequent spelling comes first; other spellings of the same letters add to it.
            if (words.TryGetValue(key, out var word))
                words[key] = word with { Frequency = word.Frequency + frequency };
            else if (words.Count < MaxWords)
                words.Add(key, new ListedWord(key, SurfaceForm.Of(form), frequency));
        }

        AddCompounds(reader, words);
        return new WordList([.. words.Values.OrderBy(word => word.Key, StringComparer.Ordinal)], reader.NumDocs)
        {
            Pairs = PairLearner.Learn(reader),
            Compounds = compounds.ToLookup(
                compound => compound[(compound.IndexOf(HalfSpace, StringComparison.Ordinal) + 1)..], StringComparer.Ordinal),
        };
    }

    private static Dictionary<string, int> ReadForms(IndexReader reader, bool withSeeds, int least, List<string> compounds)
    {
        var forms = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = MultiFields.GetTerms(reader, IndexFields.TextExact)?.GetEnumerator();
        var live = new LiveWords(reader, withSeeds);
        while (terms is not null && terms.MoveNext())
        {
            if (compounds.Count < MaxCompounds && terms.Term.Length <= MaxBytesOfCompound && terms.Term.Utf8ToString() is var compound
                && compound.Contains(HalfSpace, StringComparison.Ordinal))
                compounds.Add(compound);
            else if (terms.DocFreq >= least && terms.Term.Utf8ToString() is { Length: >= 2 and <= LetterBitmap.MaxWordLength } form
                && form.All(char.IsLetter) && live.Has(terms, least))
                forms.Add(form, terms.DocFreq);
        }

        return forms;
    }

    // The index has the parts of a compound; people type it as one word.
    private static void AddCompounds(IndexReader reader, Dictionary<string, ListedWord> words)
    {
        var neighbours = new WordNeighbours(reader);
        foreach (var (joined, parts) in SurfaceForm.Compounds)
        {
            if (joined.Length > LetterBitmap.MaxWordLength || words.ContainsKey(joined) || !parts.All(words.ContainsKey))
                continue;
            var together = Enumerable.Range(1, parts.Count - 1).Min(i => neighbours.Estimate(StemOf(parts[i - 1]), StemOf(parts[i])));
            if (together >= MinPairs)
                words.Add(joined, new ListedWord(joined, string.Join('\u200C', parts.Select(part => words[part].Written)), together));
        }
    }

    private static string StemOf(string word) => TextAnalyzer.Analyze(word) is [{ } token] ? token.Stem : word;
}
