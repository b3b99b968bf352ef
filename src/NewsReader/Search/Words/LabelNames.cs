using Lucene.Net.Index;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Finds the names of labels that are written in the other alphabet: ایسنا is the source isna.ir.</summary>
internal static class LabelNames
{
    private const int MaxLooked = 5_000;
    private const int MinLength = 3;
    private const double MaxCostOfLetter = 0.08;

    // What the addresses of papers and agencies add to their names.
    private static readonly string[] Added = ["news", "online", "press", "agency", "daily"];

    /// <summary>The terms of a field of labels that are a word in the other alphabet.</summary>
    public static List<string> InOtherAlphabet(IndexReader reader, string field, string typed)
    {
        var word = Folding.Fold(typed).Replace("\u200C", "", StringComparison.Ordinal);
        if (word.Length is < MinLength or > Transliteration.MaxLength || !word.All(char.IsLetter))
            return [];
        var isLatin = word.All(char.IsAsciiLetter);
        var found = new List<string>();
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        for (var looked = 0; terms is not null && looked < MaxLooked && terms.MoveNext(); looked++)
        {
            var term = terms.Term.Utf8ToString();
            if (term.All(char.IsAsciiLetterLower) == isLatin)
                continue;
            if (isLatin ? IsSame(word, term) : Names(term).Any(name => IsSame(name, word)))
                found.Add(term);
        }

        return found;
    }

    private static IEnumerable<string> Names(string term) => Added
        .Where(added => term.EndsWith(added, StringComparison.Ordinal)).Select(added => term[..^added.Length]).Prepend(term);

    private static bool IsSame(string latin, string persian) =>
        latin.Length >= MinLength && Transliteration.Cost(latin, persian) is { } cost && cost <= MaxCostOfLetter * latin.Length;
}
