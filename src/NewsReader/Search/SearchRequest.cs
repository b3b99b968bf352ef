namespace NewsReader.Search;

/// <summary>How results are ordered.</summary>
internal enum SearchSort
{
    /// <summary>Best first.</summary>
    Relevance,

    /// <summary>Newest first, undated last.</summary>
    Newest,

    /// <summary>Oldest first, undated last.</summary>
    Oldest,
}

/// <summary>What narrows a search besides its words.</summary>
/// <param name="Year">A Jalali (1200-1499) or Gregorian year.</param>
/// <param name="Month">1 to 12, of the year and its calendar; nothing without a year.</param>
internal sealed record SearchFilters(string? Source = null, string? Section = null, int? Year = null, string? Language = null,
    string? Tag = null, int? Month = null);

/// <summary>A search as a reader asks it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">1 to 100.</param>
/// <param name="AsTyped">Whether to search exactly what was typed, without correcting it.</param>
/// <param name="WithFacets">Whether facets are counted.</param>
internal sealed record SearchRequest(
    string Text, int Page = 1, int Size = 20, SearchSort Sort = SearchSort.Relevance, SearchFilters? Filters = null,
    bool JalaliYears = true, bool AsTyped = false,
    bool WithFacets = true)
{
    /// <summary>The id of an article: those of the results that came in after it are counted; null to count none.</summary>
    public long? Since { get; init; }

    /// <summary>What is not to be looked for besides the words of the text; see <see cref="SearchPage.AlsoSearched"/>.</summary>
    public LeftOutWritings Without { get; init; } = LeftOutWritings.None;
}
