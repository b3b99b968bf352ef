namespace NewsReader.Search;

/// <summary>A value of a facet and how many results have it; a facet ignores its own filter.</summary>
internal sealed record FacetValue(string Value, int Count, bool IsChosen);

/// <summary>The facets of a search, each most frequent value first, years newest first. Months, earliest first,
/// are those of a chosen year.</summary>
internal sealed record SearchFacets(
    IReadOnlyList<FacetValue> Sources, IReadOnlyList<FacetValue> Sections, IReadOnlyList<FacetValue> Years,
    IReadOnlyList<FacetValue> Languages, IReadOnlyList<FacetValue> Tags)
{
    public static readonly SearchFacets None = new([], [], [], [], []);

    public IReadOnlyList<FacetValue> Months { get; init; } = [];

    /// <summary>How many results have no year, and are in none of <see cref="Years"/>.</summary>
    public int Undated { get; init; }
}
