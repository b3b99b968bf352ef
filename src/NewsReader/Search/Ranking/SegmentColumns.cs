using System.Collections;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsReader.Articles;
using NewsReader.Search.Indexing;

namespace NewsReader.Search.Ranking;

/// <summary>What sorting, filters and facets need of the articles of one segment, in flat arrays by document number.</summary>
/// <remarks>Walking arrays costs a fifth of asking doc values over some hundred thousand hits.</remarks>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> Cache = [];

    // Years since 1970 at which recency counts nothing and all; articles outside are as old or new as these.
    private const double OldestYear = 0;
    private const double NewestYear = 80;
    private const double SecondsAYear = 31_556_952;

    private SegmentColumns(AtomicReader reader)
    {
        Ids = Read(reader, IndexFields.Id);
        SortKeys = Read(reader, IndexFields.SortKey);
        Stories = Read(reader, IndexFields.Story);
        Sources = new ValueColumn(reader, IndexFields.SourceValue);
        Sections = new ValueColumn(reader, IndexFields.SectionValue);
        Languages = new ValueColumn(reader, IndexFields.LanguageValue);
        Tags = new TagColumn(reader, IndexFields.TagValues);
        JalaliYears = Array.ConvertAll(Read(reader, IndexFields.JalaliYear), year => (short)year);
        GregorianYears = Array.ConvertAll(Read(reader, IndexFields.Day), day => (short)(day == 0 ? 0 : DateOnly.FromDayNumber((int)day - 1).Year));
        Recency = Array.ConvertAll(SortKeys, RecencyOf);
        Seeds = new BitArray(Array.ConvertAll(Read(reader, IndexFields.IsSeed), seed => seed != 0));
    }

    public long[] Ids { get; }

    public long[] SortKeys { get; }

    /// <summary>The id of the article that stands for the story.</summary>
    public long[] Stories { get; }

    public ValueColumn Sources { get; }

    public ValueColumn Sections { get; }

    public ValueColumn Languages { get; }

    public TagColumn Tags { get; }

    /// <summary>0 for an article without a date.</summary>
    public short[] JalaliYears { get; }

    /// <summary>0 for an article without a date.</summary>
    public short[] GregorianYears { get; }

    /// <summary>0 (old or undated) to 1.</summary>
    public float[] Recency { get; }

    public BitArray Seeds { get; }

    public static SegmentColumns Of(AtomicReaderContext leaf)
    {
        var reader = leaf.AtomicReader;
        return Cache.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader));
    }

    private static float RecencyOf(long sortKey) =>
        sortKey == Article.Undated ? 0 : (float)Math.Clamp(((sortKey / SecondsAYear) - OldestYear) / (NewestYear - OldestYear), 0, 1);

    private static long[] Read(AtomicReader reader, string field)
    {
        var values = new long[reader.MaxDoc];
        var column = reader.GetNumericDocValues(field);
        for (var doc = 0; column is not null && doc < values.Length; doc++)
            values[doc] = column.Get(doc);
        return values;
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
