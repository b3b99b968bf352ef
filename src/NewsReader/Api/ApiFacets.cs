using NewsReader.Search;

namespace NewsReader.Api;

/// <summary>By what the results of a search can be narrowed: the most frequent values first, years newest first.</summary>
internal sealed record ApiFacets
{
    public required IReadOnlyList<ApiFacetValue> Sources { get; init; }

    public required IReadOnlyList<ApiFacetValue> Sections { get; init; }

    public required IReadOnlyList<ApiFacetValue> Years { get; init; }

    /// <summary>Of the year that the search is narrowed to, 1 to 12, earliest first.</summary>
    public required IReadOnlyList<ApiFacetValue> Months { get; init; }

    public required IReadOnlyList<ApiFacetValue> Languages { get; init; }

    public required IReadOnlyList<ApiFacetValue> Tags { get; init; }

    public static ApiFacets From(SearchFacets facets) => new()
    {
        Sources = ApiFacetValue.From(facets.Sources),
        Sections = ApiFacetValue.From(facets.Sections),
        Years = ApiFacetValue.From(facets.Years),
        Months = ApiFacetValue.From(facets.Months),
        Languages = ApiFacetValue.From(facets.Languages),
        Tags = ApiFacetValue.From(facets.Tags),
    };
}

/// <summary>A value, how many of the results have it, and whether the search is narrowed to it.</summary>
internal sealed record ApiFacetValue
{
    public required string Value { get; init; }

    public required int Count { get; init; }

    public required bool IsChosen { get; init; }

    public static IReadOnlyList<ApiFacetValue> From(IReadOnlyList<FacetValue> values) =>
        [.. values.Select(value => new ApiFacetValue { Value = value.Value, Count = value.Count, IsChosen = value.IsChosen })];
}
