using System.Net;
using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>Pictures, films and links in the blocks of a text.</summary>
internal static class StateMedia
{
    private static readonly string[] Pictures = ["image", "photo", "picture", "figure", "img"];
    private static readonly string[] Films = ["video", "audio", "embed", "iframe", "youtube", "aparat", "vimeo", "media", "podcast"];
    private static readonly string[] AddressNames =
        ["src", "url", "source", "embed", "href", "contentUrl", "embedUrl", "file", "image", "data", "attrs", "model", "media", "asset"];

    private static readonly string[] WordNames = ["caption", "alt", "title", "altText"];

    /// <summary>The HTML of a block that is a picture or a film with its address, or null.</summary>
    public static string? Html(JsonElement block, string kind, StateGraph graph)
    {
        var isPicture = Array.Exists(Pictures, kind.Contains);
        if ((!isPicture && !Array.Exists(Films, kind.Contains)) || Address(block, graph, 0) is not { } address)
            return null;
        var words = Words(block, graph, 0) ?? "";
        var source = WebUtility.HtmlEncode(address);
        if (!isPicture)
            return $"<iframe src=\"{source}\"></iframe>\n" + (words.Length > 0 ? $"<p>{WebUtility.HtmlEncode(words)}</p>\n" : "");
        var caption = WebUtility.HtmlEncode(words);
        return $"<figure><img src=\"{source}\" alt=\"{caption}\">" + (caption.Length > 0 ? $"<figcaption>{caption}</figcaption>" : "")
            + "</figure>\n";
    }

    /// <summary>Where a piece of a line leads to, or null.</summary>
    public static string? Link(JsonElement piece)
    {
        foreach (var name in new[] { "url", "href", "uri" })
        {
            if (Text(piece, name) is { } address)
                return Addresses.IsWeb(address) ? address : null;
        }

        if (piece.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
            return Link(data);
        return piece.TryGetProperty("marks", out var marks) && marks.ValueKind == JsonValueKind.Array
            ? marks.EnumerateArray().Where(mark => mark.ValueKind == JsonValueKind.Object
                && mark.TryGetProperty("attrs", out var attributes) && attributes.ValueKind == JsonValueKind.Object)
                .Select(mark => Link(mark.GetProperty("attrs")))
                .FirstOrDefault(address => address is not null)
            : null;
    }

    private static string? Address(JsonElement block, StateGraph graph, int depth)
    {
        foreach (var name in AddressNames)
        {
            if (Text(block, name) is { } address && (Addresses.IsWeb(address) || address is ['/', ..]))
                return address;
            if (depth < 3 && block.TryGetProperty(name, out var inner) && graph.Resolve(inner) is { ValueKind: JsonValueKind.Object } held
                && Address(held, graph, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    private static string? Words(JsonElement block, StateGraph graph, int depth)
    {
        foreach (var name in WordNames)
        {
            if (Text(block, name) is { } text && SafeHtml.PlainText(text) is { Length: > 0 } words)
                return words;
        }

        foreach (var name in new[] { "data", "attrs", "model" })
        {
            if (depth < 3 && block.TryGetProperty(name, out var inner) && graph.Resolve(inner) is { ValueKind: JsonValueKind.Object } held
                && Words(held, graph, depth + 1) is { } found)
                return found;
        }

        return null;
    }

    private static string? Text(JsonElement block, string name) => block.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String && value.AsText() is { Length: > 0 } text ? text : null;
}
