using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class FrontPageTests(Site site)
{
    [Fact]
    public async Task The_front_page_is_persian_and_runs_from_right_to_left()
    {
        await using var visit = await site.VisitAsync();

        await visit.GoAsync("/");

        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "fa");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visit.Page.Locator("main")).ToHaveCSSAsync("direction", "rtl");
    }

    [Fact]
    public async Task The_front_page_lists_the_wire_report()
    {
        await using var visit = await site.VisitAsync();

        await visit.GoAsync("/");

        await Expect(visit.Link(Report.TitleStart)).ToBeVisibleAsync();
    }
}
