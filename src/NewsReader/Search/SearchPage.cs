using NewsReader.Search.Language;
using NewsReader.Search.Ranking;

namespace NewsReader.Search;

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

    /// <summary>How many of <see cref="Total"/> came in after the article that the request names; null where it names none.</summary>
    public int? NewTotal { get; init; }

    /// <summary>The highest id in the index, for <see cref="SearchRequest.Since"/> of a later search.</summary>
    public long LastId { get; init; }

    /// <summary>How it was found in the end; null where nothing was looked for.</summary>
    public QueryPlan? Plan { get; init; }

    public required double TookMilliseconds { get; init; }

    public required IReadOnlyList<SearchResult> Items { get; init; }

    public SearchFacets Facets { get; init; } = SearchFacets.None;

    /// <summary>Words of the query that are in no article.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>Words of the archive that may have been meant where nothing that was typed is found.</summary>
    public IReadOnlyList<string> NearWords { get; init; } = [];

    /// <summary>What was looked for besides the words of the query, for it is said or written so, too; ranked after them.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>A better spelling of the query to offer, or, when <see cref="WasCorrected"/>, the one that was searched instead; what
    /// differs is marked.</summary>
    public MarkedText? Suggestion { get; init; }

    public bool WasCorrected { get; init; }

    /// <summary>Where the suggestion was searched and other words may be better spelt otherwise too: the query with all of them, those
    /// marked; else null.</summary>
    public MarkedText? Further { get; init; }

    /// <summary>The words, as typed, that the suggestion replaces.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>What of the query could not be understood and was taken as plain words, as resource keys.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The part of the archive, from 0 to 1, that can be found while the index is built; 1 when it has everything but what came
    /// in just now.</summary>
    public double IndexedShare { get; init; } = 1;

    /// <summary>Whether articles are missing because the index is being built.</summary>
    public bool IsPartlyIndexed => IndexedShare < 1;

    /// <summary>Whether there was no time to find all of them.</summary>
    public bool WasCut => Notes.Contains(QueryNotes.TookTooLong, StringComparer.Ordinal);

    /// <summary>Whether the query, or a part of it, was taken for a time.</summary>
    public bool IsReadAsDate => Notes.Contains(QueryNotes.ReadAsDate, StringComparer.Ordinal)
        || Notes.Contains(QueryNotes.PartReadAsDate, StringComparer.Ordinal);

    /// <summary>How many results can be paged through in the order asked for.</summary>
    public int Reachable => Request.Sort == SearchSort.Relevance ? Total + PartialTotal : Total;
}
