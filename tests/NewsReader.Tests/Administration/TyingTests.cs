using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>Articles of which the administrator says that they tell one story.</summary>
public sealed class TyingTests
{
    private const string Bread = "نان در شهر ما ارزان شد\nقیمت نان در شهر پایین آمد و نانوایان گفتند که از فردا نان ارزان‌تر است.";
    private const string Flour = "آرد فراوان شد\nکشاورزان گندم بیشتری به آسیاب‌ها بردند و انبارهای استان تا بهار پر است.";

    [Fact]
    public async Task Two_articles_that_are_merged_are_in_lists_once_and_each_leads_to_the_other()
    {
        await using var site = await SiteAsync();
        Assert.Equal(2, await ListedAsync(site));
        await SendAsync(site, "Tie", ("other", "http://localhost/articles/2/آرد"));
        Assert.Equal(1, await ListedAsync(site));
        Assert.Contains("آرد فراوان شد", (await site.PageAsync("/articles/1/نان-در-شهر-ما-ارزان-شد")).QuerySelector(
            "aside.side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("نان در شهر ما ارزان شد", (await site.PageAsync("/articles/2/آرد-فراوان-شد")).QuerySelector(
            "aside.side")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_stay_together_when_a_file_is_read_anew_until_they_are_separated()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "Tie", ("other", "۲"));
        await site.IngestAsync("1.txt", Bread + "\n\nشیر هم ارزان شد.");
        await site.IngestAsync("2.txt", Flour + "\n\nجو هم فراوان شد.");
        Assert.Equal(1, await ListedAsync(site));
        await SendAsync(site, "Untie", ("other", "2"));
        Assert.Equal(2, await ListedAsync(site));
    }

    [Fact]
    public async Task Merging_is_undone_from_the_log()
    {
        await using var site = await SiteAsync();
        await SendAsync(site, "Tie", ("other", "2"));
        using var undone = await site.SendFormAsync("/admin", "/admin?handler=Undo");
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.Equal(2, await ListedAsync(site));
        Assert.Equal(["از خبر دیگر جدا شد", "یکی شد با خبر دیگر"], (await site.PageAsync("/admin")).Texts("main li b").Take(2));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("77")]
    [InlineData("نان")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    public async Task An_article_that_is_not_there_is_said_not_to_be(string other)
    {
        await using var site = await SiteAsync();
        using var answer = await site.SendFormAsync("/admin/articles/1", "/admin/articles/1?handler=Tie", ("other", other));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("چنین مطلبی نیست", WebUtility.HtmlDecode(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    private static async Task<Site> SiteAsync()
    {
        var site = await Forms.SignedInAsync();
        await site.IngestAsync("1.txt", Bread);
        await site.IngestAsync("2.txt", Flour);
        return site;
    }

    private static async Task SendAsync(Site site, string handler, params (string, string)[] fields)
    {
        using var answer = await site.SendFormAsync("/admin/articles/1", $"/admin/articles/1?handler={handler}", fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await site.IndexAsync();
    }

    private static async Task<int> ListedAsync(Site site) =>
        (await site.JsonAsync("/api/articles")).Json.GetProperty("items").GetArrayLength();
}
