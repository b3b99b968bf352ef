using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Language;
using NewsReader.Search.Words;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Turns a query into slots and what finds them.</summary>
internal sealed class QueryPlanner
{
    /// <summary>Slots at most; a mask has 64 bits, and one says that an article is excluded.</summary>
    private const int MaxSlots = 60;

    /// <summary>Unknown words that others are looked for instead of; looking takes milliseconds.</summary>
    private const int MaxUnknown = 12;

    private readonly IndexReader reader;
    private readonly NearWords? nearWords;
    private readonly NodeQueries queries;
    private readonly WordSpellings spellings;
    private readonly WordGroups groups;
    private readonly List<Slot> slots = [];
    private readonly List<Clause> clauses = [];
    private readonly List<WordPair> pairs = [];
    private readonly HashSet<string> stems = new(StringComparer.Ordinal);
    private readonly List<string> notes;
    private readonly List<string> nearTexts = [];
    private List<List<Token>> wholes = [];
    private readonly List<List<Token>> phrases = [];
    private readonly ParsedQuery parsed;
    private bool isWhole;
    private readonly List<string> alsoSearched = [];
    private OtherWritings? writings;
    private int unknown;

    private QueryPlanner(IndexReader reader, ParsedQuery query, NearWords? nearWords, LabelTable labels)
    {
        this.reader = reader;
        this.nearWords = nearWords;
        (notes, parsed) = ([.. query.Notes], query);
        queries = new NodeQueries(reader, labels, notes.Add);
        (groups, spellings) = (new WordGroups(reader), new WordSpellings(reader));
    }

    /// <summary>The plan of a query, or null when it asks for nothing that could be found.</summary>
    /// <param name="nearWords">What is looked for instead of words that no article has, or null to look for nothing else.</param>
    /// <param name="writings">What is looked for besides words, or null.</param>
    /// <param name="labels">What is called how; null for the usual names.</param>
    public static QueryPlan? Plan(
        IndexReader reader, ParsedQuery query, NearWords? nearWords = null, OtherWritings? writings = null, LabelTable? labels = null)
    {
        var planner = new QueryPlanner(reader, query, nearWords, labels ?? LabelTable.Usual)
            { writings = writings, isWhole = query.Root.Items.All(item => item is QueryNode.Word) };
        planner.AddItems(query.Root.Items, isRequired: false);
        return planner.Finish();
    }

    /// <summary>The plan that finds every article.</summary>
    public static QueryPlan Everything() => new()
    {
        Slots = [new Slot { IsFilter = true, IsRequired = true }],
        Clauses = [new Clause(new MatchAllDocsQuery(), 1)],
        Pairs = [],
        Stems = new HashSet<string>(),
        Notes = [],
        MissingWords = [],
    };

    private QueryPlan? Finish()
    {
        if (clauses.Count == 0 && slots.Count == 0)
            return null;
        if (slots.Count == 0)
            AddSlot(new Slot { IsFilter = true, IsRequired = true }, [new MatchAllDocsQuery()]);
        DistinctiveQueryWords.DropNearAlone(slots, clauses);
        DistinctiveQueryWords.Mark(slots, reader.NumDocs);
        return new QueryPlan
        {
            Slots = slots,
            Clauses = clauses,
            Pairs = pairs,
            Stems = stems,
            Notes = [.. notes.Distinct(StringComparer.Ordinal)],
            Wholes = wholes,
            Names = SideBySide.Names(wholes.Concat(phrases)),
            AlsoSearched = [.. alsoSearched.Distinct(StringComparer.Ordinal)],
            NearWords = [.. nearTexts.Distinct(StringComparer.Ordinal)],
            MissingWords = [.. slots.Where(slot => slot is { Word: not null, Frequency: 0, Others.Count: 0 }).Select(slot => slot.Word!)
                .Distinct(StringComparer.Ordinal)],
        };
    }

    // Bare words that stand together are analysed together, as they would be in a text, so that spaced and joined spellings yield the same.
    private void AddItems(IReadOnlyList<QueryNode> items, bool isRequired)
    {
        var run = new List<string>();
        foreach (var item in items)
        {
            if (item is QueryNode.Word word)
            {
                run.Add(word.Text);
                continue;
            }

            AddRun(run, isRequired);
            AddItem(item, isRequired);
        }

        AddRun(run, isRequired);
    }

    private void AddItem(QueryNode item, bool isRequired)
    {
        switch (item)
        {
            case QueryNode.Group group:
                AddItems(group.Items, isRequired);
                break;
            case QueryNode.Must must:
                AddItems([must.Inner], isRequired: true);
                break;
            case QueryNode.Not not:
                Exclude(not.Inner);
                break;
            case QueryNode.AnyOf any when any.Choices.Distinct().Count() == 1:
                AddItems([any.Choices[0]], isRequired);
                break;
            case QueryNode.Phrase { IsBegun: true }:
                AddWhole(item, new Slot { IsRequired = true });
                break;
            case QueryNode.Phrase phrase:
                AddPhrase(phrase.Text);
                break;
            case QueryNode.InField { Field: QueryField.Title } or QueryNode.AnyOf or QueryNode.Prefix:
                AddWhole(item, new Slot { IsRequired = isRequired || item is QueryNode.InField });
                break;
            default:
                AddWhole(item, new Slot { IsRequired = true, IsFilter = true });
                break;
        }
    }

    private void Exclude(QueryNode node)
    {
        if (queries.Create(writings?.Widen(node, parsed.AskedText()) ?? node, FieldWeights.Stems, null) is { } excluded)
            clauses.Add(new Clause(excluded, 1UL << QueryPlan.ExcludedBit));
    }

    private void AddWhole(QueryNode node, Slot slot)
    {
        if (queries.Create(node, FieldWeights.Stems, slot.IsFilter ? null : stem => stems.Add(stem)) is { } query)
            AddSlot(slot, [query]);
    }

    private void AddPhrase(string text)
    {
        var tokens = KernelTokenStream.Usable(TextAnalyzer.Analyze(text));
        if (tokens.Count == 0)
            return;
        tokens.ForEach(token => stems.Add(token.Stem));
        phrases.Add(tokens);
        AddSlot(new Slot { IsRequired = true }, NodeQueries.EachField(tokens, FieldWeights.Stems));
    }

    private int? AddSlot(Slot slot, IEnumerable<Query> found)
    {
        if (slots.Count >= MaxSlots)
        {
            notes.Add(QueryNotes.TooManyWords);
            return null;
        }

        slots.Add(slot);
        foreach (var query in found)
            clauses.Add(new Clause(query, 1UL << (slots.Count - 1)));
        return slots.Count - 1;
    }

    private void AddRun(List<string> words, bool isRequired)
    {
        var text = string.Join(' ', words);
        var isExcluded = words.Exists(parsed.ExcludedWords().Contains);
        words.Clear();
        var all = groups.Find(KernelTokenStream.Usable(TextAnalyzer.Analyze(text)), text);
        var typed = AskedWords.Find(all, text);
        wholes = !isWhole ? [] : [.. new[] { all, typed }.Where(one => one.Count > 1).Distinct()
            .Select(one => one.SelectMany(tokens => tokens).ToList())];
        var places = typed.ConvertAll(tokens => (Tokens: tokens, Slot: AddWord(tokens, text, isRequired, typed.Count == 1)));
        if (!isRequired && !isExcluded && writings is not null)
            writings.Find(typed.ConvertAll(spellings.Parted), text).ForEach(other => AddWriting(other, places.ConvertAll(one => one.Slot)));
        var near = places.ConvertAll(place => AddNear(place.Tokens, place.Slot));
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i - 1].Slot is not { } first || places[i].Slot is not { } second)
                continue;
            var (left, right) = (places[i - 1].Tokens[^1], places[i].Tokens[0]);
            pairs.Add(new WordPair(first, second, left.Stem, right.Stem, right.Position - left.Position));
            AddNearPairs(
                (near[i - 1].Slot ?? first, [left.Stem, .. near[i - 1].Stems]), (near[i].Slot ?? second, [right.Stem, .. near[i].Stems]));
            foreach (var stem in first == second || SentenceVerbs.IsVerb(typed, i) ? [] : spellings.Joined(typed[i - 1], typed[i]))
                AddOther([stem], 1, null, first, second);
        }
    }

    private int? AddWord(List<Token> tokens, string text, bool isRequired, bool isAlone)
    {
        stems.UnionWith(tokens.Select(token => token.Stem));
        var known = slots.FindIndex(slot => slot.Tokens.Select(token => token.Stem).SequenceEqual(tokens.Select(token => token.Stem)));
        if (known >= 0)
        {
            slots[known] = slots[known] with { IsRequired = isRequired || slots[known].IsRequired };
            return known;
        }

        var day = spellings.Day(tokens, text);
        var frequency = day?.Frequency ?? spellings.Frequency(tokens);
        var worth = tokens is [var only] ? spellings.WorthOfForm(only, frequency, isAlone) : 0;
        var slot = new Slot
        {
            Word = text[tokens[0].Start..tokens[^1].End],
            Tokens = tokens,
            Others = day?.Forms ?? [],
            Frequency = frequency,
            IsRequired = isRequired,
            IsExactScored = worth > 0,
        };
        stems.UnionWith(slot.Others.SelectMany(terms => terms));
        var added = AddSlot(slot, day?.EachField(FieldWeights.Stems) ?? NodeQueries.EachField(tokens, FieldWeights.Stems));
        if (added is not { } place || day is not null)
            return added;
        foreach (var query in spellings.AsTyped(tokens, worth, isAlone ? writings?.CompoundsEndingIn(tokens[0].Exact) ?? [] : null))
            clauses.Add(new Clause(query, 1UL << place));
        foreach (var other in spellings.Others(tokens))
            AddOther(other, 1, null, place);
        foreach (var form in spellings.Forms(tokens))
            AddOther([form], FieldWeights.OtherForm, null, place);
        return place;
    }

    private void AddWriting(OtherWriting other, List<int?> places)
    {
        var covered = places[other.First..(other.Last + 1)].OfType<int>().Distinct().ToArray();
        if (covered.Length == 0)
            return;
        alsoSearched.Add(other.Found.Written);
        var typed = NodeQueries.All(covered.Select(place => slots[place].Tokens));
        AddOther(other.Found.Terms, FieldWeights.OtherWriting, typed, covered);
    }

    // What is near to one word beside what is near to the next is more than either: «رهنگ و هنر قآنی».
    private void AddNearPairs((int Slot, List<string> Stems) left, (int Slot, List<string> Stems) right)
    {
        foreach (var (one, other) in left.Stems.SelectMany(one => right.Stems.Select(other => (one, other))).Skip(1))
            pairs.Add(new WordPair(left.Slot, right.Slot, one, other, 1));
    }

    private (List<string> Stems, int? Slot) AddNear(List<Token> tokens, int? slot)
    {
        if (nearWords is null || tokens is not [var word] || slot is not { } place
            || slots[place] is not { Frequency: 0, Others.Count: 0, IsRequired: false }
            || ++unknown > MaxUnknown || nearWords.Find(word) is not { Count: > 0 } near)
            return ([], null);
        nearTexts.AddRange(near.Select(one => one.Written));
        var added = AddSlot(new Slot { IsNear = true }, near.SelectMany(Queries));
        return ([.. near.Where(one => one.Tokens.Count == 1).Select(one => one.Tokens[0].Stem)], added);

        IEnumerable<Query> Queries(NearWord one)
        {
            stems.UnionWith(one.Tokens.Select(token => token.Stem));
            return NodeQueries.EachField(one.Tokens, Array.ConvertAll(
                FieldWeights.Stems, field => (field.Field, one.Weight * field.Weight)));
        }
    }

    // Another way of writing a word is scored as the word itself: what is rare is the way, not the word. What only stands for it adds
    // nothing to an article that has the word.
    private void AddOther(IReadOnlyList<string> terms, float share, Query? unless, params ReadOnlySpan<int> places)
    {
        var (mask, frequency) = (0UL, 0);
        foreach (var place in places)
        {
            slots[place] = slots[place] with { Others = [.. slots[place].Others, terms] };
            mask |= 1UL << place;
            frequency = Math.Max(frequency, slots[place].Frequency);
        }

        stems.UnionWith(terms);
        var worth = share * (places.Length == 1 ? spellings.Worth(terms, frequency) : 1);
        var tokens = NodeQueries.Tokens(terms);
        var weights = Array.ConvertAll(FieldWeights.Stems, field => (field.Field, worth * field.Weight));
        foreach (var query in NodeQueries.EachField(tokens, weights))
            clauses.Add(new Clause(unless is null ? query : NodeQueries.Unless(query, unless), mask));
    }
}
