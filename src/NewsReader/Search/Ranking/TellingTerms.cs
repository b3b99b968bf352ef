using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>A word that tells what an article is about.</summary>
/// <param name="Word">As the article writes it.</param>
internal readonly record struct TellingTerm(string Stem, string Word, int Frequency);

/// <summary>Picks the words that tell what an article is about.</summary>
internal static class TellingTerms
{
    private const int MaxTerms = 12;
    private const int MinLength = 3;

    // A word of more articles than this is no theme; in a small archive a handful of articles is.
    private const double MaxShare = 0.1;
    private const int AlwaysAllowed = 5;

    // Every article that has one of the words is scored. In a large archive the rarer words find the same articles without the more frequent ones.
    private const int MaxScored = 60_000;

    // Headlines weigh no more than texts here: an article is always unlike all others by its own headline.
    private static readonly (string Field, float Weight)[] Fields = [(IndexFields.TextStems, 1)];

    /// <summary>The words that are frequent in a text and rare in the archive, most telling first.</summary>
    /// <param name="frequencies">What is known of the archive's words.</param>
    public static List<TellingTerm> Of(string text, IndexReader reader, StemFrequencies frequencies)
    {
        var most = Math.Max(AlwaysAllowed, MaxShare * reader.NumDocs);
        var words = TextAnalyzer.Analyze(text).FindAll(token => IsWord(token.Stem)).GroupBy(token => token.Stem, StringComparer.Ordinal)
            .Select(word => (Term: new TellingTerm(word.Key, text[word.First().Start..word.First().End], frequencies.Of(reader, word.Key)), Count: word.Count()))
            .Where(word => word.Term.Frequency >= 2 && word.Term.Frequency <= most)
            .OrderByDescending(word => Math.Sqrt(word.Count) * Math.Log((reader.NumDocs + 1.0) / word.Term.Frequency))
            .ThenBy(word => word.Term.Stem, StringComparer.Ordinal)
            .Take(MaxTerms).Select(word => word.Term);
        var (terms, scored) = (new List<TellingTerm>(), 0);
        foreach (var word in words.Where(word => scored + word.Frequency <= MaxScored))
        {
            terms.Add(word);
            scored += word.Frequency;
        }

        return terms;
    }

    /// <summary>The plan that finds articles with any of the words.</summary>
    public static QueryPlan Plan(List<TellingTerm> terms) => new()
    {
        Slots = terms.ConvertAll(term => new Slot { Stem = term.Stem, Frequency = term.Frequency, IsTelling = true, Admits = true }),
        Clauses = [.. terms.SelectMany((term, i) => NodeQueries.EachField([new Token(term.Stem, term.Stem, 0, 0, 0)], Fields)
            .Select(query => new Clause(query, 1UL << i)))],
        Pairs = [],
        Stems = terms.Select(term => term.Stem).ToHashSet(StringComparer.Ordinal),
        Notes = [],
        MissingWords = [],
    };

    private static bool IsWord(string stem) =>
        stem.Length is >= MinLength and <= KernelTokenStream.MaxTermLength && !stem.Any(letter => Digits.ValueOf(letter) >= 0);
}
