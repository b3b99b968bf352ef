using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace NewsReader.BrowserTests;

public sealed class OfflineTests(Site site)
{
    private const string IsKept = "() => caches.match(location.pathname, { ignoreVary: true }).then(Boolean)";

    [Fact]
    public async Task What_was_read_opens_without_a_network_in_its_typefaces_and_the_rest_says_so()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/robots.txt");
        // The language that a test gives its pages does not reach their service worker.
        await visit.Context.AddCookiesAsync([new() { Name = "display-language", Value = "fa", Url = visit.Page.Url }]);
        await visit.OpenReportAsync();
        await visit.ReadyWorkerAsync();
        await visit.UntilAsync(IsKept);
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(Report.TitleStart);
        await Expect(visit.Page.Locator(".skip")).ToHaveCSSAsync("position", "absolute");
        Assert.True(await visit.Page.EvaluateAsync<bool>(
            "() => document.fonts.ready.then(() => document.fonts.check('16px Vazirmatn', 'خبر'))"));

        var address = visit.Page.Url;
        await visit.Page.GotoAsync("/search?q=x");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("شبکه در دسترس نیست");
        await visit.Link(Report.TitleStart).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(Report.TitleStart);
        await visit.Page.GotoAsync(address[..address.LastIndexOf('/')]);
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(Report.TitleStart);
        Assert.Equal(address, visit.Page.Url);

        await visit.Context.SetOfflineAsync(false);
        await visit.Page.GotoAsync("/");
        await Expect(visit.Link(Report.ReferrerStart)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_last_front_page_opens_without_a_network()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/");
        await visit.ReadyWorkerAsync();
        await visit.GoAsync("/");
        await visit.UntilAsync(IsKept);
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.ReloadAsync();

        await Expect(visit.Link(Report.TitleStart)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_administrator_hides_leaves_the_copies_of_every_reader_at_the_next_visit()
    {
        site.RequireBrowser();
        var folder = Directory.CreateTempSubdirectory("newsreader-hidden-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "1.txt"), "نان ارزان شد\nقیمت نان پایین آمد.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "2.txt"), "شیر گران شد\nقیمت شیر بالا رفت.", TestContext.Current.CancellationToken);
        await using (var other = await Application.StartAsync(folder.FullName, "نان ارزان شد"))
        {
            await using var reader = await site.VisitAsync(other);
            await reader.GoAsync("/");
            await reader.ReadyWorkerAsync();
            foreach (var title in new[] { "نان ارزان شد", "شیر گران شد" })
            {
                await reader.GoAsync("/");
                await reader.Link(title).ClickAsync();
                await reader.UntilAsync(IsKept);
            }

            await using var administrator = await site.VisitAsync(other);
            await administrator.GoAsync("/admin/articles/1");
            await administrator.Page.Locator("input[type=password]").FillAsync(Application.Password);
            await administrator.Page.Locator("main form button").ClickAsync();
            await administrator.Page.GetByRole(AriaRole.Button, new() { Name = "پنهان کردن" }).ClickAsync();
            await Expect(administrator.Page.GetByText("نشان دادن دوباره").First).ToBeVisibleAsync();

            await reader.GoAsync("/help");
            await reader.UntilAsync("() => caches.open('newsreader-read-1').then(cache => cache.keys()).then(keys => keys.length === 1)");
            await reader.GoAsync("/history");
            await Expect(reader.Link("شیر گران شد")).ToBeVisibleAsync();
            await Expect(reader.Page.GetByText("نان ارزان شد")).ToHaveCountAsync(0);
            await reader.UntilAsync("() => JSON.parse(localStorage['newsreader-history']).length === 1");
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_bookmark_made_in_a_list_opens_without_a_network_and_in_the_present_theme()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/");
        await visit.ReadyWorkerAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await visit.Page.Keyboard.PressAsync("b");
        await visit.UntilAsync(
            "() => caches.open('newsreader-bookmarks-1').then(cache => cache.keys()).then(keys => keys.length === 1)");
        var title = await visit.Page.Locator("main .hl a").First.InnerTextAsync();
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.Locator("[name=theme][value=sepia]").EvaluateAsync("choice => choice.click()"),
            response => response.Url.EndsWith("/display", StringComparison.Ordinal));
        await visit.Context.SetOfflineAsync(true);

        await visit.Page.GotoAsync("/bookmarks");
        await visit.Link(title).ClickAsync();

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "sepia");
    }

    [Fact]
    public async Task Fifty_articles_are_kept_and_the_one_read_longest_ago_makes_room()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/");
        await visit.ReadyWorkerAsync();
        await visit.Page.EvaluateAsync(
            "async () => { const cache = await caches.open('newsreader-read-1'); for (let id = 1000; id < 1060; id++) await "
                + "cache.put(`/articles/${id}/x`, new Response('')); }");

        await visit.Link(Report.TitleStart).ClickAsync();
        await visit.UntilAsync(IsKept);
        await visit.UntilAsync(
            "() => caches.open('newsreader-read-1').then(cache => cache.keys()).then(keys => keys.length === 50)");

        var first = await visit.Page.EvaluateAsync<string>(
            "() => caches.open('newsreader-read-1').then(cache => cache.keys()).then(keys => new URL(keys[0].url).pathname)");
        Assert.Equal("/articles/1011/x", first);
    }

    [Fact]
    public async Task Caches_of_another_version_are_removed()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.GoAsync("/robots.txt");
        await visit.Page.EvaluateAsync("() => caches.open('newsreader-shell-0')");

        await visit.GoAsync("/");
        await visit.ReadyWorkerAsync();

        await visit.UntilAsync("() => caches.keys().then(names => !names.includes('newsreader-shell-0'))");
    }

    [Fact]
    public async Task Clearing_the_history_takes_the_copies_too()
    {
        await using var visit = await site.VisitAsync(worker: true);
        await visit.OpenReportAsync();
        await visit.ReadyWorkerAsync();
        await visit.UntilAsync(IsKept);
        await visit.GoAsync("/history");

        visit.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "پاک کردن همه" }).ClickAsync();

        await visit.UntilAsync(
            "() => caches.open('newsreader-read-1').then(cache => cache.keys()).then(keys => keys.length === 0)");
        await Expect(visit.Page.Locator("main .own > li")).ToHaveCountAsync(0);
    }
}
