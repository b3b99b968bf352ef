using NewsReader.Search;

namespace NewsReader.Pages;

/// <summary>A value of a facet as a link that chooses it, or no longer does.</summary>
/// <param name="Facet">The facet's name in the address.</param>
/// <param name="MaxCount">The count of its most frequent value.</param>
internal sealed record FacetLink(string Facet, FacetValue Value, int MaxCount, string Address);
