using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsReader.Tests.Support;

/// <summary>A collector of measurements and traces, which keeps what it is sent by OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<(string Path, string Text)> arrived = Channel.CreateUnbounded<(string, string)>();
    private readonly List<(string Path, string Text)> taken = [];

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

    /// <summary>Waits until every one of some texts was sent to a path; what was not in the end.</summary>
    /// <remarks>Strings stand in a protocol buffer as they are.</remarks>
    public async Task<IReadOnlyList<string>> MissingAsync(string path, params IReadOnlyList<string> texts)
    {
        using var patience = Patience.Begin();
        List<string> missing = [.. texts.Where(text => !taken.Exists(one => IsIn(one, text)))];
        while (missing.Count > 0 && await ArriveAsync(patience.Token))
            missing.RemoveAll(text => IsIn(taken[^1], text));
        return missing;

        bool IsIn((string Path, string Text) one, string text) => one.Path == path && one.Text.Contains(text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<bool> ArriveAsync(CancellationToken cancellationToken)
    {
        try
        {
            taken.Add(await arrived.Reader.ReadAsync(cancellationToken));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        await arrived.Writer.WriteAsync((context.Request.Path, Encoding.Latin1.GetString(body.ToArray())), context.RequestAborted);
        context.Response.ContentType = "application/x-protobuf";
    }
}
