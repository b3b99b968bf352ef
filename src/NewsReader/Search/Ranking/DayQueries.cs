using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using NewsReader.Search.Indexing;
using NewsReader.Search.Words;
using NewsReader.Text.Dates;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Finds a day of a month in all the ways it is written: ۲۲ بهمن, بیست و دوم بهمن, 22 Bahman.</summary>
internal sealed class DayQueries
{
    private readonly List<string[]> longer;

    private DayQueries(List<string[]> forms, List<string[]> longer, int frequency) =>
        (Forms, this.longer, Frequency) = (forms, longer, frequency);

    /// <summary>The S terms of each way of writing it whose terms the index has.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Forms { get; }

    /// <summary>In how many articles the commonest way of writing it is.</summary>
    public int Frequency { get; }

    /// <summary>What finds a day; null where the archive does not have it.</summary>
    public static DayQueries? Create(IndexReader reader, NamedDay day)
    {
        var neighbours = new WordNeighbours(reader);
        var forms = Known(reader, day.Forms);
        var frequency = forms.Select(terms => terms.Zip(terms.Skip(1), neighbours.Together).Min()).DefaultIfEmpty().Max();
        var queries = new DayQueries(forms, Known(reader, day.Longer), frequency);
        return frequency > 0 && queries.IsThere(reader) ? queries : null;
    }

    private bool IsThere(IndexReader reader)
    {
        var weight = new IndexSearcher(reader).CreateNormalizedWeight(In(IndexFields.TextStems));
        return reader.Leaves.Any(leaf => weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer
            && scorer.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
    }

    /// <summary>A query a field.</summary>
    public IEnumerable<Query> EachField((string Field, float Weight)[] fields) =>
        fields.Select(field => Weighted(In(field.Field), field.Weight));

    // دوم بهمن, but not as the end of بیست و دوم بهمن.
    private SpanQuery In(string field)
    {
        var forms = Any(Forms, field);
        return longer.Count == 0 ? forms : new SpanNotQuery(forms, Any(longer, field));
    }

    private static SpanOrQuery Any(IEnumerable<IReadOnlyList<string>> forms, string field) =>
        new SpanOrQuery([.. forms.Select(terms => new SpanNearQuery(
            [.. terms.Select(term => new SpanTermQuery(new Term(field, term)))], 0, inOrder: true))]);

    private static SpanQuery Weighted(SpanQuery query, float weight)
    {
        query.Boost = weight;
        return query;
    }

    private static List<string[]> Known(IndexReader reader, IReadOnlyList<string> forms) =>
        [.. forms.Select(form => KernelTokenStream.Usable(TextAnalyzer.Analyze(form)).Select(token => token.Stem).ToArray())
            .Where(terms => terms.Length > 1 && terms.All(term => Vocabulary.Frequency(reader, term) > 0))
            .DistinctBy(terms => string.Join(' ', terms), StringComparer.Ordinal)];
}
