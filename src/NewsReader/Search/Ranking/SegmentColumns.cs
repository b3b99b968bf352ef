using System.Collections;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>What sorting, filters and facets need of the articles of one segment, in flat arrays by document number, each read when it is first needed.</summary>
/// <remarks>Walking arrays costs a fifth of asking doc values over some hundred thousand hits.</remarks>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, Loaded> Cache = [];

    private readonly AtomicReader reader;
    private readonly Loaded loaded;

    // Several readers share a segment, and any but this one may be closed already.
    private SegmentColumns(AtomicReader reader)
    {
        this.reader = reader;
        loaded = Cache.GetValue(reader.CoreCacheKey, static _ => new Loaded());
    }

    public long[] Ids => loaded.Ids ??= Read(IndexFields.Id);

    public long[] SortKeys => loaded.SortKeys ??= Read(IndexFields.SortKey);

    /// <summary>The id of the article that stands for the story.</summary>
    public long[] Stories => loaded.Stories ??= Read(IndexFields.Story);

    /// <summary>The few documents of articles that another one stands for, ascending.</summary>
    public int[] Repeats => loaded.Repeats ??= [.. Enumerable.Range(0, reader.MaxDoc).Where(document => Ids[document] != Stories[document])];

    public ValueColumn Sources => loaded.Sources ??= new ValueColumn(reader, IndexFields.SourceValue);

    public ValueColumn Sections => loaded.Sections ??= new ValueColumn(reader, IndexFields.SectionValue);

    public ValueColumn Languages => loaded.Languages ??= new ValueColumn(reader, IndexFields.LanguageValue);

    public TagColumn Tags => loaded.Tags ??= new TagColumn(reader, IndexFields.TagValues);

    /// <summary>0 for an article without a date.</summary>
    public short[] JalaliYears => loaded.JalaliYears ??= Array.ConvertAll(Read(IndexFields.JalaliYear), year => (short)year);

    /// <summary>0 for an article without a date.</summary>
    public short[] GregorianYears => loaded.GregorianYears ??=
        Array.ConvertAll(Read(IndexFields.Day), day => (short)(day == 0 ? 0 : DateOnly.FromDayNumber((int)day - 1).Year));

    /// <summary>0 (old or undated) to 1.</summary>
    public float[] Recency => loaded.Recency ??= Array.ConvertAll(SortKeys, Ranking.Recency.Of);

    /// <summary>Whether any article is a seed.</summary>
    public bool HasSeeds => loaded.HasSeeds ??= Seeds.HasAnySet();

    public BitArray Seeds => loaded.Seeds ??= new BitArray(Array.ConvertAll(Read(IndexFields.IsSeed), seed => seed != 0));

    public static SegmentColumns Of(AtomicReaderContext leaf) => new(leaf.AtomicReader);

    private long[] Read(string field)
    {
        var values = new long[reader.MaxDoc];
        var column = reader.GetNumericDocValues(field);
        for (var doc = 0; column is not null && doc < values.Length; doc++)
            values[doc] = column.Get(doc);
        return values;
    }

    private sealed class Loaded
    {
        public long[]? Ids;
        public long[]? SortKeys;
        public long[]? Stories;
        public ValueColumn? Sources;
        public ValueColumn? Sections;
        public ValueColumn? Languages;
        public TagColumn? Tags;
        public short[]? JalaliYears;
        public short[]? GregorianYears;
        public float[]? Recency;
        public BitArray? Seeds;
        public int[]? Repeats;
        public bool? HasSeeds;
    }
}

/// <summary>One value an article, as ordinals.</summary>
internal sealed class ValueColumn
{
    public ValueColumn(AtomicReader reader, string field)
    {
        var column = reader.GetSortedDocValues(field);
        Values = new string[column?.ValueCount ?? 0];
        Ordinals = new int[reader.MaxDoc];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < Values.Length; ordinal++)
        {
            column!.LookupOrd(ordinal, bytes);
            Values[ordinal] = bytes.Utf8ToString();
        }

        for (var doc = 0; doc < Ordinals.Length; doc++)
            Ordinals[doc] = column?.GetOrd(doc) ?? -1;
    }

    public string[] Values { get; }

    /// <summary>By document; -1 for none.</summary>
    public int[] Ordinals { get; }

    /// <summary>The ordinal of a value, or -2, which no article has.</summary>
    public int Find(string value) => Array.IndexOf(Values, value) is >= 0 and var ordinal ? ordinal : -2;
}

/// <summary>Any number of values an article, as ordinals.</summary>
internal sealed class TagColumn
{
    private readonly int[] starts;
    private readonly int[] ordinals;

    public TagColumn(AtomicReader reader, string field)
    {
        var column = reader.GetSortedSetDocValues(field);
        Values = new string[column?.ValueCount ?? 0];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < Values.Length; ordinal++)
        {
            column!.LookupOrd(ordinal, bytes);
            Values[ordinal] = bytes.Utf8ToString();
        }

        starts = new int[reader.MaxDoc + 1];
        var all = new List<int>();
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            starts[doc] = all.Count;
            column?.SetDocument(doc);
            for (var ordinal = Next(column); ordinal >= 0; ordinal = Next(column))
                all.Add((int)ordinal);
        }

        starts[^1] = all.Count;
        ordinals = [.. all];
    }

    public string[] Values { get; }

    public ReadOnlySpan<int> Of(int doc) => ordinals.AsSpan(starts[doc]..starts[doc + 1]);

    public int Find(string value) => Array.IndexOf(Values, value) is >= 0 and var ordinal ? ordinal : -2;

    private static long Next(SortedSetDocValues? column) => column?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;
}
