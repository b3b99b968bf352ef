using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>The least that serving a page costs: Kestrel writes ready bytes. In a process of its own, as the application is.</summary>
internal static class BareServer
{
    /// <summary>Serves the files of a folder, read at the start, at their names; without files it is an empty web application.</summary>
    public static async Task<int> RunAsync(string[] options)
    {
        var folder = CommandOptions.Value(options, "pages");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{CommandOptions.Number(options, "port", 5130)}");
        app.MapGet("/", () => "ready");
        foreach (var file in folder is null ? [] : Directory.GetFiles(folder))
        {
            var page = (ReadOnlyMemory<byte>)await File.ReadAllBytesAsync(file);
            app.MapGet("/" + Path.GetFileName(file), (HttpContext context) => WriteAsync(context, page));
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.BodyWriter.WriteAsync(page, context.RequestAborted);
    }
}
