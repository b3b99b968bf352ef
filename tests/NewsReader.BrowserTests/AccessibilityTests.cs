using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class AccessibilityTests(Site site)
{
    public static TheoryData<PageKind, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<PageKind, ColorScheme>();
            foreach (var kind in Enum.GetValues<PageKind>())
            {
                looks.Add(kind, ColorScheme.Light);
                looks.Add(kind, ColorScheme.Dark);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task No_page_breaks_a_rule_of_accessibility(PageKind kind, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(scheme: scheme);
        await visit.OpenAsync(kind);

        var result = await visit.Page.RunAxe();

        Assert.NotEmpty(result.Passes);
        Assert.Empty(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}")));
    }
}
