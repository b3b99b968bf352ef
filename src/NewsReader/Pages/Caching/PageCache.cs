using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using NewsReader.Administration;
using NewsReader.Http;

namespace NewsReader.Pages.Caching;

/// <summary>Answers with pages that were written before, packed as they were, as long as nothing has changed that they show.</summary>
internal sealed class PageCache(RequestDelegate next, PageCacheStore pages, ArchiveStates states, PageCacheMetrics metrics,
    TimeProvider clock)
{
    // How long the others get the page of before while one of them has it written anew.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // More pages than so many are not written anew at once: after a change all pages of a busy site would be, and their readers would wait
    // for each other.
    private static readonly int MaxRenewed = 2 * Environment.ProcessorCount;

    private int renewed;

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (pages.IsOff || IsPrivate(context) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
            return next(context);
        var given = request.QueryString.Value ?? "";
        var query = PageQuery.Canonical(request.Path.Value, given);
        Span<char> key = stackalloc char[PageKey.MaxLength];
        var packing = PageKey.Packing(request);
        var length = PageKey.Write(request, query, packing, key);
        if (length == 0)
            return next(context);
        if (!ReferenceEquals(query, given))
            request.QueryString = new QueryString(query);
        var state = states.Now;
        var page = pages.Find(key[..length]);
        if (page is null)
            return WriteAsync(context, new PageRender(key[..length].ToString(), packing, state, before: null));
        if (!MayStillBeShown(page, state))
            return RenewAsync(context, new PageRender(key[..length].ToString(), packing, state, page));
        metrics.Hit();
        return page.SendAsync(context);
    }

    // What the administrator sees is nobody else's, and what others see is not all that the administrator should.
    private static bool IsPrivate(HttpContext context)
    {
        var request = context.Request;
        return context.IsManagement() || request.Headers.Authorization.Count > 0
            || (request.Headers.Cookie.Count > 0 && request.Cookies.ContainsKey(AdministrationServices.SessionCookie));
    }

    private bool MayStillBeShown(CachedPage page, in ArchiveState state) =>
        page.State == state || (page.State.Day == state.Day
            && (Volatile.Read(ref renewed) >= MaxRenewed || (states.IsBusy && page.IsRecent(clock)) || !page.TryRenew(clock, Patience)));

    private async Task RenewAsync(HttpContext context, PageRender writing)
    {
        Interlocked.Increment(ref renewed);
        try
        {
            await WriteAsync(context, writing);
        }
        finally
        {
            Interlocked.Decrement(ref renewed);
        }
    }

    private async Task WriteAsync(HttpContext context, PageRender writing)
    {
        var begun = clock.GetTimestamp();
        var response = context.Response;
        // The first to be registered is the last to be called, when all headers are there.
        response.OnStarting(writing.OnStarting, response);
        var inner = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var body = new BufferedBody(inner);
        context.Features.Set(body);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(inner);
            context.Features.Set<BufferedBody>(null);
        }

        await body.FinishAsync();
        if (writing.Finish(context, body, clock.GetUtcNow()) is { } tag)
        {
            metrics.Miss();
            var bytes = body.Bytes.ToArray();
            await SendAsync(context, writing, bytes);
            pages.Keep(writing.Key, new CachedPage(RouteOf(context), writing.Headers, bytes, tag, writing.State, begun, body.Lag));
            return;
        }

        if (writing.Before is not null)
            pages.Drop(writing.Key);
        if (body.IsHeld)
            await SendAsync(context, writing, body.Bytes);
    }

    private static string? RouteOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<IRouteDiagnosticsMetadata>()?.Route;

    private static async Task SendAsync(HttpContext context, PageRender writing, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        if (writing.IsKnown)
        {
            await response.StartAsync(context.RequestAborted);
            return;
        }

        response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            await response.StartAsync(context.RequestAborted);
        else
            await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
