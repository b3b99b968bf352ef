using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsReader.Articles;
using NewsReader.Search.Indexing;
using NewsReader.Search.Labels;
using NewsReader.Search.Ranking;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Counting;

/// <summary>Counts the articles of one segment, in one walk and without holding a value of any.</summary>
internal sealed class SegmentTally
{
    private readonly Dictionary<DateOnly, int> days = [];
    private readonly Dictionary<VagueDate, int> vague = [];
    private readonly NumericDocValues? day;
    private readonly NumericDocValues? precision;
    private int undated;

    private SegmentTally(AtomicReader reader) =>
        (day, precision) = (reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Precision));

    public static ArchiveTally Count(AtomicReaderContext leaf, bool withSeeds, LabelTable labels)
    {
        var reader = leaf.AtomicReader;
        var (live, seeds) = (reader.LiveDocs, reader.GetNumericDocValues(IndexFields.IsSeed));
        var (ids, stories) = (reader.GetNumericDocValues(IndexFields.Id), reader.GetNumericDocValues(IndexFields.Story));
        var (sections, sources) = (new ValueTally(reader, IndexFields.SectionValue), new ValueTally(reader, IndexFields.SourceValue));
        var (languages, tags) = (new ValueTally(reader, IndexFields.LanguageValue), new TagTally(reader, IndexFields.TagValues));
        var shownTags = labels.HasEdits(LabelKind.Tag) ? new ShownTagTally(leaf, labels) : null;
        var (dates, listed) = (new SegmentTally(reader), 0);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if ((live is not null && !live.Get(document)) || (!withSeeds && seeds.Get(document) != 0))
                continue;
            sources.Add(document);
            sections.Add(document);
            languages.Add(document);
            tags.Add(document);
            shownTags?.Add(document);
            // By date, and all in all, of each story the one article counts that stands for it.
            if (stories.Get(document) != ids.Get(document))
                continue;
            listed++;
            dates.Add(document);
        }

        return new ArchiveTally
        {
            Articles = listed,
            Undated = dates.undated,
            Days = dates.days,
            Vague = dates.vague,
            // In the order of ListKind.
            Values = [sections.Named(), sources.Named(), tags.Named(), languages.Named()],
            ShownTags = shownTags?.Counts,
            Labels = labels,
        };
    }

    private void Add(int document)
    {
        if ((int)(day?.Get(document) ?? 0) is not (> 0 and var number))
        {
            undated++;
            return;
        }

        var date = DateOnly.FromDayNumber(number - 1);
        var known = (DatePrecision)(precision?.Get(document) ?? (long)DatePrecision.Day);
        if (known >= DatePrecision.Day)
            CollectionsMarshal.GetValueRefOrAddDefault(days, date, out _)++;
        else
            CollectionsMarshal.GetValueRefOrAddDefault(vague, new VagueDate(date, known), out _)++;
    }
}

/// <summary>Counts the values of a field that articles have at most one of.</summary>
internal sealed class ValueTally(AtomicReader reader, string field)
{
    private readonly SortedDocValues? values = reader.GetSortedDocValues(field);
    private readonly int[] counts = new int[reader.GetSortedDocValues(field)?.ValueCount ?? 0];

    public void Add(int document)
    {
        if ((values?.GetOrd(document) ?? -1) is >= 0 and var ordinal)
            counts[ordinal]++;
    }

    /// <summary>The values that any article has, with how many have each.</summary>
    public Dictionary<string, int> Named() => Names.Map(counts, (ordinal, into) => values!.LookupOrd(ordinal, into));
}

/// <summary>Counts the values of a field that articles have any number of.</summary>
internal sealed class TagTally(AtomicReader reader, string field)
{
    private readonly SortedSetDocValues? values = reader.GetSortedSetDocValues(field);
    private readonly int[] counts = new int[reader.GetSortedSetDocValues(field)?.ValueCount ?? 0];

    public void Add(int document)
    {
        if (values is null)
            return;
        values.SetDocument(document);
        for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            counts[ordinal]++;
    }

    /// <inheritdoc cref="ValueTally.Named"/>
    public Dictionary<string, int> Named() => Names.Map(counts, (ordinal, into) => values!.LookupOrd(ordinal, into));
}

/// <summary>Counts tags by the names that they are shown under, each once an article.</summary>
internal sealed class ShownTagTally(AtomicReaderContext leaf, LabelTable labels)
{
    private readonly TagColumn tags = SegmentColumns.For(leaf).Tags;

    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    public void Add(int document)
    {
        foreach (var name in labels.NamesOf(LabelKind.Tag, tags.Of(document)))
            CollectionsMarshal.GetValueRefOrAddDefault(Counts, name, out _)++;
    }
}

/// <summary>Names what was counted by ordinals.</summary>
file static class Names
{
    public static Dictionary<string, int> Map(int[] counts, Action<int, BytesRef> name)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] == 0)
                continue;
            name(ordinal, bytes);
            named[bytes.Utf8ToString()] = counts[ordinal];
        }

        return named;
    }
}
