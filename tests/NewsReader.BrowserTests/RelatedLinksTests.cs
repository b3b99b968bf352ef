using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class RelatedLinksTests(Site site)
{
    [Fact]
    public async Task Pointing_at_a_connected_article_shows_its_lead_without_moving_anything()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        var (link, peek) = Backlink(visit);
        await Expect(peek).ToBeHiddenAsync();
        // Pointing scrolls to what is pointed at, which moves no thing on the page.
        await link.ScrollIntoViewIfNeededAsync();
        var before = await visit.Page.Locator(".side").BoundingBoxAsync();

        await link.HoverAsync();

        await Expect(peek).ToBeVisibleAsync();
        Assert.Equal(before, await visit.Page.Locator(".side").BoundingBoxAsync(), BoxComparer);
    }

    [Fact]
    public async Task The_keyboard_shows_the_lead_too_and_escape_puts_it_away()
    {
        await using var visit = await site.VisitAsync();
        await visit.OpenReportAsync();
        var (link, peek) = Backlink(visit);
        // Moving on by the keyboard is what makes the focus visible.
        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");

        await Expect(peek).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(peek).ToBeHiddenAsync();
        await Expect(link).ToBeFocusedAsync();
    }

    [Fact]
    public async Task In_the_picture_of_a_network_every_text_keeps_to_its_box_and_every_box_is_reached_by_the_keyboard()
    {
        await using var visit = await site.VisitAsync(390);

        await visit.OpenNetworkAsync();

        var outside = await visit.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.net :is(a, .net__middle)')].flatMap(node => {
              const box = node.querySelector('rect').getBoundingClientRect();
              return [...node.querySelectorAll('text')].filter(text => {
                const at = text.getBoundingClientRect();
                return at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1;
              }).map(text => text.textContent);
            })
            """);
        Assert.Empty(outside);
        var first = visit.Page.Locator(".net a").First;
        await first.FocusAsync();
        await Expect(first).ToBeFocusedAsync();
    }

    private static IEqualityComparer<LocatorBoundingBoxResult?> BoxComparer { get; } =
        EqualityComparer<LocatorBoundingBoxResult?>.Create((
            first, second) => (first?.X, first?.Y, first?.Width, first?.Height) == (second?.X, second?.Y, second?.Width, second?.Height));

    private static (ILocator Link, ILocator Peek) Backlink(Visit visit)
    {
        var item = visit.Page.GetByRole(AriaRole.Region, new() { Name = "در این خبرها به این خبر اشاره شده" })
            .GetByRole(AriaRole.Listitem).First;
        return (item.GetByRole(AriaRole.Link), item.Locator(".peek"));
    }
}
