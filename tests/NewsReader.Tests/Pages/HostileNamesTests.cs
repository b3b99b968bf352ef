using System.Net;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

/// <summary>Sections, sources, tags and titles that were made to break an address.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        new('ن', 5000), string.Concat(Enumerable.Repeat("الف/", 1250)), string.Concat(Enumerable.Repeat("😀", 2500)),
        new('%', 300), new string('a', 101), new string('خ', 257),
        "a/b/c", "/", "//", "a//b", "/a/", ".", "..", "a/../b", "../../etc", "100%", "%2e%2e", "%2F", "%00", "%", "a+b", "+", "a b", "   ",
        "\"'<>&`", "a\\b", "\\", "a?b#c&d=e", "?", "#",
        "\u202Eabc\u202C", "\u0007bell\u0001", "a\nb\r\nc", "\t", "\u200B",
        "\u200C", "😀", "؟", "a;b", "~", "…", "-", "original", "network", "con", "a:b", "[x]", "{0}", "@Model", "null", "0",
        "\u2028line", "e\u0301", "ﷺ",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_of_every_page_leads_to_a_page()
    {
        await using var site = Site.Listen(("NewsReader:Limits:RequestsPerSecond", "0"), ("NewsReader:Limits:PagesPerSecond", "0"));
        await site.IngestAsync("dump.jsonl", string.Join('\n', Names.Select(Article)));
        var asked = 0;
        // What other pages of the same kind are named like is not asked for again and again.
        var crawl = new Crawl(site.Client, address => !address.StartsWith("/api/", StringComparison.Ordinal)
            && !address.StartsWith("/archive/", StringComparison.Ordinal) && !address.StartsWith("/display", StringComparison.Ordinal)
            && (!address.StartsWith("/search", StringComparison.Ordinal) || asked++ < 150));
        await crawl.RunAsync("/", "/sections", "/sources", "/tags", "/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86", "/archive/undated");

        var wrong = crawl.Answers.Where(answer => (int)answer.Status >= 400).Select(answer =>
            $"{(int)answer.Status} {Cut(answer.Address)} of {Cut(answer.From)}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(60)));
        Assert.True(crawl.Answers.Count > 3 * Names.Length);
    }

    private static string Cut(string text) => text.Length > 160 ? text[..160] + "…" : text;

    private static string Article(string name, int i) => JsonSerializer.Serialize(new
    {
        id = i.ToString(System.Globalization.CultureInfo.InvariantCulture),
        title = $"باران {i} {name}",
        body = $"باران شماره {i} در شهر {i} بارید و رودخانه {i} پر آب شد.",
        section = name,
        source = name,
        author = name,
        tags = new[] { name, $"برچسب {i}" },
        related = new[] { name, "خبری که نیست " + name },
    });
}
