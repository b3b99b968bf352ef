using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
    public async Task Pages_that_are_not_kept_are_limited_for_each_client_and_those_that_are_kept_are_not()
    {
        await using var site = Site.With(("NewsReader:Limits:PageBurst", "2"), ("NewsReader:Limits:PagesPerSecond", "1"));
        using var kept = await site.GetAsync("/help");
        using var refused = await RefusedAsync(site, "/archive?date=");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        foreach (var address in new[] { "/help", "/help?x=1", "/healthz", "/js/page.js", "/favicon.svg" })
        {
            using var answer = await site.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Where_all_places_are_taken_what_is_kept_is_answered_and_the_rest_is_told_when_to_come_back()
    {
        await using var site = Site.With(("NewsReader:Limits:PagesAtOnce", "2"));
        using var first = await site.GetAsync("/help");
        var limiter = site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        using var ended = new CancellationTokenSource();
        // Two have the places, and eight wait for them.
        var others = Enumerable.Range(1, 10)
            .Select(i => limiter.AcquireAsync(ClientOf($"192.0.2.{i}"), 1, ended.Token).AsTask()).ToList();

        using var kept = await site.GetAsync("/help");
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        site.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        foreach (var (address, type) in new[] { ("/archive", "text/html"), ("/api/articles", "application/problem+json") })
        {
            using var refused = await site.GetAsync(address);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, type), (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType));
            Assert.NotNull(refused.Headers.RetryAfter);
            if (type == "text/html")
                Assert.Contains("Too many readers at once", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        foreach (var other in others.Where(other => other.IsCompletedSuccessfully))
            (await other).Dispose();
        await ended.CancelAsync();
        using var served = await site.GetAsync("/archive");
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Fact]
    public async Task One_client_has_half_of_the_places_and_the_others_get_theirs_at_once()
    {
        await using var site = Site.With(("NewsReader:Limits:PagesAtOnce", "4"));
        var limiter = site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        using var ended = new CancellationTokenSource();
        var greedy = Enumerable.Range(0, 100).Select(_ => limiter.AcquireAsync(ClientOf("192.0.2.1"), 1, ended.Token).AsTask()).ToList();
        Assert.Equal(2, greedy.Count(one => one.IsCompletedSuccessfully && one.Result.IsAcquired));
        Assert.Equal(16, greedy.Count(one => !one.IsCompleted));
        using var other = limiter.AttemptAcquire(ClientOf("192.0.2.2"));
        Assert.True(other.IsAcquired);
        await ended.CancelAsync();
    }

    [Theory]
    [InlineData("POST", "/display")]
    [InlineData("GET", "/articles/1/original")]
    public async Task Whoever_is_slow_at_sending_or_taking_holds_no_place(string method, string address)
    {
        await using var site = Site.With(("NewsReader:Limits:PagesAtOnce", "2"));
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var limiter = site.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        using var ended = new CancellationTokenSource();
        foreach (var i in Enumerable.Range(1, 10))
            _ = limiter.AcquireAsync(ClientOf($"192.0.2.{i}"), 1, ended.Token).AsTask();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var answer = await site.Client.SendAsync(request, Stop);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        await ended.CancelAsync();
    }

    [Fact]
    public async Task A_client_that_has_many_connections_gets_no_more_and_another_listener_is_not_touched()
    {
        await using var site = Site.Listen(("NewsReader:Limits:Connections", "3"));
        site.Client.Dispose();
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var (open, port) = (new List<TcpClient>(), new Uri(address).Port);
        try
        {
            for (var i = 0; i < 3; i++)
                open.Add(await AskAsync(port, isAnswered: true));
            (await AskAsync(port, isAnswered: false)).Dispose();
            (await AskAsync(site.Management.Port, isAnswered: true)).Dispose();
            open[0].Dispose();
            await UntilAsync(async () => await TryAsync(port));
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }
    }

    [Fact]
    public async Task A_proxy_has_as_many_connections_as_it_needs()
    {
        await using var site = Site.Listen(("NewsReader:Limits:Connections", "1"), ("NewsReader:Proxies", "127.0.0.0/8"));
        var address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var open = new List<TcpClient>();
        for (var i = 0; i < 5; i++)
            open.Add(await AskAsync(new Uri(address).Port, isAnswered: true));
        open.ForEach(connection => connection.Dispose());
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

    private static DefaultHttpContext ClientOf(string address)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }

    private static async Task<TcpClient> AskAsync(int port, bool isAnswered)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port, Stop);
        Assert.Equal(isAnswered, await IsAnsweredAsync(connection));
        return connection;
    }

    private static async Task<bool> TryAsync(int port)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, port, Stop);
        return await IsAnsweredAsync(connection);
    }

    private static async Task<bool> IsAnsweredAsync(TcpClient connection)
    {
        try
        {
            var stream = connection.GetStream();
            await stream.WriteAsync("GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), Stop);
            return await stream.ReadAsync(new byte[16], Stop) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = Patience.Begin();
        while (!await isSo())
            await Task.Delay(20, patience.Token);
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
