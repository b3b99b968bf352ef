using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using NewsReader.BrowserTests.Support;
using NewsReader.Tests.Hostile;

namespace NewsReader.BrowserTests;

/// <summary>
/// The hostile corpus, of each story the document that lists show, opened in a browser that the site's content security policy does not
/// help: what was cleaned has to be
/// clean by itself.
/// </summary>
public sealed class HostileCorpusTests(Site site)
{
    private const int Tabs = 4;

    // Whatever a payload may call is one of these.
    private const string Tripwire =
        """
        window.alarms = [];
        const note = what => window.alarms.push(String(what));
        window.tripped = note; window.alert = note; window.confirm = note; window.prompt = note; window.open = () => note("open");
        """;

    // Wakes what waits for a reader's hand, and tells what the page looks like around the article.
    private const string Inspect =
        """
        () => {
          const found = [...window.alarms];
          for (const element of document.querySelectorAll("main *")) {
            for (const attribute of element.attributes)
              if (/^on/i.test(attribute.name) || attribute.name === "style") found.push(element.outerHTML.slice(0, 200));
            for (const type of ["mouseover", "focus", "pointerenter", "wheel", "copy"]) element.dispatchEvent(new Event(type, { bubbles: true }));
            if (/^(javascript|vbscript|data|blob|filesystem):/i.test(element.getAttribute("href") || "")) found.push(element.outerHTML.slice(0, 200));
          }
          for (const element of document.querySelectorAll(".body *"))
            if (["fixed", "sticky"].includes(getComputedStyle(element).position) || (element.id && !/^part-[0-9]+$/.test(element.id)) || element.hasAttribute("name")) found.push(element.outerHTML.slice(0, 200));
          found.push(...window.alarms.filter(alarm => !found.includes(alarm)));
          const box = selector => { const parts = document.querySelectorAll(selector); const one = parts[0].getBoundingClientRect(); return [parts.length, one.x, one.width, one.height].join(" "); };
          return { found: found.join("\n"), frame: ["header.masthead", "body > footer", "main#main"].map(box).map((value, i) => i === 2 ? value.split(" ").slice(0, 3).join(" ") : value).join(" | "),
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
        }
        """;

    [Fact]
    public async Task Nothing_runs_nothing_is_asked_of_another_server_and_nothing_outside_the_article_moves()
    {
        site.RequireBrowser();
        var folder = Directory.CreateTempSubdirectory("newsreader-hostile-");
        try
        {
            foreach (var file in HostileCorpus.Files())
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file.Name), file.Bytes, TestContext.Current.CancellationToken);
            await using var application = await Application.StartAsync(folder.FullName, title: "آزمون");
            await using var context = await site.UnprotectedAsync(application);
            var asked = new ConcurrentQueue<string>();
            // Only noted, for a browser whose requests are held up keeps nothing in its cache.
            context.Request += (_, request) =>
            {
                if (new Uri(request.Url).Authority != application.Address.Authority)
                    asked.Enqueue(request.Url);
            };
            await context.AddInitScriptAsync(Tripwire);
            var addresses = new ConcurrentQueue<string>(await AddressesAsync(application));
            var opened = addresses.Count;
            Assert.True(opened > 500, $"{opened} pages");
            var harmless = await LookAsync(context, "/search?q=" + Uri.EscapeDataString(HostileCorpus.Harmless));
            var problems = new ConcurrentQueue<string>();
            await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => WalkAsync(context, addresses, harmless.Frame, problems)));

            Assert.True(problems.IsEmpty, string.Join('\n', problems.Take(50)));
            Assert.Empty(asked);
            TestContext.Current.TestOutputHelper?.WriteLine($"{opened} pages opened");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task WalkAsync(IBrowserContext context, ConcurrentQueue<string> addresses, string frame,
        ConcurrentQueue<string> problems)
    {
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => problems.Enqueue($"{page.Url}: a dialog, {dialog.Message}");
        while (addresses.TryDequeue(out var address))
        {
            var look = await LookAsync(page, address);
            if (look.Found.Length > 0)
                problems.Enqueue($"{address}: {look.Found}");
            if (look.Frame != frame && address != "/")
                problems.Enqueue($"{address}: the frame is {look.Frame} instead of {frame}");
            if (look.Wide > 0)
                problems.Enqueue($"{address}: {look.Wide} pixels too wide");
        }

        await page.CloseAsync();
    }

    private static async Task<Look> LookAsync(IBrowserContext context, string address)
    {
        var page = await context.NewPageAsync();
        var look = await LookAsync(page, address);
        await page.CloseAsync();
        return look;
    }

    private static async Task<Look> LookAsync(IPage page, string address)
    {
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        var json = await page.EvaluateAsync<JsonElement>(Inspect);
        return new Look(json.GetProperty("found").GetString()!, json.GetProperty("frame").GetString()!, json.GetProperty("wide")
            .GetInt32());
    }

    // The articles, every list that shows them, and addresses that somebody else wrote.
    private static async Task<List<string>> AddressesAsync(Application application)
    {
        using var client = new HttpClient { BaseAddress = application.Address };
        var articles = new List<string>();
        for (var (before, now) = (-1, 0); now != before || now == 0;)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            (before, now) = (now, (await JsonAsync(client, "/api/articles?size=1")).GetProperty("total").GetInt32());
        }

        // Of the documents that tell the same story, which lists show once, the first.
        for (string? after = ""; after is not null;)
        {
            var list = await JsonAsync(client, "/api/articles?size=100"
                + (after.Length == 0 ? "" : "&after=" + Uri.EscapeDataString(after)));
            articles.AddRange(list.GetProperty("items").EnumerateArray()
                .Select(item => FormattableString.Invariant($"/articles/{item.GetProperty("id").GetInt64()}")));
            after = list.GetProperty("next").GetString();
        }

        var values = HostilePayloads.Values.Concat(HostilePayloads.Markup.Take(20)).Select(Uri.EscapeDataString).ToList();
        return
        [
            "/", "/search?q=" + Uri.EscapeDataString("آزمون"), "/search?q=" + Uri.EscapeDataString("میدان"), "/sources", "/sections",
                "/tags", "/languages", "/archive", "/undated",
            .. articles, .. articles.Take(10).Select(article => article + "/network"),
            .. values.Select(value => "/search?q=" + value), .. values.Take(HostilePayloads.Values.Count)
            .Select(value => "/search?q=" + Uri.EscapeDataString("نان") + "&source=" + value),
        ];
    }

    private static async Task<JsonElement> JsonAsync(HttpClient client, string address) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative))).RootElement;

    private sealed record Look(string Found, string Frame, int Wide);
}
