using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Text.Dates;

namespace NewsReader.Api;

/// <summary>A page of articles.</summary>
/// <param name="Page">Null for one asked for by its place.</param>
/// <param name="Next">The place that the next page follows, to be asked for as "after"; null at the end.</param>
internal sealed record ApiList<T>(int Total, double TookMs, int? Page, int Size, string? Next, IReadOnlyList<T> Items);

/// <summary>A page of search results.</summary>
/// <param name="Query">What was searched: what was asked, or its correction.</param>
/// <param name="Total">Articles that have all the telling words, or the most of them if none has all.</param>
/// <param name="PartialTotal">Articles that have only some; they follow when sorted by relevance.</param>
/// <param name="MissingWords">Words of the query that are in no article.</param>
/// <param name="Suggestion">A better spelling of the query, the ranges being what differs; the one searched when
/// <paramref name="Corrected"/>.</param>
/// <param name="Corrected">Whether the suggestion was searched because a word is in no article; exact=true prevents it.</param>
internal sealed record ApiSearch(
    string Query, int Total, int PartialTotal, bool HasAll, double TookMs, int Page, int Size, IReadOnlyList<ApiHit> Items,
    IReadOnlyList<string> MissingWords, ApiSnippet? Suggestion, bool Corrected, SearchFacets Facets)
{
    public static ApiSearch From(SearchPage found) => new(
        found.WasCorrected ? found.Suggestion!.Text : found.Request.Text, found.Total, found.PartialTotal, found.HasAll,
        Math.Round(found.TookMilliseconds, 3), found.Request.Page, found.Request.Size, [.. found.Items.Select(ApiHit.From)],
        found.MissingWords, found.Suggestion is { } suggestion ? ApiSnippet.From(suggestion) : null, found.WasCorrected, found.Facets);
}

/// <summary>What may be asked for by what was typed so far.</summary>
internal sealed record ApiSuggestions(string Query, IReadOnlyList<ApiSuggestion> Items);

/// <summary>One suggestion.</summary>
/// <param name="Kind">"query" or "title".</param>
/// <param name="Url">The page of its results, or of the article.</param>
internal sealed record ApiSuggestion(string Text, string Kind, string Url)
{
    public static ApiSuggestion From(Suggestion suggestion) =>
        new(suggestion.Text, suggestion.IsTitle ? "title" : "query", suggestion.Path);
}

/// <summary>Plain text and the ranges of it, in UTF-16 units, that matched.</summary>
internal sealed record ApiSnippet(string Text, IReadOnlyList<TextRange> Ranges)
{
    public static ApiSnippet From(MarkedText text) => new(text.Text, text.Marks);
}

/// <summary>A field besides title and text that words were found in.</summary>
/// <param name="Field">"kicker", "tags", "source", "section" or "author".</param>
internal sealed record ApiFoundIn(string Field, ApiSnippet Snippet);

/// <summary>An article in a list.</summary>
/// <param name="Key">The id the source itself gave, else the path within its collection.</param>
/// <param name="PublishedAt">ISO 8601 as exactly as it is known: year, month, day or minute with offset; null when unknown.</param>
internal sealed record ApiArticle(
    long Id, string Key, string Title, string Url, ApiSnippet? Snippet, string? PublishedAt, string? Source, string? Section, string Lang)
{
    public static ApiArticle From(ArticleSummary article, ApiSnippet? snippet = null) => new(
        article.Id, article.Key, article.Title, article.Path, snippet ?? (article.Lead is { } lead ? new ApiSnippet(lead, []) : null),
        Iso(article.Published), article.Source, article.Section, article.Language);

    public static string? Iso(PublicationDate? date) => date?.Precision switch
    {
        null or DatePrecision.None => null,
        DatePrecision.Year => date.Begins.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Begins.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Day => date.Begins.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => date.Begins.ToString("yyyy-MM-dd'T'HH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>An article that was found.</summary>
/// <param name="TitleRanges">Ranges of the title that matched.</param>
/// <param name="Snippet">The passages as one text.</param>
/// <param name="Passages">One to three passages of the text, in its order.</param>
/// <param name="FoundIn">Where words were found that neither title nor text has.</param>
/// <param name="MissingWords">Words of the query that this article does not have although others do.</param>
internal sealed record ApiHit(
    long Id, string Key, string Title, IReadOnlyList<TextRange> TitleRanges, string Url, ApiSnippet? Snippet,
    IReadOnlyList<ApiSnippet> Passages,
    IReadOnlyList<ApiFoundIn> FoundIn, IReadOnlyList<string> MissingWords, string? PublishedAt, string? Source, string? Section,
    string Lang, double Score)
{
    public static ApiHit From(SearchResult result)
    {
        var article = result.Article;
        return new ApiHit(
            article.Id, article.Key, article.Title, result.Title.Marks, article.Path, Join(result.Passages),
            [.. result.Passages.Select(ApiSnippet.From)],
            [.. result.FoundIn.Select(field => new ApiFoundIn(field.Name, ApiSnippet.From(field.Text)))], result.MissingWords,
            ApiArticle.Iso(article.Published), article.Source, article.Section, article.Language, result.Score);
    }

    // The passages as one text, an ellipsis between them, the ranges moved along.
    private static ApiSnippet? Join(IReadOnlyList<MarkedText> passages)
    {
        if (passages.Count == 0)
            return null;
        const string between = " … ";
        var ranges = new List<TextRange>();
        var offset = 0;
        foreach (var passage in passages)
        {
            ranges.AddRange(passage.Marks.Select(mark => new TextRange(mark.Start + offset, mark.End + offset)));
            offset += passage.Text.Length + between.Length;
        }

        return new ApiSnippet(string.Join(between, passages.Select(passage => passage.Text)), ranges);
    }
}

/// <summary>A listed title and the article meant, null while the archive has none.</summary>
internal sealed record ApiRelated(string Title, string? Label, ApiArticle? Article);

/// <summary>A similar article and the words shared.</summary>
internal sealed record ApiSimilar(ApiArticle Article, IReadOnlyList<string> SharedWords);

/// <summary>An article whole.</summary>
/// <param name="Text">Plain text, a paragraph a line.</param>
/// <param name="Origins">Where its fields came from, by the field's name: metadata, markup, text, firstSentence, dateLine, dateline,
/// firstLines, path, fileTime.</param>
internal sealed record ApiArticleDetail(
    long Id, string Key, string Title, string Url, bool TitleIsDerived, string? Kicker, string? Lead, string Text, string? PublishedAt,
    string? Source, string? Via,
    string? Section, string? Author, string? DeskCode, string? OriginalUrl, string? Image, string Lang, string Dir,
    IReadOnlyList<string> Tags, IReadOnlyDictionary<string, string> Origins,
    IReadOnlyList<ApiRelated> Related, IReadOnlyList<ApiSimilar> Similar, IReadOnlyList<ApiArticle> Backlinks);
