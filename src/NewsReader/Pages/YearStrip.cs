using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>A year of the strip above the archive.</summary>
internal sealed record YearBar(ArchivePeriod Period, int Count, string Class);

/// <summary>The years with articles, as many as fit around the one shown.</summary>
/// <param name="Before">The last year left out before the first bar, or null.</param>
/// <param name="After">The first year left out after the last bar, or null.</param>
internal sealed record YearStrip(IReadOnlyList<YearBar> Bars, ArchivePeriod? Before, ArchivePeriod? After)
{
    private const int MaxBars = 12;

    public static readonly YearStrip None = new([], null, null);

    /// <param name="years">Counts by year, earliest first.</param>
    /// <param name="shown">The year that the page shows; it may have no article.</param>
    public static YearStrip Around(SortedList<int, int> years, int shown)
    {
        var known = years.Select(year => (Period: ArchivePeriod.Read(year.Key), Count: year.Value)).Where(year => year.Period is not null)
            .ToList();
        if (known.Count == 0)
            return None;
        var at = known.FindIndex(year => year.Period!.Year >= shown);
        var from = Math.Clamp((at < 0 ? known.Count : at) - (MaxBars / 2), 0, Math.Max(0, known.Count - MaxBars));
        var window = known.Skip(from).Take(MaxBars).ToList();
        var most = window.Max(year => year.Count);
        return new YearStrip(
            [.. window.Select(year => new YearBar(year.Period!, year.Count, FacetBar.Class(year.Count, most)))],
            from > 0 ? known[from - 1].Period : null,
            from + MaxBars < known.Count ? known[from + MaxBars].Period : null);
    }
}
