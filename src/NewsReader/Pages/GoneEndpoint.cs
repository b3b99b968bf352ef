using Microsoft.Net.Http.Headers;
using NewsReader.Queries;

namespace NewsReader.Pages;

/// <summary>Tells a browser that keeps articles which of them it may keep no longer; it says by numbers alone what was taken back, and is
/// not told what the browser keeps.</summary>
internal static class GoneEndpoint
{
    public static void MapGone(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/offline/gone", async (HttpContext context, GoneQueries gone, long after = 0) =>
        {
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return TypedResults.Ok(await gone.AfterAsync(after, context.RequestAborted));
        });
}
