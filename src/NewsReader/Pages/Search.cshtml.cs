using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsReader.Http;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Ranking;

namespace NewsReader.Pages;

/// <summary>Searching by words, by filters, or both.</summary>
[CachePage]
[EnableRateLimiting(RateLimits.Search)]
internal sealed class SearchModel(SearchQueries search, NearestQueries nearest, ReaderView reader) : PageModel
{
    private const int PageSize = 20;
    private const int MaxPage = ListQueries.MaxNumbered / PageSize;
    private const int MaxLength = 500;
    private const int Percent = 100;

    // A plus and brackets around what is looked for within the results, with a blank before.
    private const int RoomForSigns = 4;

    private const string Quotes = "\"“”„«»";

    public SearchPage? Result { get; private set; }

    /// <summary>What finds something where this finds nothing; else null.</summary>
    public NearestSearches? Nearest { get; private set; }

    /// <summary>The spelling that may have been meant and was not searched, or null.</summary>
    public MarkedText? Offer => Result is { WasCorrected: true } ? Result.Further : Result?.Suggestion;

    /// <summary>What of the query the offer replaces, where it leaves words that are in no article; else null.</summary>
    public string? OfferedInstead => Result is { WasCorrected: false } && Result.MissingWords.Except(Result.Replaced).Any()
        ? PageText.Of("Search.Suggestion.Instead", PageText.Isolate(string.Join(PageText.Of("List.Separator"), Result.Replaced)))
        : null;

    public SearchRequest Asked { get; private set; } = new("");

    public SearchAddress Address => new(Asked);

    public Pager Pager => new(Asked.Page, PageCount, Address.Page);

    public bool IsFiltered => ChosenFilters.Any();

    /// <summary>Whether the query has words in quotation marks.</summary>
    public bool IsQuoted => Unquoted.Length < Asked.Text.Length;

    /// <summary>The query without its quotation marks.</summary>
    public string Unquoted => string.Concat(Asked.Text.Where(c => !Quotes.Contains(c, StringComparison.Ordinal)));

    /// <summary>The filters in force, by the name they have in the address.</summary>
    public IEnumerable<(string Name, string Value)> ChosenFilters
    {
        get
        {
            var filters = Asked.Filters ?? new SearchFilters();
            (string Name, string? Value)[] all =
            [
                ("source", filters.Source), ("section", filters.Section), ("year", filters.Year?.ToString(CultureInfo.InvariantCulture)),
                ("month", filters.Month?.ToString(CultureInfo.InvariantCulture)), ("lang", filters.Language), ("tag", filters.Tag),
            ];
            return all.Where(filter => !string.IsNullOrEmpty(filter.Value)).Select(filter => (filter.Name, filter.Value!));
        }
    }

    private int PageCount => Result is null ? 0 : Math.Min(MaxPage, (Result.Reachable + PageSize - 1) / PageSize);

    /// <summary>The facets by the name they have in the address; years where no chart shows them.</summary>
    public IEnumerable<(string Name, IReadOnlyList<FacetValue> Values)> Facets => Result is null
        ? []
        :
        [
            ("section", Result.Facets.Sections), ("source", Result.Facets.Sources), ("year", UndrawnYears),
            ("lang", Result.Facets.Languages), ("tag", Result.Facets.Tags),
        ];

    /// <summary>Whether there is anything to narrow the results by.</summary>
    public bool HasFacets => Timeline is not null || Facets.Any(facet => facet.Values.Count > 0);

    private IReadOnlyList<FacetValue> UndrawnYears => Timeline is null ? Result!.Facets.Years : [];

    /// <summary>The results by year, or by month of the year that is chosen; null where that would be a single bar.</summary>
    public SearchTimeline? Timeline => Result is null ? null : SearchTimeline.From(Result.Facets, Asked, Address);

    /// <summary>What is searched within: the query as it was understood.</summary>
    public SearchRequest Shown => Asked with { Page = 1, Text = ShownText };

    /// <summary>How long what is looked for within the results may be; none where the query is as long as one may be.</summary>
    public int MaxWithin => MaxLength - ShownText.Length - RoomForSigns;

    /// <summary>The name that a kept search has: its words and filters.</summary>
    public string Name => string.Join(PageText.Of("List.Separator"),
        new[] { Asked.Text }.Where(text => text.Length > 0).Concat(ChosenFilters.Select(filter => Label(filter.Name, filter.Value))));

    private string ShownText => Result switch
    {
        { WasCorrected: true, Suggestion: { } suggestion } => suggestion.Text,
        { IsReadAsDate: true } => WholeDate.AsField(Asked.Text),
        { Notes: var notes } when notes.Contains(QueryNotes.PhraseAsWords) => Unquoted,
        _ => Asked.Text,
    };

    /// <summary>A page of results; beyond the last one, and for a malformed page or year, not found.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery] SearchQuery query, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || query.Page is < 1 or > MaxPage || query.Month is < 1 or > 12)
            return NotFound();
        Asked = Ask(query);
        if (Given(query.Within) is { } within)
            return LocalRedirect("~" + SearchAddress.For(Asked with { Page = 1, Text = Within(within) }));
        if (Asked.Text.Length == 0 && !IsFiltered)
            return Page();
        Result = await search.SearchAsync(Asked, cancellationToken);
        if (Result.Items.Count == 0)
            Nearest = await nearest.OfAsync(Result, cancellationToken);
        if (Result.WasCut || Result.IsPartlyIndexed)
            BufferedBody.Forget(HttpContext);
        return Asked.Page > Math.Max(1, PageCount) ? NotFound() : Page();
    }

    /// <summary>The words that were taken for others.</summary>
    public static string CorrectedFrom(SearchPage result) => PageText.Of(
        result.Replaced.Count == 1 ? "Search.CorrectedFrom.One" : "Search.CorrectedFrom.Other",
        PageText.Isolate(string.Join(PageText.Of("List.Separator"), result.Replaced)));

    /// <summary>A search under the same filters as a link.</summary>
    public CountedLink Counted(CountedSearch other) => new(other, Address.Text(other.Text));

    /// <summary>How much of the archive is in the index while it is built.</summary>
    public static string Indexing(SearchPage result) =>
        PageText.Of("Search.Indexing", PageText.Number((int)(result.IndexedShare * Percent)));

    /// <summary>How long the search took, in seconds.</summary>
    public static string Took(SearchPage result) => PageText.Of(
        "Search.Took", PageText.Localize((result.TookMilliseconds / 1000).ToString("0.000", CultureInfo.InvariantCulture)));

    /// <summary>The sentence that counts the results.</summary>
    public string Counts(SearchPage result)
    {
        var (total, partial) = (PageText.Count("Articles", result.Total), PageText.Count("Articles", result.PartialTotal));
        if (Asked.Text.Length == 0)
            return PageText.Of("Search.CountFiltered", string.Join(PageText.Of("List.Separator"),
                ChosenFilters.Select(filter => PageText.Isolate(Label(filter.Name, filter.Value)))), total);
        return PageText.Of((result.HasAll ? "Search.CountAll" : "Search.CountMost") + (result.PartialTotal > 0 ? "Partial" : ""), total,
            partial);
    }

    /// <summary>What a filter is called.</summary>
    public string Label(string name, string value) => name == "month" && Asked.Filters?.Year is { } year
        ? DateText.MonthName(int.Parse(value, CultureInfo.InvariantCulture), year < FacetFilter.FirstGregorianYear)
        : LabelOf(name, value);

    // Years in the page's digits, what is listed by its name.
    private string LabelOf(string name, string value) =>
        FacetBar.KindOf(name) is { } kind ? reader.Label(kind, value).Name : PageText.Localize(value);

    // What would be too long to be read is not looked for.
    private string Within(string words) =>
        words.Length <= MaxLength && QueryComposer.Within(Asked.Text, words) is { Length: <= MaxLength } text ? text : Asked.Text;

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private SearchRequest Ask(SearchQuery query)
    {
        var text = (query.Q ?? "").Trim();
        return new SearchRequest(
            text.Length > MaxLength ? text[..MaxLength] : text,
            query.Page,
            PageSize,
            query.Sort ?? SearchSort.Relevance,
            new SearchFilters(Given(query.Source), Given(query.Section), query.Year, Given(query.Lang), Given(query.Tag),
                query.Year is null ? null : query.Month),
            reader.Display.IsJalali,
            query.Exact == 1) { Without = LeftOutWritings.Read(query.Without) };
    }
}

/// <summary>What the address of a search says.</summary>
internal sealed record SearchQuery
{
    public string? Q { get; init; }

    public int Page { get; init; } = 1;

    public SearchSort? Sort { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public int? Year { get; init; }

    /// <summary>Of the year, 1 to 12.</summary>
    public int? Month { get; init; }

    public string? Lang { get; init; }

    public string? Tag { get; init; }

    /// <summary>1 to search exactly what was typed.</summary>
    public int? Exact { get; init; }

    /// <summary>What is not to be looked for besides the words; see <see cref="LeftOutWritings"/>.</summary>
    public string? Without { get; init; }

    /// <summary>What the results are to have besides: it becomes part of the query.</summary>
    public string? Within { get; init; }
}
