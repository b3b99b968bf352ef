using System.Text;

namespace NewsReader.Search.Language;

/// <summary>Makes one query of two: what was asked, and what is looked for within its results.</summary>
internal static class QueryComposer
{
    /// <summary>A query that finds of a query's articles those that have all of some words too; whatever is typed, the result is read
    /// as it is meant.</summary>
    public static string Within(string query, string words)
    {
        var (asked, wanted) = (Closed(query), Required(words));
        return asked.Length == 0 || wanted.Length == 0 ? asked + wanted.TrimStart('+') : $"{asked} {wanted}";
    }

    // What is required as it stands, or excludes, stays as it is typed.
    private static string Required(string words)
    {
        var closed = Closed(words);
        var lexemes = Read(closed);
        return lexemes switch
        {
            [] => "",
            [{ Kind: LexemeKind.Word }] => "+" + closed,
            [{ Kind: LexemeKind.Phrase }] => closed,
            [{ Kind: LexemeKind.Open }, ..] when QueryParser.Parse(closed).Root.Items.Count == 1 => "+" + closed,
            [{ Kind: LexemeKind.Plus or LexemeKind.Minus or LexemeKind.Field }, { Kind: LexemeKind.Word or LexemeKind.Phrase }] => closed,
            _ => $"+({closed})",
        };
    }

    // As it is typed where nothing is left open that would take in what follows.
    private static string Closed(string query)
    {
        var isOpen = false;
        var lexemes = new QueryLexer(query, note => isOpen |= note == QueryNotes.Unbalanced).Read();
        var written = Balanced(lexemes);
        return isOpen || written.Count == 0 || !written.SequenceEqual(lexemes) ? Write(written) : query.Trim();
    }

    private static List<Lexeme> Read(string query) => new QueryLexer(query, static _ => { }).Read();

    private static List<Lexeme> Balanced(List<Lexeme> lexemes)
    {
        var balanced = new List<Lexeme>();
        foreach (var lexeme in lexemes)
        {
            if (lexeme.Kind == LexemeKind.Close)
                DropSigns(balanced);
            if (lexeme.Kind == LexemeKind.Close && balanced is [.., { Kind: LexemeKind.Open }])
                balanced.RemoveAt(balanced.Count - 1);
            else if (lexeme.Kind != LexemeKind.Close || Depth(balanced) > 0)
                balanced.Add(lexeme);
        }

        for (DropSigns(balanced); balanced is [.., { Kind: LexemeKind.Open }]; DropSigns(balanced))
            balanced.RemoveAt(balanced.Count - 1);
        for (var depth = Depth(balanced); depth > 0; depth--)
            balanced.Add(new Lexeme(LexemeKind.Close, ""));
        return balanced;
    }

    private static int Depth(List<Lexeme> lexemes) =>
        lexemes.Count(lexeme => lexeme.Kind == LexemeKind.Open) - lexemes.Count(lexeme => lexeme.Kind == LexemeKind.Close);

    // Signs that nothing follows mean nothing; a field's name alone is a word.
    private static void DropSigns(List<Lexeme> lexemes)
    {
        while (lexemes is [.., { Kind: not (LexemeKind.Word or LexemeKind.Phrase or LexemeKind.Open or LexemeKind.Close) } last])
        {
            lexemes.RemoveAt(lexemes.Count - 1);
            if (last.Kind == LexemeKind.Field)
                lexemes.Add(new Lexeme(LexemeKind.Word, last.Text));
        }
    }

    private static string Write(List<Lexeme> lexemes)
    {
        var text = new StringBuilder();
        var isJoined = true;
        foreach (var lexeme in lexemes)
        {
            var sign = SignOf(lexeme);
            if (!isJoined && lexeme.Kind != LexemeKind.Close)
                text.Append(' ');
            text.Append(sign);
            isJoined = lexeme.Kind is LexemeKind.Open or LexemeKind.Plus or LexemeKind.Field
                || (lexeme.Kind == LexemeKind.Minus && sign == "-");
        }

        return text.ToString();
    }

    private static string SignOf(Lexeme lexeme) => lexeme.Kind switch
    {
        LexemeKind.Phrase => $"\"{lexeme.Text}\"",
        LexemeKind.Open => "(",
        LexemeKind.Close => ")",
        LexemeKind.Plus => "+",
        LexemeKind.Field => lexeme.Text + ":",
        LexemeKind.Or when lexeme.Text.Length == 0 => "|",
        LexemeKind.Minus when lexeme.Text.Length == 0 => "-",
        _ => lexeme.Text,
    };
}
