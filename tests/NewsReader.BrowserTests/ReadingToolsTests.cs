using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

/// <summary>Reading aloud, in pages, and lists for who has read some of them.</summary>
public sealed class ReadingToolsTests(Site site)
{
    // A voice that says when it is done only when it is told to, and notes what it was given.
    private const string Voice =
        """
        window.said = [];
        const voices = { getVoices: () => [{ lang: 'fa-IR' }], speak: words => { said.push(words.text); window.last = words; }, cancel() {},
          addEventListener() {} };
        Object.defineProperty(window, 'speechSynthesis', { value: voices });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } set voice(value) {} };
        """;

    [Fact]
    public async Task A_text_is_read_aloud_by_paragraphs_and_the_one_that_is_read_is_lit()
    {
        await using var visit = await site.VisitAsync();
        await visit.Page.AddInitScriptAsync(Voice);
        await visit.OpenReportAsync();
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "بلند بخوان" });

        await button.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveAttributeAsync("data-spoken", "");
        await visit.Page.EvaluateAsync("() => last.onend()");
        await Expect(visit.Page.Locator("h1[data-spoken]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".body [data-spoken]")).ToHaveCountAsync(1);
        Assert.StartsWith(Report.TitleStart, await visit.Page.EvaluateAsync<string>("() => said[0]"), StringComparison.Ordinal);
        await button.ClickAsync();

        await Expect(visit.Page.Locator("[data-spoken]")).ToHaveCountAsync(0);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task Without_a_voice_for_the_language_nothing_is_offered()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "بلند بخوان" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_text_in_pages_is_turned_from_right_to_left_by_keys_and_buttons()
    {
        await using var visit = await site.VisitAsync(width: 390, height: 640);
        await visit.OpenReportAsync();
        await visit.Page.EvaluateAsync("() => document.querySelector('[name=flow][value=pages]').click()");
        var where = visit.Page.Locator(".pageturn output");
        await Expect(where).ToContainTextAsync("صفحهٔ ۱ از");
        await visit.Page.EvaluateAsync("() => { document.querySelector('.body').scrollIntoView(); }");

        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await Expect(where).ToContainTextAsync("صفحهٔ ۲ از");
        Assert.True(await visit.Page.EvaluateAsync<double>("() => document.querySelector('.body').scrollLeft") < 0);
        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(where).ToContainTextAsync("صفحهٔ ۳ از");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(where).ToContainTextAsync("صفحهٔ ۲ از");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "صفحهٔ پیش" }).ClickAsync();
        await Expect(where).ToContainTextAsync("صفحهٔ ۱ از");
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "صفحهٔ پیش" })).ToBeDisabledAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_whole_list_counts_as_read_is_put_away_and_comes_back()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/languages/fa");
        var rows = visit.Page.Locator(".rows > li:visible");
        var count = await rows.CountAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "خوانده‌ها را پنهان کن" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(count);
        var all = visit.Page.GetByRole(AriaRole.Button, new() { Name = "همه خوانده شد" });
        await all.ClickAsync();
        await Expect(rows).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Expect(rows).ToHaveCountAsync(0);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "خوانده‌ها را پنهان کن" }).ClickAsync();
        await Expect(rows).ToHaveCountAsync(count);
        await Expect(visit.Page.Locator(".rows .read")).ToHaveCountAsync(count);
    }

    [Fact]
    public async Task What_was_taken_for_read_by_mistake_is_unread_again()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/languages/fa");
        var all = visit.Page.GetByRole(AriaRole.Button, new() { Name = "همه خوانده شد" });

        await all.ClickAsync();
        await Expect(all).ToHaveAttributeAsync("aria-pressed", "true");
        await all.ClickAsync();
        await Expect(all).ToHaveAttributeAsync("aria-pressed", "false");

        await Expect(visit.Page.Locator(".rows .read")).ToHaveCountAsync(0);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => JSON.parse(localStorage['newsreader-history']).length"));
    }

    [Theory]
    [InlineData("b", "/bookmarks")]
    [InlineData("s", "/sections")]
    [InlineData("a", "/archive")]
    public async Task G_and_the_letter_of_a_place_lead_there(string letter, string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();

        // Both at once: on a machine at its limit the second key may come after the moment in which it is meant; and again, as who presses
        // them before the page listens does.
        await visit.Page.EvaluateAsync("""
            letter => {
              const press = () => ['g', letter].forEach(key =>
                document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
              press();
              setInterval(press, 5000);
            }
            """, letter);

        await visit.Page.WaitForURLAsync("**" + path + "*");
    }
}
