using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class AdminPagesTests(Site site)
{
    private static readonly string[] Pages = [
        "/admin", "/admin/hidden", "/admin/sources", "/admin/sources?name=BBC", "/admin/upload", "/runs"];

    [Fact]
    public async Task The_administrator_comes_in_and_goes_out_without_a_script()
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.GoAsync("/admin");
        await EnterAsync(visit, "not the right password");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("گذرواژه درست نبود.");

        await EnterAsync(visit, Application.Password);
        await Expect(visit.Page.Locator("main li b").First).ToHaveTextAsync("ورود");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "خروج" }).ClickAsync();
        await visit.GoAsync("/admin");
        await Expect(visit.Page.Locator("input[type=password]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_typed_wrongly_is_said_so_beside_the_field_and_is_still_there()
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.GoAsync("/admin/upload");
        await EnterAsync(visit, Application.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "آوردن", Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("نه فایلی بود و نه متنی.");

        await visit.OpenReportAsync();
        await visit.Page.Locator("main a[href^='/admin/articles/']").ClickAsync();
        await visit.Page.GetByLabel("عنوان", new() { Exact = true }).FillAsync("نان \u202Eگران");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "ذخیره" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("نویسهٔ پنهان");
        await Expect(visit.Page.GetByLabel("عنوان", new() { Exact = true })).ToHaveValueAsync("نان \u202Eگران");
        await visit.Page.GetByLabel("شماره یا نشانی مطلب دیگر").FillAsync("999999");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "یکی کردن" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("چنین مطلبی نیست");
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task No_page_of_the_administrator_breaks_a_rule_of_accessibility_or_of_the_security_policy(string language)
    {
        await using var visit = await site.VisitAsync(language: language);
        await visit.GoAsync("/admin/sign-in");
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await AssertSoundAsync(visit);
        await EnterAsync(visit, Application.Password);
        foreach (var page in Pages)
        {
            await visit.GoAsync(page);
            await AssertSoundAsync(visit);
        }

        await visit.OpenReportAsync();
        await visit.Page.Locator("main a[href^='/admin/articles/']").ClickAsync();
        await visit.Page.WaitForURLAsync("**/admin/articles/*", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await AssertSoundAsync(visit);
        Assert.Empty(visit.Complaints);
    }

    private static async Task EnterAsync(Visit visit, string password)
    {
        await visit.Page.Locator("input[type=password]").FillAsync(password);
        await visit.Page.Locator("main form button").ClickAsync();
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task AssertSoundAsync(Visit visit)
    {
        var result = await visit.Page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}")));
    }
}
