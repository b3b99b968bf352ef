using System.Linq.Expressions;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Text.Dates;

namespace NewsReader.Queries;

/// <summary>What a summary is made of.</summary>
internal sealed record ArticleRow
{
    public long Id { get; init; }

    public required string Key { get; init; }

    public required string Title { get; init; }

    public bool TitleIsDerived { get; init; }

    public string? Kicker { get; init; }

    public string? Lead { get; init; }

    public string? Source { get; init; }

    public string? Section { get; init; }

    public required string Language { get; init; }

    public bool IsRightToLeft { get; init; }

    public long SortKey { get; init; }

    public short DateOffset { get; init; }

    public DatePrecision DatePrecision { get; init; }

    public bool DateIsJalali { get; init; }

    public bool DateIsApproximate { get; init; }

    public int WordCount { get; init; }

    public string? Image { get; init; }

    public int RepeatCount { get; init; }

    public int BacklinkCount { get; init; }

    public static readonly Expression<Func<NewsDbContext, Article, ArticleRow>> FromStore = (db, article) => new ArticleRow
    {
        Id = article.Id,
        Key = article.Key,
        Title = article.Title,
        TitleIsDerived = article.TitleIsDerived,
        Kicker = article.Kicker,
        Lead = article.Lead ?? article.Excerpt,
        Source = article.Source,
        Section = article.Section,
        Language = article.Language,
        IsRightToLeft = article.IsRightToLeft,
        SortKey = article.SortKey,
        DateOffset = article.DateOffset,
        DatePrecision = article.DatePrecision,
        DateIsJalali = article.DateIsJalali,
        DateIsApproximate = article.DateIsApproximate,
        WordCount = article.WordCount,
        Image = article.Image,
        RepeatCount = article.StoryHeadId == null
            ? article.RepeatCount
            : db.Articles.Where(head => head.Id == article.StoryHeadId).Select(head => head.RepeatCount).FirstOrDefault(),
        BacklinkCount = db.RelatedLinks.Count(link => link.TargetId == article.Id),
    };

    public static ArticleRow From(Article article, int repeatCount, int backlinkCount) => new()
    {
        Id = article.Id,
        Key = article.Key,
        Title = article.Title,
        TitleIsDerived = article.TitleIsDerived,
        Kicker = article.Kicker,
        Lead = article.Lead ?? article.Excerpt,
        Source = article.Source,
        Section = article.Section,
        Language = article.Language,
        IsRightToLeft = article.IsRightToLeft,
        SortKey = article.SortKey,
        DateOffset = article.DateOffset,
        DatePrecision = article.DatePrecision,
        DateIsJalali = article.DateIsJalali,
        DateIsApproximate = article.DateIsApproximate,
        WordCount = article.WordCount,
        Image = article.Image,
        RepeatCount = repeatCount,
        BacklinkCount = backlinkCount,
    };

    public ArticleSummary ToSummary() => new()
    {
        Id = Id,
        Key = Key,
        Title = Title,
        TitleIsDerived = TitleIsDerived,
        Kicker = Kicker,
        Lead = Lead,
        Source = Source,
        Section = Section,
        Language = Language,
        IsRightToLeft = IsRightToLeft,
        Cursor = new ListCursor(SortKey, Id),
        WordCount = WordCount,
        Image = Image,
        RepeatCount = RepeatCount,
        BacklinkCount = BacklinkCount,
        Published = DatePrecision == DatePrecision.None
            ? null
            : new PublicationDate(
                DateTimeOffset.FromUnixTimeSeconds(SortKey).ToOffset(TimeSpan.FromMinutes(DateOffset)),
                DatePrecision, DateIsJalali, DateIsApproximate),
    };
}
