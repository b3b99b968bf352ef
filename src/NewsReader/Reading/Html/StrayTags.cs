using System.Buffers;
using System.Text;

namespace NewsReader.Reading.Html;

/// <summary>Signs &lt; within HTML that begin no tag: whoever wrote "a&lt;b" or "List&lt;T&gt;" among paragraphs forgot to escape it, and a
/// parser would take what follows for a tag and drop it.</summary>
internal static class StrayTags
{
    private const int MaxLooks = 4;

    private static readonly SearchValues<char> NameLetters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-");

    /// <summary>The HTML with them escaped.</summary>
    public static string Escape(string html)
    {
        StringBuilder? result = null;
        HashSet<string>? unclosed = null;
        var (from, looked) = (0, 0L);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && looked <= MaxLooks * (long)html.Length;
            at = html.IndexOf('<', at + 1))
        {
            var rest = html.AsSpan(at + 1);
            var isStray = rest.StartsWith("!--", StringComparison.Ordinal)
                ? !Has(html, at, "-->", ref unclosed)
                : IsNoDeclaration(rest) || (rest.Length > 0 && char.IsAsciiLetter(rest[0]) && IsStray(html, at, ref looked, ref unclosed));
            if (!isStray)
                continue;
            (result ??= new StringBuilder(html.Length + 64)).Append(html, from, at - from).Append("&lt;");
            from = at + 1;
        }

        return result is null ? html : result.Append(html, from, html.Length - from).ToString();
    }

    // What a parser would take for a comment to the next sign >.
    private static bool IsNoDeclaration(ReadOnlySpan<char> rest) =>
        rest is ['!', var next, ..] && !char.IsAsciiLetter(next) && next is not ('-' or '[' or '>');

    // A tag with a value was meant as one, however it is broken.
    private static bool IsStray(string html, int at, ref long looked, ref HashSet<string>? unclosed)
    {
        var rest = html.AsSpan(at + 1);
        var length = rest.IndexOfAnyExcept(NameLetters);
        var inner = length < 0 ? [] : rest[length..];
        var end = inner.IndexOfAny('>', '<', '=');
        looked += end < 0 ? inner.Length : end;
        if (end >= 0 && inner[end] == '=')
            return false;
        if (end < 0 || inner[end] == '<' || inner[0] is not (' ' or '\t' or '\r' or '\n' or '/' or '>') || !Ascii.IsValid(inner[..end]))
            return true;
        var name = rest[..length];
        return name.IndexOfAny(':', '-') < 0 && !HtmlEvidence.IsName(name.ToString())
            && !Has(html, at, string.Concat("</", name), ref unclosed);
    }

    // What was looked for in vain is not further on either.
    private static bool Has(string html, int at, string mark, ref HashSet<string>? missing)
    {
        if (missing?.Contains(mark) == true)
            return false;
        if (html.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase) >= 0)
            return true;
        (missing ??= new(StringComparer.OrdinalIgnoreCase)).Add(mark);
        return false;
    }
}
