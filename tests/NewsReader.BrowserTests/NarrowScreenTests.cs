using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class NarrowScreenTests(Site site)
{
    private const int Narrow = 390;

    [Fact]
    public async Task On_a_narrow_screen_the_connected_articles_come_below_the_body()
    {
        await using var visit = await site.VisitAsync(Narrow);

        await visit.OpenReportAsync();

        var body = await visit.Page.Locator(".body").BoundingBoxAsync();
        var side = await visit.Page.Locator(".side").BoundingBoxAsync();
        Assert.NotNull(body);
        Assert.NotNull(side);
        Assert.True(side.Y >= body.Y + body.Height, $"The body ends at {body.Y + body.Height}, the side starts at {side.Y}.");
    }

    [Fact]
    public async Task On_a_wide_screen_the_connected_articles_stand_to_the_left_of_the_body()
    {
        await using var visit = await site.VisitAsync();

        await visit.OpenReportAsync();

        var body = await visit.Page.Locator(".body").BoundingBoxAsync();
        var side = await visit.Page.Locator(".side").BoundingBoxAsync();
        Assert.NotNull(body);
        Assert.NotNull(side);
        Assert.True(side.X + side.Width <= body.X, $"The body starts at {body.X}, the side ends at {side.X + side.Width}.");
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task No_page_scrolls_sideways_on_a_narrow_screen(PageKind kind)
    {
        await using var visit = await site.VisitAsync(Narrow);

        await visit.OpenAsync(kind);

        Assert.Equal(Narrow, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }
}
