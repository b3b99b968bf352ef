namespace NewsReader.Search.Language;

/// <summary>Reads what a reader types: anything yields a query, and no query is large.</summary>
internal sealed class QueryParser
{
    /// <summary>Characters of a query that are read.</summary>
    public const int MaxLength = 512;

    /// <summary>Words, phrases and prefixes of a query that are read.</summary>
    public const int MaxTerms = 64;

    /// <summary>Groups within groups.</summary>
    public const int MaxDepth = 16;

    private const int MinPrefixLength = 2;

    // "۵ بهمن ۱۳۹۷ .. ۶ اسفند ۱۳۹۷"
    private const int MaxDateWords = 7;

    private readonly List<string> notes = [];
    private readonly List<Lexeme> lexemes;
    private int at;
    private int terms;

    private QueryParser(string text)
    {
        if (text.Length > MaxLength)
        {
            Note(QueryNotes.TooLong);
            text = text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
        }

        lexemes = new QueryLexer(text, Note).Read();
    }

    /// <summary>The query of a text. Never throws.</summary>
    public static ParsedQuery Parse(string text)
    {
        var parser = new QueryParser(text);
        var items = new List<QueryNode>();
        while (parser.at < parser.lexemes.Count)
        {
            items.AddRange(parser.ReadList(0));
            if (parser.at < parser.lexemes.Count)
            {
                parser.Note(QueryNotes.Unbalanced);
                parser.at++;
            }
        }

        return new ParsedQuery(new QueryNode.Group(items), parser.notes);
    }

    private void Note(string key)
    {
        if (!notes.Contains(key))
            notes.Add(key);
    }

    private bool Next(LexemeKind kind)
    {
        if (at >= lexemes.Count || lexemes[at].Kind != kind)
            return false;
        at++;
        return true;
    }

    // Ends before a closing bracket or at the end.
    private List<QueryNode> ReadList(int depth)
    {
        var items = new List<QueryNode>();
        while (at < lexemes.Count && lexemes[at].Kind != LexemeKind.Close)
        {
            if (ReadChoices(depth) is { } item)
                items.Add(item);
        }

        return items;
    }

    private QueryNode? ReadChoices(int depth)
    {
        var choices = new List<QueryNode>();
        do
        {
            if (ReadJoined(depth) is { } choice)
                choices.Add(choice);
        }
        while (Next(LexemeKind.Or));
        return choices.Count switch { 0 => null, 1 => choices[0], _ => new QueryNode.AnyOf(choices) };
    }

    // Things joined by AND must all be there; it binds closer than OR.
    private QueryNode? ReadJoined(int depth)
    {
        var items = new List<QueryNode>();
        do
        {
            if (ReadItem(depth) is { } item)
                items.Add(item);
        }
        while (Next(LexemeKind.And));
        return items.Count switch { 0 => null, 1 => items[0], _ => new QueryNode.Group([.. items.Select(Needed)]) };
    }

    private static QueryNode Needed(QueryNode node) => node is QueryNode.Not or QueryNode.Must ? node : new QueryNode.Must(node);

    private QueryNode? ReadItem(int depth)
    {
        var must = false;
        var not = false;
        while (true)
        {
            if (Next(LexemeKind.Plus))
                must = true;
            else if (Next(LexemeKind.Minus))
                not = true;
            else
                break;
        }

        if (ReadPlain(depth) is not { } inner)
            return null;
        if (not)
            return new QueryNode.Not(inner);
        return must ? new QueryNode.Must(inner) : inner;
    }

    private QueryNode? ReadPlain(int depth)
    {
        if (at >= lexemes.Count || lexemes[at].Kind is LexemeKind.Close or LexemeKind.Or or LexemeKind.And)
            return null;
        var lexeme = lexemes[at++];
        return lexeme.Kind switch
        {
            LexemeKind.Open => ReadGroup(depth + 1),
            LexemeKind.Field => ReadField(lexeme.Text, depth),
            LexemeKind.Phrase => lexeme.Text.Length == 0 ? null : Count(new QueryNode.Phrase(lexeme.Text)),
            LexemeKind.Word => ReadWord(lexeme.Text),
            _ => null,
        };
    }

    private QueryNode.Group? ReadGroup(int depth)
    {
        if (depth > MaxDepth)
        {
            Note(QueryNotes.TooDeep);
            return null;
        }

        var items = ReadList(depth);
        if (!Next(LexemeKind.Close))
            Note(QueryNotes.Unbalanced);
        return items.Count == 0 ? null : new QueryNode.Group(items);
    }

    // A sign within a field's value ("title:-x") means nothing.
    private QueryNode? ReadField(string name, int depth)
    {
        while (Next(LexemeKind.Plus) || Next(LexemeKind.Minus))
        {
        }

        if (IsAnything())
            return Count(Anything(name));
        if (QueryFields.Find(name) is not { } field)
            return Next(LexemeKind.Open) ? ReadDates(depth) : ReadDate();
        return ReadPlain(depth) switch
        {
            null => ReadWord(name),
            QueryNode.InField inner => inner,
            QueryNode.Published inner => inner,
            QueryNode.Having inner => inner,
            { } value when field == QueryField.Trait => ReadTrait(name, value),
            { } inner => new QueryNode.InField(field, inner),
        };
    }

    // What it names is nothing that is known of articles, as in «چه دارد: نفت».
    private QueryNode ReadTrait(string name, QueryNode value)
    {
        if (ArticleTraits.Read(value) is { } trait)
            return trait;
        Note(QueryNotes.UnknownTrait);
        return new QueryNode.Group([new QueryNode.Word(name), value]);
    }

    // author:*
    private bool IsAnything()
    {
        var isAny = at < lexemes.Count && lexemes[at] is { Kind: LexemeKind.Word, Text: "*" };
        at += isAny ? 1 : 0;
        return isAny;
    }

    private static QueryNode Anything(string name) => QueryFields.Find(name) switch
    {
        null => new QueryNode.Published("*", DateOnly.MinValue, DateOnly.MaxValue),
        QueryField.Trait => new QueryNode.InField(QueryField.Trait, new QueryNode.Anything()),
        { } field => new QueryNode.InField(field, new QueryNode.Anything()),
    };

    // date:(2018 OR 2019); what is no choice of dates is read as words.
    private QueryNode? ReadDates(int depth)
    {
        var start = at;
        var dates = new List<QueryNode>();
        do
        {
            if (ReadOneDate() is not { } date)
            {
                at = start;
                return ReadGroup(depth + 1);
            }

            dates.Add(date);
        }
        while (Next(LexemeKind.Or) || (at < lexemes.Count && lexemes[at].Kind != LexemeKind.Close));
        if (!Next(LexemeKind.Close))
            Note(QueryNotes.Unbalanced);
        return dates.Count == 1 ? dates[0] : new QueryNode.InField(QueryField.Day, new QueryNode.AnyOf(dates));
    }

    private QueryNode? ReadOneDate()
    {
        if (at < lexemes.Count && lexemes[at].Kind is LexemeKind.Word or LexemeKind.Phrase)
            return Dated(DateWords());
        Note(QueryNotes.UnknownDate);
        return null;
    }

    // The date of the most words that are one.
    private QueryNode? Dated(int words)
    {
        for (var length = words; length > 0; length--)
        {
            var text = string.Join(' ', lexemes.GetRange(at, length).Select(lexeme => lexeme.Text));
            if (DateFilter.Parse(text) is not { } range)
            {
                // The first number of «۳۱ مهر» is no year.
                if (DateFilter.FaultOf(text) is not { } fault)
                    continue;
                Note(fault);
                return null;
            }

            at += length;
            if (DateFilter.IsTurned(text))
                Note(QueryNotes.TurnedDate);
            return Count(new QueryNode.Published(text, range.From, range.To));
        }

        Note(QueryNotes.UnknownDate);
        return null;
    }

    private QueryNode? ReadDate()
    {
        if (at >= lexemes.Count || lexemes[at].Kind is not (LexemeKind.Word or LexemeKind.Phrase))
            return null;
        return Dated(DateWords()) ?? ReadPlain(depth: 0);
    }

    // A date may be several words without quotation marks, as in تاریخ:۵ بهمن ۱۳۹۷; the most that are one count.
    private int DateWords()
    {
        var length = 1;
        while (lexemes[at].Kind == LexemeKind.Word && length < MaxDateWords && at + length < lexemes.Count
            && lexemes[at + length].Kind == LexemeKind.Word)
            length++;
        return length;
    }

    private QueryNode? ReadWord(string text)
    {
        var word = text.TrimEnd('*');
        if (word.Length == 0)
            return null;
        if (word.Length == text.Length)
            return Count(new QueryNode.Word(word));
        if (word.Length >= MinPrefixLength)
            return Count(new QueryNode.Prefix(word));
        Note(QueryNotes.ShortPrefix);
        return Count(new QueryNode.Word(word));
    }

    private QueryNode? Count(QueryNode node)
    {
        if (++terms <= MaxTerms)
            return node;
        Note(QueryNotes.TooManyWords);
        return null;
    }
}
