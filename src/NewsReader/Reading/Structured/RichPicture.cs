using System.Net;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>A picture among the nodes of an editor's tree.</summary>
internal static class RichPicture
{
    private const int MaxDepth = 4;

    // Where editors keep it: ProseMirror, Editor.js, Notion, Portable Text, Contentful.
    private static readonly string[] Holders = ["attrs", "data", "image", "file", "asset", "external", "fields", "value", "target", "fa",
        "attributes", "formats", "large", "original"];

    private static readonly string[] AddressNames = ["src", "url"];
    private static readonly string[] WordNames = ["alt", "altText", "alternativeText", "caption", "title"];

    /// <summary>The picture as HTML, or null of one whose address is not that of something on the web.</summary>
    public static string? Html(JsonElement node) =>
        Addresses.Web(Find(node, AddressNames, 0), null) is { } address
            ? $"<img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{WebUtility.HtmlEncode(Find(node, WordNames, 0))}\">"
            : null;

    /// <summary>A picture that a writer put into a text, as HTML, or null of one whose address is not that of something on the
    /// web.</summary>
    /// <param name="picture">Its address, or an object that has it.</param>
    /// <param name="words">What it is said to show, or null.</param>
    public static string? Figure(JsonElement? picture, string? words)
    {
        var given = picture is { ValueKind: JsonValueKind.String } text ? text.AsText() : Find(picture ?? default, AddressNames, 0);
        return Addresses.Web(given, null) is { } address
            ? $"<figure><img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{WebUtility.HtmlEncode(words)}\"></figure>"
            : null;
    }

    /// <summary>The address of the first picture of an object or a list, or null.</summary>
    public static string? Address(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(Address).FirstOrDefault(address => address is not null),
        _ => Find(value, AddressNames, 0),
    };

    private static string? Find(JsonElement node, string[] names, int depth)
    {
        if (node.ValueKind != JsonValueKind.Object || depth > MaxDepth)
            return null;
        return names.Select(name => node.Text(name)).FirstOrDefault(own => own is not null)
            ?? Holders.Select(name => node.At(name) is { } held ? Find(held, names, depth + 1) : null)
                .FirstOrDefault(found => found is not null);
    }
}
