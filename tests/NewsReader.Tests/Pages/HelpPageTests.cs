using AngleSharp.Dom;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class HelpPageTests(HelpPageTests.Seeds seeds) : IClassFixture<HelpPageTests.Seeds>
{
    [Theory]
    [InlineData("fa", "راهنما")]
    [InlineData("en", "Help")]
    public async Task The_help_is_in_the_language_of_the_page_and_its_list_of_parts_leads_to_all_of_them(string language, string title)
    {
        var page = await PageAsync("/help", language);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var parts = page.QuerySelectorAll(".help__parts a").Select(link => (link.GetAttribute("href"), link.TextContent)).ToList();
        Assert.True(parts.Count >= 8);
        Assert.Equal(page.QuerySelectorAll(".help__text h2").Select(heading => ("#" + heading.Id, heading.TextContent)), parts!);
    }

    [Fact]
    public async Task A_part_has_the_same_address_in_both_languages()
    {
        var (persian, english) = (await PageAsync("/help", "fa"), await PageAsync("/help", "en"));

        Assert.Equal(
            persian.QuerySelectorAll("h2").Select(heading => heading.Id),
            english.QuerySelectorAll("h2").Select(heading => heading.Id));
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_example_of_a_search_finds_an_article_among_the_seeds(string language)
    {
        var page = await PageAsync("/help", language);

        var links = page.QuerySelectorAll(".help__text a[href^='/search?']").ToList();
        Assert.True(links.Count > 20);
        foreach (var link in links)
        {
            Assert.Equal("/search?q=" + Uri.EscapeDataString(link.TextContent), link.GetAttribute("href"));
            var (_, _, found) = await seeds.Site.JsonAsync("/api" + link.GetAttribute("href"));
            Assert.True(found.GetProperty("total").GetInt32() > 0, link.TextContent);
            Assert.True(found.GetProperty("hasAll").GetBoolean(), link.TextContent);
        }
    }

    [Theory]
    [InlineData("fa")]
    [InlineData("en")]
    public async Task Every_other_link_of_the_help_leads_to_a_page(string language)
    {
        var page = await PageAsync("/help", language);

        var links = page.QuerySelectorAll(".help__text a:not([href^='/search?'])").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            await seeds.Site.PageAsync(link);
    }

    [Theory]
    [InlineData("fa", "en", "ltr")]
    [InlineData("en", "fa", "rtl")]
    public async Task What_is_to_be_typed_has_its_own_direction(string language, string other, string direction)
    {
        var page = await PageAsync("/help", language);

        Assert.All(page.QuerySelectorAll(".help__text code"), code => Assert.True(code.HasAttribute("dir"), code.OuterHtml));
        Assert.Contains(page.QuerySelectorAll(".help__text code"), code => code.GetAttribute("dir") == direction
            && (other == "en" || code.GetAttribute("lang") == other));
    }

    [Theory]
    [InlineData("/", "footer a[href='/help']")]
    [InlineData("/search", "main a[href='/help#search']")]
    [InlineData("/search?q=ژغفپچگ", "main a[href='/help#search']")]
    public async Task Readers_are_led_to_the_help_from_every_page_and_from_a_search_that_shows_nothing(string address, string link) =>
        Assert.NotNull((await seeds.Site.PageAsync(address)).QuerySelector(link));

    private Task<IDocument> PageAsync(string address, string language) => seeds.Site.PageAsync(address, "display-language=" + language);

    /// <summary>A site with the articles that ship with the program.</summary>
    public sealed class Seeds : IAsyncLifetime
    {
        internal Site Site { get; } = Site.Start(seeds: true);

        public async ValueTask InitializeAsync() => await Site.IndexAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
