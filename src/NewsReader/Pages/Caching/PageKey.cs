using System.Globalization;

namespace NewsReader.Pages.Caching;

/// <summary>What makes two requests ask for the same bytes: the address, the look that the reader has chosen, the language, and how it is
/// packed.</summary>
internal static class PageKey
{
    /// <summary>Longer addresses are no places of the archive; their pages are not kept.</summary>
    public const int MaxLength = 1024;

    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>Writes the key of a request; the result is its length, or 0 when there is none.</summary>
    /// <param name="key">Room for at least <see cref="MaxLength"/>.</param>
    /// <param name="query">The query of the request as <see cref="PageQuery"/> writes it.</param>
    public static int Write(HttpRequest request, string query, string packing, Span<char> key)
    {
        Span<char> look = stackalloc char[DisplayPreferences.Settings.Count];
        WriteLook(request, look);
        // Neither a host nor a query has a line break in it, so no two addresses have one key.
        return key[..MaxLength].TryWrite(
            CultureInfo.InvariantCulture,
            $"{look}{packing}\n{request.Scheme}://{request.Host.Value}\n{query}\n"
            + $"{request.PathBase.Value}{request.Path.Value}",
            out var length) ? length : 0;
    }

    /// <summary>How the answer will be packed: "br", "gzip", or "" for not at all.</summary>
    public static string Packing(HttpRequest request)
    {
        var gzip = false;
        foreach (var line in request.Headers.AcceptEncoding)
        {
            foreach (var range in line.AsSpan().Split(','))
            {
                // Who gives weights may get something else, and then the page is not kept.
                var coding = line.AsSpan(range);
                coding = (coding.IndexOf(';') is >= 0 and var weight ? coding[..weight] : coding).Trim();
                if (coding.Equals(Brotli, StringComparison.OrdinalIgnoreCase))
                    return Brotli;
                gzip |= coding.Equals(Gzip, StringComparison.OrdinalIgnoreCase);
            }
        }

        return gzip ? Gzip : "";
    }

    // A value that was chosen and the same one that is the default look alike.
    private static void WriteLook(HttpRequest request, Span<char> look)
    {
        var hasChoices = request.Headers.Cookie.Count > 0;
        for (var i = 0; i < look.Length; i++)
        {
            var setting = DisplayPreferences.Settings[i];
            look[i] = (char)('0' + setting.IndexOf(Choice(request, setting, hasChoices)));
        }
    }

    private static string? Choice(HttpRequest request, DisplaySetting setting, bool hasChoices)
    {
        if (ReferenceEquals(setting, DisplayPreferences.Language))
            return LocalizationServices.LanguageOf(request);
        return hasChoices ? request.Cookies[setting.Cookie] : null;
    }
}
