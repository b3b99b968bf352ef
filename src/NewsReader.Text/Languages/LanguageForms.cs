using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Text.Languages;

/// <summary>
/// Terms by which a word is found in the other forms that its own language has, beside the term that all languages share. Each bears the
/// mark of its language, so that no rule of one touches the words of another: what is typed is looked for by the rules of every language
/// that an archive has, and finds by those of Arabic only what stands in an Arabic article.
/// </summary>
public static class LanguageForms
{
    /// <summary>What such a term begins with; no other term has it.</summary>
    public const char Mark = '\uE000';

    private const string English = "en";
    private const string Hebrew = "he";
    private const string Arabic = "ar";
    private const int MinLength = 3;

    // So many words in Latin letters without one of these are not English.
    private const int EnoughWords = 20;

    private static readonly HashSet<string> EnglishWords = new(StringComparer.Ordinal) { "the", "of", "and", "to", "in", "is", "for" };

    /// <summary>Languages in Arabic script that have rules; those of English and Hebrew are told by the letters.</summary>
    public static IReadOnlyList<string> InArabicScript { get; } = ["ar", "ur", "ps", "ku", "ckb"];

    /// <summary>The tokens of an article with the terms of its language among them, each at the place of its word; they have no exact
    /// form.</summary>
    /// <param name="tokens">What <see cref="TextAnalyzer"/> made of the text.</param>
    /// <param name="language">The language of the article.</param>
    public static List<Token> Add(List<Token> tokens, string language)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(language);
        var primary = Primary(language);
        var hasEndings = InArabicScript.Contains(primary, StringComparer.Ordinal);
        var withEnglish = MayHaveEnglish(primary) && IsEnglish(tokens);
        List<Token>? all = null;
        for (var i = 0; i < tokens.Count;)
        {
            var next = EndOfWord(tokens, i);
            var isOwn = IsLatin(tokens[i].Stem) ? withEnglish : hasEndings || HebrewForms.IsLetter(tokens[i].Stem.FirstOrDefault());
            if (isOwn && Terms(tokens, i, next, primary) is { Count: > 0 } terms)
            {
                all ??= [.. tokens.Take(i)];
                all.Add(tokens[i]);
                var first = tokens[i];
                all.AddRange(terms.Select(term => new Token(term, "", first.Position, first.Start, first.End)));
                i++;
            }

            if (all is not null)
                all.AddRange(tokens.Skip(i).Take(next - i));
            i = next;
        }

        return all ?? tokens;
    }

    /// <summary>The terms by which a typed word is found, the surest first.</summary>
    /// <param name="word">The tokens that share one span.</param>
    /// <param name="languages">Of the archive, those of <see cref="InArabicScript"/>.</param>
    /// <param name="frequency">How many articles have a term.</param>
    public static List<string> Sought(IReadOnlyList<Token> word, IEnumerable<string> languages, Func<string, int> frequency)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(languages);
        ArgumentNullException.ThrowIfNull(frequency);
        if (word.Count == 0 || word[0].Stem.Length == 0)
            return [];
        if (HebrewForms.IsLetter(word[0].Stem[0]))
            return Likely(Terms(word, 0, word.Count, Hebrew), frequency);
        if (!IsLatin(word[0].Stem))
            return [.. languages.SelectMany(language => Terms(word, 0, word.Count, language) is var terms && language == Arabic
                ? Likely(terms, frequency) : terms)];
        // What is its own stem stands in the index as it is.
        return Letters(word, 0, word.Count) is { Length: >= MinLength } letters
            ? [Marked(EnglishStemmer.Stem(letters), English), EnglishStemmer.Stem(letters)] : [];
    }

    /// <summary>The terms of a word of a text in a language.</summary>
    /// <param name="tokens">Tokens of the text.</param>
    /// <param name="start">The first of the word.</param>
    /// <param name="language">The language of the text.</param>
    public static List<string> Terms(IReadOnlyList<Token> tokens, int start, string language)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(language);
        return Terms(tokens, start, EndOfWord(tokens, start), Primary(language));
    }

    /// <summary>Whether a quotation mark stands before the last letter of a Hebrew abbreviation, as in צה"ל.</summary>
    public static bool IsGershayim(ReadOnlySpan<char> text, int index) => HebrewForms.IsGershayim(text, index);

    private static string Marked(string stem, string language) => $"{Mark}{language}:{stem}";

    // Without the Hebrew article it is the same word; any other letter is taken off only where no text has the word with it.
    private static List<string> Likely(List<string> terms, Func<string, int> frequency) =>
        [.. terms.Where((term, i) => i == 0 || frequency(terms[0]) == 0
            || (term.Length == terms[0].Length - 1 && terms[0].Contains(":ה", StringComparison.Ordinal)))];

    private static List<string> Terms(IReadOnlyList<Token> tokens, int start, int end, string language)
    {
        if (Letters(tokens, start, end) is not { Length: >= MinLength } letters)
            return [];
        if (HebrewForms.IsLetter(letters[0]))
            return [.. HebrewForms.Read(letters).Select(form => Marked(form, Hebrew))];
        if (IsLatin(letters))
            return EnglishStemmer.Stem(letters) is var stem && stem != letters ? [Marked(stem, English)] : [];
        return [.. LightEndings.Stems(letters, language).Select(stem => Marked(stem, language == "ckb" ? "ku" : language))];
    }

    // The whole word, without the half-spaces that part it.
    private static string? Letters(IReadOnlyList<Token> tokens, int start, int end)
    {
        var exact = end - start == 1 ? tokens[start].Exact
            : string.Concat(Enumerable.Range(start, end - start).Select(i => tokens[i].Exact));
        var letters = Folding.Fold(exact);
        return letters.All(char.IsLetter) ? letters : null;
    }

    private static int EndOfWord(IReadOnlyList<Token> tokens, int start)
    {
        var end = start + 1;
        while (end < tokens.Count && tokens[end].Start == tokens[start].Start)
            end++;
        return end;
    }

    private static bool MayHaveEnglish(string language) =>
        language is English or "fa" or "und" or "" or Hebrew || InArabicScript.Contains(language, StringComparer.Ordinal);

    private static bool IsEnglish(List<Token> tokens)
    {
        var latin = 0;
        foreach (var token in tokens)
        {
            if (!IsLatin(token.Stem))
                continue;
            if (EnglishWords.Contains(token.Stem))
                return true;
            latin++;
        }

        return latin < EnoughWords;
    }

    private static bool IsLatin(string word) => word.Length > 0 && char.IsAsciiLetter(word[0]);

    private static string Primary(string language) =>
        language.IndexOfAny(['-', '_']) is > 0 and var end ? language[..end].ToLowerInvariant() : language.ToLowerInvariant();
}
