using System.Globalization;
using System.Numerics;
using Lucene.Net.Index;
using NewsReader.Articles;
using NewsReader.Search.Labels;

namespace NewsReader.Search.Ranking;

/// <summary>Counts the values of facets over the articles that have the most of what was asked.</summary>
internal sealed class FacetCounter(
    IList<AtomicReaderContext> leaves, SearchFilters? filters, bool jalaliYears, LabelTable labels)
{
    private const int MaxValues = 30;
    private const int MaxYears = 200;
    private const int YearsEnd = 10_000;
    private const int MonthsEnd = 13;

    private static readonly Facet[] Facets = [Facet.Source, Facet.Section, Facet.Year, Facet.Month, Facet.Language, Facet.Tag];

    private readonly StoryFolder stories = new(leaves);
    private readonly ListedValues listed = new(leaves, labels);

    private readonly Dictionary<string, int> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tags = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, int> months = [];
    private int undated;

    /// <param name="documents">The articles that pass every filter, ascending.</param>
    /// <param name="telling">How many telling words these have.</param>
    /// <param name="nearMisses">Those that one filter alone keeps out; they count for its facet, as if it were not set.</param>
    public SearchFacets Count(List<int> documents, int telling, List<NearMiss> nearMisses)
    {
        CountBySegment(documents, Facet.None);
        foreach (var missed in nearMisses.GroupBy(miss => miss.Failed))
            CountBySegment([.. missed.Select(miss => miss.Document)], missed.Key);
        foreach (var facet in Facets)
        {
            var counted = nearMisses.FindAll(miss => IsCounted(facet, miss.Failed));
            var outdone = Outdone(facet, documents, telling, counted);
            foreach (var (_, value) in outdone)
                Lessen(facet, value);
            FoldStories(facet, [.. documents.Concat(counted.Select(miss => miss.Document)).Order()], outdone);
        }

        return new SearchFacets(
            Top(sources, NameOf(LabelKind.Source, filters?.Source)), Top(sections, NameOf(LabelKind.Section, filters?.Section)), TopYears(),
            Top(languages, filters?.Language), Top(tags, NameOf(LabelKind.Tag, filters?.Tag)))
        {
            Undated = undated,
            Months = [.. months.Where(month => month.Value > 0).OrderBy(month => month.Key).Select(month =>
                new FacetValue(month.Key.ToString(CultureInfo.InvariantCulture), month.Value, month.Key == filters?.Month))],
        };
    }

    private string? NameOf(LabelKind kind, string? chosen) => chosen is null ? null : labels.Find(kind, chosen).Name;

    // Who chooses another year, or the same one as a whole, lets go of the month.
    private static bool IsCounted(Facet facet, Facet failed) => failed == facet || (facet == Facet.Year && failed == Facet.Month);

    // Who chooses a value gets the articles with the most words that there are with it: those with fewer count for nothing then.
    private HashSet<(int Document, string Value)> Outdone(Facet facet, List<int> documents, int telling, List<NearMiss> counted)
    {
        if (!counted.Exists(miss => miss.TellingCount > telling))
            return [];
        var all = documents.Select(document => (Document: document, Telling: telling))
            .Concat(counted.Select(miss => (miss.Document, Telling: miss.TellingCount)))
            .SelectMany(one => ValuesOf(facet, one.Document), (one, value) => (one.Document, one.Telling, Value: value)).ToList();
        var most = all.GroupBy(one => one.Value, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Max(one => one.Telling), StringComparer.Ordinal);
        return [.. all.Where(one => one.Telling < most[one.Value]).Select(one => (one.Document, one.Value))];
    }

    private void CountBySegment(List<int> documents, Facet only)
    {
        var starts = leaves.Select(leaf => FirstFrom(documents, leaf.DocBase)).Append(documents.Count).ToArray();
        SegmentWork.Run(leaves, static () => 0, (_, i) =>
        {
            if (starts[i] < starts[i + 1])
                CountSegment(SegmentColumns.For(leaves[i]), leaves[i].DocBase, documents, starts[i]..starts[i + 1], only);
        });
    }

    // Repeats of a story count once for each value, as they are shown once.
    private void FoldStories(Facet facet, List<int> documents, HashSet<(int Document, string Value)> outdone)
    {
        var seen = new HashSet<(long Story, string Value)>();
        foreach (var (document, story) in stories.InStories(documents))
        {
            foreach (var value in ValuesOf(facet, document))
            {
                if (!outdone.Contains((document, value)) && !seen.Add((story, value)))
                    Lessen(facet, value);
            }
        }
    }

    private IEnumerable<string> ValuesOf(Facet facet, int document)
    {
        if (facet is not (Facet.Year or Facet.Month))
            return listed.Names(facet, document);
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var (columns, at) = (SegmentColumns.For(leaf), document - leaf.DocBase);
        return facet switch
        {
            Facet.Month => filters?.Year is null ? [] : [MonthsOf(columns)[at].ToString(CultureInfo.InvariantCulture)],
            _ => [(jalaliYears ? columns.JalaliYears : columns.GregorianYears)[at].ToString(CultureInfo.InvariantCulture)],
        };
    }

    // Months are those of the year that is chosen, in its calendar.
    private byte[] MonthsOf(SegmentColumns columns) =>
        filters?.Year < FacetFilter.FirstGregorianYear ? columns.JalaliMonths : columns.GregorianMonths;

    private void Lessen(Facet facet, string value)
    {
        if (facet is not (Facet.Year or Facet.Month))
            CountsOf(facet)[value]--;
        else if (int.Parse(value, CultureInfo.InvariantCulture) is > 0 and var number)
            (facet == Facet.Year ? years : months)[number]--;
        else if (facet == Facet.Year)
            undated--;
    }

    private Dictionary<string, int> CountsOf(Facet facet) => facet switch
    {
        Facet.Source => sources,
        Facet.Section => sections,
        Facet.Language => languages,
        _ => tags,
    };

    private static int FirstFrom(List<int> documents, int document) => documents.BinarySearch(document) is var at && at >= 0 ? at : ~at;

    private void CountSegment(SegmentColumns columns, int docBase, List<int> documents, Range range, Facet only)
    {
        var hits = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(documents)[range];
        if (only is Facet.None or Facet.Source)
            CountValues(columns.Sources, hits, docBase, sources, value => labels.Chain(LabelKind.Source, value));
        if (only is Facet.None or Facet.Section)
            CountValues(columns.Sections, hits, docBase, sections, value => labels.Chain(LabelKind.Section, value));
        if (only is Facet.None or Facet.Language)
            CountValues(columns.Languages, hits, docBase, languages, static value => [value]);
        if (only is Facet.None or Facet.Tag)
            CountTags(columns.Tags, hits, docBase);
        if (only is Facet.None or Facet.Year or Facet.Month)
            Interlocked.Add(ref undated,
                CountNumbers(jalaliYears ? columns.JalaliYears : columns.GregorianYears, YearsEnd, hits, docBase, years));
        if (only is Facet.None or Facet.Month && filters?.Year is not null)
            CountNumbers(MonthsOf(columns), MonthsEnd, hits, docBase, months);
    }

    private static void CountValues(ValueColumn column, ReadOnlySpan<int> documents, int docBase, Dictionary<string, int> into,
        Func<string, IReadOnlyList<string>> namesOf)
    {
        // Ordinal -1, none, counts at index 0.
        var counts = new int[column.Values.Length + 1];
        foreach (var document in documents)
            counts[column[document - docBase] + 1]++;
        Merge(column.Values, counts.AsSpan(1), into, namesOf);
    }

    private void CountTags(TagColumn column, ReadOnlySpan<int> documents, int docBase)
    {
        if (column.Values.Length == 0)
            return;
        if (labels.HasEdits(LabelKind.Tag))
        {
            CountShownTags(column, documents, docBase);
            return;
        }

        var counts = new int[column.Values.Length];
        foreach (var document in documents)
            column.Count(document - docBase, counts);

        Merge(column.Values, counts, tags, static value => [value]);
    }

    // An article may have a name by several tags.
    private void CountShownTags(TagColumn column, ReadOnlySpan<int> documents, int docBase)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var name in labels.NamesOf(LabelKind.Tag, column.Of(document - docBase)))
                counts[name] = counts.GetValueOrDefault(name) + 1;
        }

        lock (tags)
        {
            foreach (var (name, count) in counts)
                tags[name] = tags.GetValueOrDefault(name) + count;
        }
    }

    // 0 is none; how many that is.
    private static int CountNumbers<T>(T[] column, int end, ReadOnlySpan<int> documents, int docBase, Dictionary<int, int> into)
        where T : IBinaryInteger<T>
    {
        var counts = new int[end];
        foreach (var document in documents)
            counts[int.CreateTruncating(column[document - docBase])]++;
        lock (into)
        {
            for (var number = 1; number < counts.Length; number++)
            {
                if (counts[number] > 0)
                    into[number] = into.GetValueOrDefault(number) + counts[number];
            }
        }

        return counts[0];
    }

    private static void Merge(
        string[] values, ReadOnlySpan<int> counts, Dictionary<string, int> into, Func<string, IReadOnlyList<string>> namesOf)
    {
        lock (into)
        {
            for (var ordinal = 0; ordinal < values.Length; ordinal++)
            {
                if (counts[ordinal] == 0)
                    continue;
                foreach (var name in namesOf(values[ordinal]))
                    into[name] = into.GetValueOrDefault(name) + counts[ordinal];
            }
        }
    }

    private static List<FacetValue> Top(Dictionary<string, int> counts, string? chosen) =>
    [
        .. counts.OrderByDescending(value => value.Key == chosen).ThenByDescending(value => value.Value)
            .ThenBy(value => value.Key, StringComparer.Ordinal)
            .Take(MaxValues)
            .OrderByDescending(value => value.Value).Select(value => new FacetValue(value.Key, value.Value, value.Key == chosen)),
    ];

    private List<FacetValue> TopYears() =>
    [
        .. years.OrderByDescending(year => year.Key == filters?.Year).ThenByDescending(year => year.Value)
            .ThenByDescending(year => year.Key)
            .Take(MaxYears).OrderByDescending(year => year.Key)
            .Select(year => new FacetValue(year.Key.ToString(CultureInfo.InvariantCulture), year.Value, year.Key == filters?.Year)),
    ];
}
