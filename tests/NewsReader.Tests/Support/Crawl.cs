using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Tests.Support;

/// <summary>Follows every address of this site that its pages, style sheets, scripts, manifest and API name, each once.</summary>
internal sealed partial class Crawl(HttpClient client, Func<string, bool> follows)
{
    private static readonly string[] Attributes = ["href", "src", "action", "formaction", "data-suggest", "data-url", "poster"];

    private readonly Queue<(string Address, string From)> waiting = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    /// <summary>Every address that was found, with the page that names it.</summary>
    public List<(string Address, string From)> Found { get; } = [];

    /// <summary>What each address that was asked for answered.</summary>
    public List<(string Address, string From, HttpStatusCode Status)> Answers { get; } = [];

    public async Task RunAsync(params IReadOnlyList<string> starts)
    {
        foreach (var start in starts)
            waiting.Enqueue((start, "start"));
        await FollowAsync();
    }

    private async Task FollowAsync()
    {
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next.Address) || !follows(next.Address))
                continue;
            using var answer = await client.GetAsync(new Uri(next.Address, UriKind.Relative), TestContext.Current.CancellationToken);
            Answers.Add((next.Address, next.From, answer.StatusCode));
            if (answer.Headers.Location is { } location)
                Find(Path(location.OriginalString, next.Address), next.Address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            foreach (var address in AddressesIn(text, answer.Content.Headers.ContentType?.MediaType))
                Find(Path(WebUtility.HtmlDecode(address), next.Address), next.Address);
        }
    }

    private void Find(string? address, string from)
    {
        if (address is null)
            return;
        Found.Add((address, from));
        waiting.Enqueue((address, from));
    }

    private static IEnumerable<string> AddressesIn(string text, string? mediaType) => mediaType switch
    {
        "text/html" => InHtml(text),
        "text/css" => InCss().Matches(text).Select(match => match.Groups[1].Value),
        "text/javascript" => InScript().Matches(text).Select(match => match.Groups[1].Value),
        "application/json" or "application/manifest+json" => InJson(JsonDocument.Parse(text).RootElement),
        _ => [],
    };

    private static IEnumerable<string> InHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        return document.All.SelectMany(element => Attributes.Select(element.GetAttribute).OfType<string>()
            .Where(value => IsAddress(element, value))
            .Concat(element.GetAttribute("name") == "back" ? [element.GetAttribute("value")!] : [])
            .Concat(element.GetAttribute("property") is "og:url" or "og:image" ? [element.GetAttribute("content")!] : []));
    }

    // What is no address begins with neither.
    private static bool IsAddress(IElement element, string value) => value.StartsWith('/') || value.StartsWith('?')
        || (value.StartsWith("http", StringComparison.Ordinal) && element.GetAttribute("rel")?.Contains("noopener",
            StringComparison.Ordinal) is not true);

    private static IEnumerable<string> InJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property =>
            property is { Name: "url" or "src" or "start_url" or "scope" or "id", Value.ValueKind: JsonValueKind.String }
                ? [property.Value.GetString()!] : InJson(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(InJson),
        _ => [],
    };

    // Null for an address of another site.
    private string? Path(string address, string from)
    {
        var site = client.BaseAddress!;
        var whole = new Uri(new Uri(site, from), address);
        return whole.Authority == site.Authority ? whole.PathAndQuery : null;
    }

    [GeneratedRegex("""url\("?([^")]+)"?\)""")]
    private static partial Regex InCss();

    [GeneratedRegex("""(?:from|import|fetch\(|register\() *['"]([^'"]+)['"]""")]
    private static partial Regex InScript();
}
