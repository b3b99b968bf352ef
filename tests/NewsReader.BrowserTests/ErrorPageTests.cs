using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class ErrorPageTests(Site site)
{
    [Theory]
    [InlineData("/articles/999999999")]
    [InlineData("/no-such-page")]
    public async Task An_unknown_address_gets_a_page_of_the_site_that_says_so(string path)
    {
        await using var visit = await site.VisitAsync();

        var response = await visit.GoAsync(path);

        Assert.Equal(404, response.Status);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("این صفحه پیدا نشد");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(visit.SearchBox).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_of_an_unknown_address_leads_to_the_front_page()
    {
        await using var visit = await site.VisitAsync();
        await visit.GoAsync("/articles/999999999");

        await visit.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).ClickAsync();

        await Expect(visit.Link(Report.TitleStart)).ToBeVisibleAsync();
    }
}
