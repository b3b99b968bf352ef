using System.Net;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>A picture among the nodes of an editor's tree.</summary>
internal static class RichPicture
{
    private const int MaxDepth = 4;

    // Where editors keep it: ProseMirror, Editor.js, Notion, Portable Text, Contentful.
    private static readonly string[] Holders = ["attrs", "data", "image", "file", "asset", "external", "fields", "value", "target", "fa"];

    /// <summary>The picture as HTML, or null of one whose address is not that of something on the web.</summary>
    public static string? Html(JsonElement node) =>
        Address(node, 0) is { } address ? $"<img src=\"{WebUtility.HtmlEncode(address)}\">" : null;

    private static string? Address(JsonElement node, int depth)
    {
        if (node.ValueKind != JsonValueKind.Object || depth > MaxDepth)
            return null;
        if ((node.Text("src") ?? node.Text("url")) is { } own)
            return Addresses.Web(own, null);
        return Holders.Select(name => node.At(name) is { } held ? Address(held, depth + 1) : null)
            .FirstOrDefault(address => address is not null);
    }
}
