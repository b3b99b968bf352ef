using NewsReader.Text.Languages;

namespace NewsReader.Search.Language;

internal enum LexemeKind
{
    Word,
    Phrase,
    Open,
    Close,
    Or,
    And,
    Plus,
    Minus,
    Field,
}

/// <summary>One sign or word of a query.</summary>
/// <param name="Text">The word, the words between quotes, or the field's name.</param>
internal readonly record struct Lexeme(LexemeKind Kind, string Text);

/// <summary>Splits what was typed into words and signs; whatever is no sign is part of a word.</summary>
internal sealed class QueryLexer(string text, Action<string> note)
{
    /// <summary>What begins or ends words that belong together.</summary>
    public static readonly char[] QuotationMarks = [.. Quotes, '»'];

    private const string Quotes = "\"“”„«";
    private readonly List<Lexeme> lexemes = [];
    private int at;

    public List<Lexeme> Read()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (IsBlank(c))
                at++;
            else if (Quotes.Contains(c, StringComparison.Ordinal))
                ReadPhrase(c);
            else if (c is '(' or ')' or '|')
                Add(c switch { '(' => LexemeKind.Open, ')' => LexemeKind.Close, _ => LexemeKind.Or });
            else if (c is '+' or '-' or '−' or '!')
                ReadSign(c);
            else
                ReadWord();
        }

        return lexemes;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c == '»';

    private static bool EndsWord(char c) => IsBlank(c) || c is '(' or ')' or '|' || Quotes.Contains(c, StringComparison.Ordinal);

    private static bool IsColon(char c) => c is ':' or '：' or '∶';

    private void Add(LexemeKind kind, string value = "")
    {
        lexemes.Add(new Lexeme(kind, value));
        at++;
    }

    private void ReadPhrase(char open)
    {
        var end = open switch
        {
            '«' => text.IndexOf('»', at + 1),
            '"' => text.IndexOf('"', at + 1),
            _ => text.AsSpan(at + 1).IndexOfAny("”“\"") is >= 0 and var length ? at + 1 + length : -1,
        };
        if (end < 0)
        {
            note(QueryNotes.Unbalanced);
            at++;
            return;
        }

        var inner = text[(at + 1)..end].Replace('"', ' ').Trim();
        at = end;
        Add(LexemeKind.Phrase, inner);
    }

    // A sign belongs to what follows it at once; a dash standing free means nothing.
    private void ReadSign(char c)
    {
        if (at + 1 < text.Length && !IsBlank(text[at + 1]))
            Add(c == '+' ? LexemeKind.Plus : LexemeKind.Minus);
        else
            at++;
    }

    private void ReadWord()
    {
        var start = at;
        while (at < text.Length && (!EndsWord(text[at]) || LanguageForms.IsGershayim(text, at)))
        {
            if (at > start && IsColon(text[at]) && QueryFields.IsName(text[start..at]))
            {
                Add(LexemeKind.Field, text[start..at]);
                return;
            }

            at++;
        }

        var word = text[start..at];
        if (ValueOfUnknownField(word) is { } value)
        {
            note(QueryNotes.UnknownField);
            at = start + value;
            return;
        }

        lexemes.Add(new Lexeme(KindOf(word), word));
    }

    // A name with a slip is no word to be sought; what stands behind it is, a phrase or another field too. Where that begins in the word,
    // or null.
    private int? ValueOfUnknownField(string word)
    {
        var colon = word.AsSpan().IndexOfAny(':', '：', '∶');
        return colon > 0 && (colon + 1 < word.Length || (at < text.Length && Quotes.Contains(text[at], StringComparison.Ordinal)))
            && QueryFields.IsNearName(word[..colon]) ? colon + 1 : null;
    }

    private static LexemeKind KindOf(string word) => word switch
    {
        "OR" or "یا" or "يا" => LexemeKind.Or,
        "AND" => LexemeKind.And,
        "NOT" => LexemeKind.Minus,
        _ => LexemeKind.Word,
    };
}
