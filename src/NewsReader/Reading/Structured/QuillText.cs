using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>The delta of Quill: pieces of text one after another, where what a line is stands with its end.</summary>
internal static class QuillText
{
    /// <summary>Whether a list is one.</summary>
    public static bool Is(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
        && list.EnumerateArray().All(piece => piece.ValueKind == JsonValueKind.Object && piece.TryGetProperty("insert", out _));

    /// <summary>The text as HTML.</summary>
    public static string Html(JsonElement list)
    {
        var (html, line) = (new StringBuilder(), new StringBuilder());
        foreach (var piece in list.EnumerateArray())
        {
            if (piece.At("insert") is not { ValueKind: JsonValueKind.String } insert)
            {
                line.Append(Embedded(piece));
                continue;
            }

            var parts = insert.AsText().Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    End(line, piece, html);
                line.Append(Marked(parts[i], piece));
            }
        }

        End(line, default, html);
        return html.Replace("</ul>\n<ul>", "").Replace("</ol>\n<ol>", "").ToString();
    }

    // A picture or a film.
    private static string Embedded(JsonElement piece)
    {
        var embedded = piece.At("insert") ?? default;
        if (RichPicture.Figure(embedded.At("image"), piece.Text("attributes", "alt")) is { } picture)
            return picture;
        return Addresses.Web(embedded.Text("video") ?? embedded.Text("video", "url"), null) is { } film
            ? $"<iframe src=\"{WebUtility.HtmlEncode(film)}\"></iframe>"
            : "";
    }

    private static string Marked(string text, JsonElement piece)
    {
        var html = WebUtility.HtmlEncode(text);
        if (html.Length == 0 || piece.At("attributes") is not { ValueKind: JsonValueKind.Object } attributes)
            return html;
        if (attributes.Is("bold"))
            html = $"<strong>{html}</strong>";
        if (attributes.Is("italic"))
            html = $"<em>{html}</em>";
        return Addresses.Web(attributes.Text("link"), null) is { } link
            ? $"<a href=\"{WebUtility.HtmlEncode(link)}\">{html}</a>"
            : html;
    }

    private static void End(StringBuilder line, JsonElement piece, StringBuilder html)
    {
        var text = line.ToString();
        line.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (piece.Text("attributes", "list") is { } list)
            html.Append(list == "ordered" ? $"<ol><li>{text}</li></ol>\n" : $"<ul><li>{text}</li></ul>\n");
        else if (piece.Text("attributes", "header") is not null)
            html.Append("<h2>").Append(text).Append("</h2>\n");
        else if (piece.At("attributes", "blockquote") is { ValueKind: JsonValueKind.True })
            html.Append("<blockquote>").Append(text).Append("</blockquote>\n");
        else if (text.StartsWith("<figure", StringComparison.Ordinal))
            html.Append(text).Append('\n');
        else
            html.Append("<p>").Append(text).Append("</p>\n");
    }
}
