using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsReader.Http;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>The original of an article, byte for byte, as a file to keep; whatever it is, no browser runs it.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginals(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/articles/{id:long}/original", async Task<Results<FileContentHttpResult, NotFound>> (
            long id, int? revision, ArticleQueries articles, CancellationToken cancellationToken) =>
        {
            if (await articles.OriginalAsync(id, revision, cancellationToken) is not { } original)
                return TypedResults.NotFound();
            return TypedResults.File(original.Bytes, "text/plain; charset=" + original.Encoding,
                string.Create(CultureInfo.InvariantCulture, $"article-{id}.txt"));
        }).WithSecurityHeadersPolicy(SecurityHeaders.Download).DisableRequestTimeout();
}
