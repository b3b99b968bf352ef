using System.Net;
using System.Text.Json;
using NewsReader.Pages;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Http;

/// <summary>A site below a path of its host.</summary>
public sealed class SiteBaseTests
{
    private const string Base = "/news";
    private const string Second =
        "/articles/2/%D8%A8%D8%A7%D8%B1%D8%A7%D9%86-%D8%AF%D8%B1-%D8%AC%D9%86%D9%88%D8%A8-%D8%A8%D8%A7%D8%B1%DB%8C%D8%AF";

    private const string Articles = """
        {"id": 1, "title": "باران در شمال بارید", "body": "باران در شمال کشور بارید. رودخانه‌ها پر آب شد.", "section": "هوا/شهر", "source": "پیک", "date": "2024-01-01", "tags": ["باران", "a/../b"]}
        {"id": 2, "title": "باران در جنوب بارید", "body": "باران در جنوب کشور بارید. رودخانه ها پر آب می شود و کتاب ها را می برد. بچه ها می خندند و می روند.", "section": "هوا", "source": "پیک", "date": "2024-01-02", "related": ["باران در شمال بارید", "خبری که نیست"]}
        {"id": 3, "title": "بی‌تاریخ", "body": "این خبر تاریخ ندارد.", "source": "خبرنامه"}
        """;

    private static readonly string[] Starts =
    [
        "/", "/admin", "/admin/sign-in", "/runs", "/archive/1402", "/archive/undated", "/nowhere", "/offline", "/bookmarks", "/history",
        "/help",
        "/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86", "/search?q=zzzz", "/articles/1", "/articles/1/revisions", "/articles/2/network",
        "/api/articles", "/api/articles/1", "/api/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86", "/api/suggest?q=%D8%A8%D8%A7%D8%B1",
    ];

    private static readonly string[] Kinds =
    [
        "/js/", "/css/", "/fonts/", "/icons/", "/articles/", "/search?", "/tags/", "/manifest.webmanifest", "/api/suggest", "/favicon",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_address_of_any_page_leads_out_of_the_base_path_and_each_that_is_inside_is_there()
    {
        await using var site = await SiteAsync(("NewsReader:BasePath", Base), ("NewsReader:Limits:RequestsPerSecond", "0"));
        var crawl = new Crawl(site.Client, IsFollowed);
        await crawl.RunAsync([.. Starts.Select(start => Base + start)]);

        Assert.DoesNotContain(crawl.Found, found => !found.Address.StartsWith(Base + "/", StringComparison.Ordinal));
        Assert.All(crawl.Answers.Where(answer => answer.From != "start"), answer => Assert.True(
            (int)answer.Status < 400 || answer.Address.Contains("/error", StringComparison.Ordinal), $"{answer}"));
        foreach (var kind in Kinds)
            Assert.Contains(crawl.Found, found => found.Address.StartsWith(Base + kind, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_administrators_pages_and_their_forms_lie_below_it_too()
    {
        await using var site = await SiteAsync(("NewsReader:BasePath", Base));
        await site.SetPasswordAsync();
        using var entered = await site.SignInAsync(page: Base + "/admin/sign-in");
        Assert.Equal(Base + "/admin", entered.Headers.Location?.OriginalString);
        Assert.All(entered.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains($"path={Base}", cookie, StringComparison.Ordinal));
        var crawl = new Crawl(site.Client, IsFollowed);
        await crawl.RunAsync(Base + "/admin", Base + "/admin/articles/1", Base + "/runs");
        Assert.DoesNotContain(crawl.Found, found => !found.Address.StartsWith(Base + "/", StringComparison.Ordinal));
        Assert.All(crawl.Answers, answer => Assert.True((int)answer.Status < 400, $"{answer}"));

        using var hidden = await site.SendFormAsync(Base + "/admin", Base + "/admin?handler=SignOut");
        Assert.Equal(Base + "/", hidden.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%D8%A8%D8%A7%D8%B1%D8%A7%D9%86&sort=newest")]
    [InlineData(Second)]
    [InlineData("/articles/2/network")]
    [InlineData("/archive/1402/10/11")]
    [InlineData("/help")]
    [InlineData("/tags")]
    [InlineData("/offline")]
    [InlineData("/nowhere")]
    [InlineData("/manifest.webmanifest")]
    [InlineData("/api/articles/2")]
    public async Task Without_the_base_path_a_page_is_byte_for_byte_what_it_is_at_the_root(string address)
    {
        await using var root = await SiteAsync();
        await using var below = await SiteAsync(("NewsReader:BasePath", Base));
        var text = await TextAsync(below, Base + address);
        Assert.Equal(await TextAsync(root, address), text.Replace(Base + "/", "/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Redirect, "/news/")]
    [InlineData("/?page=2", HttpStatusCode.Redirect, "/news/?page=2")]
    [InlineData("/news", HttpStatusCode.Redirect, "/news/")]
    [InlineData("/archive", HttpStatusCode.NotFound, null)]
    [InlineData("/newsletter", HttpStatusCode.NotFound, null)]
    [InlineData("/NEWS/", HttpStatusCode.NotFound, null)]
    [InlineData("/news/news/", HttpStatusCode.NotFound, null)]
    [InlineData("/healthz", HttpStatusCode.OK, null)]
    [InlineData("/news/healthz", HttpStatusCode.OK, null)]
    [InlineData("/news/articles/3", HttpStatusCode.MovedPermanently,
        "/news/articles/3/%D8%A8%DB%8C-%D8%AA%D8%A7%D8%B1%DB%8C%D8%AE")]
    [InlineData("/news/admin", HttpStatusCode.Redirect, "http://localhost/news/admin/sign-in?back=%2Fnews%2Fadmin")]
    public async Task What_lies_outside_is_not_there_and_the_site_begins_with_its_slash(string address, HttpStatusCode status,
        string? location)
    {
        await using var site = await SiteAsync(("NewsReader:BasePath", Base + "/"));
        using var answer = await site.GetAsync(address);
        Assert.Equal((status, location), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Choosing_a_look_comes_back_below_the_base_path_and_is_kept_there()
    {
        await using var site = await SiteAsync(("NewsReader:BasePath", Base));
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("back", "/news/archive")]);
        using var answer = await site.Client.PostAsync(new Uri("/news/display", UriKind.Relative), form, Stop);
        Assert.Equal("/news/archive", answer.Headers.Location?.OriginalString);
        Assert.Contains("path=/news/;", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Base, "")]
    [InlineData("", Base)]
    public async Task Every_form_of_an_article_comes_back_to_it_below_the_base_path_and_below_what_a_proxy_took_off(
        string asked, string prefix)
    {
        await using var site = Site.Listen(("NewsReader:BasePath", asked), ("NewsReader:Proxies", "127.0.0.1"));
        await site.IngestAsync("dump.jsonl", Articles);
        if (prefix.Length > 0)
            site.Client.DefaultRequestHeaders.Add("X-Forwarded-Prefix", prefix);
        var page = await site.PageAsync(asked + Second);
        var backs = page.QuerySelectorAll("input[name=back]").Select(input => input.GetAttribute("value")!).ToList();
        Assert.Equal(5, backs.Count);
        Assert.All(backs, back => Assert.Equal(Base + Second, DisplayEndpoint.Back(back, Base)));
    }

    [Fact]
    public async Task The_manifest_installs_what_lies_below_it()
    {
        await using var site = await SiteAsync(("NewsReader:BasePath", Base));
        var manifest = JsonDocument.Parse(await TextAsync(site, "/news/manifest.webmanifest")).RootElement;
        foreach (var name in new[] { "id", "scope", "start_url" })
            Assert.Equal("/news/", manifest.GetProperty(name).GetString());
    }

    [Theory]
    [InlineData("/paper", "/paper")]
    [InlineData("/paper/", "/paper")]
    [InlineData("/a/b-c.d_e~f", "/a/b-c.d_e~f")]
    [InlineData("//elsewhere.example", "")]
    [InlineData("/\\elsewhere.example", "")]
    [InlineData("/a b", "")]
    [InlineData("/a/../b", "")]
    [InlineData("/a//b", "")]
    [InlineData("/\"><script>", "")]
    [InlineData("/%2e%2e", "")]
    [InlineData("/a?b", "")]
    [InlineData("paper", "")]
    [InlineData("/", "")]
    public async Task What_a_trusted_proxy_took_off_is_put_before_every_address_when_it_is_a_path(string prefix, string expected)
    {
        await using var site = Site.Listen(("NewsReader:Proxies", "127.0.0.1"));
        using var answer = await PrefixedAsync(site, prefix);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains($"class=\"plate\" href=\"{expected}/\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_anybody_else_it_is_not_believed()
    {
        await using var site = Site.Listen(("NewsReader:Proxies", "192.0.2.1"));
        using var answer = await PrefixedAsync(site, "/paper");
        Assert.Contains("class=\"plate\" href=\"/\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_kept_for_one_base_path_is_not_shown_below_another()
    {
        await using var site = Site.Listen(("NewsReader:Proxies", "127.0.0.1"));
        foreach (var prefix in new[] { "/a", "/b", "", "/a", "/b", "" })
        {
            using var answer = await PrefixedAsync(site, prefix);
            Assert.Contains($"class=\"plate\" href=\"{prefix}/\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("/", "")]
    [InlineData("/news", "/news")]
    [InlineData("/news/", "/news")]
    [InlineData("/sites/news", "/sites/news")]
    [InlineData("news", null)]
    [InlineData("//news", null)]
    [InlineData("/news//", null)]
    [InlineData("/a//b", null)]
    [InlineData("/news?x", null)]
    [InlineData("/news#x", null)]
    [InlineData("/my news", null)]
    [InlineData(" /news", null)]
    [InlineData("/..", null)]
    [InlineData("/.", null)]
    [InlineData("/%6e", null)]
    [InlineData("/خبر", null)]
    [InlineData("http://host/news", null)]
    [InlineData("/a\\b", null)]
    public void A_base_path_is_one_that_every_proxy_and_browser_writes_alike(string text, string? expected) =>
        Assert.Equal(expected, BasePath.Read(text));

    // The calendar goes on for ever, filters can be put together in any way, and a form is not asked for.
    private static bool IsFollowed(string address) => address.StartsWith(Base, StringComparison.Ordinal)
        && !address.Contains('&', StringComparison.Ordinal)
        && !address.StartsWith(Base + "/display", StringComparison.Ordinal)
        && (!address.StartsWith(Base + "/archive/", StringComparison.Ordinal)
            || address.StartsWith(Base + "/archive/1402/10", StringComparison.Ordinal));

    private static async Task<Site> SiteAsync(params (string Key, string Value)[] settings)
    {
        var site = Site.With(settings);
        await site.IngestAsync("dump.jsonl", Articles);
        return site;
    }

    private static async Task<string> TextAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        return System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(Stop), "[0-9۰-۹][.٫][0-9۰-۹]{3}", "");
    }

    private static async Task<HttpResponseMessage> PrefixedAsync(Site site, string prefix)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        if (prefix.Length > 0)
            request.Headers.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);
        return await site.Client.SendAsync(request, Stop);
    }
}
