using System.Net;
using Microsoft.AspNetCore.Http;
using NewsReader.Hosting;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Hosting;

public sealed class LocalOnlyTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", null, true)]
    [InlineData("::1", "[::1]:5080", null, true)]
    [InlineData("127.0.0.1", "news.example", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    [InlineData("192.0.2.7", "localhost", null, false)]
    [InlineData("192.0.2.7", "192.0.2.1", null, false)]
    public void Only_the_machine_itself_is_answered_and_only_when_it_asks_directly(string address, string host, string? header, bool expected)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString(host);
        if (header is not null)
            context.Request.Headers[header] = "for=192.0.2.7";
        Assert.Equal(expected, LocalOnlyAttribute.IsLocal(context));
    }

    [Theory]
    [InlineData("/runs")]
    [InlineData("/runs/1")]
    public async Task The_report_of_runs_is_not_there_for_others(string address)
    {
        await using var site = Site.Start();
        using var answer = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
