using Lucene.Net.Index;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Tells which tokens of a query are one word: what was typed together, what the archive writes as one, the names of letters, a
/// day with its month.</summary>
internal sealed class WordGroups(IndexReader reader)
{
    // How often two words stand together that a word is read as.
    private const int MinTogether = 3;

    // A joined spelling that is rarer beside the spaced one is a slip, not the way in which the word is written; behind a first part of
    // compounds it has to be rarer still.
    private const int SpacedToJoined = 10;
    private const int SpacedToJoinedOfFirsts = 20;

    // Of the articles that have two words, so many have them side by side.
    private const double MinShareOfBoth = 0.4;

    private const char Joiner = '\u200C';

    // برنامه ریزی شده
    private const int MaxParts = 3;

    private readonly WordNeighbours neighbours = new(reader);

    /// <summary>The tokens of each word: one, or those that were typed together, or with a blank where the archive joins
    /// them.</summary>
    /// <param name="text">What the tokens are from.</param>
    public List<List<Token>> Find(List<Token> tokens, string text)
    {
        var words = new List<List<Token>>();
        tokens = SentenceVerbs.JoinNouns(Loosened(tokens, text), noun => Frequency(noun.Stem) >= MinTogether);
        var days = NamedDays.Find(text);
        var closed = -1;
        for (var i = 0; i < tokens.Count;)
        {
            var length = Together(tokens, i, days);
            if (length > 1)
            {
                closed = words.Count;
                words.Add(tokens.GetRange(i, length));
            }
            else if (words.Count > 0 && (AreTypedTogether(words[^1][^1], tokens[i], text)
                || (closed < words.Count - 1 && (IsTornWord(words[^1], tokens, i) || IsJoinedByAnd(words[^1], tokens, i)))))
            {
                words[^1].Add(tokens[i]);
            }
            else
            {
                words.Add([tokens[i]]);
            }

            i += Math.Max(1, length);
        }

        return words;
    }

    /// <summary>Whether two words with a blank between them are as good as one by how often the archive has them joined.</summary>
    /// <param name="joined">How many articles have them so.</param>
    public bool IsMostlyJoined(string leftExact, string left, string right, int joined) =>
        joined > 0 && neighbours.Together(left, right) < MostSpaced(leftExact, left) * joined;

    /// <summary>Whether three words are one by how often they are joined: nobody joins two others and the «و» between them.</summary>
    public static bool IsJoinedSomewhere(string infix, int spaced, int joined) =>
        joined >= MinTogether && (infix == "و" || spaced < SpacedToJoined * joined);

    private static int MostSpaced(string leftExact, string left)
    {
        if (CompoundFirsts.Contains(Folding.Fold(leftExact)))
            return SpacedToJoinedOfFirsts;
        return StopWords.Contains(left) ? 1 : SpacedToJoined;
    }

    // مستطیل‌سبز, which nobody writes so: each of the two is a word where the archive has them with a blank between them.
    private List<Token> Loosened(List<Token> tokens, string text)
    {
        var loosened = new List<Token>(tokens.Count);
        while (loosened.Count < tokens.Count)
        {
            var first = tokens[loosened.Count];
            var run = tokens.Skip(loosened.Count).TakeWhile(token => token.Start == first.Start).ToList();
            var parts = run.Count > 1 ? HalfSpacedParts(run, text) : [];
            loosened.AddRange(parts.Count > 1 && parts.Zip(parts.Skip(1)).All(pair => IsOnlySpaced(pair.First[^1], pair.Second[0]))
                ? parts.SelectMany(part => part) : run);
        }

        return loosened;
    }

    // The tokens of each part of a run, at their own places; none where the parts are other words by themselves.
    private static List<List<Token>> HalfSpacedParts(List<Token> run, string text)
    {
        var parts = new List<List<Token>>();
        var (at, count) = (run[0].Start, 0);
        foreach (var typed in text[run[0].Start..run[^1].End].Split(Joiner))
        {
            var part = KernelTokenStream.Usable(TextAnalyzer.Analyze(typed));
            if (part.Count == 0 || count + part.Count > run.Count
                || !part.Select(token => token.Stem).SequenceEqual(run.Skip(count).Take(part.Count).Select(token => token.Stem)))
                return [];
            var (start, end) = (at, at + typed.Length);
            parts.Add(run.GetRange(count, part.Count).ConvertAll(token => token with { Start = start, End = end }));
            (at, count) = (end + 1, count + part.Count);
        }

        return count == run.Count ? parts : [];
    }

    private bool IsOnlySpaced(Token left, Token right) =>
        !StopWords.Contains(left.Stem) && !StopWords.Contains(right.Stem) && IsPersian(left.Exact[^1]) && IsPersian(right.Exact[0])
        && HalfSpaced(left, right) == 0 && QueryVariants.Join([left, right], Frequency).Count == 0
        && neighbours.Together(left.Stem, right.Stem) >= MinTogether;

    // How many tokens are one word whatever stands before them.
    private int Together(List<Token> tokens, int first, IReadOnlyList<NamedDay> days)
    {
        foreach (var day in days)
        {
            if (tokens[first].Start == day.Start && DayQueries.Create(reader, day) is not null)
                return tokens.Skip(first).TakeWhile(token => token.End <= day.End).Count();
        }

        return Math.Max(Letters(tokens, first), IsOfThree(tokens, first) ? MaxParts : 1);
    }

    // سی ان ان, where the archive has them side by side or as CNN; two of them also mean «سی» and «آن».
    private int Letters(List<Token> tokens, int first)
    {
        var length = 0;
        while (length < LetterNames.MaxLetters && first + length < tokens.Count && LetterNames.IsPart(tokens[first + length].Exact)
            && tokens[first + length].Position == tokens[first].Position + length)
            length++;
        if (EndsInLastName(tokens, first, length))
            return length + 1;
        for (; length > 1; length--)
        {
            var names = tokens.GetRange(first, length);
            if (length == 2 ? HalfSpaced(names[0], names[1]) > 0 : IsAbbreviation(names))
                return length;
        }

        return 0;
    }

    // بی ام و, and not «سی ان ان و بی بی سی».
    private bool EndsInLastName(List<Token> tokens, int first, int length)
    {
        var end = first + length;
        if (length < 2 || length >= LetterNames.MaxLetters || end >= tokens.Count || !LetterNames.IsLastName(tokens[end].Exact)
            || tokens[end].Position != tokens[end - 1].Position + 1)
            return false;
        return LetterNames.Read(tokens.Skip(first).Take(length + 1).Select(name => name.Exact)).Any(letters => Frequency(letters) > 0)
            || HalfSpaced(tokens[end - 1], tokens[end]) > 0
            || (length == 2 && end + 1 == tokens.Count && neighbours.Together(tokens[end - 1].Stem, tokens[end].Stem) > 0);
    }

    private bool IsAbbreviation(List<Token> names) =>
        names.Zip(names.Skip(1)).All(pair => neighbours.Together(pair.First.Stem, pair.Second.Stem) > 0)
        || LetterNames.Read(names.Select(name => name.Exact)).Any(letters => Frequency(letters) > 0);

    // گرد هم آیی, where the archive has گردهمایی.
    private bool IsOfThree(List<Token> tokens, int first)
    {
        if (first + MaxParts > tokens.Count || !QueryVariants.IsInfix(tokens[first + 1].Stem)
            || !IsPersian(tokens[first].Exact[^1]) || !IsPersian(tokens[first + 2].Exact[0])
            || tokens[first + 2].Position != tokens[first].Position + 2 || StopWords.Contains(tokens[first + 2].Stem))
            return false;
        var parts = tokens.GetRange(first, MaxParts);
        var joined = QueryVariants.Join(parts, Frequency).Select(Frequency).DefaultIfEmpty().Max();
        var spaced = Math.Min(neighbours.Together(parts[0].Stem, parts[1].Stem), neighbours.Together(parts[1].Stem, parts[2].Stem));
        return IsJoinedSomewhere(parts[1].Stem, spaced, joined);
    }

    // رئیس‌جمهور, COVID-19, a.example
    private static bool AreTypedTogether(Token left, Token right, string text) =>
        left.Start == right.Start
        || (right.Start == left.End + 1 && (text[left.End] is '-' or '.' or '_' or '@' or '/')
            && char.IsAsciiLetterOrDigit(text[left.End - 1]) && char.IsAsciiLetterOrDigit(text[right.Start]));

    // کتاب خانه, where the archive has کتابخانه or کتاب‌خانه.
    private bool IsTornWord(List<Token> left, List<Token> tokens, int i)
    {
        var right = tokens[i];
        if (left.Count >= MaxParts || left[^1].Position + 1 != right.Position || SentenceVerbs.IsVerb(tokens, i))
            return false;
        var first = left[^1];
        if (left.Count > 1)
            return IsCompound(left, right) || (!StopWords.Contains(right.Stem) && HalfSpaced(first, right) >= MinTogether);
        return (StopWords.Contains(first.Stem), StopWords.Contains(right.Stem)) switch
        {
            (true, true) => false,
            (false, false) => IsCompound(left, right) || IsWrittenAsOne(first, right) || IsMostlyTogether(first, right)
                || IsOfFirst(first, right),
            // پیش گیری
            _ => IsCompound(left, right) || IsWrittenAsOne(first, right) || (!StopWords.Contains(right.Stem) && IsOfFirst(first, right)),
        };
    }

    private bool IsOfFirst(Token left, Token right) =>
        CompoundFirsts.AreOne(left.Exact, right.Exact) && neighbours.Together(left.Stem, right.Stem) > 0;

    // Joined they are these words, and not because a number or a word in other letters ends where the other begins.
    private bool IsCompound(List<Token> left, Token right) =>
        IsPersian(left[^1].Exact[^1]) && IsPersian(right.Exact[0])
        && (IsBound(left[^1], right) || EndsIn(TextAnalyzer.Analyze(Joined(left) + right.Exact), Joined(left), right));

    // معامله گر, where somebody writes them as one; مسکن گران, which nobody does, are two words.
    private bool IsBound(Token left, Token right) => QueryVariants.IsBound(right.Stem)
        && (HalfSpaced(left, right) > 0 || QueryVariants.Join([left, right], Frequency).Select(Frequency).DefaultIfEmpty().Max() > 0);

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
    private bool IsWrittenAsOne(Token left, Token right)
    {
        if (!AreWords(left, right))
            return false;
        var (joined, halfSpaced) = (QueryVariants.Join([left, right], Frequency).Select(Frequency).DefaultIfEmpty().Max(),
            HalfSpaced(left, right));
        return (joined >= MinTogether || halfSpaced > 0)
            && IsMostlyJoined(left.Exact, left.Stem, right.Stem, Math.Max(joined, halfSpaced));
    }

    /// <summary>Whether a joined spelling of two words is more than what the loose spelling of foreign words has in common with it: وزیر
    /// خرجه is no وزیرخارجه.</summary>
    public bool AreWords(Token left, Token right) => (Frequency(left.Stem) > 0 && Frequency(right.Stem) > 0)
        || reader.DocFreq(new Term(IndexFields.TextExact, left.Exact + right.Exact)) > 0;

    private int Frequency(string stem) => Vocabulary.Frequency(reader, stem);
}
