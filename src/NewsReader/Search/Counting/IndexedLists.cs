using Lucene.Net.Index;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Counting;

/// <summary>An article as lists order it.</summary>
/// <param name="Day">Null for an article without a date.</param>
internal sealed record IndexedEntry(long SortKey, long Id, DateOnly? Day, DatePrecision Precision);

/// <summary>What is in which list, from the columns of the index: for lists whose order the store cannot read any more.</summary>
internal sealed class IndexedLists(ArticleIndex index, StoreDamage damage, IOptions<NewsReaderOptions> options)
{
    /// <summary>Notes why the store cannot tell the order of a list.</summary>
    public void NoteBroken(Exception exception) => damage.Note("The order of articles", exception);

    /// <summary>Of each story the one article that stands for it.</summary>
    public IReadOnlyList<IndexedEntry> Listed() => Walk(static columns => columns.StandsForItself);

    /// <summary>The articles of a list that stand for their stories.</summary>
    /// <param name="isValue">Whether a value of the index is that of the list.</param>
    public IReadOnlyList<IndexedEntry> Listed(ListKind kind, Func<string, bool> isValue) => Walk(columns =>
    {
        var has = Has(columns, kind, isValue);
        return document => columns.StandsForItself(document) && has(document);
    });

    private static Func<int, bool> Has(SegmentColumns columns, ListKind kind, Func<string, bool> isValue) => kind switch
    {
        ListKind.Source => Has(columns.Sources, isValue),
        ListKind.Section => Has(columns.Sections, isValue),
        ListKind.Language => Has(columns.Languages, isValue),
        _ => Has(columns.Tags, isValue),
    };

    private static Func<int, bool> Has(TagColumn column, Func<string, bool> isValue)
    {
        var ordinals = Ordinals(column.Values, isValue);
        return document => ordinals.Any(ordinal => column.Has(document, ordinal));
    }

    private static Func<int, bool> Has(ValueColumn column, Func<string, bool> isValue)
    {
        var ordinals = Ordinals(column.Values, isValue);
        return document => ordinals.Contains(column[document]);
    }

    private static HashSet<int> Ordinals(string[] values, Func<string, bool> isValue) =>
        [.. Enumerable.Range(0, values.Length).Where(ordinal => isValue(values[ordinal]))];

    private List<IndexedEntry> Walk(Func<SegmentColumns, Func<int, bool>> filter)
    {
        using var lease = index.Acquire();
        var found = new List<IndexedEntry>();
        foreach (var leaf in lease?.Searcher.IndexReader.Leaves ?? [])
        {
            var (reader, columns) = (leaf.AtomicReader, SegmentColumns.For(leaf));
            var (live, isIn) = (reader.LiveDocs, filter(columns));
            var (days, precisions) = (reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Precision));
            for (var document = 0; document < reader.MaxDoc; document++)
            {
                if (live?.Get(document) != false && (options.Value.Seeds || !columns.Seeds[document]) && isIn(document))
                    found.Add(new IndexedEntry(columns.SortKeys[document], columns.Ids[document], DayOf(days, document),
                        (DatePrecision)(precisions?.Get(document) ?? (long)DatePrecision.Day)));
            }
        }

        return found;
    }

    private static DateOnly? DayOf(NumericDocValues? days, int document) =>
        (int)(days?.Get(document) ?? 0) is > 0 and var number ? DateOnly.FromDayNumber(number - 1) : null;
}
