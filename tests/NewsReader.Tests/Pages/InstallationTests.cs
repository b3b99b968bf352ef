using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

public sealed class InstallationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fa", "rtl", "خبرخوان")]
    [InlineData("en", "ltr", "NewsReader")]
    public async Task The_manifest_speaks_the_readers_language(string language, string direction, string name)
    {
        await using var site = Site.Start();
        site.Client.DefaultRequestHeaders.Add("Cookie", "display-language=" + language);
        var (_, mediaType, manifest) = await site.JsonAsync("/manifest.webmanifest");

        Assert.Equal("application/manifest+json", mediaType);
        Assert.Equal((language, direction, name), (Text(manifest, "lang"), Text(manifest, "dir"), Text(manifest, "name")));
        Assert.Equal(("/", "standalone"), (Text(manifest, "start_url"), Text(manifest, "display")));
    }

    [Fact]
    public async Task Every_icon_of_the_manifest_is_there_in_its_size_and_one_may_be_masked()
    {
        await using var site = Site.Start();
        var (_, _, manifest) = await site.JsonAsync("/manifest.webmanifest");

        var icons = manifest.GetProperty("icons").EnumerateArray().ToList();
        Assert.Contains(icons, icon => Text(icon, "purpose") == "maskable");
        foreach (var icon in icons)
        {
            using var response = await site.GetAsync(Text(icon, "src"));
            response.EnsureSuccessStatusCode();
            Assert.Equal(Text(icon, "type"), response.Content.Headers.ContentType?.MediaType);
            if (Text(icon, "type") == "image/png")
                Assert.Equal(Text(icon, "sizes"), Size(await response.Content.ReadAsByteArrayAsync(Stop)));
        }
    }

    [Fact]
    public async Task The_service_worker_may_run_and_is_asked_for_anew_every_time()
    {
        await using var site = Site.Start();
        using var response = await site.GetAsync("/sw.js");

        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.Contains("worker-src 'self'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bookmarks")]
    [InlineData("/history")]
    [InlineData("/offline")]
    public async Task Pages_of_one_browser_alone_are_kept_out_of_search_engines(string address)
    {
        await using var site = Site.Start();
        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", await response.Content.ReadAsStringAsync(Stop),
            StringComparison.Ordinal);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    // Width and height stand in the first chunk of a PNG.
    private static string Size(byte[] png) =>
        FormattableString.Invariant(
            $"{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16))}x{BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))}");
}
