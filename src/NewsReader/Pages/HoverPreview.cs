using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>What a link to an article shows of it beforehand.</summary>
/// <param name="Id">Of the element, which the link names as its description.</param>
internal sealed record HoverPreview(ArticleSummary Article, string Id)
{
    private const int Length = 260;

    /// <summary>The beginning of the text after the title, or null when there is none.</summary>
    public static string? LeadOf(ArticleSummary article) =>
        Excerpt.AfterTitle(article.Lead, article.Title) is { } lead ? Excerpt.Cut(lead, Length) : null;
}
