using System.Net;
using System.Text;

namespace NewsReader.Search.Indexing;

/// <summary>The plain text of clean HTML, its blocks separated by line breaks.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
    };

    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length;)
        {
            var open = html.IndexOf('<', i);
            text.Append(html, i, (open < 0 ? html.Length : open) - i);
            if (open < 0)
                break;
            var close = html.IndexOf('>', open);
            if (close < 0)
                break;
            if (!Inline.Contains(Name(html.AsSpan(open + 1, close - open - 1))))
                text.Append('\n');
            i = close + 1;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAnyExceptInRange('0', 'z');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
