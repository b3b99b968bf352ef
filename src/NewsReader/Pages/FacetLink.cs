using NewsReader.Search;

namespace NewsReader.Pages;

/// <summary>A value of a facet as a link that chooses it, or no longer does.</summary>
/// <param name="Label">The value as the page shows it.</param>
/// <param name="MaxCount">The count of its most frequent value.</param>
internal sealed record FacetLink(ShownLabel Label, FacetValue Value, int MaxCount, string Address);
