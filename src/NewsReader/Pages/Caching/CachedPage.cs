using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Pages.Caching;

/// <summary>An answer as it went over the wire, to be sent again.</summary>
/// <param name="route">The route that it was written for, for measurements.</param>
/// <param name="headers">Those of <see cref="HeadersOf"/>.</param>
/// <param name="writtenAt">The clock's timestamp of when it was begun.</param>
/// <param name="lag">How far it may lag behind an archive that changes all the time.</param>
internal sealed class CachedPage(string? route, KeyValuePair<string, StringValues>[] headers, ReadOnlyMemory<byte> body, EntityTag tag,
    ArchiveState state, long writtenAt, TimeSpan lag)
{
    private const int RoomForHeaders = 1024;

    private static readonly string[] OfServer = [HeaderNames.Date, HeaderNames.Server, HeaderNames.Connection,
        HeaderNames.TransferEncoding, HeaderNames.ContentLength, HeaderNames.KeepAlive, HeaderNames.AltSvc];
    private static readonly string[] OfBody = [
        HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.ContentLanguage, HeaderNames.ContentLength];

    private long renewing;

    public ArchiveState State => state;

    /// <summary>Whether it is new enough for an archive that changes all the time.</summary>
    public bool IsRecent(TimeProvider clock) => clock.GetElapsedTime(writtenAt) < lag;

    public EntityTag Tag => tag;

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Size => body.Length + RoomForHeaders;

    /// <summary>The headers of an answer without those that the server writes itself.</summary>
    public static KeyValuePair<string, StringValues>[] HeadersOf(HttpResponse response) =>
        [.. response.Headers.Where(header => !OfServer.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Removes what a 304 does not say again.</summary>
    public static void RemoveHeadersOfBody(IHeaderDictionary headers)
    {
        foreach (var name in OfBody)
            headers.Remove(name);
    }

    /// <summary>Whether the caller is the one to write the page anew; the others go on with this one, unless that takes too long.</summary>
    public bool TryRenew(TimeProvider clock, TimeSpan patience)
    {
        var since = Interlocked.Read(ref renewing);
        return (since == 0 || clock.GetElapsedTime(since) > patience)
            && Interlocked.CompareExchange(ref renewing, clock.GetTimestamp(), since) == since;
    }

    /// <summary>Sends the page, or says that the reader has it already.</summary>
    public Task SendAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } measured)
            measured.Tags.Add(new KeyValuePair<string, object?>("http.route", route));
        var response = context.Response;
        foreach (var (name, value) in headers)
            response.Headers[name] = value;
        if (tag.IsKnownTo(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            RemoveHeadersOfBody(response.Headers);
            return Task.CompletedTask;
        }

        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask : response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
