using System.Net;
using AngleSharp.Dom;
using NewsReader.Pages;
using NewsReader.Tests.Support;
using NewsReader.Text.Characters;

namespace NewsReader.Tests.Pages;

/// <summary>What stands around the results of a search.</summary>
public sealed class SearchPageTests(SearchPageTests.News news) : IClassFixture<SearchPageTests.News>
{
    [Fact]
    public async Task The_results_are_drawn_over_the_years_and_each_bar_is_the_total_after_following_it()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("نان"));

        Assert.Equal(["۱۳۹۹ ۱", "۱۳۹۸ ۰", "۱۳۹۷ ۳"], Bars(page));
        Assert.Equal(["۱۳۹۹ ۱", "۱۳۹۷ ۳"], Bars(page, "a"));
        var year = await news.Site.PageAsync(page.LinkTo(".timeline li:last-child a")!);

        Assert.Contains("۳ خبر", year.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(12, year.QuerySelectorAll(".timeline li").Length);
        Assert.Equal(["فروردین ۱", "بهمن ۲"], Bars(year, "a[class]"));
        var month = await news.Site.PageAsync(year.LinkTo(".timeline li:nth-child(11) a")!);

        Assert.Contains("۲ خبر", month.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["بهمن ۲"], Bars(month, "[aria-current]"));
        Assert.Contains("ماه: بهمن", string.Concat(month.Texts(".chosen a")), StringComparison.Ordinal);
        Assert.Equal("/search?q=" + Uri.EscapeDataString("نان") + "&year=1397", month.LinkTo(".timeline [aria-current]"));
        Assert.Equal("/search?q=" + Uri.EscapeDataString("نان"), month.LinkTo(".timeline p a"));
    }

    [Fact]
    public async Task Who_reads_the_other_calendar_sees_its_years()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("نان"), "display-calendar=gregorian");

        Assert.Equal(["۲۰۲۰ ۱", "۲۰۱۹ ۲", "۲۰۱۸ ۱"], Bars(page));
    }

    [Fact]
    public async Task What_is_looked_for_within_the_results_becomes_part_of_the_query_and_filters_stay()
    {
        using var response = await news.Site.GetAsync(
            $"/search?q={Uri.EscapeDataString("نان")}&year=1397&within={Uri.EscapeDataString("شهر")}&sort=newest");

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal($"/search?q={Uri.EscapeDataString("نان +شهر")}&year=1397&sort=newest", response.Headers.Location!.OriginalString);
        var page = await news.Site.PageAsync(response.Headers.Location.OriginalString);
        Assert.Contains("۱ خبر", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("نان +شهر", page.QuerySelector(".within [name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Within_the_news_of_a_day_the_day_stays_one()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("اخبار ۵ بهمن ۱۳۹۷"));

        var within = page.QuerySelector(".within [name=q]")!.GetAttribute("value")!;

        Assert.Equal("تاریخ:\"۵ بهمن ۱۳۹۷\"", within);
        Assert.NotEmpty((await news.Site.PageAsync($"/search?q={Uri.EscapeDataString(within + " +نان")}")).QuerySelectorAll(".hit"));
    }

    [Fact]
    public async Task A_result_leads_to_the_passage_for_which_it_was_found()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("نانوایی"));

        var link = page.LinkTo(".hit h2 a")!;

        Assert.EndsWith("#:~:text=" + Uri.EscapeDataString("در شهر نانوایی‌ها باز شدند و مردم"), link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_has_its_section_a_picture_and_a_line_for_every_passage()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("نان"));
        var plain = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("نان"), "display-pictures=none");

        Assert.All(page.QuerySelectorAll(".hit"), hit => Assert.NotNull(hit.QuerySelector(".thumb .media svg")));
        Assert.All(page.QuerySelectorAll(".passages li"), line => Assert.Single(line.Children));
        Assert.Contains("جهان", page.Texts(".hit .kicker bdi"));
        Assert.Empty(plain.QuerySelectorAll(".hit .media"));
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task The_query_language_is_told_in_short_beside_the_box_and_every_example_finds_something(string language)
    {
        var page = await news.Seeds.PageAsync("/search", $"display-language={language}");
        var results = await news.Seeds.PageAsync("/search?q=a", $"display-language={language}");

        var links = page.QuerySelectorAll(".ops li a").ToList();
        Assert.Equal(8, links.Count);
        Assert.Equal(links.Select(link => link.OuterHtml), results.QuerySelectorAll(".asks li a").Select(link => link.OuterHtml));
        Assert.NotNull(page.QuerySelector("main a[href='/help#search']"));
        Assert.NotNull(results.QuerySelector(".asks a[href='/help#search']"));
        links.AddRange(page.QuerySelectorAll(".try a"));
        Assert.Equal(11, links.Count);
        foreach (var link in links)
        {
            var (_, _, found) = await news.Seeds.JsonAsync("/api" + link.GetAttribute("href"));
            Assert.True(found.GetProperty("total").GetInt32() > 0 && found.GetProperty("hasAll").GetBoolean(), link.TextContent);
        }

        Assert.Null((await news.Seeds.PageAsync("/")).QuerySelector(".asks"));
    }

    [Fact]
    public async Task A_search_can_be_kept_and_taken_along()
    {
        var page = await news.Site.PageAsync($"/search?q={Uri.EscapeDataString("نان")}&year=1397&page=1&exact=1");

        var keep = page.QuerySelector("[data-do=keep]")!;
        Assert.Equal($"/search?q={Uri.EscapeDataString("نان")}&year=1397&exact=1", keep.GetAttribute("data-search"));
        Assert.Equal("نان، ۱۳۹۷", keep.GetAttribute("data-name"));
        Assert.True(long.Parse(keep.GetAttribute("data-last")!, System.Globalization.CultureInfo.InvariantCulture) >= 4);
        Assert.Equal($"/api/search.csv?q={Uri.EscapeDataString("نان")}&year=1397&exact=true", page.LinkTo(".drop a[download]"));
    }

    [Fact]
    public async Task What_finds_nothing_names_what_finds_something_and_how_much()
    {
        var page = await news.Site.PageAsync("/search?q=" + Uri.EscapeDataString("+شهر +نانوایژ"));

        Assert.Equal(["شهر ۲", "نانوایژ ۰"], Counted(page, 0));
        var links = page.QuerySelectorAll(".blank .didyou--also a, .blank li a").Select(link => (Link: link, Count: Number(link)))
            .Where(one => one.Count > 0).ToList();
        Assert.NotEmpty(links);
        foreach (var (link, count) in links)
        {
            var found = await news.Site.PageAsync(link.GetAttribute("href")!);
            Assert.Contains(Digits.ToPersian($"{count} خبر"), found.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Under_a_filter_what_it_leaves_is_counted_and_what_it_hides_is_told()
    {
        var page = await news.Site.PageAsync($"/search?q={Uri.EscapeDataString("نان")}&source=x");

        Assert.Contains("۴ خبر", page.QuerySelector(".blank li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_years_stand_in_lines_of_decades()
    {
        var page = await news.Years.PageAsync("/search?q=" + Uri.EscapeDataString("برف"));

        var rows = page.QuerySelectorAll(".timeline__row");
        Assert.Equal(["۱۳۸۰۱۳۸۹", "۱۳۹۰۱۳۹۹", "۱۴۰۰۱۴۰۹"], rows.Select(row => row.QuerySelector(".timeline__ends")!.TextContent));
        Assert.Equal([3, 10, 3], rows.Select(row => row.QuerySelectorAll("li").Length));
        Assert.Equal(["p45", "p40", "p35"], rows[0].QuerySelectorAll("li").Select(bar => bar.ClassName));
        Assert.Equal(["p10", "p5", "p0"], rows[2].QuerySelectorAll("li").Select(bar => bar.ClassName));
        Assert.Equal(5, page.QuerySelectorAll(".timeline a").Length);
    }

    private static IEnumerable<string> Counted(IDocument page, int line) => page.QuerySelectorAll(".didyou--also")[line].Children
        .Select(word => $"{word.QuerySelector("bdi")!.TextContent} {word.QuerySelector("small")!.FirstChild!.TextContent.Trim()}");

    private static int Number(IElement link) => link.QuerySelector("small")?.FirstChild!.TextContent.Trim() is { Length: > 0 } number
        ? number.Aggregate(0, (sum, digit) => (sum * 10) + (int)char.GetNumericValue(digit))
        : 0;

    // The name of each bar and its number.
    private static IEnumerable<string> Bars(IDocument page, string selector = "li") => page.QuerySelectorAll(".timeline " + selector)
        .Select(bar => bar.LocalName == "li" ? bar.FirstElementChild! : bar)
        .Select(bar => $"{bar.QuerySelector("span")!.TextContent} {bar.QuerySelector("small")!.FirstChild!.TextContent}");

    public sealed class News : IAsyncLifetime
    {
        internal Site Site { get; } = Support.Site.Start();

        internal Site Seeds { get; } = Support.Site.Start(seeds: true);

        internal Site Years { get; } = Support.Site.Start();

        public async ValueTask InitializeAsync()
        {
            await Site.IngestAsync("news.jsonl", """
                {"id": "1", "title": "نان ارزان شد", "body": "نان در شهر ارزان شد.", "date": "2019-01-25", "category": "world"}
                {"id": "2", "title": "نان گران شد", "body": "گندم کم بود و بهایش بالا رفت.", "date": "2019-02-01"}
                {"id": "3", "title": "نان تازه", "body": "تنور را روشن کردند، چون دیر بود.", "date": "2018-03-25"}
                {"id": "4", "title": "بهای نان", "body": "دوباره همه جا گفت‌وگو از نان است.", "date": "2020-06-01"}
                {"id": "5", "title": "صبح زود", "body": "خورشید که برآمد، در شهر نانوایی‌ها باز شدند و مردم آمدند.", "date": "2021-06-01"}
                """);
            await Seeds.IndexAsync();
            await Years.IngestAsync("years.jsonl", """
                {"id": "1", "title": "برف آمد", "body": "برف در کوه نشست.", "date": "2008-12-25"}
                {"id": "2", "title": "برف دوباره آمد", "body": "بام‌ها سفید شد.", "date": "2010-01-05"}
                {"id": "3", "title": "برف در دشت", "body": "جاده را بستند.", "date": "2016-02-01"}
                {"id": "4", "title": "برف نیامد", "body": "زمستان خشک بود.", "date": "2021-02-01"}
                {"id": "5", "title": "برف بهاری", "body": "شکوفه‌ها یخ زد.", "date": "2023-03-28"}
                """);
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await Seeds.DisposeAsync();
            await Years.DisposeAsync();
        }
    }
}
