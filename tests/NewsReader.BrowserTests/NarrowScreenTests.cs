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

    // Links within a line of text may be lower (WCAG 2.2, 2.5.8).
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task On_a_phone_no_page_scrolls_sideways_and_whatever_is_tapped_is_at_least_44_pixels_high(PageKind kind)
    {
        await using var visit = await site.VisitAsync(Narrow);

        await visit.OpenAsync(kind);

        Assert.Equal(Narrow, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a[href],button,summary,select,.find input,.seg label')]
              .filter(item => item.checkVisibility({ visibilityProperty: true }) && getComputedStyle(item).display !== 'inline' && !item.matches('.vh,.skip'))
              .filter(item => item.getBoundingClientRect().height < 43.5).map(item => item.outerHTML)
            """));
    }

    // 1280 by 1024 pixels at 400 % (WCAG 2.2, 1.4.10).
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Every_page_is_usable_at_400_percent(PageKind kind)
    {
        await using var visit = await site.VisitAsync(width: 320, height: 256);

        await visit.OpenAsync(kind);

        Assert.Equal(320, await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        // Of what stays in place while the page scrolls, nothing may cover it.
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('body *')].filter(item => item.checkVisibility() && ['fixed', 'sticky'].includes(getComputedStyle(item).position))
              .filter(item => item.getBoundingClientRect().height > 80).map(item => item.outerHTML)
            """));
    }
}
