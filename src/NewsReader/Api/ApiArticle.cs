using NewsReader.Articles;
using NewsReader.Queries;

namespace NewsReader.Api;

/// <summary>An article in a list.</summary>
internal sealed record ApiArticle
{
    public required long Id { get; init; }

    /// <summary>The id the source itself gave, else the path within its collection.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The page of the article.</summary>
    public required string Url { get; init; }

    /// <summary>The lead of the article, or null if it has none.</summary>
    public required ApiSnippet? Snippet { get; init; }

    /// <summary>ISO 8601 as exactly as it is known: year, month, day or minute with offset; null when unknown.</summary>
    public required string? PublishedAt { get; init; }

    public required string? Source { get; init; }

    public required string? Section { get; init; }

    /// <summary>A language tag such as "fa".</summary>
    public required string Lang { get; init; }

    /// <param name="siteBase">What addresses of the site begin with.</param>
    public static ApiArticle From(ArticleSummary article, string siteBase) => new()
    {
        Id = article.Id,
        Key = article.Key,
        Title = article.Title,
        Url = siteBase + article.Path,
        Snippet = article.Lead is { } lead ? new ApiSnippet { Text = lead, Ranges = [] } : null,
        PublishedAt = IsoDate.Write(article.Published),
        Source = article.Source,
        Section = article.Section,
        Lang = article.Language,
    };
}

/// <summary>An article whole, and what is connected to it.</summary>
internal sealed record ApiArticleDetail
{
    public required long Id { get; init; }

    /// <inheritdoc cref="ApiArticle.Key"/>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The page of the article; <see cref="OriginalUrl"/> is where it was published.</summary>
    public required string Url { get; init; }

    /// <summary>Whether the source gave no title, so that one was made of the text.</summary>
    public required bool TitleIsDerived { get; init; }

    /// <summary>The line above the title.</summary>
    public required string? Kicker { get; init; }

    public required string? Lead { get; init; }

    /// <summary>Plain text, a paragraph a line.</summary>
    public required string Text { get; init; }

    /// <inheritdoc cref="ApiArticle.PublishedAt"/>
    public required string? PublishedAt { get; init; }

    public required string? Source { get; init; }

    /// <summary>Whom the source itself names as where it has the article from.</summary>
    public required string? Via { get; init; }

    public required string? Section { get; init; }

    public required string? Author { get; init; }

    public required string? DeskCode { get; init; }

    public required string? OriginalUrl { get; init; }

    public required string? Image { get; init; }

    public required string Lang { get; init; }

    /// <summary>"rtl" or "ltr".</summary>
    public required string Dir { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>Where its fields came from, by the field's name: metadata, markup, text, firstSentence, dateLine, dateline,
    /// firstLines, path, fileTime, ahead, address.</summary>
    public required IReadOnlyDictionary<string, string> Origins { get; init; }

    /// <summary>The titles that the article lists as related to it.</summary>
    public required IReadOnlyList<ApiRelated> Related { get; init; }

    public required IReadOnlyList<ApiSimilar> Similar { get; init; }

    /// <summary>Articles that list this one.</summary>
    public required IReadOnlyList<ApiArticle> Backlinks { get; init; }

    public static ApiArticleDetail From(ArticleView article, RelatedArticles related, string siteBase)
    {
        var summary = article.Summary;
        return new ApiArticleDetail
        {
            Id = summary.Id,
            Key = summary.Key,
            Title = summary.Title,
            Url = siteBase + summary.Path,
            TitleIsDerived = article.TitleIsDerived,
            Kicker = summary.Kicker,
            Lead = article.Lead,
            Text = article.BodyText,
            PublishedAt = IsoDate.Write(summary.Published),
            Source = summary.Source,
            Via = article.Via,
            Section = summary.Section,
            Author = article.Author,
            DeskCode = article.DeskCode,
            OriginalUrl = article.Url,
            Image = article.Image,
            Lang = summary.Language,
            Dir = summary.IsRightToLeft ? "rtl" : "ltr",
            Tags = article.Tags,
            Origins = article.Origins.All.ToDictionary(pair => FieldOrigins.Name(pair.Key), pair => FieldOrigins.Name(pair.Value)),
            Related = [.. related.Listed.Select(entry => ApiRelated.From(entry, siteBase))],
            Similar = [.. related.Similar.Select(one => ApiSimilar.From(one, siteBase))],
            Backlinks = [.. related.Backlinks.Select(backlink => ApiArticle.From(backlink, siteBase))],
        };
    }
}

/// <summary>A listed title and the article meant.</summary>
internal sealed record ApiRelated
{
    public required string Title { get; init; }

    /// <summary>What stands beside the title in the list, such as "photos".</summary>
    public required string? Label { get; init; }

    /// <summary>Null while the archive does not have the article.</summary>
    public required ApiArticle? Article { get; init; }

    public static ApiRelated From(RelatedEntry entry, string siteBase) => new()
    {
        Title = entry.Title,
        Label = entry.Label,
        Article = entry.Target is { } target ? ApiArticle.From(target, siteBase) : null,
    };
}

/// <summary>A similar article and the words shared.</summary>
internal sealed record ApiSimilar
{
    public required ApiArticle Article { get; init; }

    public required IReadOnlyList<string> SharedWords { get; init; }

    public static ApiSimilar From(SimilarArticle one, string siteBase) =>
        new() { Article = ApiArticle.From(one.Article, siteBase), SharedWords = one.SharedWords };
}
