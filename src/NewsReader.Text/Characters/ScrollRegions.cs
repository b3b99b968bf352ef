using System.Text;

namespace NewsReader.Text.Characters;

/// <summary>Code and tables of an article, which may be wider than its column, in regions that a keyboard can scroll.</summary>
public static class ScrollRegions
{
    /// <summary>The fragment with every "pre" and every outermost "table" within a region.</summary>
    /// <param name="html">A well-formed fragment as a serialiser writes it.</param>
    /// <param name="label">What a region is called, encoded.</param>
    public static string Wrap(string html, string label)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.Contains("<pre", StringComparison.Ordinal) && !html.Contains("<table", StringComparison.Ordinal))
            return html;
        var wrapped = new StringBuilder(html.Length + 128);
        var depth = 0;
        foreach (var piece in HtmlPiece.Split(html))
        {
            var tag = html.AsSpan(piece.Start, piece.End - piece.Start);
            var isRegion = !piece.IsText && HtmlPiece.Name(tag) is "pre" or "table";
            var isEnd = isRegion && tag.StartsWith("</", StringComparison.Ordinal);
            if (isRegion && !isEnd && depth++ == 0)
                wrapped.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"").Append(label).Append("\">");
            wrapped.Append(tag);
            if (isEnd && --depth == 0)
                wrapped.Append("</div>");
        }

        return wrapped.ToString();
    }
}
