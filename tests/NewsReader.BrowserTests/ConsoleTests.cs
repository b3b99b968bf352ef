using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class ConsoleTests(Site site)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task The_browser_has_nothing_to_complain_of_on_any_page(PageKind kind)
    {
        await using var visit = await site.VisitAsync(worker: kind == PageKind.Front);

        await visit.OpenAsync(kind);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_the_security_policy_forbids_is_noted_as_a_complaint()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        var noted = visit.Page.WaitForConsoleMessageAsync();
        await visit.Page.EvaluateAsync("() => document.body.setAttribute('style', 'color: red')");
        await noted;

        Assert.Contains(visit.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("document.body.innerHTML = '<b>bread</b>'")]
    [InlineData("document.body.setAttribute('onclick', 'void 0')")]
    [InlineData("navigator.serviceWorker.register('/articles/1/original')")]
    [InlineData("trustedTypes.createPolicy('another', { createHTML: text => text })")]
    public async Task No_text_becomes_a_script_of_the_page(string attempt)
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/");

        Assert.Equal("TypeError", await visit.Page.EvaluateAsync<string>(
            $"async () => {{ try {{ await ({attempt}); return 'done'; }} catch ({{ name }}) {{ return name; }} }}"));
    }

    [Fact]
    public async Task The_chosen_theme_applies_at_once_and_stays_without_a_complaint()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        await visit.Page.GetByText("نمایش", new() { Exact = true }).ClickAsync();

        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.GetByRole(AriaRole.Radio, new() { Name = "تاریک" }).CheckAsync(),
            response => response.Url.EndsWith("/display", StringComparison.Ordinal));
        var atOnce = await visit.Page.Locator("html").GetAttributeAsync("data-theme");
        await visit.GoAsync("/");

        Assert.Equal("dark", atOnce);
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
        Assert.Empty(visit.Complaints);
    }
}
