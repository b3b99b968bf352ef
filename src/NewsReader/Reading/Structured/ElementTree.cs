using System.Net;
using System.Text;
using System.Text.Json;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Structured;

/// <summary>Elements of HTML written as JSON: an object each with its name and what is in it, a list each that begins with its name
/// (JsonML), or an object each whose one field is called like the element.</summary>
internal static class ElementTree
{
    private const int MaxDepth = 40;

    private static readonly string[] Names = ["tag", "nodeName", "tagName", "name", "element", "el", "localName", "type"];
    private static readonly string[] Inner = ["children", "childNodes", "content", "c", "nodes", "body", "inner", "text"];
    private static readonly string[] Texts = ["text", "nodeValue", "textContent", "value", "data"];
    private static readonly string[] Attributes = ["attrs", "attributes", "attribs", "props", "properties"];

    private static readonly HashSet<string> Blocks = new(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li",
        "figure", "figcaption", "table", "tr", "td", "th", "tbody", "thead", "pre", "div", "section", "article", "aside", "hr"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Inlines = new(["b", "strong", "i", "em", "a", "u", "s", "span", "br", "code", "img", "sub",
        "sup",
        "mark", "small", "cite", "q", "del", "ins", "iframe", "video", "audio", "source"], StringComparer.OrdinalIgnoreCase);

    // What lists of parts call them where each is an object of one field.
    private static readonly Dictionary<string, string> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["paragraph"] = "p", ["para"] = "p", ["heading"] = "h2", ["header"] = "h2", ["subheading"] = "h3", ["subtitle"] = "h3",
        ["quote"] = "blockquote", ["list"] = "ul",
    };

    /// <summary>Whether a value is such a tree, a paragraph of which at least says that it is one.</summary>
    public static bool Is(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => IsMarked(value) || IsList(value),
        JsonValueKind.Object => ElementOf(value) is { } element && Blocks.Contains(element) && IsFilled(value),
        _ => false,
    };

    /// <summary>The tree as HTML.</summary>
    public static string Html(JsonElement value)
    {
        var html = new StringBuilder();
        Write(value, html, 0);
        return html.ToString();
    }

    private static bool IsList(JsonElement list)
    {
        var hasBlock = false;
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
                continue;
            if (item.ValueKind != JsonValueKind.Object || (ElementOf(item) ?? PartOf(item)) is not { } element)
                return false;
            hasBlock |= Blocks.Contains(element) && (PartOf(item) is not null || IsFilled(item));
        }

        return hasBlock;
    }

    // ["p", {"class": "x"}, "text", ["b", "more"]]
    private static bool IsMarked(JsonElement list)
    {
        if (list.GetArrayLength() < 2 || list[0].ValueKind != JsonValueKind.String || !IsElement(list[0].AsText()))
            return false;
        return list.EnumerateArray().Skip(1).Any(item => item.ValueKind == JsonValueKind.Array && IsMarked(item))
            || (Blocks.Contains(list[0].AsText()) && list.EnumerateArray().Skip(1).All(item => item.ValueKind == JsonValueKind.String
                || (item.ValueKind == JsonValueKind.Array && IsMarked(item))
                || item.ValueKind == JsonValueKind.Object));
    }

    private static bool IsElement(string name) => Blocks.Contains(name) || Inlines.Contains(name);

    private static bool IsFilled(JsonElement item) => Inner.Any(name => item.TryGetProperty(name, out var inner)
        && (inner.ValueKind == JsonValueKind.Array || (inner.ValueKind == JsonValueKind.String && inner.AsText().Length > 0)));

    // What says of itself in a text of its own what it is has the nodes of an editor.
    private static string? ElementOf(JsonElement item)
    {
        foreach (var name in Names)
        {
            if (item.TryGetProperty(name, out var named) && named.ValueKind == JsonValueKind.String)
                return IsElement(named.AsText()) && (name != "type" || named.AsText() is not ("text" or "code")) ? named.AsText() : null;
        }

        return null;
    }

    private static string? PartOf(JsonElement item)
    {
        using var fields = item.EnumerateObject();
        if (!fields.MoveNext() || FieldValues.NameOf(fields.Current) is not { } name
            || fields.Current.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Array) || fields.MoveNext())
            return null;
        return Parts.GetValueOrDefault(name) ?? (Blocks.Contains(name) ? name : null);
    }

    private static void Write(JsonElement value, StringBuilder html, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                html.Append(value.AsText() is var text && SafeHtml.IsHtml(text) ? text : WebUtility.HtmlEncode(text));
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0 && IsHeaded(value):
                WriteElement(value[0].AsText(), value.EnumerateArray().Skip(1).FirstOrDefault(item =>
                    item.ValueKind == JsonValueKind.Object), [.. value.EnumerateArray().Skip(1).Where(
                    item => item.ValueKind != JsonValueKind.Object)], html, depth);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Write(item, html, depth + 1);
                break;
            case JsonValueKind.Object:
                WriteObject(value, html, depth);
                break;
        }
    }

    private static bool IsHeaded(JsonElement list) => list[0].ValueKind == JsonValueKind.String && IsElement(list[0].AsText())
        && list.GetArrayLength() > 1;

    private static void WriteObject(JsonElement item, StringBuilder html, int depth)
    {
        if (PartOf(item) is { } part && ElementOf(item) is null)
        {
            var only = item.EnumerateObject().First().Value;
            var isList = part is "ul" or "ol" && only.ValueKind == JsonValueKind.Array;
            html.Append('<').Append(part).Append('>');
            foreach (var one in isList ? only.EnumerateArray().ToList() : [only])
            {
                html.Append(isList ? "<li>" : "");
                Write(one, html, depth + 1);
                html.Append(isList ? "</li>" : "");
            }

            html.Append("</").Append(part).Append(">\n");
            return;
        }

        var inner = Inner.Where(name => item.TryGetProperty(name, out var held) && held.ValueKind is JsonValueKind.Array
            or JsonValueKind.String or JsonValueKind.Object).Select(name => item.GetProperty(name)).Take(1).ToList();
        if (ElementOf(item) is { } element)
            WriteElement(element, Given(item), inner, html, depth);
        else if (Array.Find(Texts, name => item.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String) is { } name)
            WriteText(item, item.GetProperty(name), html, depth);
        else
            inner.ForEach(held => Write(held, html, depth + 1));
    }

    private static JsonElement Given(JsonElement item) =>
        Attributes.Select(name => item.At(name)).FirstOrDefault(given => given is not null) ?? default;

    private static void WriteText(JsonElement item, JsonElement text, StringBuilder html, int depth)
    {
        var mark = (item.Is("bold") || item.Is("strong") ? "strong" : null) ?? (item.Is("italic") || item.Is("em") ? "em" : null);
        html.Append(mark is null ? "" : $"<{mark}>");
        Write(text, html, depth + 1);
        html.Append(mark is null ? "" : $"</{mark}>");
    }

    private static void WriteElement(string name, JsonElement attributes, List<JsonElement> inner, StringBuilder html, int depth)
    {
        var element = name.ToLowerInvariant();
        html.Append('<').Append(element);
        if (attributes.ValueKind == JsonValueKind.Object)
        {
            foreach (var attribute in attributes.EnumerateObject())
            {
                if (attribute.Value.ValueKind == JsonValueKind.String
                    && FieldValues.NameOf(attribute) is "href" or "src" or "alt" or "title")
                {
                    html.Append(' ').Append(attribute.Name).Append("=\"")
                        .Append(WebUtility.HtmlEncode(attribute.Value.AsText())).Append('"');
                }
            }
        }

        html.Append('>');
        if (element is "br" or "img" or "hr" or "source")
            return;
        inner.ForEach(held => Write(held, html, depth + 1));
        html.Append("</").Append(element).Append('>').Append(Blocks.Contains(element) ? "\n" : "");
    }
}
