using System.Net;
using NewsReader.Articles;
using NewsReader.Pages;
using NewsReader.Queries;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class ArchivePageTests(ArchivePageTests.SomeArticles some) : IClassFixture<ArchivePageTests.SomeArticles>
{
    private const string Gregorian = "display-calendar=gregorian";

    private const string Some = """
        {"id":"1","title":"باران در شمال آمد","body":"باران آمد.","date_iso":"2019-01-25T18:40:00+03:30"}
        {"id":"2","title":"برف در غرب نشست","body":"برف نشست.","date_iso":"2019-01-25T23:59:00+03:30"}
        {"id":"3","title":"هوا در جنوب گرم ماند","body":"هوا گرم بود.","date_iso":"2019-01-28"}
        {"id":"4","title":"گزارشی از بهمن‌ماه","body":"روزش نامعلوم است.","date":"بهمن ۱۳۹۷"}
        {"id":"5","title":"گزارشی از آن سال","body":"ماهش نامعلوم است.","date":"۱۳۹۷"}
        {"id":"6","title":"گزارشی بی‌تاریخ از باد","body":"تاریخش نامعلوم است."}
        """;

    [Fact]
    public async Task A_day_shows_its_articles_latest_first_with_their_times()
    {
        var site = some.Site;
        var page = await site.PageAsync("/archive/1397/11/5");

        Assert.Equal(["برف در غرب نشست", "باران در شمال آمد"], page.Texts(".ticker .hl"));
        Assert.Equal(["۲۳:۵۹", "۱۸:۴۰"], page.Texts(".ticker__time"));
        Assert.Equal("جمعه ۵ بهمن ۱۳۹۷", page.QuerySelector("#dh")!.TextContent);
        Assert.Equal("۵۲ خبر", page.QuerySelector(".cal [aria-current=date]")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_archive_opens_at_its_last_day_and_counts_what_has_no_exact_day_with_its_month_and_year()
    {
        var site = some.Site;
        var page = await site.PageAsync("/archive");

        Assert.Equal(["هوا در جنوب گرم ماند"], page.Texts(".ticker .hl"));
        Assert.EndsWith("۴ خبر", page.QuerySelector("#mh + .why")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("۱۳۹۷۵", page.QuerySelector(".years [aria-current]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["گزارشی از بهمن‌ماه"], page.Texts("#vh ~ * .hl, header:has(#vh) + ul .hl"));
        Assert.Single(page.QuerySelectorAll(".minis a"));
        Assert.Equal("۱۱ ماه بی‌خبر", page.QuerySelector(".empty-months summary")!.TextContent);
        Assert.Equal(11, page.QuerySelectorAll(".empty-months a").Length);
        Assert.Equal("/archive/undated", page.LinkTo("main a[href='/archive/undated']"));
    }

    [Fact]
    public async Task The_archive_of_who_brought_any_articles_does_not_open_at_those_the_product_ships_with()
    {
        await using var site = Site.Start(seeds: true);
        await site.IngestAsync("some.jsonl", Some);

        Assert.Equal(["هوا در جنوب گرم ماند"], (await site.PageAsync("/archive")).Texts(".ticker .hl"));
    }

    [Fact]
    public async Task Articles_without_a_date_stand_on_a_shelf_of_their_own()
    {
        var site = some.Site;
        Assert.Equal(["گزارشی بی‌تاریخ از باد"], (await site.PageAsync("/archive/undated")).Texts(".rows .hl"));
    }

    [Fact]
    public async Task A_year_shows_the_articles_of_which_only_the_year_is_known()
    {
        var site = some.Site;
        var page = await site.PageAsync("/archive/1397");
        Assert.Equal(["گزارشی از بهمن‌ماه", "گزارشی از آن سال"], page.Texts("header:has(#vh) + ul .hl"));
    }

    [Fact]
    public async Task A_month_with_more_articles_of_no_day_than_are_shown_leads_to_a_search_for_all_of_it()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", string.Join('\n', Enumerable.Range(1, 25).Select(i =>
            $$"""{"id":"{{i}}","title":"گزارش شمارهٔ {{i}} از آبان‌ماه","body":"روز این گزارش {{i}} نامعلوم است.","date":"آبان ۱۳۹۶"}""")));

        var page = await site.PageAsync("/archive/1396/8");

        Assert.Equal(20, page.Texts("header:has(#vh) + ul .hl").Count);
        var all = await site.PageAsync(page.QuerySelector("section:has(#vh) .more a")!.GetAttribute("href")!);
        Assert.Contains("۲۵", all.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_without_articles_names_the_nearest_ones()
    {
        var site = some.Site;
        var page = await site.PageAsync("/archive/1397/11/6");
        Assert.Equal(["/archive/1397/11/5", "/archive/1397/11/8"], page.QuerySelectorAll("#dh").Single()
            .Closest("section")!.QuerySelectorAll(".why a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/archive/1397/11/5", Gregorian, "/archive/2019/1/25")]
    [InlineData("/archive/2019/1/25", "", "/archive/1397/11/5")]
    [InlineData("/archive/1397/11", Gregorian, "/archive/2019/2")]
    [InlineData("/archive/2019", "", "/archive/1398")]
    public async Task A_period_of_the_other_calendar_leads_to_the_same_one_of_the_readers(string address, string cookies, string expected)
    {
        var site = some.Site;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (cookies.Length > 0)
            request.Headers.Add("Cookie", cookies);
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/archive/۱۳۹۷/۱۱/۵", "/archive/1397/11/5")]
    [InlineData("/archive/١٣٩٧", "/archive/1397")]
    [InlineData("/archive/1397/۱۱?after=1,2", "/archive/1397/11?after=1,2")]
    [InlineData("/articles/۱", "/articles/1")]
    [InlineData("/articles/۱/سال-۱۳۹۷", "/articles/1/%D8%B3%D8%A7%D9%84-%DB%B1%DB%B3%DB%B9%DB%B7")]
    public async Task Numbers_in_Persian_and_Arabic_digits_lead_to_the_page(string address, string target)
    {
        using var response = await some.Site.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/archive/۱۳الف")]
    [InlineData("/articles/یک")]
    [InlineData("/articles/1/۲/۳")]
    public async Task What_is_no_number_is_not_found(string address)
    {
        using var response = await some.Site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/archive/1397/13")]
    [InlineData("/archive/1397/11/31")]
    [InlineData("/archive/1398/12/30")]
    [InlineData("/archive/0")]
    [InlineData("/archive/1397/11/5?after=x")]
    public async Task A_day_that_no_calendar_has_is_not_found(string address)
    {
        var site = some.Site;
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("۵ بهمن ۱۳۹۷", "/archive/1397/11/5")]
    [InlineData("1397/11/05", "/archive/1397/11/5")]
    [InlineData("۱۳۹۷/۱۱/۵", "/archive/1397/11/5")]
    [InlineData("25 January 2019", "/archive/1397/11/5")]
    [InlineData("بهمن ۱۳۹۷", "/archive/1397/11")]
    [InlineData("۱۳۹۷", "/archive/1397")]
    public async Task A_typed_date_leads_to_its_page(string typed, string expected)
    {
        var site = some.Site;
        using var response = await site.GetAsync("/archive?date=" + Uri.EscapeDataString(typed));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_is_no_date_stays_in_its_field_and_is_said_to_be_none()
    {
        var site = some.Site;
        var page = await site.PageAsync("/archive?date=" + Uri.EscapeDataString("<b>پریروزها</b>"));
        var field = page.QuerySelector("#date")!;
        Assert.Equal("<b>پریروزها</b>", field.GetAttribute("value"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("پریروزها", page.QuerySelector("#" + field.GetAttribute("aria-describedby"))!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_fullest_day_is_of_the_highest_level_and_an_empty_one_of_none()
    {
        var levels = HeatLevels.From([0, 1, 1, 2, 3, 5, 8, 0]);
        Assert.Equal([0, 1, 2, 3, 3, 4], new[] { 0, 1, 2, 3, 3, 8 }.Select(levels.Level));
        Assert.Equal(HeatLevels.MaxLevel, levels.Level(levels.HighestFrom));
        Assert.NotEqual(HeatLevels.MaxLevel, levels.Level(levels.HighestFrom - 1));
    }

    [Fact]
    public void Days_that_are_all_alike_are_of_one_middle_level()
    {
        var levels = HeatLevels.From([3, 3, 3]);
        Assert.Equal((2, 0), (levels.Level(3), levels.HighestFrom));
    }

    [Fact]
    public void A_month_knows_its_days_and_a_leap_year_its_last_one()
    {
        var leap = ArchivePeriod.Read(1399, 12)!;
        Assert.Equal((new DateOnly(2021, 2, 19), new DateOnly(2021, 3, 20)), (leap.First, leap.Last));
        Assert.Null(ArchivePeriod.Read(1398, 12, 30));
        Assert.NotNull(ArchivePeriod.Read(1399, 12, 30));
    }

    [Fact]
    public void The_strip_of_years_stays_around_the_year_shown()
    {
        var years = new SortedList<int, int>(Enumerable.Range(1350, 50).ToDictionary(year => year, year => year - 1349));
        var strip = YearStrip.Around(years, 1370);
        Assert.Equal(12, strip.Bars.Count);
        Assert.Contains(strip.Bars, bar => bar.Period.Year == 1370);
        Assert.Equal((strip.Bars[0].Period.Year - 1, strip.Bars[^1].Period.Year + 1), (strip.Before!.Year, strip.After!.Year));
        Assert.Null(YearStrip.Around(years, 1350).Before);
        Assert.Null(YearStrip.Around(years, 1399).After);
    }

    /// <summary>A site that no test changes.</summary>
    public sealed class SomeArticles : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start();

        public async ValueTask InitializeAsync() => await Site.IngestAsync("a.jsonl", Some);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
