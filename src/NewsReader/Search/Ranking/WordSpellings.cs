using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Text.Languages;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Tells which tokens of a query are one word, and in which other ways the archive writes it: half-spaced, joined,
/// spaced.</summary>
internal sealed class WordSpellings(IndexReader reader)
{
    // How often two words stand together that a word is read as, and in which part of the articles that have the rarer of them.
    private const int MinTogether = 3;
    private const double MinShareTogether = 0.02;

    // Where the letters between do not join, two words look like one: مواد مخدر.
    private const double MinShareTogetherUnjoined = 0.1;
    private const double TellingShareTogether = 0.5;
    private const int MaxSplits = 3;

    // A joined spelling that is rarer beside the spaced one is a slip, not the way in which the word is written.
    private const int SpacedToJoined = 10;

    // Of the articles that have two words, so many have them side by side.
    private const double MinShareOfBoth = 0.4;

    // برنامه ریزی شده
    private const int MaxParts = 3;

    private const int MinLengthToPart = 6;

    // A form with a smaller share of the articles of its stem is looked for by itself.
    private const double RareShare = 0.7;

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>The tokens of each word: one, or those that were typed together, or with a blank where the archive joins
    /// them.</summary>
    /// <param name="text">What the tokens are from.</param>
    public List<List<Token>> Words(List<Token> tokens, string text)
    {
        var words = new List<List<Token>>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (words.Count > 0 && (AreTypedTogether(words[^1][^1], token, text) || IsTornWord(words[^1], token)
                || IsJoinedByAnd(words[^1], tokens, i)))
                words[^1].Add(token);
            else
                words.Add([token]);
        }

        return words;
    }

    /// <summary>In how many articles a word is; of a compound an estimate of how many have its parts side by side.</summary>
    public int Frequency(List<Token> word)
    {
        if (word is [var only])
            return Frequency(only.Stem);
        return word.Zip(word.Skip(1), (left, right) => neighbours.Together(left.Stem, right.Stem)).Min();
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
        left is [var first] && right is [var second] && first.End <= second.Start && AreWords(first, second)
            ? QueryVariants.Join(first, second, Frequency) : [];

    // The loose spelling of foreign words would take a slip for one: وزیر خرجه is no وزیرخارجه.
    private bool AreWords(Token left, Token right) => (Frequency(left.Stem) > 0 && Frequency(right.Stem) > 0)
        || reader.DocFreq(new Term(IndexFields.TextExact, left.Exact + right.Exact)) > 0;

    /// <summary>Terms that stand for a word where it is written otherwise: a compound joined, a joined word as the two it is made
    /// of.</summary>
    public IEnumerable<string[]> Others(List<Token> word) => word is [var only]
        ? QueryVariants.Split(only, Frequency).Where(parts => AreOne(only, parts)).Take(MaxSplits)
            .Select(parts => (string[])[parts.Left, parts.Right])
        : Enumerable.Range(1, word.Count - 1).SelectMany(at => QueryVariants.Join(word[at - 1], word[at], Frequency)
            .Select(stem => (string[])[.. Stems(word[..(at - 1)]), stem, .. Stems(word[(at + 1)..])]));

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

    // رئیس‌جمهور, COVID-19, a.example
    private static bool AreTypedTogether(Token left, Token right, string text) =>
        left.Start == right.Start
        || (right.Start == left.End + 1 && (text[left.End] is '-' or '.' or '_' or '@' or '/')
            && char.IsAsciiLetterOrDigit(text[left.End - 1]) && char.IsAsciiLetterOrDigit(text[right.Start]));

    // کتاب خانه, where the archive has کتابخانه or کتاب‌خانه.
    private bool IsTornWord(List<Token> left, Token right)
    {
        if (left.Count >= MaxParts || left[^1].Position + 1 != right.Position)
            return false;
        var first = left[^1];
        if (left.Count > 1)
            return IsCompound(left, right) || (!StopWords.Contains(right.Stem) && HalfSpaced(first, right) >= MinTogether);
        return (StopWords.Contains(first.Stem), StopWords.Contains(right.Stem)) switch
        {
            (true, true) => false,
            (false, false) => IsCompound(left, right) || IsWrittenAsOne(first, right, SpacedToJoined) || IsMostlyTogether(first, right),
            // پیش گیری
            _ => IsCompound(left, right) || IsWrittenAsOne(first, right, mostSpaced: 1),
        };
    }

    // Joined they are these words, and not because a number or a word in other letters ends where the other begins.
    private static bool IsCompound(List<Token> left, Token right) =>
        IsPersian(left[^1].Exact[^1]) && IsPersian(right.Exact[0])
        && (QueryVariants.IsBound(right.Stem) || EndsIn(TextAnalyzer.Analyze(Joined(left) + right.Exact), Joined(left), right));

    private static bool EndsIn(List<Token> joined, string left, Token right) =>
        joined.Count > 1 && joined[^1].Stem == right.Stem && Joined(joined[..^1]) == left;

    private static string Joined(List<Token> tokens) => string.Concat(tokens.Select(token => token.Exact));

    private bool IsJoinedByAnd(List<Token> word, List<Token> tokens, int i) =>
        (i + 1 < tokens.Count && IsAnd(word, tokens[i], tokens[i + 1])) || (i > 1 && IsAnd(word[..^1], tokens[i - 1], tokens[i]));

    // پرسش و پاسخ, where somebody writes it with half-spaces.
    private bool IsAnd(List<Token> left, Token and, Token right) => left is [var first] && and.Stem == "و"
        && HalfSpaced(first, and) > 0 && HalfSpaced(and, right) > 0;

    // In how many articles two words are written as one, with a half-space.
    private int HalfSpaced(Token left, Token right) => KernelTokenStream.Compound(left, right) is { } compound
        ? reader.DocFreq(new Term(IndexFields.TextExact, compound)) : 0;

    // تلفن همراه, which some write with a half-space: who writes the two hardly writes them apart.
    private bool IsMostlyTogether(Token left, Token right) =>
        HalfSpaced(left, right) > 0 && neighbours.ShareTogether(left.Stem, right.Stem) >= MinShareOfBoth;

    private static bool IsPersian(char letter) => letter is >= 'ء' and <= 'ۓ' && char.IsLetter(letter);

    // The spaced spelling is at most so many times as frequent as the others.
    private bool IsWrittenAsOne(Token left, Token right, int mostSpaced)
    {
        if (!AreWords(left, right))
            return false;
        var joined = Math.Max(QueryVariants.Join(left, right, Frequency).Select(Frequency).DefaultIfEmpty().Max(), HalfSpaced(left, right));
        return (joined >= MinTogether || HalfSpaced(left, right) > 0) && neighbours.Together(left.Stem, right.Stem) < mostSpaced * joined;
    }

    // The parts of a short word are words by chance, unless somebody writes them with a half-space.
    private bool AreOne(Token word, (string Left, string Right, int At) parts) => parts.At < word.Exact.Length && !IsVerbBeside(word, parts)
        && (IsTorn(word, parts)
        || (word.Exact.Length >= MinLengthToPart && AreTogether(parts, word.Exact[parts.At - 1], Frequency(word.Stem) > 0))
        || QueryVariants.IsBound(parts.Right)
        || reader.DocFreq(new Term(IndexFields.TextExact, HalfSpaced(word, parts))) > 0);

    // What IsTornWord takes for this word, it finds too.
    private bool IsTorn(Token word, (string Left, string Right, int At) parts) =>
        !StopWords.Contains(parts.Left) && !StopWords.Contains(parts.Right) && Frequency(word.Stem) is >= MinTogether and var joined
        && neighbours.Together(parts.Left, parts.Right) is > 0 and var together && together < SpacedToJoined * joined;

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
