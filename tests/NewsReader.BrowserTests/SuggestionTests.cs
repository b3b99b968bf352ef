using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class SuggestionTests(Site site)
{
    [Fact]
    public async Task Arrow_keys_walk_the_suggestions_and_Enter_follows_the_chosen_one()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        var box = Box(visit);

        await box.PressSequentiallyAsync("ونزو");
        await Expect(Options(visit).First).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");

        await Expect(Options(visit).First).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await Options(visit).First.GetAttributeAsync("id"))!);
        await Expect(box).ToBeFocusedAsync();
        await box.PressAsync("ArrowUp");
        await Expect(Options(visit).First).ToHaveAttributeAsync("aria-selected", "false");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search?q=**");
        await Expect(visit.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("ونزوئلا");
    }

    [Fact]
    public async Task Escape_closes_the_list_and_keeps_what_was_typed()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        var box = Box(visit);

        await box.PressSequentiallyAsync("ونزو");
        await Expect(Options(visit).First).ToBeVisibleAsync();
        await box.PressAsync("Escape");

        await Expect(Options(visit)).ToHaveCountAsync(0);
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box).ToHaveValueAsync("ونزو");
        await Expect(box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_title_among_the_suggestions_leads_to_its_article()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await Box(visit).PressSequentiallyAsync("سخنگوی ریاست جم");
        await Options(visit).Filter(new() { HasText = Report.TitleStart }).ClickAsync();

        await visit.Page.WaitForURLAsync("**/articles/**");
    }

    [Fact]
    public async Task A_misspelt_word_is_searched_as_meant_and_the_exact_one_is_offered()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/search?q=" + Uri.EscapeDataString("دولت ونزوعلا"));

        await Expect(visit.Page.Locator(".didyou").First).ToContainTextAsync("نتیجه‌های");
        await Expect(visit.Page.Locator("mark").First).ToBeVisibleAsync();
        await visit.Link("فقط").ClickAsync();
        await visit.Page.WaitForURLAsync("**exact=1**");

        await Expect(visit.Page.Locator(".missing-word").First).ToContainTextAsync("ونزوعلا");
        await Expect(visit.Page.Locator(".didyou--ask")).ToContainTextAsync("ونزوئلا");
    }

    private static ILocator Box(Visit visit) => visit.SearchBox;

    private static ILocator Options(Visit visit) => visit.Page.GetByRole(AriaRole.Option);
}
