using System.Net;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Http;

public sealed class ManagementListenerTests
{
    [Fact]
    public async Task What_is_for_whoever_runs_the_server_is_there_at_the_management_listener_alone()
    {
        await using var site = Site.Listen();
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        foreach (var address in (string[])["/runs", "/runs/1"])
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, new Uri(site.Management, address)));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, new Uri(site.Client.BaseAddress!, address)));
        }
    }

    [Theory]
    [InlineData("news.example")]
    [InlineData("127.0.0.1.news.example")]
    public async Task A_name_that_was_made_to_lead_to_the_management_listener_is_not_answered(string host)
    {
        await using var site = Site.Listen(("AllowedHosts", "*"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, new Uri(site.Management, "/runs"), host));
    }

    [Fact]
    public async Task The_public_listener_is_not_taken_for_the_management_one_by_what_a_request_says_of_itself()
    {
        await using var site = Site.Listen();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(
            site, new Uri(site.Client.BaseAddress!, "/runs"), site.Management.Authority));
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, Uri address, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
