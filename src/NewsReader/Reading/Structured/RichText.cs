using System.Net;
using System.Text;
using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>Texts that editors keep as trees of nodes: Slate and Strapi, Contentful, ProseMirror, Portable Text, Lexical, Draft.js, Quill,
/// Editor.js, Mobiledoc, Gutenberg, Prismic, Notion. Every node says what it is, and has nodes or a text.</summary>
internal static class RichText
{
    // Editors nest blocks in blocks; no article is deeper.
    private const int MaxDepth = 24;

    private static readonly string[] Roots = ["blocks", "root", "ops", "document", "nodes", "children"];

    private static readonly string[] ChildNames = ["children", "content", "nodes", "root", "document", "blocks", "innerBlocks", "rich_text",
        "richText", "cells", "rows", "items", "value", "body", "data", "attrs"];

    // What is beside the nodes and the text of a node whose names nobody knows.
    private static readonly HashSet<string> BesideNodes = new(["marks", "markDefs", "attrs", "attributes", "data", "entityRanges",
        "inlineStyleRanges", "styles", "classes", "tags", "id", "key", "url", "href", "src", "type", "kind", "style", "credit", "markups"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TextNames = ["text", "value", "html", "plain_text", "innerHTML", "content", "body", "quote", "code",
        "markdown", "paragraph", "message", "caption", "calloutText"];

    // What stands beside the text of a block: its heading, whom it quotes, what a picture shows.
    private static readonly string[] Above = ["heading", "header", "title"];
    private static readonly string[] Below = ["caption", "cite", "attribution", "author", "alt"];
    private static readonly string[] Pictures = ["image", "picture", "photo", "file", "media"];

    /// <summary>Whether a list or an object is such a tree.</summary>
    public static bool IsTree(JsonElement value)
    {
        if (ElementTree.Is(value))
            return true;
        if (value.ValueKind == JsonValueKind.Array)
            return value.GetArrayLength() > 0 && value.EnumerateArray().All(IsNode);
        return value.ValueKind == JsonValueKind.Object && (MobiledocText.Is(value) || NodeKind.Read(value) is { IsRoot: true }
            || Roots.Any(name => value.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object
                && IsTree(inner)));
    }

    /// <summary>Whether a list is the blocks of one text: each is a node, and some say that they are paragraphs or headings.</summary>
    public static bool IsOfBlocks(JsonElement list) => IsTree(list) && list.EnumerateArray().Any(node => NodeKind.IsParagraph(node));

    /// <summary>The tree as HTML, or null of a text that is none.</summary>
    public static string? OfJson(string text)
    {
        if (text is not (['{', .., '}'] or ['[', .., ']']) || !(text.Contains("\"type\"", StringComparison.Ordinal)
            || text.Contains("\"insert\"", StringComparison.Ordinal) || text.Contains("\"tag\"", StringComparison.Ordinal)
            || text.Contains("\"children\"", StringComparison.Ordinal) || text.Contains("\"sections\"",
                StringComparison.Ordinal) || text.Contains("ype\":", StringComparison.Ordinal)))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return IsTree(document.RootElement) ? Html(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The tree as HTML.</summary>
    public static string Html(JsonElement value)
    {
        if (ElementTree.Is(value))
            return ElementTree.Html(value);
        var list = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("ops", out var ops) ? ops : value;
        if (QuillText.Is(list))
            return QuillText.Html(list);
        if (MobiledocText.Is(value))
            return MobiledocText.Html(value);
        if (DraftJsText.Is(value))
            return DraftJsText.Html(value);
        var html = new StringBuilder();
        Write(value, html, "", 0);
        return html.Replace("</ul>\n<ul>", "").Replace("</ol>\n<ol>", "").ToString().Trim();
    }

    /// <summary>A text of a node as HTML, which it may be already.</summary>
    public static string Marked(string text) => SafeHtml.IsHtml(text)
        ? text
        : WebUtility.HtmlEncode(text).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);

    private static bool IsNode(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return false;
        if (NodeKind.Read(item) is not { } kind)
            return item.TryGetProperty("insert", out _) || item.TryGetProperty("innerHTML", out _);
        return kind.IsKnown || Array.Exists(ChildNames, name => item.TryGetProperty(name, out var held)
            && held.ValueKind == JsonValueKind.Array) || Text(item) is not null
            || (item.At("data") is { ValueKind: JsonValueKind.Object } data && Text(data) is not null);
    }

    private static void Write(JsonElement value, StringBuilder html, string around, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                Wrap(Item(around), Marked(value.AsText()), html);
                break;
            case JsonValueKind.Array when around is "tr" or "table":
                Wrap(around == "table" ? "tr" : "td", Inner(value, around == "table" ? "tr" : "", depth), html);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Write(item, html, around, depth + 1);
                break;
            case JsonValueKind.Object:
                WriteNode(value, html, around, depth);
                break;
        }
    }

    // The items of a list and the cells of a table may be texts alone.
    private static string Item(string around) => around switch { "ul" or "ol" => "li", "tr" => "td", _ => "" };

    private static string Inner(JsonElement list, string around, int depth)
    {
        var html = new StringBuilder();
        foreach (var item in list.EnumerateArray())
            Write(item, html, around, depth + 1);
        return html.ToString();
    }

    private static void WriteNode(JsonElement node, StringBuilder html, string around, int depth)
    {
        var kind = NodeKind.Read(node) ?? NodeKind.Unsaid(node, Item(around));
        if (kind.Element == "br")
        {
            html.Append("<br>");
            return;
        }

        var inner = new StringBuilder();
        var held = kind.Held(node);
        WriteInner(held, inner, kind.Element, depth);
        // Notion has what is within a block beside what the block says.
        if (kind.IsApart && held.At("children") is null && node.TryGetProperty("children", out var more))
            Write(more, inner, "", depth + 1);
        if (kind.IsPicture && RichPicture.Html(node) is { } picture && !HasPicture(inner))
            inner.Insert(0, picture);
        if (kind.IsInline)
        {
            html.Append(kind.Open).Append(inner).Append(kind.Close);
            return;
        }

        var text = inner.ToString();
        // What is HTML already has its own paragraphs, and so have blocks within it.
        var isBare = kind.Element == "p" && (text.Contains("<p", StringComparison.Ordinal) || text.Contains("</", StringComparison.Ordinal)
            && NodeKind.HasBlocks(text));
        var list = around is "ul" or "ol" ? "" : kind.List;
        if (list.Length > 0 && !string.IsNullOrWhiteSpace(text))
            text = $"<{kind.Element}>{text}</{kind.Element}>\n";
        if (list.Length == 0)
            list = isBare ? "" : kind.Element;
        Wrap(list, text, html);
    }

    private static bool HasPicture(StringBuilder html) => html.ToString().Contains("<img", StringComparison.OrdinalIgnoreCase);

    private static void WriteInner(JsonElement held, StringBuilder html, string element, int depth)
    {
        if (held.ValueKind != JsonValueKind.Object)
        {
            Write(held, html, element, depth + 1);
            return;
        }

        WriteBeside(held, Above, html, text => $"<h3>{text}</h3>\n");
        var text = Text(held);
        if (text is { } own && !string.IsNullOrEmpty(own))
            html.Append(Marked(own));
        var hasNodes = held.Items("markDefs").Any() && WriteSpans(held, html, depth);
        foreach (var name in ChildNames)
        {
            if (!hasNodes && held.TryGetProperty(name, out var nodes) && (nodes.ValueKind == JsonValueKind.Array
                || (nodes.ValueKind == JsonValueKind.Object && text is null)))
            {
                var before = html.Length;
                Write(nodes, html, element is "ul" or "ol" or "li" && name == "items" ? Nested(element) : element, depth + 1);
                hasNodes = html.Length > before;
            }
        }

        if (!hasNodes && text is null)
            WriteUnknown(held, html, element, depth);
        WriteBeside(held, Below, html, text => " " + text);
        foreach (var picture in Pictures.Select(name => held.At(name)).OfType<JsonElement>())
            WriteBeside(picture, Below, html, text => " " + text);
    }

    // Every list of objects holds nodes, and every text with letters is one, whatever they are called.
    private static void WriteUnknown(JsonElement node, StringBuilder html, string element, int depth)
    {
        var isLeaf = true;
        foreach (var property in node.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() > 0
                && FieldValues.NameOf(property) is { } name && !BesideNodes.Contains(name)
                && property.Value.EnumerateArray().All(inner => inner.ValueKind == JsonValueKind.Object))
            {
                Write(property.Value, html, element, depth + 1);
                isLeaf = false;
            }
            else if (property.Value.ValueKind == JsonValueKind.Object && depth < MaxDepth)
            {
                var before = html.Length;
                if (IsTree(property.Value))
                    Write(property.Value, html, "", depth + 1);
                else if (FieldValues.NameOf(property) is "fields" or "props" or "payload" or "content" or "node")
                    WriteUnknown(property.Value, html, element, depth + 1);
                isLeaf &= html.Length == before;
            }
        }

        if (isLeaf && node.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String
            && FieldValues.NameOf(property) is { } name && !BesideNodes.Contains(name) && !NodeKind.IsKindName(name)
            && property.Value.AsText() is var said && said.Any(c => c >= '\u0250' && char.IsLetter(c))
            && !Below.Contains(name) && !Above.Contains(name))
            .Select(property => property.Value.AsText()).MaxBy(said => said.Length) is { } own)
            html.Append(Marked(own));
    }

    // Portable Text has the links of a block beside its words, which name them.
    private static bool WriteSpans(JsonElement block, StringBuilder html, int depth)
    {
        var links = block.Items("markDefs").Where(mark => mark.Text("_key") is not null && mark.Text("href") is { } href
            && Addresses.IsWeb(href)).DistinctBy(mark => mark.Text("_key")).ToDictionary(mark => mark.Text("_key")!,
                mark => mark.Text("href")!, StringComparer.Ordinal);
        foreach (var span in block.Items("children"))
        {
            var link = span.Items("marks").Where(mark => mark.ValueKind == JsonValueKind.String)
                .Select(mark => links.GetValueOrDefault(mark.AsText())).FirstOrDefault(href => href is not null);
            html.Append(link is null ? "" : $"<a href=\"{WebUtility.HtmlEncode(link)}\">");
            Write(span, html, "", depth + 1);
            html.Append(link is null ? "" : "</a>");
        }

        return block.Items("children").Any();
    }

    private static string Nested(string element) => element == "li" ? "ul" : element;

    private static string? Text(JsonElement node)
    {
        foreach (var name in TextNames)
        {
            if (node.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.AsText() is { Length: > 0 } said)
                return said;
        }

        // Wix keeps it one level further in.
        return node.ValueKind == JsonValueKind.Object && node.TryGetProperty("textData", out var inner)
            && inner.ValueKind == JsonValueKind.Object
            ? Text(inner)
            : null;
    }

    private static void WriteBeside(JsonElement node, string[] names, StringBuilder html, Func<string, string> written)
    {
        foreach (var name in names)
        {
            if (node.At(name) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.AsText())
                && Text(node) != value.AsText())
                html.Append(written(Marked(value.AsText())));
        }
    }

    private static void Wrap(string element, string text, StringBuilder html)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (element.Length == 0)
            html.Append(text);
        else
            html.Append('<').Append(element).Append('>').Append(text.TrimEnd('\n')).Append("</").Append(element).Append(">\n");
    }
}
