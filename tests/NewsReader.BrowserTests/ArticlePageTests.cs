using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class ArticlePageTests(Site site)
{
    [Fact]
    public async Task The_report_opens_under_one_heading_that_runs_from_right_to_left()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenReportAsync();

        var heading = visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Expect(heading).ToHaveCountAsync(1);
        await Expect(heading).ToContainTextAsync(Report.TitleStart);
        await Expect(heading).ToHaveAttributeAsync("dir", "rtl");
    }

    [Fact]
    public async Task The_three_articles_that_the_report_lists_are_said_to_be_missing_and_offer_a_search()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenReportAsync();

        var entries = Listed(visit).GetByRole(AriaRole.Listitem);
        await Expect(entries).ToHaveCountAsync(3);
        foreach (var entry in await entries.AllAsync())
        {
            await Expect(entry).ToContainTextAsync("هنوز در بایگانی نیست");
            await Expect(entry.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", new Regex("^/search\\?"));
        }
    }

    [Fact]
    public async Task The_search_that_a_missing_entry_offers_opens_for_its_title()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        var entry = Listed(visit).GetByRole(AriaRole.Listitem).First;
        var title = await entry.GetByRole(AriaRole.Heading).InnerTextAsync();

        await entry.GetByRole(AriaRole.Link).ClickAsync();

        Assert.Contains(title, await visit.SearchBox.InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_article_that_is_there_is_one_click_away_and_the_way_back_too()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/");
        await visit.Link(Report.ReferrerStart).ClickAsync();
        await Expect(Heading(visit)).ToContainTextAsync(Report.ReferrerStart);

        await Listed(visit).GetByRole(AriaRole.Link, new() { Name = Report.TitleStart }).ClickAsync();
        await Expect(Heading(visit)).ToContainTextAsync(Report.TitleStart);
        await visit.Page.GoBackAsync();

        await Expect(Heading(visit)).ToContainTextAsync(Report.ReferrerStart);
    }

    [Fact]
    public async Task The_report_names_the_article_that_refers_to_it()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenReportAsync();

        var referrers = visit.Page.GetByRole(AriaRole.Region, new() { Name = "در این خبرها به این خبر اشاره شده" });
        await Expect(referrers.GetByRole(AriaRole.Link, new() { Name = Report.ReferrerStart })).ToBeVisibleAsync();
    }

    private static ILocator Heading(Visit visit) => visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static ILocator Listed(Visit visit) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "بیشتر بخوانید" });
}
