using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NewsReader.Http;
using NewsReader.Settings;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Http;

public sealed class ServerLimitsTests
{
    private static readonly (string, string)[] Two = [("NewsReader:Limits:Burst", "2"), ("NewsReader:Limits:RequestsPerSecond", "1")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fa", "درخواست‌ها پشت سر هم زیاد شد")]
    [InlineData("en", "Too many requests in a row")]
    public async Task Whoever_searches_too_often_gets_a_page_that_says_when_to_come_back(string language, string title)
    {
        await using var site = Site.With(Two);
        site.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        using var answer = await RefusedAsync(site, "/search?q=a");

        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains(title, await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var front = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
    }

    [Theory]
    [InlineData("/api/suggest?q=a")]
    [InlineData("/api/articles?size=1")]
    public async Task Whoever_asks_the_api_too_often_gets_problem_details_that_say_when_to_come_back(string address)
    {
        await using var site = Site.With(Two);
        using var answer = await RefusedAsync(site, address);

        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(429, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task A_form_that_is_larger_than_any_here_is_not_read()
    {
        await using var site = Site.Listen();
        using var form = new FormUrlEncodedContent([new("theme", new string('x', 100_000))]);
        using var answer = await site.Client.PostAsync(new Uri("/display", UriKind.Relative), form, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_server_of_the_machine_alone_is_answered_by_its_own_names_alone()
    {
        await using var site = Site.Listen();
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(site, "news.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "localhost"));
    }

    [Theory]
    [InlineData("http://localhost:5080", "", null, "localhost", true)]
    [InlineData("http://localhost:5080", "", null, "news.example", false)]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1", null, "news.example", true)]
    [InlineData("http://*:80", "", null, "news.example", true)]
    [InlineData("http://*:80", "", "news.example", "other.example", false)]
    [InlineData("http://*:80", "", "news.example", "news.example", true)]
    public void Which_names_are_answered_follows_from_who_can_reach_the_server(string urls, string proxies, string? allowed, string host,
        bool expected) =>
        Assert.Equal(expected, ServerAddresses.Hosts(new NewsReaderOptions { Urls = urls, Proxies = proxies }, allowed) is var hosts
            && (hosts.Contains("*") || hosts.Contains(host)));

    [Theory]
    [InlineData("http://localhost:5080;http://[::1]:5080", "", false)]
    [InlineData("http://*:80", "", true)]
    [InlineData("http://0.0.0.0:80", "10.0.0.1", false)]
    [InlineData("https://*:443", "", false)]
    [InlineData("http://192.0.2.1:80", "", true)]
    public void Others_can_read_along_where_the_wire_is_open_and_nothing_encrypts(string urls, string proxies, bool expected) =>
        Assert.Equal(expected, ServerAddresses.IsExposed(new NewsReaderOptions { Urls = urls, Proxies = proxies }));

    [Theory]
    [InlineData("", "http")]
    [InlineData("192.0.2.1", "http")]
    [InlineData("127.0.0.1", "https")]
    [InlineData("192.0.2.1;127.0.0.0/8", "https")]
    public async Task What_a_proxy_says_counts_only_where_it_is_configured(string proxies, string scheme)
    {
        await using var site = Site.Listen(("NewsReader:Proxies", proxies));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await site.Client.SendAsync(request, Stop);
        Assert.Contains($"<meta property=\"og:image\" content=\"{scheme}://", await answer.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("::1", "::1")]
    public void A_client_is_its_address_or_the_network_in_which_it_has_any(string address, string expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Equal(expected, ClientAddress.From(context));
    }

    private static async Task<HttpResponseMessage> RefusedAsync(Site site, string address)
    {
        // What was kept costs nothing and is not counted. The framework counts by its own clock, so that all ask at once.
        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => site.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{address}{i}"))));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        foreach (var answer in answers.Where(answer => answer != refused))
            answer.Dispose();
        return refused;
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = host;
        using var answer = await site.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
