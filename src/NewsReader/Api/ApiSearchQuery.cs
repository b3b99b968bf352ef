using Microsoft.AspNetCore.Http.HttpResults;
using NewsReader.Search;

namespace NewsReader.Api;

/// <summary>What is asked of a search, whichever form its answer has.</summary>
internal sealed record ApiSearchQuery
{
    private const int FirstGregorianYear = 1500;
    private const int MonthsOfYear = 12;

    public string? Q { get; init; }

    /// <summary>"relevance", "newest" or "oldest".</summary>
    public string? Sort { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public int? Year { get; init; }

    /// <summary>1 to 12, of <see cref="Year"/>.</summary>
    public int? Month { get; init; }

    public string? Lang { get; init; }

    public string? Tag { get; init; }

    public bool? Exact { get; init; }

    /// <summary>Those of "alsoSearched" that are not to be looked for, parted by "|".</summary>
    public string? Without { get; init; }

    /// <summary>"jalali" or "gregorian".</summary>
    public string? Calendar { get; init; }

    /// <summary>What of it is not allowed, or null.</summary>
    public ProblemHttpResult? Problem()
    {
        if (Order is null)
            return ApiEndpoints.Refuse("sort", Sort!, "relevance, newest, oldest");
        if (Calendar is not (null or "jalali" or "gregorian"))
            return ApiEndpoints.Refuse("calendar", Calendar, "jalali, gregorian");
        if (Month is < 1 or > MonthsOfYear || (Month is not null && Year is null))
            return ApiEndpoints.Refuse("month", Month, "1 to 12, with a year");
        return null;
    }

    /// <summary>The search that is asked for; to be called when there is no <see cref="Problem"/>.</summary>
    public SearchRequest ToRequest(int page, int size) => new(
        Q ?? "", page, size, Order ?? SearchSort.Relevance, new SearchFilters(Source, Section, Year, Lang, Tag, Month), IsJalali,
        Exact ?? false) { Without = LeftOutWritings.Read(Without) };

    private bool IsJalali => Calendar is null ? Year is null or < FirstGregorianYear : Calendar == "jalali";

    private SearchSort? Order
    {
        get
        {
            if (Sort is null)
                return SearchSort.Relevance;
            return Sort.All(char.IsAsciiLetter) && Enum.TryParse<SearchSort>(Sort, ignoreCase: true, out var order) ? order : null;
        }
    }
}
