using NewsReader.Queries;
using NewsReader.Text.Dates;

namespace NewsReader.Api;

/// <summary>A page of articles.</summary>
internal sealed record ApiList<T>(int Total, double TookMs, int Page, int Size, IReadOnlyList<T> Items);

/// <summary>A page of search results.</summary>
/// <param name="Total">Articles that have all the telling words, or the most of them if none has all.</param>
/// <param name="PartialTotal">Articles that have only some; they follow when sorted by relevance.</param>
internal sealed record ApiSearch(
    int Total, int PartialTotal, bool HasAll, double TookMs, int Page, int Size, IReadOnlyList<ApiArticle> Items,
    IReadOnlyList<string> MissingWords, string? Suggestion, bool Corrected, SearchFacets Facets);

/// <summary>Plain text and the ranges of it, in UTF-16 units, that matched.</summary>
internal sealed record ApiSnippet(string Text, IReadOnlyList<TextRange> Ranges);

/// <summary>An article in a list.</summary>
/// <param name="Key">The id the source itself gave, else the path within its collection.</param>
/// <param name="PublishedAt">ISO 8601 as exactly as it is known: year, month, day or minute with offset; null when unknown.</param>
internal sealed record ApiArticle(
    long Id, string Key, string Title, string Url, ApiSnippet? Snippet, string? PublishedAt, string? Source, string? Section, string Lang, double? Score)
{
    public static ApiArticle Of(ArticleSummary article, ApiSnippet? snippet = null, double? score = null) => new(
        article.Id, article.Key, article.Title, article.Path, snippet ?? (article.Lead is { } lead ? new ApiSnippet(lead, []) : null),
        Iso(article.Published), article.Source, article.Section, article.Language, score);

    public static ApiArticle Of(SearchResult result) => Of(result.Article, Join(result.Passages), result.Score);

    public static string? Iso(PublicationDate? date) => date?.Precision switch
    {
        null or DatePrecision.None => null,
        DatePrecision.Year => date.Begins.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Month => date.Begins.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture),
        DatePrecision.Day => date.Begins.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => date.Begins.ToString("yyyy-MM-dd'T'HH:mm:ssK", System.Globalization.CultureInfo.InvariantCulture),
    };

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
/// <param name="Origins">Where its fields came from, by the field's name: metadata, markup, text, firstSentence, dateLine, dateline, firstLines, path, fileTime.</param>
internal sealed record ApiArticleDetail(
    long Id, string Key, string Title, string Url, bool TitleIsDerived, string? Kicker, string? Lead, string Text, string? PublishedAt, string? Source, string? Via,
    string? Section, string? Author, string? DeskCode, string? OriginalUrl, string Lang, string Dir, IReadOnlyList<string> Tags, IReadOnlyDictionary<string, string> Origins,
    IReadOnlyList<ApiRelated> Related, IReadOnlyList<ApiSimilar> Similar, IReadOnlyList<ApiArticle> Backlinks);
