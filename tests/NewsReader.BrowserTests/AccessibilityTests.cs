using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class AccessibilityTests(Site site)
{
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
        // The colours are the same in every language.
        foreach (var theme in language == "fa" ? ["dark", "sepia"] : Array.Empty<string>())
        {
            await visit.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            Assert.Empty(await ViolationsAsync(visit, Contrast));
        }
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Headings_go_down_one_step_at_a_time_from_a_single_first_one(PageKind kind)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenAsync(kind);

        var levels = await visit.Page.EvaluateAsync<int[]>("() => [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(heading => +heading.tagName[1])");

        Assert.Equal(1, levels[0]);
        Assert.Single(levels, level => level == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, string.Join(' ', levels)));
    }

    // Links within a line of text are exempt (WCAG 2.2, 2.5.8).
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Whatever_is_tapped_is_at_least_44_pixels_high(PageKind kind)
    {
        await using var visit = await site.VisitAsync(width: 390);
        await visit.OpenAsync(kind);

        var small = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href],button,summary,select,.find input,.seg label')]
              .filter(item => item.checkVisibility({ visibilityProperty: true }) && getComputedStyle(item).display !== 'inline' && !item.matches('.vh,.skip'))
              .filter(item => item.getBoundingClientRect().height < 43.5).map(item => item.outerHTML)
            """);

        Assert.Empty(small);
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
                + ".some(item => item && getComputedStyle(item).outlineStyle === 'solid' && parseFloat(getComputedStyle(item).outlineWidth) >= 2)"));
        }
    }

    private static async Task<IEnumerable<string>> ViolationsAsync(Visit visit, AxeRunOptions options)
    {
        var result = await visit.Page.RunAxe(options);
        Assert.NotEmpty(result.Passes);
        return result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}"));
    }
}
