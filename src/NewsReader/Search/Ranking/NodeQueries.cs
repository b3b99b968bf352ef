using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Enrichment;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Language;
using NewsReader.Search.Words;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Makes Lucene queries of parts of a query, for what is asked as a whole: choices, exclusions, fields.</summary>
internal sealed class NodeQueries(IndexReader reader, LabelTable labels, Action<string> note)
{
    // Terms that one prefix, and all prefixes of a query together, stand for at most.
    private const int MaxExpansions = 50;
    private const int MaxExpansionsOfAll = 200;

    // A shorter beginning is no word of a compound.
    private const int MinWord = 3;

    private readonly WordSpellings spellings = new(reader);
    private readonly WordGroups groups = new(reader);
    private readonly NamedQueries named = new(reader, labels);
    private int expanded;

    /// <summary>The query of a part in some fields; null when it has no words.</summary>
    /// <param name="found">Takes the S terms that the query looks for.</param>
    public Query? Create(QueryNode node, (string Field, float Weight)[] fields, Action<string>? found) => node switch
    {
        QueryNode.Word word => Word(word.Text, fields, found),
        QueryNode.Phrase { IsBegun: true } begun => Prefix(begun.Text.TrimEnd('*'), fields, found),
        QueryNode.Phrase phrase => Words(TextAnalyzer.Analyze(phrase.Text), fields, found),
        QueryNode.Prefix prefix => Prefix(prefix.Text, fields, found),
        QueryNode.InField { Inner: QueryNode.Anything } part => HasAny(part.Field),
        QueryNode.InField { Field: QueryField.Language } part => Language(part.Inner),
        QueryNode.InField { Field: QueryField.Source or QueryField.Section or QueryField.Tag } part =>
            Labelled(part.Field, part.Inner, found),
        QueryNode.InField part => Create(part.Inner, FieldsOf(part.Field), found),
        QueryNode.Anything => new PrefixQuery(new Term(IndexFields.Traits, "")),
        QueryNode.Having having => Any(having.Traits.Select(trait => new TermQuery(new Term(IndexFields.Traits, trait)))),
        QueryNode.Published published => Days(published.From, published.To),
        QueryNode.Must must => Create(must.Inner, fields, found),
        QueryNode.Not not => All([not], (item, into) => Create(item, fields, into), found),
        QueryNode.AnyOf any => Any(any.Choices.Select(choice => Create(choice, fields, found))),
        QueryNode.Group group => All(group.Items, (item, into) => Create(item, fields, into), found),
        _ => null,
    };

    // A name stands for all that are merged in it or part of it.
    private Query? Labelled(QueryField field, QueryNode inner, Action<string>? found) => inner switch
    {
        QueryNode.AnyOf any => Any(any.Choices.Select(choice => Labelled(field, choice, found))),
        QueryNode.Group group => All(group.Items, (item, into) => Labelled(field, item, into), found),
        QueryNode.Must must => Labelled(field, must.Inner, found),
        QueryNode.Not not => All([not], (item, into) => Labelled(field, item, into), found),
        QueryNode.Word word when field == QueryField.Source => Any(Sources(word, found).Append(named.Find(field, word.Text))),
        QueryNode.Word word => Any([Create(word, FieldsOf(field), found), named.Find(field, word.Text)]),
        QueryNode.Phrase { IsBegun: false } phrase => Any([Create(phrase, FieldsOf(field), found), named.Find(field, phrase.Text)]),
        _ => Create(inner, FieldsOf(field), found),
    };

    // A source by the word itself, by what a known agency is called otherwise, or in the other alphabet.
    private IEnumerable<Query?> Sources(QueryNode.Word word, Action<string>? found)
    {
        var fields = FieldsOf(QueryField.Source);
        yield return Create(word, fields, found);
        if (Agencies.Find(word.Text) is { } name && name != word.Text)
            yield return Words(TextAnalyzer.Analyze(name), fields, found);
        foreach (var term in LabelNames.InOtherAlphabet(reader, IndexFields.SourceStems, word.Text))
            yield return new TermQuery(new Term(IndexFields.SourceStems, term));
    }

    /// <summary>The fields of an own name in the query language.</summary>
    public static (string Field, float Weight)[] FieldsOf(QueryField field) => field switch
    {
        QueryField.Title => [(IndexFields.TitleStems, FieldWeights.Title)],
        QueryField.Source => [(IndexFields.SourceStems, 1)],
        QueryField.Section => [(IndexFields.SectionStems, 1)],
        QueryField.Author => [(IndexFields.AuthorStems, 1)],
        _ => [(IndexFields.TagStems, 1)],
    };

    /// <summary>Words at consecutive places, each field a query; a single word is a term.</summary>
    public static IEnumerable<Query> EachField(IReadOnlyList<Token> tokens, (string Field, float Weight)[] fields)
    {
        foreach (var (field, weight) in fields)
        {
            yield return Weighted(tokens.Count == 1 ? new TermQuery(new Term(field, tokens[0].Stem)) : Phrase(tokens, field), weight);
        }
    }

    /// <summary>The form of a word as it is typed.</summary>
    /// <param name="form">An X term.</param>
    public static Query Form(string form, float weight) => Weighted(new TermQuery(new Term(IndexFields.TextExact, form)), weight);

    /// <summary>S terms that stand side by side, as tokens.</summary>
    public static List<Token> Tokens(IEnumerable<string> terms) =>
        [.. terms.Select((term, i) => new Token(term, term, i, 0, 0))];

    /// <summary>All of several words, in the texts.</summary>
    public static BooleanQuery All(IEnumerable<IReadOnlyList<Token>> words)
    {
        var all = new BooleanQuery();
        foreach (var word in words)
            all.Add(EachField(word, [(IndexFields.TextStems, 1)]).Single(), Occur.MUST);
        return all;
    }

    /// <summary>What finds the articles of one query that another does not find.</summary>
    public static BooleanQuery Unless(Query query, Query other) =>
        new() { { query, Occur.MUST }, { other, Occur.MUST_NOT } };

    /// <summary>Whether one of several is there; null when none is a query.</summary>
    public static Query? Any(IEnumerable<Query?> choices)
    {
        var any = new BooleanQuery();
        foreach (var choice in choices.OfType<Query>())
            any.Add(choice, Occur.SHOULD);
        return any.Clauses.Count == 0 ? null : any;
    }

    // A word in every spelling by which it is found where it is asked for as it is.
    private Query? Word(string text, (string Field, float Weight)[] fields, Action<string>? found)
    {
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(text));
        if (tokens.Count == 0 || groups.Find(tokens, text) is not [var word])
            return Words(tokens, fields, found);
        if (spellings.Day(word, text) is { } day)
            return Any(day.EachField(fields));
        var others = spellings.Others(word).Concat(spellings.Forms(word).Select(form => (string[])[form])).ToList();
        foreach (var term in others.SelectMany(terms => terms))
            found?.Invoke(term);
        var halfSpaced = fields.Any(field => field.Field == IndexFields.TextStems) ? spellings.HalfSpaced(word) : [];
        return Any([Words(tokens, fields, found), .. others.SelectMany(terms => EachField(Tokens(terms), fields)),
            .. halfSpaced.Select(form => Form(form, 1))]);
    }

    private static Query? Words(List<Token> tokens, (string Field, float Weight)[] fields, Action<string>? found)
    {
        var usable = KernelTokenStream.Usable(tokens);
        if (usable.Count == 0)
            return null;
        usable.ForEach(token => found?.Invoke(token.Stem));
        return Any(EachField(usable, fields));
    }

    private static MultiPhraseQuery Phrase(IReadOnlyList<Token> tokens, string field, IReadOnlyList<string>? last = null)
    {
        var phrase = new MultiPhraseQuery();
        foreach (var place in tokens.GroupBy(token => token.Position))
        {
            var stems = last is not null && place.Key == tokens[^1].Position ? last : place.Select(token => token.Stem);
            phrase.Add([.. stems.Select(stem => new Term(field, stem))], place.Key - tokens[0].Position);
        }

        return phrase;
    }

    // A half-spaced prefix begins with whole words: right after them stands what begins as the last part does.
    private Query? Prefix(string text, (string Field, float Weight)[] fields, Action<string>? found)
    {
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(text));
        if (tokens.Count == 0)
            return null;
        if (tokens is [var joined] && Torn(joined, fields) is { } parted)
            return Prefix(parted, fields, found);
        var (terms, areAll) = Vocabulary.Expand(reader, tokens[^1].Exact, Math.Min(MaxExpansions, MaxExpansionsOfAll - expanded),
            fields.Select(field => field.Field));
        expanded += terms.Count;
        if (!areAll)
            note(QueryNotes.ManyPrefixes);
        var forms = fields.Any(field => field.Field == IndexFields.TextStems) ? Forms(tokens, terms) : [];
        terms.ForEach(term => found?.Invoke(term));
        forms.ForEach(form => found?.Invoke(form.Stem));
        if (terms.Count + forms.Count == 0)
            return new BooleanQuery();
        if (tokens.Count > 1)
            return Any(fields.Select(field => Weighted(Phrase(tokens, field.Field, terms), field.Weight)));
        return Any(terms.Select(term => Any(fields.Select(field => Weighted(new TermQuery(new Term(field.Field, term)), field.Weight))))
            .Concat(forms.Select(form => new TermQuery(new Term(IndexFields.TextExact, form.Exact)))));
    }

    // Forms that the last word begins where it begins no stem. Of foreign words, whose spellings share a stem, that is a term like the
    // others: دموکراس begins دمکراسی too. Of others, whose ending the stem has lost, the form alone is meant: کتابها does not begin
    // کتاب.
    private List<Token> Forms(List<Token> tokens, List<string> terms)
    {
        var (known, prefix) = (terms.ToHashSet(StringComparer.Ordinal), Folding.Fold(tokens[^1].Exact));
        var forms = new List<Token>();
        foreach (var form in Vocabulary.ExpandForms(reader, tokens[^1].Exact, MaxExpansions))
        {
            if (TextAnalyzer.Analyze(form) is not [var token] || known.Contains(token.Stem))
                continue;
            if (tokens.Count > 1 || QueryVariants.WrittenStem(form).StartsWith(prefix, StringComparison.Ordinal))
                terms.Add(token.Stem);
            else
                forms.Add(token);
            known.Add(token.Stem);
        }

        return forms;
    }

    // رئیسج, where nothing begins so, is رئیس‌ج.
    private string? Torn(Token word, (string Field, float Weight)[] fields)
    {
        var names = fields.Select(field => field.Field).ToList();
        if (Vocabulary.Expand(reader, word.Exact, 1, names).Terms.Count + Vocabulary.ExpandForms(reader, word.Exact, 1).Count > 0)
            return null;
        for (var at = word.Exact.Length - 1; at >= MinWord; at--)
        {
            if (TextAnalyzer.Analyze(word.Exact[..at]) is [var left] && Vocabulary.Frequency(reader, left.Stem) > 0
                && Vocabulary.Expand(reader, word.Exact[at..], 1, names).Terms.Count > 0)
                return $"{word.Exact[..at]}\u200C{word.Exact[at..]}";
        }

        return null;
    }

    private static Query Weighted(Query query, float weight)
    {
        query.Boost = weight;
        return query;
    }

    private static BooleanQuery? All(
        IReadOnlyList<QueryNode> items, Func<QueryNode, Action<string>?, Query?> create, Action<string>? found)
    {
        var all = new BooleanQuery();
        foreach (var item in items)
        {
            if (item is QueryNode.Not not && create(not.Inner, null) is { } excluded)
                all.Add(excluded, Occur.MUST_NOT);
            else if (item is not QueryNode.Not && create(item, found) is { } wanted)
                all.Add(wanted, Occur.MUST);
        }

        if (all.Clauses.Count > 0 && all.Clauses.All(clause => clause.Occur == Occur.MUST_NOT))
            all.Add(new MatchAllDocsQuery(), Occur.MUST);
        return all.Clauses.Count == 0 ? null : all;
    }

    private static ConstantScoreQuery Days(DateOnly from, DateOnly to) =>
        new ConstantScoreQuery(FieldCacheRangeFilter.NewInt64Range(IndexFields.Day, from.DayNumber + 1, to.DayNumber + 1, true, true));

    private static Query? Language(QueryNode inner) => inner switch
    {
        QueryNode.Word word => LanguageTerm(word.Text),
        QueryNode.Phrase phrase => LanguageTerm(phrase.Text),
        QueryNode.Group group => Any(group.Items.Select(Language)),
        QueryNode.AnyOf any => Any(any.Choices.Select(Language)),
        _ => null,
    };

    private static TermQuery LanguageTerm(string text) => new(new Term(IndexFields.Language, LanguageNames.CodeOf(text)));

    // Whatever it is.
    private static PrefixQuery HasAny(QueryField field) => new(new Term(
        field == QueryField.Language ? IndexFields.Language : FieldsOf(field)[0].Field, ""));
}
