using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

public sealed class SiteTests
{
    [Fact]
    public async Task A_site_on_new_data_is_healthy()
    {
        await using var site = Site.Start();
        await site.IndexAsync();
        using var response = await site.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/articles/1/wrong")]
    [InlineData("/articles/1")]
    public async Task Another_slug_leads_to_the_right_one_for_good(string address)
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        var location = response.Headers.Location!.OriginalString;
        Assert.Equal("/articles/1/نان-در-شهر-ارزان-شد", Uri.UnescapeDataString(location));
        using var page = await site.GetAsync(location);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("/articles/999999/x")]
    [InlineData("/articles/999999/original")]
    [InlineData("/nowhere")]
    public async Task What_is_not_there_is_a_page_of_404(string address)
    {
        await using var site = Site.Start();
        site.Client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var response = await site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("GET", "/nowhere?x=1", "/nowhere?x=1")]
    [InlineData("GET", "/display", "/display")]
    [InlineData("POST", "/nowhere", "/")]
    [InlineData("POST", "/display", "/")]
    [InlineData("DELETE", "/archive", "/")]
    [InlineData("GET", "/articles/abc", "/articles/abc")]
    public async Task A_page_of_an_error_leads_back_to_what_was_asked_for(string method, string address, string back)
    {
        await using var site = Site.Start();
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"name=\"back\" value=\"{back}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/error/", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/1/نان-در-شهر-ارزان-شد")]
    [InlineData("/search?q=نان")]
    [InlineData("/nowhere")]
    public async Task Every_page_forbids_what_is_inline_or_foreign(string address)
    {
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        using var response = await site.GetAsync(address);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", html);
    }

    [Fact]
    public async Task The_original_is_a_file_to_keep_and_byte_for_byte_what_came()
    {
        byte[] original = [.. "نان در شهر ارزان شد.\r\n<script>alert(1)</script>\r\n"u8];
        await using var site = Site.Start();
        await site.IngestAsync("1.txt", original);
        using var response = await site.GetAsync("/articles/1/original");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(original, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
