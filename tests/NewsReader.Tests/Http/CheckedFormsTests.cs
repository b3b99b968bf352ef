using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Http;

/// <summary>A form that cannot be read is refused by every page that takes one, and never a failure of the server.</summary>
public sealed class CheckedFormsTests(CheckedFormsTests.Administered some) : IClassFixture<CheckedFormsTests.Administered>
{
    private const string Encoded = "application/x-www-form-urlencoded";
    private const string Parts = "multipart/form-data; boundary=b";
    private const string Head = "--b\r\nContent-Disposition: form-data; name=\"theme\"";

    private static readonly string[] Takers =
        ["/display", "/admin/sign-in", "/admin/upload", "/admin/sources", "/admin?handler=Undo", "/runs?handler=Retry"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Broken => new()
    {
        { Parts, "--c\r\nx" },
        { Parts, "--b" },
        { Parts, Head },
        { Parts, Head + "\r\n\r\ndark" },
        { Parts, Head + "\r\n\r\ndark\r\n--c--\r\n" },
        { Parts, "--b\r\nno header\r\n" },
        { Parts, Head + "\r\nContent-Type: text/plain; charset=utf-7\r\n\r\ndark\r\n--b--\r\n" },
        { Parts, Head + "\r\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"X{i}: y\r\n")) + "\r\ndark\r\n--b--\r\n" },
        { Parts, Head + "\r\nX: " + new string('y', 40_000) + "\r\n\r\ndark\r\n--b--\r\n" },
        { Parts, string.Concat(Enumerable.Range(0, 1100).Select(i => $"--b\r\nContent-Disposition: form-data; name=\"{i}\"\r\n\r\n\r\n"))
            + "--b--\r\n" },
        { "multipart/form-data", "theme=dark" },
        { "multipart/form-data; boundary=", "theme=dark" },
        { "multipart/form-data; boundary=" + new string('b', 300), "theme=dark" },
        { Encoded + "; charset=utf-7", "theme=dark" },
        { Encoded, "theme=%00" },
        { Encoded, "theme=%ff%fe" },
        { Encoded, "theme=%u0041" },
        { Encoded, "theme=%" },
        { Encoded, "theme=dark%zz" },
        { Encoded, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"k{i}=")) },
        { Encoded, new string('k', 3000) + "=1" },
        { Encoded, "\u001f\u008b\b\0\0" },
        { Encoded, "the%00me=dark" },
        { Encoded, "theme=dark&back=%00" },
        { Encoded, "%EF%BB%BFtheme=dark" },
        { Encoded, "تم=dark" },
        { Parts, "" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_form_that_cannot_be_read_is_a_bad_request(string type, string body)
    {
        foreach (var taker in Takers)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await some.Site.Client.PostAsync(new Uri(taker, UriKind.Relative), content, Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{taker}: {answer.StatusCode}");
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("gzip", Encoded)]
    [InlineData("br", Parts)]
    [InlineData("identity, gzip", Encoded)]
    [InlineData(null, "application/json")]
    [InlineData(null, "multipart/form-data")]
    public async Task What_is_no_plain_form_comes_to_no_page_though_its_token_is_in_a_header(string? encoding, string type)
    {
        var token = (await some.Site.PageAsync("/admin/upload")).QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        foreach (var taker in (string[])[.. Takers, "/admin/articles/1?handler=Edit", "/admin/articles/1?handler=Tie"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(taker, UriKind.Relative));
            request.Content = new StringContent("theme=dark");
            request.Content.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
            if (encoding is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
            request.Headers.Add("RequestVerificationToken", token);
            using var answer = await some.Site.Client.SendAsync(request, Stop);
            Assert.Equal((taker, HttpStatusCode.BadRequest), (taker, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: \r\n")]
    [InlineData("Content-Type: ;\r\n")]
    [InlineData("Content-Type: form\r\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: x\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: -1\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n", "zz\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: gzip\r\n")]
    [InlineData("Content-Type: application/x-www-form-urlencoded; charset=utf-7\r\nContent-Length: 1\r\n", "x")]
    [InlineData("Content-Type: application/x-www-form-urlencoded; charset=none\r\nContent-Length: 9\r\n", "theme=xyz")]
    [InlineData("Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n", "3\r\n--c\r\n0\r\n\r\n")]
    public async Task What_is_wrong_over_the_wire_is_the_askers_mistake_too(string headers, string body = "")
    {
        await using var site = Site.Listen();
        foreach (var taker in new[] { "/display", "/admin/sign-in" })
        {
            var status = await StatusAsync(site.Client.BaseAddress!, $"POST {taker} HTTP/1.1\r\n"
                + $"Host: localhost\r\nConnection: close\r\n{headers}\r\n{body}");
            Assert.InRange(status, 400, 499);
        }
    }

    [Fact]
    public async Task Whoever_breaks_off_leaves_the_server_as_it_was()
    {
        await using var site = Site.Listen();
        foreach (var type in new[] { Encoded, Parts })
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, site.Client.BaseAddress!.Port, Stop);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /display HTTP/1.1\r\nHost: localhost\r\n"
                + $"Content-Type: {type}\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nth"), Stop);
        }

        using var answer = await site.GetAsync("/help");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(Encoded, "theme=dark&back=/help")]
    [InlineData(Encoded + "; charset=\"utf-7\"", "theme=dark&back=/help")]
    [InlineData(Encoded + "; charset=UTF-8", "theme=dark&back=/help")]
    [InlineData(Parts, Head + "\r\n\r\ndark\r\n--b\r\nContent-Disposition: form-data; name=\"back\"\r\n\r\n/help\r\n--b--\r\n")]
    public async Task A_form_that_can_be_read_is_taken(string type, string body)
    {
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await some.Site.Client.PostAsync(new Uri("/display", UriKind.Relative), content, Stop);
        Assert.Equal("/help", answer.Headers.Location?.OriginalString);
        Assert.True(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task<int> StatusAsync(Uri server, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, Stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Stop);
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync(Stop);
        Assert.NotNull(line);
        return int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A site whose client is the administrator's, made once.</summary>
    public sealed class Administered : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await Forms.SignedInAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
