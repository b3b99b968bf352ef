using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsReader.Tests.Support;

/// <summary>A collector of measurements and traces, which keeps what it is sent by OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Text)> received = new();

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector.app.Urls.Add("http://127.0.0.1:0");
        collector.app.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Waits until every one of some texts was sent to a path; what was not after half a minute.</summary>
    /// <remarks>Strings stand in a protocol buffer as they are.</remarks>
    public async Task<IReadOnlyList<string>> MissingAsync(string path, params IReadOnlyList<string> texts)
    {
        for (var i = 0; i < 300 && texts.Count > 0; i++)
        {
            var all = string.Concat(received.Where(one => one.Path == path).Select(one => one.Text));
            texts = [.. texts.Where(text => !all.Contains(text, StringComparison.Ordinal))];
            await Task.Delay(texts.Count == 0 ? 0 : 100, TestContext.Current.CancellationToken);
        }

        return texts;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        received.Enqueue((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        context.Response.ContentType = "application/x-protobuf";
    }
}
