using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>What Draft.js keeps: blocks of text, and beside them what ranges of it are: links, pictures.</summary>
internal static class DraftJsText
{
    /// <summary>Whether a value is one.</summary>
    public static bool Is(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("entityMap", out var map)
        && map.ValueKind is JsonValueKind.Object or JsonValueKind.Array && value.Items("blocks").Any()
        && value.Items("blocks").All(block => block.ValueKind == JsonValueKind.Object && block.TryGetProperty("text", out _));

    /// <summary>The text as HTML.</summary>
    public static string Html(JsonElement value)
    {
        var html = new StringBuilder();
        foreach (var block in value.Items("blocks"))
        {
            var text = block.Text("type") == "atomic" ? Atomic(block, value) : Marked(block, value);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var (open, close) = Element(block.Text("type") ?? "");
            html.Append(open).Append(text).Append(close).Append('\n');
        }

        return html.Replace("</ul>\n<ul>", "").Replace("</ol>\n<ol>", "").ToString().Trim();
    }

    private static (string Open, string Close) Element(string type) => type switch
    {
        "atomic" => ("", ""),
        "unordered-list-item" => ("<ul><li>", "</li></ul>"),
        "ordered-list-item" => ("<ol><li>", "</li></ol>"),
        "blockquote" => ("<blockquote>", "</blockquote>"),
        "code-block" => ("<pre>", "</pre>"),
        "header-three" => ("<h3>", "</h3>"),
        "header-four" or "header-five" or "header-six" => ("<h4>", "</h4>"),
        _ when type.StartsWith("header", StringComparison.Ordinal) => ("<h2>", "</h2>"),
        _ => ("<p>", "</p>"),
    };

    // A picture, a film, or something that only its words tell of.
    private static string Atomic(JsonElement block, JsonElement value)
    {
        foreach (var data in block.Items("entityRanges").Select(range => Entity(range, value)?.At("data")).OfType<JsonElement>())
        {
            var words = data.Text("alt") ?? data.Text("caption") ?? data.Text("title");
            if (RichPicture.Figure(data, words) is { } picture)
                return picture;
        }

        return Marked(block, value);
    }

    private static string Marked(JsonElement block, JsonElement value)
    {
        var text = block.At("text") is { ValueKind: JsonValueKind.String } said ? said.AsText() : "";
        var html = new StringBuilder();
        var at = 0;
        foreach (var range in block.Items("entityRanges").OrderBy(range => Number(range, "offset")))
        {
            var (from, length) = (Number(range, "offset"), Number(range, "length"));
            if (from < at || length <= 0 || from > text.Length - length || Entity(range, value) is not { } entity
                || Addresses.Web(entity.Text("data", "url") ?? entity.Text("data", "href"), null) is not { } address)
                continue;
            html.Append(RichText.Marked(text[at..from])).Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\">")
                .Append(RichText.Marked(text.Substring(from, length))).Append("</a>");
            at = from + length;
        }

        return html.Append(RichText.Marked(text[at..])).ToString();
    }

    private static JsonElement? Entity(JsonElement range, JsonElement value) => value.At("entityMap") switch
    {
        { ValueKind: JsonValueKind.Object } map when range.Text("key") is { } key => map.At(key),
        { ValueKind: JsonValueKind.Array } list when Number(range, "key") is >= 0 and var at && at < list.GetArrayLength() => list[at],
        _ => null,
    };

    private static int Number(JsonElement item, string name) =>
        item.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : -1;
}
