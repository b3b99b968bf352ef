using System.Globalization;
using NewsReader.Search;
using NewsReader.Search.Ranking;

namespace NewsReader.Pages;

/// <summary>One bar of the results over time.</summary>
/// <param name="Number">The year, or the month of the year.</param>
/// <param name="Class">Of its height, as <see cref="FacetBar.Class"/> says it; empty for none.</param>
/// <param name="Address">The search narrowed to it, or no longer; null where there is nothing to find.</param>
internal sealed record TimeBar(int Number, string Name, int Count, string Class, string? Address, bool IsChosen);

/// <summary>Bars that stand beside each other.</summary>
/// <param name="First">The year at the start of the line; null where the bars have names of their own.</param>
/// <param name="Last">The year at its end.</param>
internal sealed record TimeRow(IReadOnlyList<TimeBar> Bars, int? First, int? Last);

/// <summary>The results of a search over the years, latest first, or over the months of a chosen year.</summary>
/// <param name="Year">The year whose months are shown, or null.</param>
/// <param name="AllYears">The address without that year.</param>
/// <param name="Undated">How many results have no year, and no bar.</param>
internal sealed record SearchTimeline(IReadOnlyList<TimeBar> Bars, string? Year, string AllYears, int Undated = 0)
{
    private const int MonthsOfYear = 12;

    // Over a longer time those without any result are left out.
    private const int MaxSpan = 40;

    // More bars than these are too narrow for a finger in one line; then each decade has its own.
    private const int Decade = 10;

    /// <summary>Null where there are not two years to choose from.</summary>
    public static SearchTimeline? From(SearchFacets facets, SearchRequest request, SearchAddress address)
    {
        if (request.Filters?.Year is not { } year)
            return facets.Years.Count < 2 ? null : new SearchTimeline([.. Years(facets.Years, address)], null, "", facets.Undated);
        var isJalali = year < FacetFilter.FirstGregorianYear;
        var bars = BarsOf("month", Enumerable.Range(1, MonthsOfYear), facets.Months, address,
            month => DateText.MonthName(month, isJalali));
        return new SearchTimeline([.. bars], PageText.Plain(year), address.With("year", null));
    }

    /// <summary>The bars in lines, the earliest line first.</summary>
    public IReadOnlyList<TimeRow> Rows
    {
        get
        {
            if (Year is not null)
                return [new TimeRow(Bars, null, null)];
            return HasDecades
                ? [.. Bars.GroupBy(bar => bar.Number / Decade, Row).Reverse()]
                : [new TimeRow(Bars, Bars[^1].Number, Bars[0].Number)];
        }
    }

    /// <summary>Whether each line is a decade, so that the same year of each stands below that of the one before.</summary>
    public bool HasDecades => Year is null && Bars.Count > Decade;

    private static TimeRow Row(int decade, IEnumerable<TimeBar> bars) => new([.. bars], decade * Decade, (decade * Decade) + Decade - 1);

    private static IEnumerable<TimeBar> Years(IReadOnlyList<FacetValue> years, SearchAddress address)
    {
        var known = years.Select(year => int.Parse(year.Value, CultureInfo.InvariantCulture)).ToList();
        var (first, last) = (known.Min(), known.Max());
        var shown = last - first < MaxSpan ? Enumerable.Range(first, last - first + 1) : known.Order();
        return BarsOf("year", shown.Reverse(), years, address, year => PageText.Plain(year));
    }

    private static IEnumerable<TimeBar> BarsOf(
        string facet, IEnumerable<int> numbers, IReadOnlyList<FacetValue> values, SearchAddress address, Func<int, string> name)
    {
        var most = values.Select(value => value.Count).DefaultIfEmpty().Max();
        var counted = values.ToDictionary(value => int.Parse(value.Value, CultureInfo.InvariantCulture));
        foreach (var number in numbers)
        {
            yield return counted.TryGetValue(number, out var value)
                ? new TimeBar(
                    number, name(number), value.Count, FacetBar.Class(value.Count, most), address.Toggled(facet, value), value.IsChosen)
                : new TimeBar(number, name(number), 0, "", null, IsChosen: false);
        }
    }
}
