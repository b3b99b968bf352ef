using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Pages.Caching;

/// <summary>What names the bytes of a page: its ETag and its Last-Modified.</summary>
/// <param name="Changed">To the second.</param>
internal sealed record EntityTag(string Name, DateTimeOffset Changed)
{
    public void WriteTo(IHeaderDictionary headers)
    {
        headers.ETag = Name;
        headers.LastModified = HeaderUtilities.FormatDate(Changed);
    }

    /// <summary>Whether the conditions of a request say that it has these very bytes.</summary>
    public bool IsKnownTo(HttpRequest request)
    {
        var names = request.Headers.IfNoneMatch;
        if (names.Count > 0)
            return names == Name || new RequestHeaders(request.Headers).IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == Name);
        // A time tells the pages of one look apart, and not those of two.
        return request.Headers.IfModifiedSince.Count > 0 && request.Headers.Cookie.Count == 0
            && new RequestHeaders(request.Headers).IfModifiedSince >= Changed;
    }
}
