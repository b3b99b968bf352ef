using System.Text.RegularExpressions;

namespace NewsReader.Reading;

/// <summary>Addresses at which somebody keeps or passes on the pages of others: archives, caches, translators, counters of clicks. Whose a
/// page is tells the address within them.</summary>
internal static partial class ArchivedAddress
{
    // An address within an address within an address is no article's.
    private const int MaxDepth = 4;

    // Hosts that name the page in their query.
    private static readonly HashSet<string> Passing = new(
        ["translate.google.com", "translate.googleusercontent.com", "translate.yandex.com", "translated.turbopages.org", "google.com",
            "webcache.googleusercontent.com", "cc.bingj.com", "l.facebook.com", "lm.facebook.com", "l.instagram.com", "t.umblr.com",
            "getpocket.com", "out.reddit.com", "vk.com", "away.vk.com", "translatetheweb.com", "microsofttranslator.com", "youtube.com",
            "webcitation.org", "steamcommunity.com", "news.url.google.com"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Names = new(
        ["Internet Archive", "Wayback Machine", "Internet Archive Wayback Machine", "archive.org", "web.archive.org", "archive.today",
            "archive.is", "archive.ph", "archive.li", "archive.md", "archive.fo", "archive.vn", "Google Cache", "Google Translate",
            "webcache.googleusercontent.com", "Google AMP Cache", "12ft", "Outline", "Perma.cc", "Archive-It", "Arquivo.pt",
            "Bing Cache", "Ghost Archive", "ghostarchive.org"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a source is one that keeps what others publish.</summary>
    public static bool IsArchive(string source) => Names.Contains(source.Trim());

    /// <summary>The address where a page was published; the address itself where that is no archive's.</summary>
    public static string? Original(string? address)
    {
        for (var depth = 0; depth < MaxDepth && Inner(address) is { } inner; depth++)
            address = inner;
        return address;
    }

    private static string? Inner(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return null;
        var host = url.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.Host[4..] : url.Host;
        if (Kept().Match(address) is { Success: true } kept)
            return Whole(kept.Groups["inner"].Value);
        if (AmpHost().Match(url.AbsoluteUri) is { Success: true } amp)
            return "https://" + amp.Groups["inner"].Value;
        if (host.EndsWith(".translate.goog", StringComparison.OrdinalIgnoreCase))
            return OfTranslator(url, host);
        return Passing.Contains(host) || host.StartsWith("google.", StringComparison.OrdinalIgnoreCase) ? OfQuery(url) : null;
    }

    // Two hyphens are one of the host, one is a point: www-isna-ir.translate.goog.
    private static string OfTranslator(Uri url, string host)
    {
        var name = url.Host.Contains("www-", StringComparison.Ordinal) ? url.Host : host;
        name = name[..^".translate.goog".Length].Replace("--", "\0", StringComparison.Ordinal).Replace('-', '.').Replace('\0', '-');
        return $"{url.Scheme}://{name}{url.AbsolutePath}";
    }

    private static string? OfQuery(Uri url)
    {
        foreach (var part in url.Query.TrimStart('?').Split('&'))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0 || part[..sign] is not ("u" or "url" or "q" or "z" or "to" or "text" or "d"))
                continue;
            var value = Uri.UnescapeDataString(part[(sign + 1)..].Replace('+', ' '));
            // cache:ID:www.isna.ir/news/1 words that were asked for
            value = Cached().Replace(value, "").Split(' ')[0];
            if (Addresses.IsWeb(value) || (part[sign + 1] != '/' && value.Length < part.Length - 2 && BareHost().IsMatch(value)))
                return Whole(value);
        }

        return null;
    }

    private static string? Whole(string inner)
    {
        var bare = inner.Contains("%2F", StringComparison.OrdinalIgnoreCase) && !inner.Contains('/', StringComparison.Ordinal)
            ? Uri.UnescapeDataString(inner)
            : inner;
        // Servers join two slashes to one.
        bare = OneSlash().Replace(bare, "$1//");
        var whole = bare.Contains("://", StringComparison.Ordinal) ? bare : "http://" + bare;
        return Addresses.IsWeb(whole) ? whole : null;
    }

    // /web/20200101000000id_/https://…, /20200101000000/https://…, /o/AbCdE/https://…
    [GeneratedRegex(@"^https?://(?:(?:web\.|wayback\.|www\.|liveweb\.)?archive\.org/(?:web|wayback)/(?:\*|[\d*]+[a-z_]*)/"
        + @"|(?:www\.)?archive\.(?:today|is|ph|li|md|vn|fo|ec|nl)/(?:\d{4}[\d.\-]*|newest|oldest|timegate|o/\w+)/"
        + @"|(?:www\.)?archive\.(?:today|is|ph|li|md|vn|fo|ec|nl)/(?=https?:/)"
        + @"|(?:wayback\.archive-it\.org/(?:\d+|all)/\d+[a-z_]*/|(?:www\.)?arquivo\.pt/(?:wayback|noFrame/replay)/\d+[a-z_]*/)"
        + @"|(?:www\.)?webarchive\.org\.uk/\w*/?wayback/(?:archive/|en/archive/)?\d+[a-z_]*/"
        + @"|webarchive\.nationalarchives\.gov\.uk/[\w/]*\d+/"
        + @"|webarchive\.loc\.gov/\w+/\d+[a-z_]*/|timetravel\.mementoweb\.org/\w+/\d+/|megalodon\.jp/[\d-]+/"
        + @"|(?:www\.)?12ft\.io/(?:proxy\?q=)?|(?:www\.)?outline\.com/(?=https?:)|r\.jina\.ai/|txtify\.it/|via\.hypothes\.is/"
        + @"|href\.li/\??|(?:www\.)?printfriendly\.com/print/?\?url=|removepaywall\.com/(?:search\?url=)?"
        + @"|(?:www\.)?google\.[a-z.]+/amp/(?:s/)?"
        + @"|amp\.cloudflare\.com/\w/(?:s/)?)(?<inner>[\w%][^\s]*\.[^\s]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Kept();

    [GeneratedRegex(@"^https?://(?:[\w-]+\.)?(?:cdn\.ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)/[a-z]/(?:s/)?(?<inner>[^\s?]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex AmpHost();

    [GeneratedRegex(@"^cache:(?:[\w-]{8,16}:)?")]
    private static partial Regex Cached();

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)+/")]
    private static partial Regex BareHost();

    [GeneratedRegex("^(https?:)/(?!/)")]
    private static partial Regex OneSlash();
}
