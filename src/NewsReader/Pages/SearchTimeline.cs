using System.Globalization;
using NewsReader.Search;
using NewsReader.Search.Ranking;

namespace NewsReader.Pages;

/// <summary>One bar of the results over time.</summary>
/// <param name="Class">Of its height, as <see cref="FacetBar.Class"/> says it; empty for none.</param>
/// <param name="Address">The search narrowed to it, or no longer; null where there is nothing to find.</param>
internal sealed record TimeBar(string Name, int Count, string Class, string? Address, bool IsChosen);

/// <summary>The results of a search over the years, latest first, or over the months of a chosen year.</summary>
/// <param name="Year">The year whose months are shown, or null.</param>
/// <param name="AllYears">The address without that year.</param>
/// <param name="Undated">How many results have no year, and no bar.</param>
internal sealed record SearchTimeline(IReadOnlyList<TimeBar> Bars, string? Year, string AllYears, int Undated = 0)
{
    private const int MonthsOfYear = 12;

    // Over a longer time those without any result are left out.
    private const int MaxSpan = 40;

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
                ? new TimeBar(name(number), value.Count, FacetBar.Class(value.Count, most), address.Toggled(facet, value), value.IsChosen)
                : new TimeBar(name(number), 0, "", null, IsChosen: false);
        }
    }
}
