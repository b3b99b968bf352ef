using Lucene.Net.Index;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>Reads several words in Latin letters as one name in Persian letters, whose words stand side by side in the archive: of all
/// that "kim jong un" may be read as, only «کیم جونگ اون» does.</summary>
internal sealed class NamesInLatin(IndexReader reader, OtherAlphabet alphabet)
{
    private const int MinWords = 2;
    private const int MaxWords = 4;
    private const int MinLength = 2;

    // Of each word, so many readings are looked at.
    private const int MaxReadings = 12;

    // Two words sound like two others by chance; three side by side do not.
    private const int MinTogetherOfTwo = 3;
    private const double TogetherWeight = 0.1;

    // A short word has to be read letter by letter.
    private const double MaxCostOfLetter = 0.1;

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>The longest name that begins with a word, and how many words it has; null where there is none.</summary>
    /// <param name="typed">The tokens of each word, in their order.</param>
    public (Synonym Name, int Count)? Find(IReadOnlyList<List<Token>> typed, int first)
    {
        // What is typed with a hyphen is two words of a name as well: jong-un.
        var parts = typed.Skip(first).TakeWhile(word => word.TrueForAll(IsLatin)).Take(MaxWords)
            .SelectMany((word, i) => word.Select(
                (token, at) => (Latin: Folding.Fold(token.Exact), Words: i + 1, IsLast: at + 1 == word.Count)))
            .Take(MaxWords).ToList();
        var latin = parts.ConvertAll(part => part.Latin);
        if (latin.Count < MinWords || latin.TrueForAll(EnglishWords.Contains))
            return null;
        var readings = Read(latin[0]);
        (Synonym, int)? longest = null;
        for (var count = MinWords; count <= latin.Count && readings.Count > 0; count++)
        {
            var next = Read(latin[count - 1]);
            readings = [.. readings.SelectMany(one => next, Join).OfType<Reading>().OrderBy(one => one.Cost).Take(MaxReadings)];
            var best = readings.Find(one => count > MinWords || one.Together >= MinTogetherOfTwo);
            if (best is not null && parts[count - 1].IsLast && !latin.Take(count).All(EnglishWords.Contains)
                && Synonym.Create(best.Written) is { } name)
                longest = (name, parts[count - 1].Words);
        }

        return longest;
    }

    private static bool IsLatin(Token word) => word.Exact.Length is >= MinLength and <= Transliteration.MaxLength
        && Folding.Fold(word.Exact).All(char.IsAsciiLetterLower) && !StopWords.Contains(word.Stem);

    private List<Reading> Read(string latin) => [.. alphabet.Readings(latin, MaxCostOfLetter * latin.Length).Take(MaxReadings)
        .Select(one => (one.Word, one.Cost, Tokens: TextAnalyzer.Analyze(one.Word.Written)))
        .Where(one => one.Tokens.Count == 1).Select(one => new Reading(one.Word.Written, one.Tokens[0].Stem, one.Cost))];

    private Reading? Join(Reading left, Reading right) => neighbours.Together(left.Stem, right.Stem) is > 0 and var together
        ? new Reading($"{left.Written} {right.Written}", right.Stem, left.Cost + right.Cost - (TogetherWeight * Math.Log(together)),
            Math.Min(left.Together, together))
        : null;

    // Of what was read so far, the stem of the last word, and how often the words stand side by side.
    private sealed record Reading(string Written, string Stem, double Cost, int Together = int.MaxValue);
}
