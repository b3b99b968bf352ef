using System.IO.Hashing;
using Microsoft.Extensions.Primitives;

namespace NewsReader.Pages.Caching;

/// <summary>A page that is being written, perhaps to be kept.</summary>
/// <param name="key">What it is kept by.</param>
/// <param name="packing">How it is going to be packed.</param>
/// <param name="state">The state of the archive before it was begun.</param>
/// <param name="before">The page as it was kept before.</param>
internal sealed class PageRender(string key, string packing, ArchiveState state, CachedPage? before)
{
    private bool isKept;

    public string Key => key;

    public ArchiveState State => state;

    public CachedPage? Before => before;

    /// <summary>Whether the reader has the page already.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The headers of the whole answer, once it has begun.</summary>
    public KeyValuePair<string, StringValues>[] Headers { get; private set; } = [];

    /// <summary>Names the page that was written; the result is its tag, or null when it is not one to keep.</summary>
    public EntityTag? Finish(HttpContext context, BufferedBody body, DateTimeOffset now)
    {
        var response = context.Response;
        isKept = body is { IsHeld: true, MayBeKept: true } && response is { HasStarted: false, StatusCode: StatusCodes.Status200OK }
            && response.Headers.SetCookie.Count == 0 && response.Headers.ContentEncoding.ToString() == packing;
        if (!isKept)
            return null;
        var name = $"\"{Convert.ToHexStringLower(XxHash128.Hash(body.Bytes.Span))}\"";
        var tag = before?.Tag.Name == name ? before.Tag : new EntityTag(name, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        tag.WriteTo(response.Headers);
        IsKnown = tag.IsKnownTo(context.Request);
        return tag;
    }

    /// <summary>Takes the headers, and leaves those of a body out where none follows.</summary>
    public Task OnStarting(object answer)
    {
        if (!isKept)
            return Task.CompletedTask;
        var response = (HttpResponse)answer;
        Headers = CachedPage.HeadersOf(response);
        if (IsKnown)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            CachedPage.RemoveHeadersOfBody(response.Headers);
        }

        return Task.CompletedTask;
    }
}
