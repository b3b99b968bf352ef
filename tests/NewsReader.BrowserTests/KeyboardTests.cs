using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class KeyboardTests(Site site)
{
    [Fact]
    public async Task The_slash_key_leads_to_the_search_box_and_letters_typed_there_stay_letters()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("jot?");

        await Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("jot?");
    }

    [Fact]
    public async Task J_and_k_go_down_and_up_a_list_and_o_opens_the_article()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        var links = visit.Page.Locator("main .hl a");

        await visit.Page.Keyboard.PressAsync("j");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("k");
        await Expect(links.Nth(0)).ToBeFocusedAsync();
        var title = await links.Nth(0).InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("o");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    [Theory]
    [InlineData("ت", "KeyJ")]
    [InlineData("j", "KeyC")]
    public async Task A_key_works_by_its_place_on_a_persian_keyboard_and_by_its_letter_on_any_latin_one(string key, string code)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await visit.Page.EvaluateAsync(
            "([key, code]) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }))",
            new[] { key, code });

        await Expect(visit.Page.Locator("main .hl a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task B_makes_the_focused_card_a_bookmark_and_takes_it_away()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        await visit.Page.Keyboard.PressAsync("j");
        var title = await visit.Page.Locator("main .hl a").First.InnerTextAsync();

        await visit.Page.Keyboard.PressAsync("b");
        await Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("نشان شد");
        await visit.Page.Keyboard.PressAsync("b");
        await Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("نشان برداشته شد");
        await visit.Page.Keyboard.PressAsync("b");
        await visit.GoAsync("/bookmarks");

        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task T_goes_through_the_themes_and_the_choice_stays()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        foreach (var theme in new[] { "light", "dark" })
        {
            await visit.Page.RunAndWaitForResponseAsync(
                () => visit.Page.Keyboard.PressAsync("t"), response => response.Url.EndsWith("/display", StringComparison.Ordinal));
            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
        }

        await visit.GoAsync("/");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task The_question_mark_shows_the_keys_and_escape_hides_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        var help = visit.Page.GetByRole(AriaRole.Dialog, new() { Name = "کلیدهای میان‌بر" });

        await visit.Page.Keyboard.PressAsync("?");
        await Expect(help).ToBeVisibleAsync();
        await Expect(help.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(14);
        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(help).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_tab_key_goes_on_through_the_whole_page_and_out_of_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/search");
        await visit.Page.EvaluateAsync("() => { window.went = new Set(); addEventListener('focusin', event => went.add(event.target)); }");

        for (var i = 0; i < 60 && await visit.Page.EvaluateAsync<bool>(
            "() => went.size === 0 || document.activeElement !== document.body"); i++)
            await visit.Page.Keyboard.PressAsync("Tab");

        Assert.True(await visit.Page.EvaluateAsync<bool>(
            "() => [...document.querySelectorAll('footer a,footer button')].filter(item => item.checkVisibility()).every(item => "
                + "went.has(item))"));
    }

    [Fact]
    public async Task A_key_with_a_modifier_is_left_to_the_browser()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");

        await visit.Page.Keyboard.PressAsync("Control+j");
        await visit.Page.Keyboard.PressAsync("Alt+o");

        await Expect(visit.Page).ToHaveURLAsync(new Regex("/$"));
        Assert.Equal("BODY", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }
}
