using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>Names that sections, sources and tags are shown under.</summary>
public sealed class NamingTests
{
    private const string Some = """
        {"id":"1","title":"تیم شهر پیروز شد","body":"تیم برد و همه شاد شدند.","category":"sports","source":"پیک","date_iso":"2019-01-25","tags":["تیم"]}
        {"id":"2","title":"دونده به خط پایان رسید","body":"دونده از همه تندتر بود.","category":"sport","source":"پیک","date_iso":"2019-01-27","tags":["دو"]}
        {"id":"3","title":"بازیکن تازه آمد","body":"قرارداد را امضا کرد.","category":"sports/football-world","source":"Wire","date_iso":"2019-01-26"}
        {"id":"4","title":"خوراک لوبیا پخته شد","body":"آشپز لوبیا را پخت.","category":"kitchen","source":"کوه","date_iso":"2019-01-20"}
        """;

    [Fact]
    public async Task Merged_sections_are_one_everywhere_and_their_old_addresses_lead_to_it()
    {
        await using var site = await SiteAsync();
        var list = await site.PageAsync("/sections/ورزش");
        Assert.Equal(["دونده به خط پایان رسید", "بازیکن تازه آمد", "تیم شهر پیروز شد"], list.Texts(".rows .hl"));
        Assert.Equal("ورزش", list.QuerySelector("h1 bdi")!.TextContent);
        Assert.Equal("/icons.svg#m-varzesh", list.LinkTo("h1 .mk use"));
        Assert.Equal(["فوتبال۱"], list.Texts("section[aria-labelledby=h-parts] .bars a"));
        var directory = await site.PageAsync("/sections");
        Assert.Equal(["ورزش", "kitchen"], directory.Texts(".names b"));
        Assert.Equal(["۳", "۱"], directory.Texts(".names .n"));
        Assert.Equal(["ورزش", "kitchen"], directory.Texts("nav[aria-label=بخش‌ها] li bdi"));
        foreach (var (old, address) in new[] { ("sports", "ورزش"), ("sport", "ورزش"), ("sports/football-world", "فوتبال جهان") })
        {
            using var answer = await site.GetAsync($"/sections/{old}?page=1");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.Equal($"/sections/{Uri.EscapeDataString(address)}?page=1", answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task A_section_that_no_table_knows_is_shown_as_it_is_with_the_other_mark_beside_others_that_have_one()
    {
        await using var site = await SiteAsync();
        var directory = await site.PageAsync("/sections");
        Assert.Equal(["/icons.svg#m-varzesh", "/icons.svg#m-digar"],
            directory.QuerySelectorAll(".names .mk use").Select(use => use.GetAttribute("href")));
        var article = await site.PageAsync("/articles/4/خوراک-لوبیا-پخته-شد");
        Assert.Null(article.QuerySelector(".kicker .mk"));
        Assert.Equal("kitchen", article.QuerySelector(".kicker a > bdi")!.TextContent);
        Assert.All(directory.QuerySelectorAll(".mk"), mark => Assert.Equal("true", mark.GetAttribute("aria-hidden")));
    }

    [Fact]
    public async Task In_the_English_interface_names_are_English()
    {
        await using var site = await SiteAsync();
        var article = await site.PageAsync("/articles/3/بازیکن-تازه-آمد", "display-language=en");
        Assert.Equal("World football", article.QuerySelector(".kicker a bdi")!.TextContent);
        Assert.Equal(["Sports", "kitchen"], (await site.PageAsync("/sections", "display-language=en")).Texts(".names b"));
    }

    [Fact]
    public async Task A_facet_has_merged_names_once_and_narrows_to_all_of_them()
    {
        await using var site = await SiteAsync();
        var (_, _, found) = await site.JsonAsync("/api/search?q=&section=sport&size=10");
        Assert.Equal(3, found.GetProperty("total").GetInt32());
        var page = await site.PageAsync("/search?section=" + Uri.EscapeDataString("ورزش"));
        Assert.Equal(3, page.QuerySelectorAll(".hit").Length);
        Assert.Contains("ورزش", page.Texts(".facets a[aria-current] bdi"));
    }

    [Fact]
    public async Task The_same_name_merges_and_undone_they_are_apart_again()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "section", "kitchen", ("shown", "ورزش"), ("parent", ""), ("mark", ""));
        Assert.Equal(["ورزش"], (await site.PageAsync("/sections")).Texts(".names b"));
        Assert.Equal(4, (await site.PageAsync("/sections/ورزش")).QuerySelectorAll(".rows .hl").Length);
        Assert.Equal(["تغییر نام"], (await site.PageAsync("/admin")).Texts("main li b").Take(1));

        using var undone = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        await site.IndexAsync();
        Assert.Equal(["ورزش", "kitchen"], (await site.PageAsync("/sections")).Texts(".names b"));
        using var again = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        await site.IndexAsync();
        Assert.Equal(["ورزش"], (await site.PageAsync("/sections")).Texts(".names b"));
    }

    [Fact]
    public async Task A_name_has_the_parent_and_the_mark_that_were_given()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "section", "kitchen", ("shown", "آشپزخانه"), ("parent", "خانه"), ("mark", "zaban"));
        Assert.Equal(["ورزش", "خانه"], (await site.PageAsync("/sections")).Texts(".names b"));
        var article = await site.PageAsync("/articles/4/خوراک-لوبیا-پخته-شد");
        Assert.Equal(("آشپزخانه", "/icons.svg#m-zaban"),
            (article.QuerySelector(".kicker a bdi")!.TextContent, article.LinkTo(".kicker .mk use")));
        Assert.Equal(["خوراک لوبیا پخته شد"], (await site.PageAsync("/sections/خانه")).Texts(".rows .hl"));
        Assert.Contains("kitchen", (await site.PageAsync("/admin/names?kind=section")).Texts("main li .meta a bdi"));
    }

    [Fact]
    public async Task Sources_and_tags_are_merged_too()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "source", "پیک", ("shown", "کوه"), ("parent", ""), ("mark", ""));
        await SendAsync(site, "tag", "دو", ("shown", "تیم"), ("parent", ""), ("mark", ""));
        Assert.Equal(3, (await site.PageAsync("/sources/کوه")).QuerySelectorAll(".rows .hl").Length);
        Assert.Equal(2, (await site.PageAsync("/tags/تیم")).QuerySelectorAll(".rows .hl").Length);
        Assert.Equal(["تیم۲"], (await site.PageAsync("/tags")).Texts(".bars a"));
        Assert.Equal(["تیم"], (await site.PageAsync("/articles/2/دونده-به-خط-پایان-رسید")).Texts(".tags a"));
    }

    [Theory]
    [InlineData("فوتبال جهان", "ورزش")]
    [InlineData("نام\u202E", "")]
    public async Task What_leads_in_a_circle_or_cannot_be_shown_is_refused_with_a_reason(string parent, string shown)
    {
        await using var site = await SiteAsync();
        using var answer = await site.SendFormAsync("/admin/names?kind=section&name=sports", "/admin/names", ("shown", shown),
            ("parent", parent), ("mark", ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_names_anything()
    {
        await using var site = Site.Start();
        using var answer = await site.GetAsync("/admin/names");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task SendAsync(Site site, string kind, string name, params (string, string)[] fields)
    {
        using var answer = await site.SendFormAsync(
            $"/admin/names?kind={kind}&name={Uri.EscapeDataString(name)}", "/admin/names", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await site.IndexAsync();
    }

    private static async Task<Site> SiteAsync()
    {
        var site = await Forms.SignedInAsync();
        await site.IngestAsync("some.jsonl", Some);
        return site;
    }
}
