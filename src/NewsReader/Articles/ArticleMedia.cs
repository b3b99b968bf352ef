namespace NewsReader.Articles;

/// <summary>What a stored body shows or leads to besides text. Pictures may be shown in it or be links; films are always links.</summary>
internal static class ArticleMedia
{
    private static readonly string[] Attributes = [" src=\"", " href=\""];

    private static readonly string[] Pictures = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".svg"];
    private static readonly string[] Films =
        [".mp4", ".m4v", ".webm", ".ogv", ".mov", ".mkv", ".avi", ".wmv", ".flv", ".3gp", ".mpg", ".mpeg", ".m3u8"];

    // Where a frame, or a link that was one, shows a film.
    private static readonly string[] FilmSites =
    [
        "youtube.com/watch", "youtube.com/embed/", "youtube.com/shorts/", "youtube-nocookie.com/embed/", "youtu.be/", "player.vimeo.com/",
        "vimeo.com/", "aparat.com/v/", "aparat.com/video/", "dailymotion.com/video/", "dailymotion.com/embed/", "dai.ly/",
        "telewebion.com/", "namasha.com/v/",
    ];

    /// <param name="html">HTML as it is stored.</param>
    public static bool HasImage(string html) => html.Contains("<img ", StringComparison.OrdinalIgnoreCase)
        || HasAddress(html, static address => EndsInAny(address, Pictures));

    /// <inheritdoc cref="HasImage"/>
    public static bool HasVideo(string html) => HasAddress(html, static address => EndsInAny(address, Films) || IsOfFilmSite(address));

    private static bool HasAddress(string html, Func<ReadOnlySpan<char>, bool> isWanted)
    {
        foreach (var attribute in Attributes)
        {
            for (var at = html.IndexOf(attribute, StringComparison.Ordinal); at >= 0;
                at = html.IndexOf(attribute, at, StringComparison.Ordinal))
            {
                at += attribute.Length;
                var rest = html.AsSpan(at);
                var end = rest.IndexOf('"');
                if (end < 0)
                    break;
                if (isWanted(rest[..end]))
                    return true;
            }
        }

        return false;
    }

    private static bool EndsInAny(ReadOnlySpan<char> address, string[] endings)
    {
        var path = address.IndexOfAny('?', '#') is >= 0 and var end ? address[..end] : address;
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsOfFilmSite(ReadOnlySpan<char> address)
    {
        if (address.IndexOf("//", StringComparison.Ordinal) is not (>= 0 and var start))
            return false;
        address = address[(start + 2)..];
        foreach (var www in (ReadOnlySpan<string>)["www.", "m."])
        {
            if (address.StartsWith(www, StringComparison.OrdinalIgnoreCase))
                address = address[www.Length..];
        }

        foreach (var site in FilmSites)
        {
            if (address.StartsWith(site, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
