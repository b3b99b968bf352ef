using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>A search to try, with how much it finds.</summary>
internal sealed record CountedLink(CountedSearch Search, string Address);
