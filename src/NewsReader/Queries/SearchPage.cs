using NewsReader.Search.Language;

namespace NewsReader.Queries;

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
internal sealed record SearchFilters(string? Source = null, string? Section = null, int? Year = null, string? Language = null, string? Tag = null);

/// <summary>A search as a reader asks it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">1 to 100.</param>
/// <param name="AsTyped">Whether to search exactly what was typed, without correcting it.</param>
/// <param name="WithFacets">Whether facets are counted.</param>
internal sealed record SearchRequest(
    string Text, int Page = 1, int Size = 20, SearchSort Sort = SearchSort.Relevance, SearchFilters? Filters = null, bool JalaliYears = true, bool AsTyped = false,
    bool WithFacets = true);

/// <summary>Offsets of a piece of a text, in UTF-16 units.</summary>
internal readonly record struct TextRange(int Start, int End);

/// <summary>A text with the words that matched.</summary>
internal sealed record MarkedText(string Text, IReadOnlyList<TextRange> Marks);

/// <summary>A field besides title and text that words of the query were found in.</summary>
/// <param name="Name">"kicker", "tags", "source", "section" or "author".</param>
internal sealed record FoundField(string Name, MarkedText Text);

/// <summary>One result.</summary>
/// <param name="Passages">One to three passages of the original text, in its order.</param>
/// <param name="FoundIn">Where words were found that neither the title nor the text has.</param>
/// <param name="MissingWords">Words of the query, as typed, that this article does not have although others do.</param>
internal sealed record SearchResult(
    ArticleSummary Article, MarkedText Title, IReadOnlyList<MarkedText> Passages, double Score, IReadOnlyList<FoundField> FoundIn, IReadOnlyList<string> MissingWords);

/// <summary>A value of a facet and how many results have it; a facet ignores its own filter.</summary>
internal sealed record FacetValue(string Value, int Count, bool IsChosen);

/// <summary>The facets of a search, each most frequent value first, years newest first.</summary>
internal sealed record SearchFacets(
    IReadOnlyList<FacetValue> Sources, IReadOnlyList<FacetValue> Sections, IReadOnlyList<FacetValue> Years,
    IReadOnlyList<FacetValue> Languages, IReadOnlyList<FacetValue> Tags)
{
    public static readonly SearchFacets None = new([], [], [], [], []);
}

/// <summary>A page of results.</summary>
internal sealed record SearchPage
{
    public required SearchRequest Request { get; init; }

    /// <summary>How many articles have all the telling words; if none has all, how many have the most of them.</summary>
    public required int Total { get; init; }

    /// <summary>How many more have only some; they follow when sorted by relevance.</summary>
    public required int PartialTotal { get; init; }

    /// <summary>Whether <see cref="Total"/> counts articles that have all the telling words.</summary>
    public required bool HasAll { get; init; }

    public required double TookMilliseconds { get; init; }

    public required IReadOnlyList<SearchResult> Items { get; init; }

    public SearchFacets Facets { get; init; } = SearchFacets.None;

    /// <summary>Words of the query that are in no article.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>A better spelling of the query to offer, or, when <see cref="WasCorrected"/>, the one that was searched instead; what differs is marked.</summary>
    public MarkedText? Suggestion { get; init; }

    public bool WasCorrected { get; init; }

    /// <summary>The words, as typed, that the suggestion replaces.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>What of the query could not be understood and was taken as plain words, as resource keys.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Whether there was no time to find all of them.</summary>
    public bool WasCut => Notes.Contains(QueryNotes.TookTooLong, StringComparer.Ordinal);

    /// <summary>How many results can be paged through in the order asked for.</summary>
    public int Reachable => Request.Sort == SearchSort.Relevance ? Total + PartialTotal : Total;
}
