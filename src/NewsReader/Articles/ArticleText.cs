using System.Buffers;
using System.Net;

namespace NewsReader.Articles;

/// <summary>The plain text of a stored body.</summary>
internal static class ArticleText
{
    // Everything else is inline and leaves its text where it stands.
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "br", "div", "section", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure",
        "figcaption", "pre", "hr", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BlockNames =
        Blocks.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The text of clean HTML: one block a line, separated by "\n", white space collapsed, entities decoded.</summary>
    /// <param name="html">HTML as it is stored: no comments, no scripts, no ">" within attributes.</param>
    public static string Of(string html)
    {
        var buffer = ArrayPool<char>.Shared.Rent(html.Length + 1);
        var text = new Lines(buffer);
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<' && html.IndexOf('>', i) is var end and > 0)
            {
                if (IsBlock(html.AsSpan(i + 1, end - i - 1)))
                    text.EndLine();
                i = end;
                continue;
            }

            text.Append(html[i]);
        }

        text.EndLine();
        var lines = text.Written;
        var decoded = lines.Contains('&') ? WebUtility.HtmlDecode(lines.ToString()) : lines.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return decoded;
    }

    private static bool IsBlock(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/');
        return BlockNames.Contains(end < 0 ? tag : tag[..end]);
    }

    /// <summary>The lines written so far; there is room for as many letters as the markup has.</summary>
    private ref struct Lines(Span<char> buffer)
    {
        private readonly Span<char> buffer = buffer;
        private int length;

        /// <summary>What was written, without the end of the last line.</summary>
        public readonly ReadOnlySpan<char> Written => buffer[..Math.Max(0, length - 1)];

        public void Append(char c)
        {
            if (c is not (' ' or '\n' or '\r' or '\t'))
                buffer[length++] = c;
            else if (length > 0 && buffer[length - 1] is not (' ' or '\n'))
                buffer[length++] = ' ';
        }

        public void EndLine()
        {
            if (length > 0 && buffer[length - 1] == ' ')
                length--;
            if (length > 0 && buffer[length - 1] != '\n')
                buffer[length++] = '\n';
        }
    }
}
