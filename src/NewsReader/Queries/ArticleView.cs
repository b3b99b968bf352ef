using NewsReader.Articles;

namespace NewsReader.Queries;

/// <summary>An article as its own page shows it.</summary>
internal sealed record ArticleView
{
    public required ArticleSummary Summary { get; init; }

    /// <summary>The article that stands for its story: this one or another.</summary>
    public required long HeadId { get; init; }

    /// <summary>The lead the article itself has; null where lists show the beginning of the text instead.</summary>
    public string? Lead { get; init; }

    public required bool TitleIsDerived { get; init; }

    public string? Via { get; init; }

    public string? Author { get; init; }

    public string? DeskCode { get; init; }

    public string? Url { get; init; }

    /// <inheritdoc cref="Articles.Article.Image"/>
    public string? Image { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Clean HTML.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>Where its fields came from.</summary>
    public required Articles.FieldOrigins Origins { get; init; }

    /// <summary>The body as plain text, a paragraph a line.</summary>
    public string BodyText => Articles.ArticleText.Of(BodyHtml);

    /// <summary>Title, lead and body as plain text, a paragraph a line.</summary>
    public string WholeText => $"{Summary.Title}\n{Lead}\n{BodyText}";

    /// <summary>Unix seconds at which its source was found gone; null while it is there.</summary>
    public long? RemovedAt { get; init; }

    /// <summary>The article whose words it repeats exactly: they are one article, and that one's page shows it.</summary>
    public long? CopyOfId { get; init; }

    /// <summary>How many times the original was read with another content; 1 when it never changed.</summary>
    public required int RevisionNumber { get; init; }
}

/// <summary>An entry of the list «بیشتر بخوانید»; <paramref name="Target"/> is null while the archive has no such article.</summary>
internal sealed record RelatedEntry(string Title, string? Label, string? Url, ArticleSummary? Target);

/// <summary>Another article of the same story.</summary>
/// <param name="IsSameText">Whether it has the same words, so that it has no page of its own.</param>
internal sealed record StoryEntry(ArticleSummary Article, bool IsSameText, string Collection);

/// <summary>A similar article and the words that make it so, as they are written in the text.</summary>
internal sealed record SimilarArticle(ArticleSummary Article, IReadOnlyList<string> SharedWords);

/// <summary>All that is connected to an article.</summary>
internal sealed record RelatedArticles(
    IReadOnlyList<RelatedEntry> Listed,
    IReadOnlyList<SimilarArticle> Similar,
    IReadOnlyList<ArticleSummary> Backlinks,
    int BacklinkCount);
