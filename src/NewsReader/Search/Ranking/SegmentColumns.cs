using System.Collections;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsReader.Search.Indexing;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Ranking;

/// <summary>What sorting, filters and facets need of the articles of one segment, in flat arrays by document number, each read when it is
/// first needed.</summary>
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

    public long[] Ids => loaded.Ids ??= Read(IndexFields.Id, static id => id);

    public long[] SortKeys => loaded.SortKeys ??= Read(IndexFields.SortKey, static key => key);

    /// <summary>The few articles that another one stands for.</summary>
    public SegmentRepeats Repeats => loaded.Repeats ??= ReadRepeats();

    public ValueColumn Sources => loaded.Sources ??= new ValueColumn(reader, IndexFields.SourceValue);

    public ValueColumn Sections => loaded.Sections ??= new ValueColumn(reader, IndexFields.SectionValue);

    public ValueColumn Languages => loaded.Languages ??= new ValueColumn(reader, IndexFields.LanguageValue);

    public TagColumn Tags => loaded.Tags ??= new TagColumn(reader, IndexFields.TagValues);

    /// <summary>0 for an article without a date.</summary>
    public short[] JalaliYears => loaded.JalaliYears ??= Read(IndexFields.JalaliYear, static year => (short)year);

    /// <summary>0 for an article without a date.</summary>
    public short[] GregorianYears => loaded.GregorianYears ??=
        Read(IndexFields.Day, static day => (short)(day == 0 ? 0 : DateOnly.FromDayNumber((int)day - 1).Year));

    /// <summary>0 for an article whose month is not known.</summary>
    public byte[] JalaliMonths => loaded.JalaliMonths ??= ReadMonths(static day => (byte)JalaliDate.From(day).Month);

    /// <inheritdoc cref="JalaliMonths"/>
    public byte[] GregorianMonths => loaded.GregorianMonths ??= ReadMonths(static day => (byte)day.Month);

    /// <summary>The highest id; 0 where there is none.</summary>
    public long LastId => loaded.LastId ??= Ids.DefaultIfEmpty().Max();

    /// <summary>0 (old or undated) to 1.</summary>
    public float[] Recency => loaded.Recency ??= Read(IndexFields.SortKey, Ranking.Recency.Of);

    /// <summary>Whether any article is a seed.</summary>
    public bool HasSeeds => loaded.HasSeeds ??= Seeds.HasAnySet();

    public BitArray Seeds => loaded.Seeds ??= new BitArray(Read(IndexFields.IsSeed, static seed => seed != 0));

    /// <summary>Reads what nearly every search needs.</summary>
    public void Load() => _ = (Ids, Repeats, Sources, Sections, Languages, Tags, JalaliYears, Recency, HasSeeds);

    public static SegmentColumns For(AtomicReaderContext leaf) => new(leaf.AtomicReader);

    /// <summary>The id of the article that stands for the story of one.</summary>
    public long StoryOf(int document) => Array.BinarySearch(Repeats.Documents, document) is >= 0 and var place
        ? Repeats.Stories[place]
        : Ids[document];

    /// <summary>Whether no other article stands in lists for one.</summary>
    public bool StandsForItself(int document) => Array.BinarySearch(Repeats.Documents, document) < 0;

    private T[] Read<T>(string field, Func<long, T> of)
    {
        var values = new T[reader.MaxDoc];
        var column = reader.GetNumericDocValues(field);
        for (var document = 0; column is not null && document < values.Length; document++)
            values[document] = of(column.Get(document));
        return values;
    }

    private byte[] ReadMonths(Func<DateOnly, byte> of)
    {
        var months = new byte[reader.MaxDoc];
        var (days, precisions) = (reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Precision));
        for (var document = 0; days is not null && document < months.Length; document++)
        {
            if (days.Get(document) is > 0 and var day && precisions?.Get(document) is not (long)DatePrecision.Year)
                months[document] = of(DateOnly.FromDayNumber((int)day - 1));
        }

        return months;
    }

    private SegmentRepeats ReadRepeats()
    {
        var stories = reader.GetNumericDocValues(IndexFields.Story);
        var (ids, documents) = (Ids, new List<int>());
        for (var document = 0; document < ids.Length; document++)
        {
            if (stories.Get(document) != ids[document])
                documents.Add(document);
        }

        return new SegmentRepeats([.. documents], [.. documents.Select(stories.Get)]);
    }

    private sealed class Loaded
    {
        public long[]? Ids;
        public long[]? SortKeys;
        public SegmentRepeats? Repeats;
        public ValueColumn? Sources;
        public ValueColumn? Sections;
        public ValueColumn? Languages;
        public TagColumn? Tags;
        public short[]? JalaliYears;
        public short[]? GregorianYears;
        public byte[]? JalaliMonths;
        public byte[]? GregorianMonths;
        public long? LastId;
        public float[]? Recency;
        public BitArray? Seeds;
        public bool? HasSeeds;
    }
}

/// <summary>The articles of a segment that another one stands for.</summary>
/// <param name="Documents">Ascending.</param>
/// <param name="Stories">The id of the article that stands for the story, of each.</param>
internal sealed record SegmentRepeats(int[] Documents, long[] Stories);

/// <summary>Ordinals of values, in half the memory where a segment has no more values than most have.</summary>
internal sealed class Ordinals
{
    private readonly ushort[] small = [];
    private readonly int[] large = [];

    /// <param name="values">How many different values there are.</param>
    public Ordinals(int values, int length)
    {
        if (values < ushort.MaxValue)
            small = new ushort[length];
        else
            large = new int[length];
    }

    /// <summary>An ordinal by its place; from -1 on.</summary>
    public int this[int place]
    {
        get => small.Length > 0 ? small[place] - 1 : large[place];
        set
        {
            if (small.Length > 0)
                small[place] = (ushort)(value + 1);
            else
                large[place] = value;
        }
    }
}

/// <summary>One value an article, as ordinals.</summary>
internal sealed class ValueColumn
{
    private readonly Ordinals ordinals;

    public ValueColumn(AtomicReader reader, string field)
    {
        var column = reader.GetSortedDocValues(field);
        Values = new string[column?.ValueCount ?? 0];
        ordinals = new Ordinals(Values.Length, reader.MaxDoc);
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < Values.Length; ordinal++)
        {
            column!.LookupOrd(ordinal, bytes);
            Values[ordinal] = bytes.Utf8ToString();
        }

        for (var doc = 0; doc < reader.MaxDoc; doc++)
            ordinals[doc] = column?.GetOrd(doc) ?? -1;
    }

    public string[] Values { get; }

    /// <summary>The ordinal of a document's value; -1 for none.</summary>
    public int this[int document] => ordinals[document];

    /// <summary>The ordinal of a value, or -2, which no article has.</summary>
    public int Find(string value) => Array.IndexOf(Values, value) is >= 0 and var ordinal ? ordinal : -2;
}

/// <summary>Any number of values an article, as ordinals.</summary>
internal sealed class TagColumn
{
    private readonly int[] starts;
    private readonly Ordinals ordinals;

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
        ordinals = new Ordinals(Values.Length, all.Count);
        for (var place = 0; place < all.Count; place++)
            ordinals[place] = all[place];
    }

    public string[] Values { get; }

    public int Find(string value) => Array.IndexOf(Values, value) is >= 0 and var ordinal ? ordinal : -2;

    /// <summary>Whether a document has a value, by its ordinal.</summary>
    public bool Has(int document, int ordinal)
    {
        for (var place = starts[document]; place < starts[document + 1]; place++)
        {
            if (ordinals[place] == ordinal)
                return true;
        }

        return false;
    }

    /// <summary>The values of a document.</summary>
    public IEnumerable<string> Of(int document)
    {
        for (var place = starts[document]; place < starts[document + 1]; place++)
            yield return Values[ordinals[place]];
    }

    /// <summary>Counts the values of a document.</summary>
    /// <param name="counts">By ordinal.</param>
    public void Count(int document, int[] counts)
    {
        for (var place = starts[document]; place < starts[document + 1]; place++)
            counts[ordinals[place]]++;
    }

    private static long Next(SortedSetDocValues? column) => column?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;
}
