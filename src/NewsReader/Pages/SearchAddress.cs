using System.Globalization;
using NewsReader.Search;

namespace NewsReader.Pages;

/// <summary>Addresses of searches that differ from a given one in one respect.</summary>
internal sealed class SearchAddress(SearchRequest request)
{
    private SearchFilters Filters => request.Filters ?? new SearchFilters();

    public string Page(int page) => For(request with { Page = page });

    public string Sorted(SearchSort sort) => For(request with { Sort = sort, Page = 1 });

    /// <summary>Another text under the same filters.</summary>
    public string Text(string text, bool asTyped = false) =>
        For(request with { Text = text, Page = 1, AsTyped = asTyped, Without = LeftOutWritings.None });

    /// <summary>The same without one of the words that are looked for besides.</summary>
    public string Without(string written) => For(request with { Page = 1, Without = request.Without.With(written) });

    /// <summary>The same with a word again that was left out.</summary>
    public string WithAgain(string written) => For(request with { Page = 1, Without = request.Without.Except(written) });

    public string WithoutFilters() => For(request with { Filters = null, Page = 1 });

    /// <summary>With a value of a facet chosen, or no longer chosen when it is.</summary>
    /// <param name="facet">"source", "section", "year", "month", "lang" or "tag".</param>
    public string Toggled(string facet, FacetValue value) => With(facet, value.IsChosen ? null : value.Value);

    /// <summary>With another value of a filter, or without it.</summary>
    public string With(string facet, string? chosen)
    {
        var filters = facet switch
        {
            "source" => Filters with { Source = chosen },
            "section" => Filters with { Section = chosen },
            "year" => Filters with { Year = Number(chosen), Month = null },
            "month" => Filters with { Month = Number(chosen) },
            "lang" => Filters with { Language = chosen },
            "tag" => Filters with { Tag = chosen },
            _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
        };
        return For(request with { Filters = filters, Page = 1 });
    }

    /// <summary>A file of all results.</summary>
    /// <param name="ending">"csv" or "jsonl".</param>
    /// <param name="request">What is asked, whichever of its pages.</param>
    public static string Download(string ending, SearchRequest request)
    {
        var parts = Parts(request with { Page = 1, AsTyped = false }).Concat(
        [
            ("exact", request.AsTyped ? "true" : null), ("calendar", request.JalaliYears ? null : "gregorian"),
        ]);
        return Join("/api/search." + ending, parts);
    }

    /// <summary>The address of a request; what has its default value is left out.</summary>
    public static string For(SearchRequest request) => Join("/search", Parts(request));

    /// <summary>What the address of a request says, by its names; what has its default value is null.</summary>
    public static IEnumerable<(string Name, string? Value)> Parts(SearchRequest request)
    {
        var filters = request.Filters ?? new SearchFilters();
        return
        [
            ("q", request.Text),
            ("source", filters.Source),
            ("section", filters.Section),
            ("year", filters.Year?.ToString(CultureInfo.InvariantCulture)),
            ("month", filters.Month?.ToString(CultureInfo.InvariantCulture)),
            ("lang", filters.Language),
            ("tag", filters.Tag),
            ("sort", request.Sort == SearchSort.Relevance ? null : request.Sort.ToString().ToLowerInvariant()),
            ("exact", request.AsTyped ? "1" : null),
            ("without", request.Without.ToString()),
            ("page", request.Page == 1 ? null : request.Page.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    private static int? Number(string? text) => text is null ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static string Join(string path, IEnumerable<(string Name, string? Value)> parts)
    {
        var query = string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Value))
            .Select(part => part.Name + "=" + Uri.EscapeDataString(part.Value!)));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
