using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class AccessibilityTests(Site site)
{
    // Of the best practices too: one first heading, the others in order, one of each landmark.
    private static readonly AxeRunOptions Everything = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast"] } };

    public static TheoryData<PageKind, string> Pages
    {
        get
        {
            var pages = new TheoryData<PageKind, string>();
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                pages.Add(kind, "fa");
                pages.Add(kind, "en");
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_breaks_a_rule_of_accessibility_in_any_theme(PageKind kind, string language)
    {
        await using var visit = await site.VisitAsync(language: language);
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await visit.OpenAsync(kind);

        Assert.Empty(await ViolationsAsync(visit, Everything));
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        // The colours are the same in every language.
        foreach (var theme in language == "fa" ? ["dark", "sepia"] : Array.Empty<string>())
        {
            await visit.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            Assert.Empty(await ViolationsAsync(visit, Contrast));
        }
    }

    [Fact]
    public async Task The_focus_is_seen_wherever_the_tab_key_leads()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();

        for (var i = 0; i < 25; i++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visit.Page.EvaluateAsync<bool>(
                "() => [document.activeElement, document.activeElement.parentElement, document.activeElement.nextElementSibling]"
                + ".some(item => item && getComputedStyle(item).outlineStyle === 'solid' && "
                + "parseFloat(getComputedStyle(item).outlineWidth) >= 2)"));
        }
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit, AxeRunOptions options)
    {
        var result = await visit.Page.RunAxe(options);
        Assert.NotEmpty(result.Passes);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"));
    }
}
