using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>How tall things are in a column of the front page at the width of a desk, in CSS pixels; estimates, for choosing how many
/// fill it.</summary>
internal static class ColumnText
{
    private const double LetterWidth = 0.43;
    private const double ItemSize = 19;
    private const double FirstSize = 26;
    private const double TextSize = 15;
    private const double MetaHeight = 27;
    private const double HeadlineLine = 1.5;
    private const double TextLine = 1.9;
    private const double BetweenItems = 25;
    private const double ColumnWidth = 300;
    private const double BandWidth = 368;
    private const int MaxLead = 160;

    /// <summary>An item of the newest, with the room around it.</summary>
    public static double OfNewest(string title) => Lines(title.Length, ItemSize, ColumnWidth, HeadlineLine) + BetweenItems;

    /// <summary>An item of a section of three in a band, with the room around it.</summary>
    public static double OfItem(ArticleSummary article) =>
        Lines(article.Title.Length, ItemSize, BandWidth, HeadlineLine) + BetweenItems;

    /// <summary>The first of a section, with its lead and its line of facts.</summary>
    public static double OfFirst(ArticleSummary article) =>
        Lines(article.Title.Length, FirstSize, BandWidth, HeadlineLine)
        + Lines(Math.Min(MaxLead, article.Lead?.Length ?? 0), TextSize, BandWidth, TextLine) + MetaHeight + BetweenItems;

    private static double Lines(int letters, double size, double width, double line) =>
        Math.Ceiling(letters * LetterWidth * size / width) * size * line;
}
