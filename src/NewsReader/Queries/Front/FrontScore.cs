using NewsReader.Articles;

namespace NewsReader.Queries.Front;

/// <summary>How much of a story is for the top of the front page.</summary>
internal static class FrontScore
{
    /// <summary>What a story loses whose section stands above already.</summary>
    public const double SameSection = 2.5;

    private const double Copies = 3;
    private const double Backlinks = 2;
    private const double OfLead = 1.5;
    private const double OfTitle = 1.5;
    private const double OfPicture = 2;
    private const double DerivedTitle = 2;
    private const double AnHour = 0.25;
    private const double MaxAge = 4;
    private const double MaxLength = 2;
    private const double Length = 1.6;
    private const double ShortText = 50;

    // The middle of the titles of three agencies: 35, 46 and 52 letters in the middle, 8 to 74 at the ends.
    private const double UsualTitle = 48;
    private const int ShortestLead = 60;
    private const int LongestLead = 400;

    /// <summary>The weight of a story; about 0 to 20.</summary>
    /// <param name="newest">When the newest of the candidates was published; null where that has no date.</param>
    /// <param name="showsPictures">Whether the page shows the story's own picture, if it has one.</param>
    public static double Weigh(ArticleSummary article, DateTimeOffset? newest, bool showsPictures)
    {
        var score = (Copies * Math.Log2(1 + article.RepeatCount)) + (Backlinks * Math.Log2(1 + article.BacklinkCount));
        if (article.Lead?.Length is >= ShortestLead and <= LongestLead)
            score += OfLead;
        score += OfTitle * Math.Max(-1, 1 - (Math.Abs(article.Title.Length - UsualTitle) / UsualTitle));
        score += Math.Clamp(Length * Math.Log10(Math.Max(1, article.WordCount) / ShortText), -MaxLength, MaxLength);
        if (showsPictures && article.Image is not null)
            score += OfPicture;
        if (article.TitleIsDerived)
            score -= DerivedTitle;
        if (newest is { } last && article.Published is { } published)
            score -= Math.Min(MaxAge, AnHour * Math.Max(0, (last - published.Begins).TotalHours));
        return score;
    }
}
