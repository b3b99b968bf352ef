using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class OwnListsTests(Site site)
{
    [Fact]
    public async Task An_article_is_made_a_bookmark_listed_and_taken_out_again()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "نشان کن" });

        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.Page.ReloadAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await visit.GoAsync("/bookmarks");
        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit)).ToContainTextAsync(Report.TitleStart);
        await Rows(visit).GetByRole(AriaRole.Button).ClickAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await Expect(visit.Page.GetByText("هنوز خبری را نشان نکرده‌اید")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/bookmarks")]
    [InlineData("/history")]
    public async Task A_list_is_cleared_only_where_there_is_something_in_it(string list)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(list);
        var clear = visit.Page.Locator("[data-do=clear]");
        await Expect(visit.Page.Locator(".none")).ToBeVisibleAsync();
        await Expect(clear).ToBeHiddenAsync();
        await visit.OpenReportAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "نشان کن" }).ClickAsync();
        await visit.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await visit.Page.WaitForFunctionAsync("() => JSON.parse(localStorage['newsreader-history'])[0].seen >= .9");
        await visit.GoAsync(list);
        visit.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();

        await clear.ClickAsync();

        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await Expect(clear).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_was_read_is_marked_on_its_card_and_listed_in_the_history()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        await visit.Page.EvaluateAsync("() => scrollTo(0, document.body.scrollHeight)");
        await visit.Page.WaitForFunctionAsync("() => JSON.parse(localStorage['newsreader-history'])[0].seen >= .9");
        await visit.Page.GoBackAsync();

        var card = visit.Page.Locator("main article").Filter(new() { HasText = Report.TitleStart }).First;
        await Expect(card.Locator(".read")).ToHaveTextAsync("خوانده‌شده");
        await visit.GoAsync("/history");
        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit).Locator(".read")).ToHaveTextAsync("خوانده‌شده");
        await Expect(Rows(visit).Locator("time")).ToHaveTextAsync(new Regex("^[۰-۹]{1,2} [آ-ی]+ ۱۴[۰-۹]{2}$"));
    }

    [Fact]
    public async Task Where_reading_stopped_is_offered_and_not_forced()
    {
        await using var visit = await site.VisitAsync(width: 390, height: 480);
        await visit.OpenReportAsync();
        var offer = visit.Page.GetByRole(AriaRole.Button, new() { Name = "ادامه از" });
        await Expect(offer).ToBeHiddenAsync();
        await visit.Page.EvaluateAsync(
            "() => { const box = document.querySelector('.body').getBoundingClientRect(); scrollTo(0, scrollY + box.top + box.height * "
                + ".4); }");
        var left = await visit.Page.EvaluateAsync<double>("() => scrollY");
        await visit.Page.WaitForFunctionAsync("() => JSON.parse(localStorage['newsreader-history'])[0].y > .35");
        await visit.GoAsync("/");

        await visit.OpenReportAsync();
        await Expect(offer).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>("() => scrollY"));
        await offer.ClickAsync();

        await Expect(offer).ToBeHiddenAsync();
        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => scrollY"), left - 5, left + 5);
    }

    [Fact]
    public async Task Lists_go_to_a_file_and_come_back_from_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "نشان کن" }).ClickAsync();
        await visit.GoAsync("/bookmarks");

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(
            AriaRole.Button, new() { Name = "ذخیره در فایل" }).ClickAsync());
        Assert.Equal("newsreader.json", download.SuggestedFilename);
        var file = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        using (var kept = JsonDocument.Parse(file))
        {
            Assert.Equal(1, kept.RootElement.GetProperty("bookmarks").GetArrayLength());
            Assert.Equal(1, kept.RootElement.GetProperty("history").GetArrayLength());
        }

        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "پاک کردن همه" }).ClickAsync();
        await Expect(Rows(visit)).ToHaveCountAsync(0);
        await ImportAsync(visit, file);
        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit)).ToContainTextAsync(Report.TitleStart);

        await ImportAsync(visit, file);
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("۲");
        await Expect(Rows(visit)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("no list at all")]
    [InlineData("{\"bookmarks\":7}")]
    public async Task A_file_that_is_no_list_is_refused(string content)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/bookmarks");

        await ImportAsync(visit, Encoding.UTF8.GetBytes(content));

        await Expect(visit.Page.Locator(".toast")).ToHaveTextAsync("این فایل فهرست خبرخوان نیست.");
    }

    [Fact]
    public async Task Entries_of_a_file_that_lead_elsewhere_are_left_out_and_titles_stay_text()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/bookmarks");

        await ImportAsync(visit, """
            {"history":[],"bookmarks":[{"id":1,"path":"javascript:alert(1)","title":"x","at":1},
            {"id":2,"path":"//elsewhere.example/articles/2/","title":"x","at":1},
            {"id":1,"path":"/articles/1/x","title":"<img src=x onerror=alert(1)>","at":1}]}
            """u8.ToArray());

        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(Rows(visit).GetByRole(AriaRole.Heading)).ToHaveTextAsync("<img src=x onerror=alert(1)>");
    }

    [Fact]
    public async Task Entries_with_absurd_values_are_refused_one_by_one_and_counted()
    {
        string[] absurd =
        [
            """{"id":1e21,"path":"/articles/1e+21/x","title":"x","at":1}""", """{"id":-1,"path":"/articles/-1/x","title":"x","at":1}""",
            """{"id":1.5,"path":"/articles/1.5/x","title":"x","at":1}""", """{"id":"1","path":"/articles/1/x","title":"x","at":1}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":1e300}""", """{"id":1,"path":"/articles/1/x","title":"x","at":-5}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":99999999999999}""", """{"id":1,"path":"/articles/1/x","title":" ","at":1}""",
            """{"id":1,"path":"/articles/1/x","title":7,"at":1}""", """{"id":1,"path":"/articles/1/../../admin","title":"x","at":1}""",
            """{"id":1,"path":"/articles/1/x?q=1","title":"x","at":1}""", """{"id":1,"path":"/articles/2/x","title":"x","at":1}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":1,"lang":"not a language"}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":1,"dir":"up"}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":1,"source":["a"]}""",
            """{"id":1,"path":"/articles/1/x","title":"x","at":1,"seen":99}""", "null", "[]", "\"x\"",
            $$"""{"id":1,"path":"/articles/1/x","title":"{{new string('x', 3000)}}","at":1}""",
        ];
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/bookmarks");
        await ImportAsync(visit, Encoding.UTF8.GetBytes(
            $$"""{"history":[],"bookmarks":[{{string.Join(',', absurd)}},{"id":2,"path":"/articles/2/x","title":"نان","at":1}]}"""));

        await Expect(Rows(visit)).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("۲۰");
    }

    [Fact]
    public async Task Of_a_file_with_too_many_entries_the_newest_come_in_and_the_rest_is_counted()
    {
        const int Entries = 100_000;
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/bookmarks");
        var entries = Enumerable.Range(1, Entries)
            .Select(i => $$"""{"id":{{i}},"path":"/articles/{{i}}/x","title":"نان {{i}}","at":{{i}}}""");

        await ImportAsync(visit, Encoding.UTF8.GetBytes($$"""{"history":[],"bookmarks":[{{string.Join(',', entries)}}]}"""));

        await Expect(visit.Page.Locator(".toast")).ToContainTextAsync("۹۵٬۰۰۰", new() { Timeout = 60_000 });
        await Expect(Rows(visit)).ToHaveCountAsync(5000);
        await Expect(Rows(visit).First).ToContainTextAsync("نان 100000");
    }

    [Theory]
    [InlineData("/bookmarks")]
    [InlineData("/history")]
    public async Task Without_scripts_the_page_says_what_is_missing_and_shows_no_dead_button(string path)
    {
        await using var visit = await site.VisitAsync(script: false);
        await visit.GoAsync(path);

        await Expect(visit.Page.GetByText("جاوااسکریپت لازم است")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    private static ILocator Rows(Visit visit) => visit.Page.Locator("main .own > li:not(.own__day)");

    private static Task ImportAsync(Visit visit, byte[] file) =>
        visit.Page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "newsreader.json", MimeType = "application/json", Buffer = file });
}
