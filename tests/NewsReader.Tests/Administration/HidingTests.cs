using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

public sealed class HidingTests
{
    private const string Bread = "قیمت نان در شهر پایین آمد و نانوایان گفتند که از فردا نان ارزان‌تر است.";
    private const string Link = "خبر دیگری از شهر است و مردم از آن گفتند.\n\nبیشتر بخوانید:\nنان در شهر ما ارزان شد";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hidden_article_is_nowhere_that_readers_look_and_shown_again_it_is_back()
    {
        await using var site = await SiteAsync();
        var before = await SightAsync(site);
        Assert.Equal(new Sight(HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, 1, 2, true), before);

        await SendAsync(site, "/admin/articles/1", "Hide");
        Assert.Equal(new Sight(HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound, 0, 1, false),
            await SightAsync(site));
        Assert.Equal(["نان در شهر ما ارزان شد"], (await site.PageAsync("/admin/hidden")).Texts("main h2"));

        await SendAsync(site, "/admin/articles/1", "Show");
        Assert.Equal(before, await SightAsync(site));
    }

    [Fact]
    public async Task Reading_the_file_anew_does_not_show_what_is_hidden()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "Hide");
        await site.IngestAsync("1.txt", "نان در شهر ما ارزان شد\n" + Bread + " و شیر هم.");
        Assert.Equal(HttpStatusCode.NotFound, (await SightAsync(site)).Page);

        await SendAsync(site, "/admin/articles/1", "Show");
        Assert.Contains("و شیر هم", (await site.PageAsync("/articles/1/نان-در-شهر-ما-ارزان-شد")).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copies_of_the_same_words_are_hidden_together_and_come_back_together()
    {
        await using var site = await SiteAsync();
        await site.IngestAsync("3.txt", "نان در شهر ما ارزان شد\n" + Bread);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/api/articles/3"));
        await SendAsync(site, "/admin/articles/3", "Hide");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            (await StatusAsync(site, "/api/articles/1"), await StatusAsync(site, "/api/articles/3")));
        await SendAsync(site, "/admin/articles/1", "Show");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync(site, "/api/articles/1"),
            await StatusAsync(site, "/api/articles/3")));
    }

    [Fact]
    public async Task The_last_act_on_an_article_is_undone_from_the_log_and_that_is_in_the_log_too()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "/admin/articles/1", "Hide");
        using var undone = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SightAsync(site)).Page);
        var log = await site.PageAsync("/admin");
        Assert.Equal(["دوباره نشان داده شد", "پنهان شد"], log.Texts("main li b").Take(2));
        Assert.Single(log.QuerySelectorAll("form[action$=Undo]"));
    }

    [Fact]
    public async Task The_way_to_hide_is_shown_to_the_administrator_alone_and_not_kept_for_others()
    {
        await using var site = await SiteAsync();
        const string link = "main a[href='/admin/articles/1']";
        Assert.NotNull((await site.PageAsync("/articles/1/نان-در-شهر-ما-ارزان-شد")).QuerySelector(link));
        using var reader = site.NewClient();
        Assert.DoesNotContain("/admin", await reader.GetStringAsync(new Uri("/articles/1/نان-در-شهر-ما-ارزان-شد", UriKind.Relative), Stop),
            StringComparison.Ordinal);
        using var answer = await reader.PostAsync(new Uri("/admin/articles/1?handler=Hide", UriKind.Relative), null, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SightAsync(site)).Page);
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again_when_asked_although_it_has_not_changed()
    {
        await using var site = await SiteAsync();
        await site.IngestAsync("4.txt", "");
        var runs = (await site.PageAsync("/runs")).QuerySelectorAll("main .hl--4").Length;
        var note = (await site.PageAsync("/runs")).QuerySelector("button[name=note]")!.GetAttribute("value")!;
        using var ends = new RunEnds();
        using var asked = await site.SendFormAsync("/runs", "/runs?handler=Retry", ("note", note));
        Assert.Equal("/runs?asked=true", asked.Headers.Location?.OriginalString);
        await ends.UntilAsync(() => IsReadAsync(site, runs + 1));
        Assert.Equal("خواندن دوباره", (await site.PageAsync("/admin")).Texts("main li b")[0]);
    }

    private static async Task<bool> IsReadAsync(Site site, int runs)
    {
        var page = await site.PageAsync("/runs");
        return page.QuerySelectorAll("main .hl--4").Length == runs
            && page.Texts("main li:first-child .why")[0].StartsWith("۱ فایل", StringComparison.Ordinal);
    }

    private static async Task<Site> SiteAsync()
    {
        var site = await Forms.SignedInAsync();
        await site.IngestAsync("1.txt", "نان در شهر ما ارزان شد\n" + Bread);
        await site.IngestAsync("2.txt", Link);
        return site;
    }

    private static async Task SendAsync(Site site, string page, string handler)
    {
        using var answer = await site.SendFormAsync(page, $"{page}?handler={handler}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await site.IndexAsync();
    }

    private static async Task<Sight> SightAsync(Site site)
    {
        var (_, _, found) = await site.JsonAsync("/api/search?q=نانوایان");
        var (_, _, all) = await site.JsonAsync("/api/articles");
        var (_, _, other) = await site.JsonAsync("/api/articles/2");
        return new Sight(
            await StatusAsync(site, "/articles/1/نان-در-شهر-ما-ارزان-شد"), await StatusAsync(site, "/api/articles/1"),
            await StatusAsync(site, "/articles/1/original"),
            found.GetProperty("items").GetArrayLength(), all.GetProperty("items").GetArrayLength(),
            other.GetProperty("related")[0].GetProperty("article").ValueKind == System.Text.Json.JsonValueKind.Object);
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        return answer.StatusCode;
    }

    private sealed record Sight(HttpStatusCode Page, HttpStatusCode Api, HttpStatusCode Original, int Found, int Listed, bool IsLinked);
}
