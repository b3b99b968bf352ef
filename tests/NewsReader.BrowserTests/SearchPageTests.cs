using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class SearchPageTests(Site site)
{
    [Theory]
    [InlineData("رئیس جمهور")]
    [InlineData("رئیس\u200cجمهور")]
    [InlineData("رئیسجمهور")]
    public async Task Every_spelling_of_a_compound_finds_the_report_and_marks_it(string spelling)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await SearchAsync(visit, spelling);

        var hit = Hits(visit).Filter(new() { HasText = Report.TitleStart });
        await Expect(hit).ToHaveCountAsync(1);
        await Expect(hit.Locator("mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_slash_key_leads_to_the_search_box()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await visit.Page.Keyboard.PressAsync("/");

        await Expect(visit.Page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Words_that_no_article_has_get_an_answer_that_names_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await SearchAsync(visit, "ژغفپچگ");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("ژغفپچگ");
        await Expect(Hits(visit)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_scripts_the_search_box_still_finds_the_report()
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.GoAsync("/");

        var box = visit.Page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("رئیس جمهور");
        await box.PressAsync("Enter");
        await visit.Link(Report.TitleStart).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Report.TitleStart);
    }

    private static ILocator Hits(Visit visit) =>
        visit.Page.GetByRole(AriaRole.List, new() { Name = "نتیجه‌ها" }).GetByRole(AriaRole.Listitem);

    private static async Task SearchAsync(Visit visit, string text)
    {
        var box = visit.Page.GetByRole(AriaRole.Combobox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search?**");
    }
}
