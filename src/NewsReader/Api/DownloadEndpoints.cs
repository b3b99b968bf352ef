using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using NewsReader.Articles;
using NewsReader.Http;
using NewsReader.Queries;

namespace NewsReader.Api;

/// <summary>All the results of a search as a file to keep, written as it is read.</summary>
internal static class DownloadEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        // Letters stay letters; what the file is for is no page.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        Map(app, "csv", "text/csv; charset=utf-8", CsvRows.Head(), (articles, site) =>
            CsvRows.Write(articles.Select(article => ApiDownload.From(article, site))));
        Map(app, "jsonl", "application/x-ndjson; charset=utf-8", [], Lines);
    }

    private static void Map(IEndpointRouteBuilder app, string ending, string type, byte[] head,
        Func<IReadOnlyList<DownloadedArticle>, string, byte[]> write) =>
        app.MapGet("/api/search." + ending, async Task<Results<EmptyHttpResult, ProblemHttpResult>> (
            HttpContext context, ResultDownload download, [AsParameters] ApiSearchQuery asked) =>
        {
            if (asked.Problem() is { } problem)
                return problem;
            var stop = context.RequestAborted;
            var ids = await download.FindAsync(asked.ToRequest(1, 1), stop);
            var (request, response) = (context.Request, context.Response);
            var site = $"{request.Scheme}://{request.Host}{request.PathBase.ToUriComponent()}";
            response.ContentType = type;
            response.Headers[HeaderNames.ContentDisposition] = Disposition(asked.Q, ending);
            response.Headers[HeaderNames.CacheControl] = "no-store";
            await response.BodyWriter.WriteAsync(head, stop);
            await foreach (var articles in download.ReadAsync(ids, stop))
                await response.BodyWriter.WriteAsync(write(articles, site), stop);
            return TypedResults.Empty;
        }).RequireRateLimiting(RateLimits.Downloads).DisableRequestTimeout().WithSecurityHeadersPolicy(SecurityHeaders.Download);

    private static byte[] Lines(IReadOnlyList<DownloadedArticle> articles, string site)
    {
        using var lines = new MemoryStream();
        foreach (var article in articles)
        {
            JsonSerializer.Serialize(lines, ApiDownload.From(article, site), Json);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }

    // The words of the query in the name tell one file from another.
    private static string Disposition(string? query, string ending)
    {
        var slug = string.IsNullOrWhiteSpace(query) ? "" : ArticlePath.Slug(query).Trim('-');
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName((slug.Length == 0 ? "newsreader." : $"newsreader-{slug}.") + ending);
        return disposition.ToString();
    }
}
