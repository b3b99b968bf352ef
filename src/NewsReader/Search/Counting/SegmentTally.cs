using Lucene.Net.Index;
using NewsReader.Queries;
using NewsReader.Search.Indexing;
using NewsReader.Search.Ranking;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Counting;

/// <summary>Counts the articles of one segment.</summary>
internal static class SegmentTally
{
    public static ArchiveTally Of(AtomicReaderContext leaf, bool withSeeds)
    {
        var columns = SegmentColumns.Of(leaf);
        var shown = Shown(leaf.AtomicReader, columns, withSeeds);
        // Lists show of each story the one article that stands for it; an agency's own list shows all of its articles.
        var listed = shown.FindAll(document => columns.Stories[document] == columns.Ids[document]);
        var (days, vague, undated) = Dates(leaf.AtomicReader, listed);
        return new ArchiveTally
        {
            Articles = listed.Count,
            Undated = undated,
            Days = days,
            Vague = vague,
            // In the order of ListKind.
            Values = [Count(columns.Sections, listed), Count(columns.Sources, shown), Count(columns.Tags, shown), Count(columns.Languages, listed)],
        };
    }

    /// <summary>The documents that readers see.</summary>
    public static List<int> Shown(AtomicReader reader, SegmentColumns columns, bool withSeeds)
    {
        var live = reader.LiveDocs;
        var shown = new List<int>(reader.NumDocs);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if ((live is null || live.Get(document)) && (withSeeds || !columns.Seeds[document]))
                shown.Add(document);
        }

        return shown;
    }

    private static Dictionary<string, int> Count(ValueColumn column, List<int> documents)
    {
        var counts = new int[column.Values.Length];
        foreach (var document in documents)
        {
            if (column.Ordinals[document] is >= 0 and var ordinal)
                counts[ordinal]++;
        }

        return Named(column.Values, counts);
    }

    private static Dictionary<string, int> Count(TagColumn column, List<int> documents)
    {
        var counts = new int[column.Values.Length];
        foreach (var document in documents)
        {
            foreach (var ordinal in column.Of(document))
                counts[ordinal]++;
        }

        return Named(column.Values, counts);
    }

    private static Dictionary<string, int> Named(string[] values, int[] counts)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
                named[values[ordinal]] = counts[ordinal];
        }

        return named;
    }

    private static (Dictionary<DateOnly, int> Days, Dictionary<VagueDate, int> Vague, int Undated) Dates(AtomicReader reader, List<int> documents)
    {
        var (dayColumn, precisionColumn) = (reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Precision));
        var days = new Dictionary<DateOnly, int>();
        var vague = new Dictionary<VagueDate, int>();
        var undated = 0;
        foreach (var document in documents)
        {
            if ((int)(dayColumn?.Get(document) ?? 0) is not (> 0 and var number))
            {
                undated++;
                continue;
            }

            var day = DateOnly.FromDayNumber(number - 1);
            var precision = (DatePrecision)(precisionColumn?.Get(document) ?? (long)DatePrecision.Day);
            if (precision >= DatePrecision.Day)
                days[day] = days.GetValueOrDefault(day) + 1;
            else
                vague[new VagueDate(day, precision)] = vague.GetValueOrDefault(new VagueDate(day, precision)) + 1;
        }

        return (days, vague, undated);
    }
}
