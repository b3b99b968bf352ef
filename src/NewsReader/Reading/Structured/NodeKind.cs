using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>What a node of an editor's tree is.</summary>
/// <param name="Element">Its element of HTML; empty of one that only holds others.</param>
/// <param name="IsKnown">Whether its kind is one that editors have.</param>
internal sealed partial record NodeKind(string Element, bool IsKnown)
{
    private static readonly string[] KindNames = ["nodeType", "_type", "blockName", "type", "__component", "acf_fc_layout", "kind",
        "block_type", "blockType"];

    private static readonly HashSet<string> InlineKinds = new(["text", "span", "link", "hyperlink", "inline", "mark", "strong", "em",
        "bold", "italic", "mention", "emoji", "autolink", "a", "leaf", "entry-hyperlink", "asset-hyperlink", "inlineCard", "equation"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> Holders = new(["doc", "document", "root", "columns", "column", "group", "section", "layout",
        "details", "columnlist", "synced block", "stack", "container", "div"], FieldNameComparer.Instance);

    private static readonly string[] Levels = ["one", "two", "three", "four", "five", "six"];

    private static readonly string[] BlockElements = ["<ul>", "<ol>", "<h2>", "<h3>", "<h4>", "<blockquote>", "<table>", "<pre>",
        "<figure>"];

    /// <summary>Whether a name is one that nodes say their kind under.</summary>
    public static bool IsKindName(string name) => Array.Exists(KindNames, kind => kind == name);

    public bool IsRoot { get; private init; }

    public bool IsInline { get; private init; }

    /// <summary>The list of an item that has none around it; else empty.</summary>
    public string List { get; private init; } = "";

    public string Open { get; private init; } = "";

    public string Close { get; private init; } = "";

    public bool IsPicture { get; private init; }

    /// <summary>Whether what the node says is under the name of its kind, and its nodes beside that.</summary>
    public bool IsApart { get; private init; }

    /// <summary>What a node says of itself, or null.</summary>
    public static NodeKind? Read(JsonElement node)
    {
        foreach (var name in KindNames)
        {
            if (node.TryGetProperty(name, out var kind) && kind.ValueKind == JsonValueKind.String && kind.AsText() is { Length: > 0 } said)
                return Read(node, Bare(said[(said.LastIndexOfAny(['/', '.']) + 1)..].Replace('-', '_').ToLowerInvariant()));
        }

        return null;
    }

    /// <summary>Whether a node says that it is a paragraph or a heading.</summary>
    public static bool IsParagraph(JsonElement node) => KindNames.Any(name => node.TryGetProperty(name, out var kind)
        && kind.ValueKind == JsonValueKind.String && Paragraph().IsMatch(kind.AsText()));

    /// <summary>A node that does not say it: words of a line, or the item of what is around it.</summary>
    public static NodeKind Unsaid(JsonElement node, string item) =>
        item.Length == 0 && !node.TryGetProperty("children", out _) && (node.TryGetProperty("text", out _) || !node.EnumerateObject().Any(
            property => property.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object))
            ? Inlined(node)
            : new NodeKind(item, false);

    /// <summary>Where a node has its text and nodes.</summary>
    public JsonElement Held(JsonElement node)
    {
        if (IsApart && node.TryGetProperty("type", out var type) && node.TryGetProperty(type.AsText(), out var own))
            return own;
        return node.TryGetProperty("data", out var data) && (data.ValueKind == JsonValueKind.Array
            || (data.ValueKind == JsonValueKind.Object && data.EnumerateObject().Any())) && !node.TryGetProperty("content", out _)
            && !node.TryGetProperty("children", out _) && !HasText(node)
            ? data
            : node;
    }

    /// <summary>Whether there are blocks in some HTML.</summary>
    public static bool HasBlocks(string html) => Array.Exists(BlockElements, element => html.Contains(element, StringComparison.Ordinal));

    // Ghost has kinds of Lexical of its own: extended-text.
    private static string Bare(string kind) => kind.StartsWith("extended_", StringComparison.Ordinal) ? kind["extended_".Length..] : kind;

    private static bool HasText(JsonElement node) => node.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String;

    private static NodeKind Read(JsonElement node, string kind)
    {
        var isApart = node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            && node.TryGetProperty(type.AsText(), out var own) && own.ValueKind == JsonValueKind.Object;
        // A part that is called a text is a block where it has one of its own as HTML, or a name of its own.
        if (InlineKinds.Contains(kind) && !node.TryGetProperty("__component", out _) && !node.TryGetProperty("acf_fc_layout", out _)
            && !node.TryGetProperty("blockName", out _))
            return Inlined(node) with { IsApart = isApart && kind != "text" };
        if (Holders.Contains(kind))
            return new NodeKind("", true) { IsRoot = kind is "doc" or "document" or "root", IsApart = isApart };
        if (kind.EndsWith("break", StringComparison.Ordinal))
            return new NodeKind(kind.Contains("page", StringComparison.Ordinal) ? "" : "br", true);
        // Portable Text says of a block how it looks.
        if (kind == "block")
            return Block(node);
        var element = ElementOf(node, kind);
        return new NodeKind(element.Length == 0 ? "p" : element, element.Length > 0) {
            List = ListOf(kind, element),
            IsApart = isApart,
            IsPicture = kind is "image" or "picture" or "figure" or "photo" or "img" or "simpleimage" or "imageblock" or "resizableimage"
                or "embedded_asset_block" or "upload",
        };
    }

    private static NodeKind Block(JsonElement node)
    {
        if (node.Text("listItem") is { } item)
            return new NodeKind("li", true) { List = item.StartsWith("num", StringComparison.Ordinal) ? "ol" : "ul" };
        var element = node.Text("style") is { } style ? ElementOf(node, style.ToLowerInvariant()) : "";
        return new NodeKind(element.Length == 0 ? "p" : element, true);
    }

    private static string ElementOf(JsonElement node, string kind)
    {
        if (kind.StartsWith("head", StringComparison.Ordinal) || kind.StartsWith("subhead", StringComparison.Ordinal) || kind is ['h',
            >= '1' and <= '6'] or "title" or "subtitle" or "subheading")
            return $"h{Level(node, kind)}";
        if (kind.Contains("item", StringComparison.Ordinal) || kind is "li" or "lic" or "to_do" or "todo")
            return "li";
        if (kind.Contains("list", StringComparison.Ordinal) || kind is "ul" or "ol")
            return IsOrdered(node, kind) ? "ol" : "ul";
        if (kind.Contains("quote", StringComparison.Ordinal) || kind is "callout" or "verse")
            return "blockquote";
        if (kind.Contains("table", StringComparison.Ordinal) || kind is "tr" or "td" or "th")
            return TableElement(kind);
        if (kind.StartsWith("code", StringComparison.Ordinal) || kind is "preformatted" or "pre")
            return "pre";
        return kind is "paragraph" or "para" or "p" or "unstyled"
            or "normal" or "image" or "picture" or "figure" or "embed" or "atomic" or "html"
            or "raw" or "text" or "delimiter" or "divider" or "hr" or "horizontalrule" or "horizontal_rule" or "video" or "audio" or "file"
            or "media" or "gallery" or "rich_text" or "richtext" or "embedded_asset_block" or "embedded_entry_block" or "freeform"
            ? "p"
            : "";
    }

    private static string TableElement(string kind)
    {
        if (kind.Contains("row", StringComparison.Ordinal) || kind == "tr")
            return "tr";
        return kind.Contains("cell", StringComparison.Ordinal) || kind.Contains("header", StringComparison.Ordinal) || kind is "td" or "th"
            ? "td"
            : "table";
    }

    // An item that says which list it is of.
    private static string ListOf(string kind, string element)
    {
        if (element != "li" || kind is "li" or "lic" or "listitem" or "list_item")
            return "";
        return kind.StartsWith("num", StringComparison.Ordinal) || kind.StartsWith("o_", StringComparison.Ordinal)
            || kind.StartsWith("ordered", StringComparison.Ordinal) ? "ol" : "ul";
    }

    private static bool IsOrdered(JsonElement node, string kind)
    {
        var said = node.Text("format") ?? node.Text("style") ?? node.Text("listType") ?? node.Text("tag") ?? node.Text("data", "style");
        return kind.StartsWith("ordered", StringComparison.Ordinal) || kind.StartsWith("num", StringComparison.Ordinal)
            || kind is "ol" or "o_list" || said is "ordered" or "number" or "ol" or "numbered" || node.Is("ordered")
            || node.At("attrs", "ordered") is { ValueKind: JsonValueKind.True };
    }

    // The title of the article is the first of all headings.
    private static int Level(JsonElement node, string kind)
    {
        var said = node.Text("level") ?? node.Text("attrs", "level") ?? node.Text("data", "level") ?? node.Text("depth") ?? node.Text("tag")
            ?? kind;
        var digit = said.FirstOrDefault(char.IsAsciiDigit);
        var level = digit == 0 ? Array.FindIndex(Levels, word => kind.EndsWith(word, StringComparison.Ordinal)) + 1 : digit - '0';
        return Math.Clamp(level, 2, 6);
    }

    private static NodeKind Inlined(JsonElement node)
    {
        var (open, close) = ("", "");
        if (Address(node) is { } address && Addresses.IsWeb(address))
            Add("a", $" href=\"{WebUtility.HtmlEncode(address)}\"");
        if (Has(node, "bold", "strong"))
            Add("strong", "");
        if (Has(node, "italic", "em"))
            Add("em", "");
        return new NodeKind("", true) { IsInline = true, Open = open, Close = close };

        void Add(string element, string attributes) => (open, close) = ($"{open}<{element}{attributes}>", $"</{element}>{close}");
    }

    private static string? Address(JsonElement node) => node.Text("url") ?? node.Text("href") ?? node.Text("data", "uri")
        ?? node.Text("attrs", "href") ?? node.Text("fields", "url") ?? node.Items("marks").Select(mark => mark.Text("attrs", "href"))
            .FirstOrDefault(href => href is not null);

    // Said by a field, by a mark, or by a bit.
    private static bool Has(JsonElement node, string mark, string element) => node.Is(mark) || node.Is(element)
        || node.Items("marks").Any(one => (one.ValueKind == JsonValueKind.String ? one.AsText() : one.Text("type")) is { } said
            && (said == mark || said == element))
        || (node.At("format") is { ValueKind: JsonValueKind.Number } bits && bits.TryGetInt32(out var format)
            && (format & (mark == "bold" ? 1 : 2)) != 0);

    [GeneratedRegex("^(?:core/)?(?:para(?:graph)?|p|unstyled|heading.*|header.*|h[1-6]|subhead(?:ing)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();
}
