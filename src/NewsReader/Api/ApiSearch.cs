using NewsReader.Search;

namespace NewsReader.Api;

/// <summary>A page of search results.</summary>
internal sealed record ApiSearch
{
    /// <summary>What was searched: what was asked, or its correction.</summary>
    public required string Query { get; init; }

    /// <summary>How many articles have all the telling words, or the most of them if none has all.</summary>
    public required int Total { get; init; }

    /// <summary>How many articles have only some; they follow when sorted by relevance.</summary>
    public required int PartialTotal { get; init; }

    /// <summary>How many of <see cref="Total"/> came in after the article that was named as "since"; null where none was.</summary>
    public required int? NewTotal { get; init; }

    /// <summary>The highest id of an article that can be found, for "since" of a later search.</summary>
    public required long LastId { get; init; }

    /// <summary>Whether those of <see cref="Total"/> have all the telling words.</summary>
    public required bool HasAll { get; init; }

    /// <summary>The part of the archive, from 0 to 1, that can be found; below 1 while the index is built, when articles are
    /// missing.</summary>
    public required double IndexedShare { get; init; }

    public required double TookMs { get; init; }

    public required int Page { get; init; }

    public required int Size { get; init; }

    public required IReadOnlyList<ApiHit> Items { get; init; }

    /// <summary>Words of the query that are in no article.</summary>
    public required IReadOnlyList<string> MissingWords { get; init; }

    /// <summary>What was looked for besides the words of the query, for it is said or written so, too; exact=true prevents it.</summary>
    public required IReadOnlyList<string> AlsoSearched { get; init; }

    /// <summary>Words of the archive that may have been meant where nothing is found.</summary>
    public required IReadOnlyList<string> NearWords { get; init; }

    /// <summary>A better spelling of the query, the ranges being what differs; the one searched when
    /// <see cref="Corrected"/>.</summary>
    public required ApiSnippet? Suggestion { get; init; }

    /// <summary>Whether the suggestion was searched because a word is in no article; exact=true prevents it.</summary>
    public required bool Corrected { get; init; }

    /// <summary>What of the query was not taken as typed, or how it was taken.</summary>
    public required IReadOnlyList<ApiNote> Notes { get; init; }

    public required ApiFacets Facets { get; init; }

    public static ApiSearch From(SearchPage found, string siteBase) => new()
    {
        Query = found.WasCorrected ? found.Suggestion!.Text : found.Request.Text,
        Total = found.Total,
        PartialTotal = found.PartialTotal,
        NewTotal = found.NewTotal,
        LastId = found.LastId,
        HasAll = found.HasAll,
        IndexedShare = Math.Round(found.IndexedShare, 3),
        TookMs = Math.Round(found.TookMilliseconds, 3),
        Page = found.Request.Page,
        Size = found.Request.Size,
        Items = [.. found.Items.Select(hit => ApiHit.From(hit, siteBase))],
        MissingWords = found.MissingWords,
        AlsoSearched = found.AlsoSearched,
        NearWords = found.NearWords,
        Suggestion = found.Suggestion is { } suggestion ? ApiSnippet.From(suggestion) : null,
        Corrected = found.WasCorrected,
        Notes = [.. found.Notes.Select(ApiNote.From)],
        Facets = ApiFacets.From(found.Facets),
    };
}

/// <summary>An article that was found.</summary>
internal sealed record ApiHit
{
    public required long Id { get; init; }

    /// <inheritdoc cref="ApiArticle.Key"/>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Ranges of the title that matched.</summary>
    public required IReadOnlyList<ApiRange> TitleRanges { get; init; }

    public required string Url { get; init; }

    /// <summary>The passages as one text.</summary>
    public required ApiSnippet? Snippet { get; init; }

    /// <summary>One to three passages of the text, in its order.</summary>
    public required IReadOnlyList<ApiSnippet> Passages { get; init; }

    /// <summary>Where words were found that neither title nor text has.</summary>
    public required IReadOnlyList<ApiFoundIn> FoundIn { get; init; }

    /// <summary>Words of the query that this article does not have although others do.</summary>
    public required IReadOnlyList<string> MissingWords { get; init; }

    /// <inheritdoc cref="ApiArticle.PublishedAt"/>
    public required string? PublishedAt { get; init; }

    public required string? Source { get; init; }

    public required string? Section { get; init; }

    public required string Lang { get; init; }

    public required double Score { get; init; }

    public static ApiHit From(SearchResult result, string siteBase)
    {
        var article = result.Article;
        return new ApiHit
        {
            Id = article.Id,
            Key = article.Key,
            Title = article.Title,
            TitleRanges = ApiRange.From(result.Title.Marks),
            Url = siteBase + article.Path,
            Snippet = ApiSnippet.Join(result.Passages),
            Passages = [.. result.Passages.Select(ApiSnippet.From)],
            FoundIn = [.. result.FoundIn.Select(ApiFoundIn.From)],
            MissingWords = result.MissingWords,
            PublishedAt = IsoDate.Write(article.Published),
            Source = article.Source,
            Section = article.Section,
            Lang = article.Language,
            Score = result.Score,
        };
    }
}

/// <summary>A field besides title and text that words were found in.</summary>
internal sealed record ApiFoundIn
{
    /// <summary>"kicker", "tags", "source", "section" or "author".</summary>
    public required string Field { get; init; }

    public required ApiSnippet Snippet { get; init; }

    public static ApiFoundIn From(FoundField field) => new() { Field = field.Name, Snippet = ApiSnippet.From(field.Text) };
}
