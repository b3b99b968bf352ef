using System.Collections.Frozen;

namespace NewsReader.Reading.Markup;

/// <summary>Short names of the namespaces that matter, whatever prefix or edition a file uses; every other element stands under its
/// prefix.</summary>
internal static class MarkupNamespaces
{
    // Parts of addresses, without "http://" and "www.", the more telling first.
    private static readonly (string Part, string Name)[] Known =
    [
        ("purl.org/rss/1.0/modules/content", "content"), ("purl.org/dc/terms", "dcterms"), ("purl.org/dc/", "dc"),
        ("purl.org/rss/1.0/modules/syndication", "sy"),
        ("search.yahoo.com/mrss", "media"), ("dtds/podcast", "itunes"), ("schemas/play-podcasts", "itunes"),
        ("w3.org/1999/xhtml", "html"),
        ("prismstandard.org/namespaces", "prism"),
        ("wellformedweb.org", "wfw"), ("feedburner", "feedburner"), ("backend.userland.com/creativecommons", "cc"),
        ("purl.org/rss/1.0/modules/slash", "slash"),
        ("rssnamespace.org/feedburner", "feedburner"), ("w3.org/2000/svg", "svg"), ("w3.org/1998/math", "math"), ("georss.org", "georss"),
        ("purl.org/syndication/thread", "thr"),
        ("w3.org/1999/02/22-rdf", ""), ("purl.org/rss/1.0/modules", "module"), ("purl.org/rss", ""), ("purl.org/atom", ""),
        ("w3.org/2005/atom", ""), ("my.netscape.com", ""),
        ("backend.userland.com/rss", ""), ("blogs.law.harvard.edu", ""), ("iptc.org", ""), ("w3.org/xml/1998", "xml"),
    ];

    private static readonly FrozenSet<string> PlainPrefixes = new[] { "atom", "atom03", "atom10", "a10", "rss", "rdf", "nitf" }.ToFrozenSet(
        StringComparer.Ordinal);

    /// <summary>The short name of a namespace address, or null for one that does not matter.</summary>
    public static string? ByAddress(string address)
    {
        var lower = address.ToLowerInvariant();
        var found = Array.Find(Known, known => lower.Contains(known.Part, StringComparison.Ordinal));
        return found.Part is null ? null : found.Name;
    }

    /// <summary>The short name of a prefix that is bound to no known address.</summary>
    public static string ByPrefix(string prefix)
    {
        if (prefix.Length == 0 || PlainPrefixes.Contains(prefix))
            return "";
        return prefix == "xhtml" ? "html" : prefix;
    }
}
