using System.Globalization;
using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class ListPagesTests(ListPagesTests.SomeArticles some) : IClassFixture<ListPagesTests.SomeArticles>
{
    private const string Some = """
        {"id":"1","title":"باران در شمال آمد","body":"باران آمد.","category":"هوا","source":"پیک","date_iso":"2019-01-25","tags":["باران","شمال"]}
        {"id":"2","title":"برف در غرب نشست","body":"برف نشست.","category":"هوا","source":"خبرنامه","date_iso":"2019-01-27","tags":["برف"]}
        {"id":"3","title":"تیم شهر پیروز شد","body":"تیم برد.","category":"ورزش/شهر","source":"پیک","date_iso":"2019-01-26"}
        {"id":"4","title":"Snow fell in the west","body":"It snowed all night in the west of the country.","category":"هوا","source":"Wire","lang":"en","date_iso":"2019-01-20"}
        """;

    [Fact]
    public async Task Spellings_of_one_tag_are_one_list()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", """
            {"id": 1, "title": "نان ارزان شد", "body": "قیمت نان پایین آمد.", "date": "2024-01-01", "tags": ["نان ارزان"]}
            {"id": 2, "title": "شیر گران شد", "body": "قیمت شیر بالا رفت.", "date": "2024-01-02", "tags": ["نان‌ارزان"]}
            """);
        using var page = await site.GetAsync("/tags/" + Uri.EscapeDataString("نان ارزان"));
        var html = System.Text.RegularExpressions.Regex.Replace(System.Net.WebUtility.HtmlDecode(
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), "<span class=\"nb\">|</span>", "");
        Assert.True(html.IndexOf("شیر گران شد", StringComparison.Ordinal) is > 0 and var newer
            && html.IndexOf("نان ارزان شد", StringComparison.Ordinal) > newer);
    }

    [Theory]
    [InlineData("/sections/هوا", "برف در غرب نشست|باران در شمال آمد|Snow fell in the west")]
    [InlineData("/sections/ورزش/شهر", "تیم شهر پیروز شد")]
    [InlineData("/sources/پیک", "تیم شهر پیروز شد|باران در شمال آمد")]
    [InlineData("/tags/باران", "باران در شمال آمد")]
    [InlineData("/languages/en", "Snow fell in the west")]
    public async Task A_list_shows_its_articles_newest_first(string address, string titles)
    {
        var site = some.Site;
        var page = await site.PageAsync(address);

        Assert.Equal(titles.Split('|'), page.Texts(".rows .hl"));
        Assert.Contains(titles.Split('|').Length == 1
            ? "۱ خبر" : "خبر", page.QuerySelector(".page-head .why")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_a_list_of_values_leads_to_a_page()
    {
        var site = some.Site;
        foreach (var kind in new[] { "sections", "sources", "tags", "languages" })
        {
            var links = (await site.PageAsync("/" + kind)).QuerySelectorAll(".bars a, .names a")
                .Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
                await site.PageAsync(link);
        }
    }

    [Fact]
    public async Task The_values_of_a_kind_stand_most_frequent_first_with_their_counts()
    {
        var site = some.Site;
        var page = await site.PageAsync("/sections");
        Assert.Equal(["هوا", "ورزش"], page.Texts(".names b"));
        Assert.Equal(["۳", "۱"], page.Texts(".names .n"));
        Assert.Equal(["\u2068ورزش/شهر\u2069"], page.Texts(".names small"));
    }

    [Theory]
    [InlineData("/sections/نیست")]
    [InlineData("/sections/هوا?page=2")]
    [InlineData("/sections/هوا?page=0")]
    [InlineData("/sections/هوا?page=x")]
    [InlineData("/sections/هوا?after=x")]
    [InlineData("/sections?page=2")]
    [InlineData("/?page=2")]
    [InlineData("/?before=9999999999.1")]
    public async Task A_list_or_page_that_is_not_there_is_not_found(string address)
    {
        var site = some.Site;
        using var response = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Going_from_place_to_place_passes_every_article_once_in_both_directions()
    {
        await using var site = Site.Start();
        // Days with several articles and many without a date, so that places differ by their id alone.
        await site.IngestAsync("a.jsonl", string.Join('\n', Enumerable.Range(1, 70).Select(i => i % 3 == 0
            ? $$"""{"id":"{{i}}","title":"خبر شمارهٔ {{i}} بی‌تاریخ","body":"متن.","lang":"fa"}"""
            : $$"""{"id":"{{i}}","title":"خبر شمارهٔ {{i}} تاریخ‌دار","body":"متن.","lang":"fa","""
                + $$""" "date_iso":"2019-01-{{(i % 5) + 10}}"}""")));
        var numbered = new List<string>();
        for (var number = 1; number <= 4; number++)
            numbered.AddRange((await site.PageAsync(number == 1 ? "/languages/fa" : $"/languages/fa?page={number}")).Texts(".rows .hl"));

        var forward = new List<string>();
        var address = "/languages/fa?after=" + string.Create(CultureInfo.InvariantCulture, $"{long.MaxValue}.1");
        string? last = null;
        while (address is not null)
        {
            var page = await site.PageAsync(address);
            forward.AddRange(page.Texts(".rows .hl"));
            last = address;
            address = page.LinkTo(".pager [rel=next]");
        }

        var backward = new List<string>();
        address = last;
        while (address is not null)
        {
            using var response = await site.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.NotFound)
                break;
            var page = await site.PageAsync(address);
            backward.InsertRange(0, page.Texts(".rows .hl"));
            address = page.LinkTo(".pager [rel=prev]");
        }

        Assert.Equal(70, numbered.Distinct().Count());
        Assert.Equal(numbered, forward);
        Assert.Equal(numbered, backward);
    }

    [Fact]
    public async Task An_article_leads_to_the_ones_before_and_after_it_in_its_section()
    {
        var site = some.Site;
        var list = await site.PageAsync("/sections/هوا");
        var middle = await site.PageAsync(list.QuerySelectorAll(".rows .hl a")[1].GetAttribute("href")!);

        Assert.Equal("Snow fell in the west", middle.QuerySelector(".turn [rel=prev] .hl")!.TextContent);
        Assert.Equal("ltr", middle.QuerySelector(".turn [rel=prev] .hl")!.GetAttribute("dir"));
        Assert.Equal("برف در غرب نشست", middle.QuerySelector(".turn [rel=next] .hl")!.TextContent);
        var newest = await site.PageAsync(middle.LinkTo(".turn [rel=next]")!);
        Assert.Null(newest.QuerySelector(".turn [rel=next]"));
        Assert.Equal("باران در شمال آمد", newest.QuerySelector(".turn [rel=prev] .hl")!.TextContent);
    }

    [Fact]
    public async Task An_article_named_like_a_page_beside_it_has_a_page_of_its_own()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", """{"id":"1","title":"Original","body":"This is the whole text of the article."}""");
        var link = (await site.PageAsync("/")).LinkTo(".lead .hl a");
        Assert.Equal("Original", (await site.PageAsync(link!)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_changes_or_comes_in_later_is_counted_anew()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", Some);
        await site.PageAsync("/sections");
        await site.IngestAsync("a.jsonl", Some.Replace("ورزش/شهر", "هوا", StringComparison.Ordinal));
        Assert.Equal(["هوا", "۴"], (await site.PageAsync("/sections")).Texts(".names b, .names .n"));
    }

    [Fact]
    public async Task An_empty_archive_says_so_on_every_page_of_lists()
    {
        await using var site = Site.Start();
        Assert.Equal(["هنوز خبری در بایگانی نیست."], (await site.PageAsync("/")).Texts("main .page-title"));
        Assert.Equal(["هیچ خبری بخش ندارد."], (await site.PageAsync("/sections")).Texts("main section .why"));
        Assert.Equal(["هنوز خبری با تاریخ در بایگانی نیست."], (await site.PageAsync("/archive")).Texts("main .front .why"));
        Assert.Equal(["همهٔ خبرهای بایگانی تاریخ دارند."], (await site.PageAsync("/archive/undated")).Texts("main section .why"));
    }

    /// <summary>A site that no test changes.</summary>
    public sealed class SomeArticles : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start();

        public async ValueTask InitializeAsync() => await Site.IngestAsync("a.jsonl", Some);

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
