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

        await Expect(visit.SearchBox).ToBeFocusedAsync();
        await Expect(visit.SearchBox).ToHaveValueAsync("");
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

    [Theory]
    [InlineData("پالایشگاه‌ها")]
    [InlineData("روسیه در بیانیه‌ای")]
    public async Task A_result_leads_to_the_passage_with_its_words(string query)
    {
        await using var visit = await site.VisitAsync(width: 390, height: 480);
        await visit.GoAsync("/search?q=" + Uri.EscapeDataString(query));
        var link = visit.Page.Locator(".hit h2 a[href*='#:~:text=']").First;
        var words = Uri.UnescapeDataString((await link.GetAttributeAsync("href"))!.Split("#:~:text=")[1]);

        await link.ClickAsync();
        await visit.Page.WaitForURLAsync("**/articles/**", new() { WaitUntil = WaitUntilState.Load });

        await visit.Page.WaitForFunctionAsync("() => scrollY > 0");
        await Expect(visit.Page.Locator(".body :is(p, li, td, h2, h3)").Filter(new() { HasText = words }).First).ToBeInViewportAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_help_beside_the_box_unfolds_without_leaving_and_folds_again()
    {
        await using var visit = await site.VisitAsync(width: 390);
        await visit.GoAsync("/search?q=" + Uri.EscapeDataString("ونزوئلا"));
        var example = visit.Page.Locator(".asks li a").First;

        await visit.Page.Locator(".asks summary").ClickAsync();
        await Expect(example).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(example).ToBeHiddenAsync();
        await visit.Page.Locator(".asks summary").ClickAsync();
        await example.ClickAsync();

        await visit.Page.WaitForURLAsync("**/search?q=**");
        await Expect(Hits(visit).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_within_the_results_narrows_them()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/search?q=" + Uri.EscapeDataString("ونزوئلا") + "&lang=fa");
        var all = await Hits(visit).CountAsync();

        await visit.Page.Locator(".within input[name=within]").FillAsync("روسیه");
        await visit.Page.Locator(".within button").ClickAsync();

        await Expect(visit.SearchBox).ToHaveValueAsync("ونزوئلا +روسیه");
        Assert.Contains("lang=fa", visit.Page.Url, StringComparison.Ordinal);
        Assert.InRange(await Hits(visit).CountAsync(), 1, all - 1);
    }

    private static ILocator Hits(Visit visit) =>
        visit.Page.GetByRole(AriaRole.List, new() { Name = "نتیجه‌ها" }).GetByRole(AriaRole.Listitem);

    private static async Task SearchAsync(Visit visit, string text)
    {
        var box = visit.SearchBox;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/search?**");
    }

    [Fact]
    public async Task What_was_asked_is_listed_on_the_empty_search_page_until_the_list_is_cleared()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/search?q=باران");
        await visit.GoAsync("/search?q=خسوف");
        await visit.GoAsync("/search");
        var asked = visit.Page.Locator("[data-asked] li");

        await Expect(asked).ToHaveCountAsync(2);
        await Expect(asked.First).ToContainTextAsync("خسوف");
        await visit.Page.Locator("[data-asked]").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(asked).ToHaveCountAsync(0);
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("[data-asked]")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=باران")]
    public async Task The_button_that_empties_the_box_takes_no_room_of_its_own_when_it_comes(string path)
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync(path);
        var clear = visit.Page.Locator(".find .clear");
        await visit.Page.Locator("#q").FillAsync("");
        await Expect(clear).ToBeHiddenAsync();
        var before = await visit.Page.EvaluateAsync<double>(Width);

        await visit.Page.Locator("#q").FillAsync("باران");

        await Expect(clear).ToBeVisibleAsync();
        Assert.Equal(before, await visit.Page.EvaluateAsync<double>(Width));
        var place = await clear.BoundingBoxAsync();
        Assert.True(place is { Width: >= 44, Height: >= 44 }, $"{place!.Width} x {place.Height}");
        await clear.ClickAsync();
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("");
        await Expect(clear).ToBeHiddenAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_years_are_wide_enough_for_a_finger()
    {
        foreach (var width in new[] { 1280, 768, 390, 320 })
        {
            await using var visit = await site.VisitAsync(width: width);
            await visit.GoAsync("/search?lang=fa");
            var sizes = await visit.Page.EvaluateAsync<double[][]>(
                "() => [...document.querySelectorAll('.timeline a')].map(bar => bar.getBoundingClientRect()).map(({ width, height }) => "
                    + "[width, height])");
            Assert.NotEmpty(sizes);
            Assert.All(sizes, size => Assert.True(size[0] >= 24 && size[1] >= 24, $"{size[0]} x {size[1]} at {width}"));
        }
    }

    private const string Width = "() => document.querySelector('#q').getBoundingClientRect().width";

    [Fact]
    public async Task The_box_is_emptied_by_its_own_button()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/search?q=باران");
        await visit.Page.Locator("#q").FocusAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "پاک کردن کادر" }).ClickAsync();

        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("");
        await Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
    }
}
