using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Http;

/// <summary>Walks every route there is; "-showLiveOutput on" prints what each answered.</summary>
public sealed class SecurityHeadersTests(ITestOutputHelper output)
{
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; manifest-src "
            + "'self'; worker-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types worker";

    private const string Download = "default-src 'none'; frame-ancestors 'none'; sandbox";

    // What a page is made with: fetched a dozen times, it opens nothing.
    private static readonly Dictionary<string, string> ExpectedOfAsset = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["X-Frame-Options"] = "none",
    };

    private static readonly Dictionary<string, string> Values = new()
    {
        ["id"] = "1",
        ["slug"] = "نان-در-شهر-ارزان-شد",
        ["rest"] = "نان",
        ["code"] = "404",
        ["kind"] = "sections",
        ["value"] = "شهر",
        ["year"] = "1404",
        ["month"] = "10",
        ["day"] = "14",
    };

    [Fact]
    public async Task Every_route_answers_with_all_headers_whatever_it_answers()
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        var routes = Routes(site);
        Assert.True(routes.Count > 40);
        foreach (var route in routes)
        {
            using var answer = await site.GetAsync(Address(route));
            output.WriteLine($"{(int)answer.StatusCode} /{route.RoutePattern.RawText}");
            foreach (var (name, value) in Expected(route))
            {
                var sent = string.Join(" | ", answer.Headers.TryGetValues(name, out var values) ? values : ["none"]);
                output.WriteLine($"    {name}: {sent}");
                Assert.True(value == sent, $"/{route.RoutePattern.RawText} has {name}: {sent}");
            }

            // What a page is made with has no features to shut.
            if (route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
                Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By"));
        }
    }

    [Theory]
    [InlineData("http://news.example", null)]
    [InlineData("https://news.example", "max-age=31536000")]
    public async Task A_browser_is_told_to_stay_with_encryption_where_it_came_encrypted(string site, string? expected)
    {
        await using var served = Site.With(("AllowedHosts", "*"));
        using var answer = await served.Client.GetAsync(new Uri(site), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    private static List<RouteEndpoint> Routes(Site site) =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods }
                || methods.Contains("GET")),
    ];

    private static Dictionary<string, string> Expected(RouteEndpoint route) =>
        route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null && route.RoutePattern.RawText != "sw.js"
            ? OfAsset(Path.GetExtension(route.RoutePattern.RawText!))
            : OfPage(route);

    // What is no document has nothing that a policy could close.
    private static Dictionary<string, string> OfAsset(string extension) => new(ExpectedOfAsset)
    {
        ["Content-Security-Policy"] = extension is ".css" or ".js" or ".woff2" ? "none" : ExpectedOfAsset["Content-Security-Policy"],
    };

    private static Dictionary<string, string> OfPage(RouteEndpoint route) => new()
    {
        ["Content-Security-Policy"] = IsKept(route.RoutePattern.RawText!) ? Download : Pages,
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    };

    private static bool IsKept(string route) =>
        route.EndsWith("original", StringComparison.Ordinal) || route.Contains("/search.", StringComparison.Ordinal);

    // A parameter without a value here is a route that this test does not know how to reach.
    private static string Address(RouteEndpoint route) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Uri.EscapeDataString(Values[parameter.Name]),
            _ => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{part}")),
        }))));
}
