using System.Net;
using System.Text;

namespace NewsReader.Enrichment;

/// <summary>The plain text of a stored body.</summary>
internal static class ArticleText
{
    // Everything else is inline and leaves its text where it stands.
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption",
        "pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames = Blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of clean HTML: one block a line, separated by "\n", white space collapsed, entities decoded.</summary>
    /// <param name="html">HTML as it is stored: no comments, no scripts, no ">" within attributes.</param>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length;)
        {
            var c = html[i];
            if (c == '<' && html.IndexOf('>', i) is var end and > 0)
            {
                if (IsBlock(html.AsSpan(i + 1, end - i - 1)))
                    EndLine(text);
                i = end + 1;
                continue;
            }

            Append(text, c);
            i++;
        }

        EndLine(text);
        if (text.Length > 0)
            text.Length--;
        return WebUtility.HtmlDecode(text.ToString());
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/');
        return BlockNames.Contains(end < 0 ? tag : tag[..end]);
    }

    private static void Append(StringBuilder text, char c)
    {
        if (c is not (' ' or '\n' or '\r' or '\t'))
            text.Append(c);
        else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            text.Append(' ');
    }

    private static void EndLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }
}
