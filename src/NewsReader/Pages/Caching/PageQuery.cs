using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace NewsReader.Pages.Caching;

/// <summary>What of a query makes a page another one. All else, such as what others add to links in order to count them, is taken off
/// before the page sees it, so that no page can depend on what it is not kept by.</summary>
internal static class PageQuery
{
    private static readonly string[] List = ["page", "after", "before"];

    // By the first part of the path, in the order in which the pages' own links have them.
    private static readonly FrozenDictionary<string, string[]> Names = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        [""] = List,
        ["sections"] = List,
        ["sources"] = List,
        ["tags"] = List,
        ["languages"] = List,
        ["archive"] = ["date", .. List],
        ["articles"] = ["revision"],
        ["help"] = [],
        ["search"] = ["q", "source", "section", "year", "month", "lang", "tag", "sort", "exact", "without", "page", "within"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> ByPath =
        Names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The query with what its page knows, each once and in one order; the same text where it is so already, and for a path that
    /// is no page's.</summary>
    public static string Canonical(ReadOnlySpan<char> path, string query)
    {
        if (query.Length == 0 || !ByPath.TryGetValue(FirstPart(path), out var names))
            return query;
        return IsCanonical(query, names) ? query : Write(query, names);
    }

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> path)
    {
        path = path.TrimStart('/');
        return path.IndexOf('/') is >= 0 and var end ? path[..end] : path;
    }

    private static bool IsCanonical(string query, string[] names)
    {
        var last = -1;
        foreach (var range in query.AsSpan(1).Split('&'))
        {
            var name = Name(query.AsSpan(1)[range], out var value);
            var at = value.IsEmpty ? -1 : IndexOf(names, name, StringComparison.Ordinal);
            if (at <= last)
                return false;
            last = at;
        }

        return true;
    }

    private static string Write(string query, string[] names)
    {
        var values = new string?[names.Length];
        foreach (var range in query.AsSpan(1).Split('&'))
        {
            var name = Name(query.AsSpan(1)[range], out var value);
            if (name.ContainsAny('%', '+'))
                name = WebUtility.UrlDecode(name.ToString());
            var at = IndexOf(names, name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !value.IsEmpty)
                values[at] ??= value.ToString();
        }

        var text = new StringBuilder(query.Length);
        for (var i = 0; i < names.Length; i++)
        {
            if (values[i] is { } value)
                text.Append(text.Length == 0 ? '?' : '&').Append(names[i]).Append('=').Append(value);
        }

        return text.ToString();
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> pair, out ReadOnlySpan<char> value)
    {
        var at = pair.IndexOf('=');
        value = at < 0 ? [] : pair[(at + 1)..];
        return at < 0 ? pair : pair[..at];
    }

    private static int IndexOf(string[] names, ReadOnlySpan<char> name, StringComparison comparison)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.Equals(names[i], comparison))
                return i;
        }

        return -1;
    }
}
