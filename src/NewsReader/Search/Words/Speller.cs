using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>What was meant by a word, as the archive writes it.</summary>
/// <param name="IsCertain">Whether hardly anything else can have been meant.</param>
internal readonly record struct Spelling(string Written, bool IsCertain);

/// <summary>
/// Finds the word of the archive that was meant by one that it does not have, or hardly: near in letters, frequent, and known beside
/// the words that stand beside it in the query.
/// </summary>
internal sealed class Speller(IndexReader reader, WordList words)
{
    // An edit of cost 1 outweighs this many powers of e in frequency: a slip is that much rarer than the word itself.
    private const double EditWeight = 7;
    private const double NeighbourWeight = 1.5;
    private const int EnoughNeighbours = 20;
    private const int MaxCompared = 12;

    // Of the weight of all candidates.
    private const double CertainShare = 0.9;
    private const double CertainDistance = 1;
    private const int MinCertainLength = 4;

    // An edit of the first letter, certain in a long word that is known beside its neighbours.
    private const double FirstLetterDistance = 2;

    // A word of this many articles and more is no slip; with fewer, what was meant has to be so many times as frequent.
    private const int MaxRare = 3;
    private const int RareFactor = 400;
    private const int MinRareLength = 5;
    private const double MaxRareDistance = 0.6;

    // A slip in a long word is more telling, and one that the word beside it tells of is so in any word.
    private const int LongFactor = 150;
    private const int MinLong = 6;
    private const int SupportedFactor = 20;
    private const int MinSupported = 3;
    private const double LikelyDistance = 0.3;

    // So are letters of long vowels that are left out.
    private const int MaxRareWithoutVowel = 20;
    private const int MinLengthWithoutVowel = 4;
    private const int WithoutVowelFactor = 15;

    // Or moved, or one too many, in a word that is not as short.
    private const int MovedVowelFactor = 50;
    private const int MinLengthWithMovedVowel = 5;

    // A letter that is heard as another, in a word of some length.
    private const int MinLengthHeardAlike = 5;
    private const double HeardAlikeDistance = 0.35;

    private const int MinTogether = 3;

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>The spelling that was meant by a word, or null when it is right or nothing is near.</summary>
    /// <param name="word">The word as the analyser gave it.</param>
    /// <param name="frequency">How many articles have it.</param>
    /// <param name="left">The S term before it that the archive has, or null.</param>
    /// <param name="right">The S term after it that the archive has, or null.</param>
    public Spelling? Correct(Token word, int frequency, string? left, string? right)
    {
        var key = Folding.Fold(word.Exact);
        if (key.Length > LetterBitmap.MaxWordLength || !key.All(char.IsLetter) || StopWords.Contains(word.Stem))
            return null;
        if (frequency > MaxRareWithoutVowel)
            return OutOfPlace(key, word.Stem, left, right);
        if (frequency > 0)
            return Rare(key, word.Stem, frequency, left, right)
                ?? (frequency > MaxRare ? OutOfPlace(key, word.Stem, left, right) : Unwritten(word, key, frequency, left, right));
        var weighed = Weigh(Candidates(key), left, right);
        if (weighed.Count == 0)
            return null;
        var (best, weight) = weighed[0];
        var share = weight / weighed.Sum(candidate => candidate.Weight);
        return new Spelling(best.Written, share >= CertainShare && IsCertain(key, best, Together(StemOf(best.Key), left, right)));
    }

    // One edit, in a word that stands beside another of the query in the archive; alone only a long word that sounds like what was typed.
    private static bool IsCertain(string key, Candidate best, int together)
    {
        if (!LetterBitmap.AreNear(key, Folding.Fold(best.Written), 1) || key.Length < MinCertainLength)
            return false;
        if (best.Distance > CertainDistance)
            return best.Distance <= FirstLetterDistance && key.Length >= MinLong && together >= MinTogether;
        return together > 0 || (best.Distance <= LikelyDistance && key.Length >= MinLong);
    }

    // Found by another spelling alone, itself a slip perhaps: nobody wrote it as it is typed.
    private Spelling? Unwritten(Token word, string key, int frequency, string? left, string? right)
    {
        if (key.Length < MinLong || reader.DocFreq(new Term(IndexFields.TextExact, word.Exact)) > 0)
            return null;
        return Weigh(Candidates(key).Where(one => one.Frequency > frequency && one.Distance <= MaxRareDistance), left, right)
            is [var (best, _), ..] ? new Spelling(best.Written, IsCertain: false) : null;
    }

    private Spelling? Rare(string key, string stem, int frequency, string? left, string? right)
    {
        if (key.Length < MinSupported || (frequency > MaxRare && key.Length < MinLengthWithoutVowel))
            return null;
        var isSupported = Together(stem, left, right) == 0;
        var near = Near(key).Where(one => one.Word.Frequency >= (long)Factor(one.Word, one.Distance) * frequency)
            .Select(one => new Candidate(one.Word.Written, one.Word.Key, one.Word.Frequency, one.Distance));
        return Weigh(near, left, right) is [var (best, _), ..] ? new Spelling(best.Written, IsCertain: false) : null;

        int Factor(ListedWord word, double distance)
        {
            if (key.Length >= MinLengthWithoutVowel && VowelSlips.IsLost(key, word.Key))
                return WithoutVowelFactor;
            if (key.Length >= MinLengthWithMovedVowel && VowelSlips.IsMoved(key, word.Key))
                return MovedVowelFactor;
            if (frequency > MaxRare)
                return int.MaxValue;
            if ((distance <= HeardAlikeDistance && key.Length >= MinLong)
                || (distance <= 1 && isSupported && Together(StemOf(word.Key), left, right) >= EnoughNeighbours))
                return SupportedFactor;
            if (distance <= MaxRareDistance && key.Length >= MinRareLength)
                return key.Length >= MinLong ? LongFactor : RareFactor;
            return distance <= 1 && key.Length >= MinLong ? LongFactor : int.MaxValue;
        }
    }

    // A word that hardly stands beside those of the query, where one that is heard alike or has a vowel more often does; and the end of
    // compounds alone: طلبان, which is طالبان.
    private Spelling? OutOfPlace(string key, string stem, string? left, string? right)
    {
        var isEnd = left is null && QueryVariants.IsEndOfCompound(key);
        if (key.Length < MinLengthWithoutVowel || (left is null && right is null && !isEnd))
            return null;
        // Most words have none, and how often the typed one stands there takes longer to tell.
        var meant = (isEnd ? VowelSlips.Lost(key) : VowelSlips.Meant(key)).Select(words.Find).OfType<ListedWord>()
            .Where(one => one.Frequency >= EnoughNeighbours && StemOf(one.Key) != stem)
            .Select(one => (Word: one, Together: Known(StemOf(one.Key), left, right)))
            .Where(one => isEnd || one.Together >= EnoughNeighbours).ToList();
        if (meant.Count == 0)
            return null;
        var (best, together) = meant.MaxBy(one => (one.Together, one.Word.Frequency));
        return isEnd || together >= EnoughNeighbours * Math.Max(1, Known(stem, left, right))
            ? new Spelling(best.Written, IsCertain: false) : null;
    }

    private int Known(string stem, string? left, string? right) =>
        (left is null ? 0 : neighbours.Together(left, stem)) + (right is null ? 0 : neighbours.Together(stem, right));

    private List<Candidate> Candidates(string key)
    {
        var candidates = Near(key).Select(one => new Candidate(one.Word.Written, one.Word.Key, one.Word.Frequency, one.Distance)).ToList();
        AddTwoWords(key, candidates);
        return candidates;
    }

    private IEnumerable<(ListedWord Word, double Distance)> Near(string key)
    {
        var near = words.Near(key);
        if (key.Length < MinLengthHeardAlike)
            return near;
        return VowelSlips.HeardLike(key).Select(words.Find).OfType<ListedWord>().Select(word => (word, HeardAlikeDistance))
            .Concat(near).OrderBy(one => one.Item2).DistinctBy(one => one.Item1.Key, StringComparer.Ordinal);
    }

    // Two words with the space between them forgotten.
    private void AddTwoWords(string key, List<Candidate> candidates)
    {
        const int shortest = 3;
        const double cost = 0.3;
        for (var at = shortest; at <= key.Length - shortest; at++)
        {
            if (words.Find(key[..at]) is not { } left || words.Find(key[at..]) is not { } right)
                continue;
            var together = neighbours.Count(StemOf(left.Key), StemOf(right.Key), EnoughNeighbours);
            if (together >= MinTogether)
                candidates.Add(new Candidate($"{left.Written} {right.Written}", left.Key, together, cost));
        }
    }

    private List<(Candidate Candidate, double Weight)> Weigh(IEnumerable<Candidate> candidates, string? left, string? right)
    {
        var best = candidates.Select(candidate => (candidate, Score: Math.Log(candidate.Frequency + 1) - (EditWeight * candidate.Distance)))
            .OrderByDescending(one => one.Score).ThenBy(one => one.candidate.Key, StringComparer.Ordinal).Take(MaxCompared);
        return [.. best.Select(one => (one.candidate, Math.Exp(one.Score + (NeighbourWeight * Beside(one.candidate.Key, left, right)))))
            .OrderByDescending(one => one.Item2)];
    }

    private double Beside(string key, string? left, string? right) => Math.Log(1 + Together(StemOf(key), left, right));

    private int Together(string stem, string? left, string? right) =>
        (left is null ? 0 : neighbours.Count(left, stem, EnoughNeighbours))
        + (right is null ? 0 : neighbours.Count(stem, right, EnoughNeighbours));

    private static string StemOf(string key) => TextAnalyzer.Analyze(key) is [{ } token] ? token.Stem : key;

    private readonly record struct Candidate(string Written, string Key, int Frequency, double Distance);
}
