using System.Text.Json;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;

namespace NewsReader.BrowserTests;

public sealed class WeightTests(Site site)
{
    private const int Kilobyte = 1024;
    private const int LateMilliseconds = 900;

    private const string NoteShifts =
        "window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += "
            + "entry.value; })"
        + ".observe({ type: 'layout-shift', buffered: true });";

    [Fact]
    public async Task The_first_load_of_an_article_weighs_at_most_120_kilobytes_and_40_without_its_typefaces()
    {
        await using var visit = await site.VisitAsync(width: 390);
        await visit.OpenReportAsync();
        var address = visit.Page.Url;
        await using var first = await site.VisitAsync(width: 390);

        var (all, fonts) = await WeightAsync(first, address);

        TestContext.Current.SendDiagnosticMessage($"First load: {all} bytes, {fonts} of them typefaces.");
        Assert.InRange(fonts, 1, all);
        Assert.True(all <= 120 * Kilobyte, $"{all} bytes");
        Assert.True(all - fonts <= 40 * Kilobyte, $"{all - fonts} bytes without typefaces");
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Nothing_moves_while_a_page_loads(PageKind kind)
    {
        await using var visit = await site.VisitAsync(width: 390);
        await visit.Page.AddInitScriptAsync(NoteShifts);
        await visit.OpenAsync(kind);
        await visit.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 200)))");

        // On a machine at its limit a typeface may come after the first paint, once; what moves then is less than is noticed.
        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => shift"), 0, 0.1);
        await visit.Page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>("() => shift"), 2);
    }

    [Theory]
    [InlineData(PageKind.Front, "vazirmatn-fa")]
    [InlineData(PageKind.Front, "vazirmatn-latin")]
    [InlineData(PageKind.Front, "markazi-fa")]
    [InlineData(PageKind.Front, "markazi-punct")]
    [InlineData(PageKind.Front, "markazi-latin")]
    [InlineData(PageKind.Front, "*")]
    [InlineData(PageKind.Article, "*")]
    [InlineData(PageKind.Search, "*")]
    [InlineData(PageKind.Section, "*")]
    [InlineData(PageKind.Archive, "*")]
    public async Task Nothing_moves_when_typefaces_come_late(PageKind kind, string face)
    {
        await using var visit = await site.VisitAsync(width: 390);
        await visit.Page.RouteAsync($"**/fonts/{face}.woff2", async route =>
        {
            await Task.Delay(LateMilliseconds, TestContext.Current.CancellationToken);
            await route.ContinueAsync();
        });
        await visit.Page.AddInitScriptAsync(NoteShifts);
        await visit.OpenAsync(kind);
        await visit.Page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise(done => setTimeout(done, 200)))");

        Assert.InRange(await visit.Page.EvaluateAsync<double>("() => shift"), 0, 0.05);
    }

    // What came over the wire, headers included.
    private static async Task<(int All, int Fonts)> WeightAsync(Visit visit, string address)
    {
        var session = await visit.Context.NewCDPSessionAsync(visit.Page);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        var (all, fonts) = (0, 0);
        session.Event("Network.responseReceived").OnEvent += (_, message) => types[Text(message, "requestId")] = Text(message, "type");
        session.Event("Network.loadingFinished").OnEvent += (_, message) =>
        {
            var bytes = (int)message!.Value.GetProperty("encodedDataLength").GetDouble();
            all += bytes;
            if (types.GetValueOrDefault(Text(message, "requestId")) == "Font")
                fonts += bytes;
        };
        await session.SendAsync("Network.enable");
        await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return (all, fonts);
    }

    private static string Text(JsonElement? message, string name) => message!.Value.GetProperty(name).GetString()!;
}
