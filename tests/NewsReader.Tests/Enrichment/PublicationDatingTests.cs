using NewsReader.Articles;
using NewsReader.Enrichment;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Enrichment;

public sealed class PublicationDatingTests
{
    private static readonly DateTimeOffset Read = new(2019, 1, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("تهران - خبرنامه - ۵ بهمن ۱۳۹۷ - باران در شمال آمد.", 2019)]
    [InlineData("تهران - خبرنامه - ۵ بهمن ۱۴۰۱ - باران در شمال خواهد آمد.", null)]
    [InlineData("سیارکی روز جمعه ۵ بهمن ۱۳۹۷ از کنار زمین گذشت.", 2019)]
    [InlineData("سیارکی روز چهارشنبه ۵ بهمن ۱۴۰۱ از کنار زمین می‌گذرد.", null)]
    public void A_day_that_is_still_to_come_when_the_text_is_read_is_not_the_day_of_the_report(string line, int? year) =>
        Assert.Equal(year, Enrich(new ArticleDraft { Key = "a", Title = "گزارش روز", Text = line, Original = [], Reader = "text",
            Encoding = "utf-8" }));

    [Fact]
    public void A_date_that_the_source_gives_is_kept_even_when_it_is_ahead() =>
        Assert.Equal(2023, Enrich(new ArticleDraft
        {
            Key = "a", Title = "گزارش روز", Text = "متن.", Published = new PartialDate(new DateTime(2023, 1, 25), DatePrecision.Day),
                Original = [], Reader = "text", Encoding = "utf-8",
        }));

    [Theory]
    [InlineData("1440/05/18", "2019-01-24 metadata True")]
    [InlineData("1397/11/04", "2019-01-24 metadata False")]
    [InlineData("2019-01-28T13:00:00Z", "2019-01-28 metadata False")]
    [InlineData("2019-01-28T15:00:00Z", "2019-01-28 ahead False")]
    public void A_date_ahead_is_marked_unless_its_year_is_a_lunar_one(string date, string expected)
    {
        var article = ArticleEnricher.Enrich(
            new ArticleDraft { Key = "a", Title = "گزارش روز", Text = "متن.", Published = DateExpression.ReadField(date), Original = [],
                Reader = "text", Encoding = "utf-8" },
            new SourceContext("f/a.txt", TimeZoneInfo.Utc, ReadAt: Read));
        var origin = FieldOrigins.Name(article.Body!.Origins[ArticleField.Date]);
        Assert.Equal(expected, FormattableString.Invariant(
            $"{DateTimeOffset.FromUnixTimeSeconds(article.SortKey):yyyy-MM-dd} {origin} {article.DateIsApproximate}"));
    }

    private static int? Enrich(ArticleDraft draft)
    {
        var article = ArticleEnricher.Enrich(draft, new SourceContext("f/a.txt", TimeZoneInfo.Utc, ReadAt: Read));
        return article.SortKey == Article.Undated ? null : DateTimeOffset.FromUnixTimeSeconds(article.SortKey).Year;
    }
}
