using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Language;
using NewsReader.Text.Words;

namespace NewsReader.Search.Words;

/// <summary>What is looked for besides words of a query.</summary>
/// <param name="First">The number of the first of the words.</param>
/// <param name="Last">The number of the last of them.</param>
internal readonly record struct OtherWriting(int First, int Last, Synonym Found);

/// <summary>
/// Tells how what was typed is said or written otherwise in the archive: by synonyms, by what its brackets tell, by the names of letters,
/// and in the other alphabet.
/// </summary>
internal sealed class OtherWritings(IndexReader reader, WordList words, SynonymTable synonyms)
{
    private const int MinLetters = 2;

    // A word that more articles have is none of the names of letters joined.
    private const int MaxJoined = 5;
    private const int MaxRemembered = 20_000;

    private static readonly ConditionalWeakTable<IndexReader, RememberedFrequencies> Known = [];

    private readonly OtherAlphabet alphabet = new(reader, words);
    private readonly NamesInLatin names = new(reader, new OtherAlphabet(reader, words));

    /// <summary>What is not to be looked for.</summary>
    public LeftOutWritings Without { get; init; } = LeftOutWritings.None;

    /// <param name="typed">The tokens of each word, in their order.</param>
    /// <param name="text">What they are from.</param>
    public List<OtherWriting> Find(IReadOnlyList<List<Token>> typed, string text)
    {
        var found = new List<OtherWriting>();
        for (var first = 0; first < typed.Count;)
        {
            var known = new List<OtherWriting>();
            var last = Math.Max(first, FindLongest(typed, first, text, known));
            if (names.Find(typed, first) is { } name && (first + name.Count - 1 > last || known.Count == 0) && IsThere(name.Name))
            {
                last = first + name.Count - 1;
                known = [new OtherWriting(first, last, name.Name)];
            }
            else if (last == first && InOtherAlphabet(typed[first], known) is { } written)
            {
                known.Add(new OtherWriting(first, first, written));
            }

            found.AddRange(known);
            first = last + 1;
        }

        found.RemoveAll(other => Without.Contains(other.Found));
        return found;
    }

    // Where all that is known of a name is more than the name: Hezbollah is «حزب‌الله لبنان» in brackets.
    private Synonym? InOtherAlphabet(List<Token> word, List<OtherWriting> known)
    {
        if (Joined(word) is not { } only || !known.TrueForAll(one => one.Found.Terms.Count > 1) || alphabet.Find(only) is not { } found
            || Synonym.Create(Capitalized(found.Written)) is not { } written)
            return null;
        return known.Count == 0 || known.Exists(one => Has(one.Found, written.Key)) ? written : null;
    }

    // al-jazeera is one word in Persian.
    private static Token? Joined(List<Token> word) => word switch
    {
        [var only] => only,
        [var first, .., var last] when string.Concat(word.Select(part => part.Exact)) is var joined && joined.All(char.IsAsciiLetter) =>
            new Token(joined, joined, first.Position, first.Start, last.End),
        _ => null,
    };

    /// <summary>An excluded part with all that its words are looked for by, where they are asked for.</summary>
    /// <param name="asked">What is asked for besides, which is not excluded by that.</param>
    public QueryNode Widen(QueryNode excluded, string asked) => excluded switch
    {
        QueryNode.Word word => Widen(word, asked),
        QueryNode.Group group => new QueryNode.Group([.. group.Items.Select(item => Widen(item, asked))]),
        QueryNode.AnyOf any => new QueryNode.AnyOf([.. any.Choices.Select(choice => Widen(choice, asked))]),
        _ => excluded,
    };

    private QueryNode Widen(QueryNode.Word word, string asked)
    {
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(word.Text));
        var key = Synonym.Create(asked)?.Key ?? "";
        List<OtherWriting> others = tokens.Count == 0 ? [] : Find([tokens], word.Text).FindAll(one => !$" {key} ".Contains(
            $" {one.Found.Key} ", StringComparison.Ordinal));
        return others.Count == 0 ? word
            : new QueryNode.AnyOf([word, .. others.Select(one => new QueryNode.Phrase(one.Found.Written))]);
    }

    /// <summary>X terms of the compounds that a form is the second half of.</summary>
    public IEnumerable<string> CompoundsEndingIn(string form) => words.Compounds[form];

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    // The longest text that stands for another counts: its words are not asked for one by one.
    private int FindLongest(IReadOnlyList<List<Token>> typed, int first, string text, List<OtherWriting> found)
    {
        var stem = typed[first][0].Stem;
        var most = Math.Max(Math.Max(synonyms.Longest(stem), words.Pairs.Longest(stem)), LetterNames.MaxLetters);
        var tokens = typed.Skip(first).SelectMany((word, i) => word.Select(token => (Token: token, Place: first + i))).Take(most + 1)
            .ToList();
        for (var count = Math.Min(most, tokens.Count); count > 0; count--)
        {
            // A word is typed as a whole.
            if (count < tokens.Count && tokens[count].Place == tokens[count - 1].Place)
                continue;
            var part = tokens.Take(count).Select(one => one.Token).ToList();
            var others = Others(part, text);
            if (others.Count == 0)
                continue;
            found.AddRange(others.Select(other => new OtherWriting(first, tokens[count - 1].Place, other)));
            return tokens[count - 1].Place;
        }

        return first - 1;
    }

    private List<Synonym> Others(List<Token> part, string text)
    {
        var key = string.Join(' ', part.Select(token => token.Stem));
        var known = synonyms.Find(key);
        return [.. known.Concat(words.Pairs.Find(key).Where(pair => !Contradicts(pair, key, known))).Concat(Spelled(part, text))
            .Where(one => !Has(one, key) && IsThere(one)).DistinctBy(one => one.Key)];
    }

    // What synonyms have a name for in the other alphabet, brackets give no other: لوح فشرده is CD, and not DVD.
    private bool Contradicts(Synonym pair, string key, IReadOnlyList<Synonym> known) => IsLatin(pair.Key)
        ? known.Any(one => IsLatin(one.Key))
        : IsLatin(key) && synonyms.Find(pair.Key) is { Count: > 0 } others && others.Any(one => IsLatin(one.Key) && one.Key != key);

    private static bool IsLatin(string key) => char.IsAsciiLetter(key[0]);

    // What has the words besides others finds nothing that they do not.
    private static bool Has(Synonym other, string key) => $" {other.Key} ".Contains($" {key} ", StringComparison.Ordinal);

    private IEnumerable<Synonym> Spelled(List<Token> part, string text)
    {
        if (part is [{ Stem.Length: >= MinLetters and <= LetterNames.MaxLetters } only] && only.Stem.All(char.IsAsciiLetterLower))
        {
            return (StopWords.Contains(only.Stem) || EnglishWords.Contains(only.Exact)) && !IsInCapitals(only, text)
                ? [] : Create(Spelled(only.Stem));
        }

        if (part is [{ Exact: var joined }] && LetterNames.Part(joined) is { Length: > MinLetters } names
            && Vocabulary.Frequency(reader, part[0].Stem) <= MaxJoined)
            return Create([string.Join(' ', names)]).Concat(Abbreviations(names));
        return part.Count is < MinLetters or > LetterNames.MaxLetters ? [] : Abbreviations(part.Select(token => token.Exact));
    }

    // IT is no "it", unless all of a text is in capitals.
    private static bool IsInCapitals(Token word, string text)
    {
        var typed = text[word.Start..word.End];
        return typed.All(char.IsAsciiLetterUpper)
            && (text.Any(char.IsAsciiLetterLower) || text.Count(char.IsAsciiLetter) == typed.Length);
    }

    // CNN is سی ان ان; of three letters or more the names are written joined, too.
    private static IEnumerable<string> Spelled(string letters) => LetterNames.Spell(letters) is var spelled && letters.Length > MinLetters
        ? spelled.Concat(spelled.Select(names => names.Replace(" ", "", StringComparison.Ordinal)))
        : spelled;

    // CNN, and what is said for that: who types the names of its letters means the same.
    private IEnumerable<Synonym> Abbreviations(IEnumerable<string> names) =>
        LetterNames.Read(names).Where(letters => !StopWords.Contains(letters))
            .SelectMany(letters => Create(LetterNames.Spell(letters).Prepend(letters.ToUpperInvariant())))
            .SelectMany(one => synonyms.Find(one.Key).Prepend(one));

    private static IEnumerable<Synonym> Create(IEnumerable<string> written) => written.Select(Synonym.Create).OfType<Synonym>();

    // What is also a word of a language, as WHO is, would find that.
    private bool IsThere(Synonym other) => !(other.Terms is [var only] && StopWords.Contains(only))
        && other.Terms.All(term => Vocabulary.Frequency(reader, term) > 0)
        && (other.Terms.Count == 1 || Known.GetValue(reader, static _ => new RememberedFrequencies(MaxRemembered))
            .Get(other.Key, _ => AreSideBySide(other) ? 1 : 0) > 0);

    private bool AreSideBySide(Synonym other)
    {
        var phrase = new PhraseQuery();
        foreach (var term in other.Terms)
            phrase.Add(new Term(IndexFields.TextStems, term));
        var weight = new IndexSearcher(reader).CreateNormalizedWeight(phrase);
        return reader.Leaves.Any(leaf => weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer
            && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
    }
}
