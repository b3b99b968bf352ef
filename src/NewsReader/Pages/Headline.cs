using NewsReader.Articles;
using NewsReader.Text.Direction;

namespace NewsReader.Pages;

/// <summary>The size of a headline by its length.</summary>
internal static class Headline
{
    private const int SentenceLength = 60;

    /// <summary>The class of a first-rank headline; one of over 60 letters is a sentence and is set smaller.</summary>
    public static string FirstRank(string title) => title.Length > SentenceLength ? "hl--long" : "hl--1";

    /// <summary>"rtl" or "ltr" for a title of an article that is not there; without letters as the page runs.</summary>
    public static string Direction(string title) =>
        TextDirection.Of(title) is { } direction ? Direction(direction == BaseDirection.RightToLeft) : PageText.Direction;

    /// <summary>The language and the direction of an article's title, which may turn.</summary>
    public static (string? Language, string Direction) OfTitle(ArticleSummary article)
    {
        var surroundings = article.IsRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
        var own = TextDirection.OfBlock(article.Title, surroundings);
        return (own == surroundings ? article.Language : LanguageDetector.OfBlock(article.Title, own),
            Direction(own == BaseDirection.RightToLeft));
    }

    /// <summary>"rtl" or "ltr".</summary>
    public static string Direction(bool isRightToLeft) => isRightToLeft ? "rtl" : "ltr";
}
