using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Administration;

/// <summary>What the administrator puts first on the front page of today, and what is left out of it.</summary>
public sealed class FrontChoiceTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_page_opens_with_what_was_put_first_until_that_is_undone()
    {
        await using var site = await SiteAsync();
        var before = await LeadAsync(site);
        Assert.NotEqual("خبر شمارهٔ چهل", before);
        await SendAsync(site, 40, "Pin");
        Assert.Equal("خبر شمارهٔ چهل", await LeadAsync(site));
        await SendAsync(site, 41, "Pin");
        Assert.Equal("خبر شمارهٔ چهل و یک", await LeadAsync(site));
        Assert.Equal("در صدر صفحهٔ نخست", (await site.PageAsync("/admin")).Texts("main li b")[0]);
        await UndoAsync(site);
        Assert.Equal("خبر شمارهٔ چهل", await LeadAsync(site));
        await SendAsync(site, 40, "Clear");
        Assert.Equal(before, await LeadAsync(site));
    }

    [Fact]
    public async Task What_is_left_out_stands_in_the_order_of_time_alone()
    {
        await using var site = await SiteAsync();
        var lead = await LeadAsync(site);
        var address = (await site.PageAsync("/")).LinkTo(".lead .hl a")!;
        var id = long.Parse(address.Split('/')[2], CultureInfo.InvariantCulture);
        await SendAsync(site, id, "Drop");
        var page = await site.PageAsync("/");
        Assert.NotEqual(lead, page.QuerySelector(".lead .hl")!.TextContent);
        Assert.Contains(lead, page.Texts(".rows .hl"));
        Assert.DoesNotContain(lead, page.Texts(".ticks .hl"));
        Assert.DoesNotContain(lead, page.Texts(".shared .hl"));
        await UndoAsync(site);
        Assert.Equal(lead, await LeadAsync(site));
    }

    [Fact]
    public async Task A_choice_is_over_with_its_day()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var site = await SiteAsync(clock);
        var before = await LeadAsync(site);
        await SendAsync(site, 40, "Pin");
        Assert.Equal("خبر شمارهٔ چهل", await LeadAsync(site));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(before, await LeadAsync(site));
    }

    [Theory]
    [InlineData("Pin")]
    [InlineData("Drop")]
    public async Task Only_the_administrator_chooses(string handler)
    {
        await using var site = Site.Start();
        using var content = new FormUrlEncodedContent([]);
        using var answer = await site.Client.PostAsync(new Uri($"/admin/articles/1?handler={handler}", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEqual("/admin/articles/1", answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> LeadAsync(Site site)
    {
        await site.IndexAsync();
        return (await site.PageAsync("/")).QuerySelector(".lead .hl")!.TextContent.Trim();
    }

    private static async Task SendAsync(Site site, long id, string handler)
    {
        using var answer = await site.SendFormAsync($"/admin/articles/{id}", $"/admin/articles/{id}?handler={handler}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task UndoAsync(Site site)
    {
        var document = await site.PageAsync("/admin");
        var entry = document.QuerySelector("input[name=entry]")!.GetAttribute("value")!;
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("entry", entry), new("__RequestVerificationToken", token)]);
        using var answer = await site.Client.PostAsync(new Uri("/admin?handler=Undo", UriKind.Relative), content,
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<Site> SiteAsync(TimeProvider? clock = null)
    {
        string[] ones = ["", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه"];
        string[] tens = ["", "ده", "بیست", "سی", "چهل", "پنجاه"];
        var site = Site.Start(clock: clock ?? new FakeTimeProvider(Noon));
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync();
        var lines = Enumerable.Range(1, 59).Select(i =>
        {
            var name = string.Join(" و ", new[] { tens[i / 10], ones[i % 10] }.Where(part => part.Length > 0));
            var body = $"متن خبر {name} که با خبرهای دیگر فرق دارد: {name} {i * 97}.";
            return $$"""{"id":"{{i}}","title":"خبر شمارهٔ {{name}}","body":"{{body}}","date_iso":"2026-11-{{1 + (i % 25):00}}"}""";
        });
        await site.IngestAsync("some.jsonl", string.Join('\n', lines));
        return site;
    }
}
