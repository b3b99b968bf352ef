using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Languages;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Tells in which other ways the archive writes a word of a query: half-spaced, joined, spaced.</summary>
internal sealed class WordSpellings(IndexReader reader)
{
    // How often two words stand together that a word is read as, and in which part of the articles that have the rarer of them.
    private const int MinTogether = 3;
    private const double MinShareTogether = 0.02;

    // Where the letters between do not join, two words look like one: مواد مخدر.
    private const double MinShareTogetherUnjoined = 0.1;
    private const double TellingShareTogether = 0.5;
    private const int MaxSplits = 3;

    // Of the articles that have two words, so many have them side by side.
    private const double MinShareOfBoth = 0.4;

    private const int MinLengthToPart = 6;

    // A form with a smaller share of the articles of its stem is looked for by itself.
    private const double RareShare = 0.7;

    private readonly WordNeighbours neighbours = new(reader);
    private readonly WordGroups groups = new(reader);

    /// <summary>In how many articles a word is; of a compound an estimate of how many have its parts side by side.</summary>
    public int Frequency(List<Token> word)
    {
        if (word is [var only])
            return Frequency(only.Stem);
        return word.Zip(word.Skip(1), (left, right) => neighbours.Together(left.Stem, right.Stem)).Min();
    }

    /// <summary>The day of a month that a word is; null where it is none.</summary>
    /// <param name="text">What its tokens are from.</param>
    public DayQueries? Day(List<Token> word, string text) => word.Count > 1
        && NamedDays.Find(text).FirstOrDefault(day => day.Start == word[0].Start && day.End >= word[^1].End) is { } day
        && DayQueries.Create(reader, day) is { } queries
        ? queries
        : null;

    /// <summary>What finds the form of a word as it is typed, beside its stem.</summary>
    /// <param name="worth">See <see cref="WorthOfForm"/>.</param>
    /// <param name="compounds">X terms of compounds that end in the word, where it is all that is asked for; null where it is not.</param>
    public IEnumerable<Query> AsTyped(List<Token> word, float worth, IEnumerable<string>? compounds)
    {
        if (worth > 0)
            yield return NodeQueries.Form(word[0].Exact, worth);
        if (compounds is not null && word is [{ Exact: var typed }] && StandingAlone.Create(reader, typed, compounds) is { } first)
            yield return first;
        foreach (var form in HalfSpaced(word))
            yield return NodeQueries.Form(form, 1);
    }

    /// <summary>What having a form is worth beside having its stem; 0 where it is hardly rarer.</summary>
    /// <param name="isAlone">Whether the word is all that is asked for.</param>
    public float WorthOfForm(Token word, int frequency, bool isAlone)
    {
        var share = reader.DocFreq(new Term(IndexFields.TextExact, word.Exact)) / Math.Max(1.0, frequency);
        return share is <= 0 or >= RareShare ? 0 : Weight(isAlone);
    }

    private static float Weight(bool isAlone) => isAlone ? FieldWeights.OnlyForm : RankingWeights.Current.RareForm;

    /// <summary>The joined spellings of two words that the archive has beside the spaced one.</summary>
    public IReadOnlyList<string> Joined(List<Token> left, List<Token> right) =>
        left is [var first] && right is [var second] && first.End <= second.Start && groups.AreWords(first, second)
            ? QueryVariants.Join([first, second], Frequency) : [];

    /// <summary>Terms that stand for a word where it is written otherwise: a compound joined, a joined word as the two it is made
    /// of.</summary>
    public IEnumerable<string[]> Others(List<Token> word)
    {
        if (word is [var only])
        {
            return QueryVariants.Split(only, Frequency).Where(parts => AreOne(only, parts)).Take(MaxSplits)
                .Select(parts => (string[])[parts.Left, parts.Right])
                .Concat(QueryVariants.SplitAtInfix(only, Frequency).Where(parts => IsOfThree(only, parts)));
        }

        if (word is [var left, var right] && QueryVariants.PartDoubled(left, right) is { } three && AreTogether([.. three]))
        {
            var (own, apart) = (Stems(word).ToList(), three.ToList());
            return Others(apart).Where(terms => !terms.SequenceEqual(own)).Prepend([.. Stems(apart)]);
        }

        var whole = word.Count > 2 ? QueryVariants.Join(word, Frequency).Select(stem => (string[])[stem]) : [];
        // سی دی is no سیدی.
        if (word.TrueForAll(token => LetterNames.IsPart(token.Exact)))
            return whole;
        return Enumerable.Range(1, word.Count - 1).SelectMany(at => QueryVariants.Join(word[(at - 1)..(at + 1)], Frequency)
            .Select(stem => (string[])[.. Stems(word[..(at - 1)]), stem, .. Stems(word[(at + 1)..])])).Concat(whole);
    }

    /// <summary>A word that no article has as the words it is made of, where it has them: what is said otherwise is told of
    /// those.</summary>
    public List<Token> Parted(List<Token> word) => word is [var only] && Frequency(only.Stem) == 0
        && Others(word).FirstOrDefault() is { } parts
        ? [.. parts.Select((part, i) => new Token(part, part, only.Position + i, only.Start, only.End))]
        : word;

    /// <summary>X terms of a joined word that is written with a half-space, where the same parts with a blank are a verb: دست‌آورد, and
    /// not «به دست آورد».</summary>
    public IEnumerable<string> HalfSpaced(List<Token> word) => word is [var only]
        ? QueryVariants.Split(only, Frequency).Where(parts => IsVerbBeside(only, parts)).Select(parts => HalfSpaced(only, parts))
            .Where(form => reader.DocFreq(new Term(IndexFields.TextExact, form)) > 0)
        : [];

    private static string HalfSpaced(Token word, (string Left, string Right, int At) parts) =>
        $"{word.Exact[..parts.At]}\u200C{word.Exact[parts.At..]}";

    // Unless most who do not join the two write them with a half-space: زیر ساخت.
    private bool IsVerbBeside(Token word, (string Left, string Right, int At) parts) => parts.At < word.Exact.Length
        && QueryVariants.IsFiniteVerb(word.Exact[parts.At..])
        && reader.DocFreq(new Term(IndexFields.TextExact, HalfSpaced(word, parts)))
            < neighbours.Together(parts.Left, parts.Right) * MinShareOfBoth;

    private static IEnumerable<string> Stems(List<Token> tokens) => tokens.Select(token => token.Stem);

    /// <summary>By what the score of other terms is multiplied so that they are worth as much as the commonest way of writing the
    /// word.</summary>
    /// <param name="frequency">Of the word as it is typed.</param>
    public float Worth(IReadOnlyList<string> terms, int frequency)
    {
        var own = terms.Sum(term => Rarity(Frequency(term)));
        var commonest = Math.Max(frequency, terms.Count == 1 ? Frequency(terms[0]) : neighbours.Together(terms[0], terms[1]));
        return own <= 0 ? 1 : (float)(Rarity(commonest) / own);
    }

    /// <summary>Terms by which a word is found in the other forms that its language has, where an article has them.</summary>
    public IEnumerable<string> Forms(List<Token> word) => word.TrueForAll(token => token.Start == word[0].Start)
        ? LanguageForms.Sought(word, ArchiveLanguages.Find(reader), Frequency)
            .Where(term => term != word[0].Stem && Frequency(term) > 0)
        : [];

    private int Frequency(string stem) => Vocabulary.Frequency(reader, stem);

    // As BM25 has it.
    private double Rarity(int frequency) =>
        Math.Log(1 + ((Math.Max(0, reader.NumDocs - frequency) + 0.5) / (frequency + 0.5)));

    // The parts of a short word are words by chance, unless somebody writes them with a half-space.
    private bool AreOne(Token word, (string Left, string Right, int At) parts) => parts.At < word.Exact.Length && !IsVerbBeside(word, parts)
        && (IsTorn(word, parts)
        || (word.Exact.Length >= MinLengthToPart && AreTogether(parts, word.Exact[parts.At - 1], Frequency(word.Stem) > 0))
        || QueryVariants.IsBound(parts.Right)
        || reader.DocFreq(new Term(IndexFields.TextExact, HalfSpaced(word, parts))) > 0);

    // What the two with a blank are taken for, they are found by, too.
    private bool IsTorn(Token word, (string Left, string Right, int At) parts)
    {
        var (left, right) = (word.Exact[..parts.At], word.Exact[parts.At..]);
        if (StopWords.Contains(parts.Right) || neighbours.Together(parts.Left, parts.Right) == 0 || IsWithMadda(right))
            return false;
        if (CompoundFirsts.AreOne(left, right))
            return true;
        return (!StopWords.Contains(parts.Left) || CompoundFirsts.Contains(Folding.Fold(left)))
            && Frequency(word.Stem) is >= MinTogether and var joined && groups.IsMostlyJoined(left, parts.Left, parts.Right, joined);
    }

    // کمیاب is not کمی آب, whose آ is kept where the two are joined.
    private bool IsWithMadda(string word) => word[0] == 'ا'
        && reader.DocFreq(new Term(IndexFields.TextExact, 'آ' + word[1..])) > reader.DocFreq(new Term(IndexFields.TextExact, word));

    private bool IsOfThree(Token word, string[] parts)
    {
        var together = Math.Min(neighbours.Together(parts[0], parts[1]), neighbours.Together(parts[1], parts[2]));
        return together > 0 && WordGroups.IsJoinedSomewhere(parts[1], together, Frequency(word.Stem));
    }

    private bool AreTogether(List<Token> three) =>
        neighbours.Together(three[0].Stem, three[1].Stem) > 0 && neighbours.Together(three[1].Stem, three[2].Stem) > 0;

    private bool AreTogether((string Left, string Right, int At) parts, char last, bool isKnown)
    {
        var together = neighbours.Together(parts.Left, parts.Right);
        var share = (double)together / Math.Max(1, Math.Min(Frequency(parts.Left), Frequency(parts.Right)));
        // A part that hardly stands anywhere else tells enough by itself.
        var least = QueryVariants.JoinsToNext(last) ? MinShareTogether : MinShareTogetherUnjoined;
        return (together >= (isKnown ? MinTogether : 1) && share >= least)
            || share >= TellingShareTogether;
    }
}
