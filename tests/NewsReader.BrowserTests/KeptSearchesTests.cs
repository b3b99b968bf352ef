using System.Text;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class KeptSearchesTests(Site site)
{
    private static readonly string Address = "/search?q=" + Uri.EscapeDataString("ونزوئلا") + "&lang=fa";

    [Fact]
    public async Task A_search_is_kept_with_its_filters_listed_and_forgotten()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(Address);
        await Expect(Keep(visit)).ToHaveAttributeAsync("aria-pressed", "false");

        await Keep(visit).ClickAsync();
        await Expect(Keep(visit)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("نگه داشته شد");
        await visit.GoAsync(Address + "&sort=newest");
        await Expect(Keep(visit)).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.GoAsync("/search");
        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit)).ToContainTextAsync("ونزوئلا، فارسی");
        await Expect(Rows(visit)).ToContainTextAsync("خبر تازه‌ای نیست");
        await Rows(visit).GetByRole(AriaRole.Button).ClickAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText("هنوز جست‌وجویی را نگه نداشته‌اید")).ToBeVisibleAsync();
        await visit.GoAsync(Address);
        await Expect(Keep(visit)).ToHaveAttributeAsync("aria-pressed", "false");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_came_in_since_a_search_was_opened_is_counted_until_it_is_opened_again()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(Address);
        await Keep(visit).ClickAsync();
        var total = await visit.Page.Locator(".hit").CountAsync();
        await visit.Page.EvaluateAsync(
            "() => { const [one] = JSON.parse(localStorage['newsreader-searches']); "
            + "localStorage['newsreader-searches'] = JSON.stringify([{ ...one, last: 0 }]); }");

        await visit.GoAsync("/search");
        var count = Rows(visit).Locator(".new");
        await Expect(count).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[۰-۹]+ خبر تازه$"));
        Assert.InRange(int.Parse(string.Concat((await count.TextContentAsync())!.Where(char.IsDigit).Select(c => (char)('0' + c - '۰'))),
            System.Globalization.CultureInfo.InvariantCulture), 1, total);
        await Rows(visit).GetByRole(AriaRole.Link).ClickAsync();
        await visit.Page.WaitForURLAsync("**/search?**", new() { WaitUntil = WaitUntilState.Load });
        await Expect(Keep(visit)).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.GoAsync("/search");

        await Expect(Rows(visit)).ToContainTextAsync("خبر تازه‌ای نیست");
    }

    [Fact]
    public async Task All_of_them_are_forgotten_when_the_reader_says_so()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(Address);
        await Keep(visit).ClickAsync();
        await visit.GoAsync("/search");
        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();

        await visit.Page.Locator("#mine [data-do=clear]").ClickAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("#mine [data-do=clear]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task They_come_back_from_a_file_and_what_leads_elsewhere_does_not()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/bookmarks");

        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "newsreader.json",
            MimeType = "application/json",
            Buffer = Encoding.UTF8.GetBytes($$"""
                {"history":[],"bookmarks":[],"searches":[
                {"path":"{{Address}}","name":"<b>ونزوئلا</b>","last":5,"at":5},
                {"path":"javascript:alert(1)","name":"x","last":1,"at":1},
                {"path":"//elsewhere.example/search?q=1","name":"x","last":1,"at":1},
                {"path":"/search?q=1","name":"","last":1,"at":1},{"path":"/search?q=1","name":"x","last":-1,"at":1},7,null]}
                """),
        });
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("۶");
        await visit.GoAsync("/search");

        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit).GetByRole(AriaRole.Link)).ToHaveTextAsync("<b>ونزوئلا</b>");
    }

    [Fact]
    public async Task Without_scripts_nothing_of_it_is_shown()
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.GoAsync(Address);
        await Expect(Keep(visit)).ToBeHiddenAsync();
        await visit.GoAsync("/search");

        await Expect(visit.Page.Locator("#mine")).ToBeHiddenAsync();
    }

    private static ILocator Keep(Visit visit) => visit.Page.Locator("[data-do=keep]");

    private static ILocator Rows(Visit visit) => visit.Page.Locator("#mine li");
}
