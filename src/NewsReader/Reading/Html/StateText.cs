using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>Writes a text that is made of blocks, as editors of all makers keep it, as HTML.</summary>
/// <param name="graph">What it is from.</param>
internal sealed class StateText(StateGraph graph)
{
    private const int MaxDepth = 60;

    // What is written for a text that holds another is written again for that one.
    private const int MaxWritten = 1 << 23;

    // Words of a property whose name is not known are a text where they are a sentence.
    private const int MinSentence = 30;

    private static readonly string[] Blocks =
        ["<p", "<div", "<h1", "<h2", "<h3", "<h4", "<ul", "<ol", "<table", "<blockquote", "<figure", "<section", "<pre", "<dl"];

    private StringBuilder html = new();
    private int written;
    private int depth;

    /// <summary>The HTML of a value; "" where there is none.</summary>
    /// <param name="name">The property that holds it.</param>
    /// <param name="value">The value.</param>
    public string Write(string name, JsonElement value)
    {
        html = new StringBuilder();
        Block(name, value);
        return html.ToString();
    }

    private void Block(string name, JsonElement unresolved)
    {
        var value = graph.Resolve(unresolved);
        if (written > MaxWritten || depth > MaxDepth)
            return;
        depth++;
        if (value.ValueKind == JsonValueKind.String)
            Paragraph(name, value.AsText());
        else if (value.ValueKind == JsonValueKind.Array && IsTable(value))
            Table(value);
        else if (value.ValueKind == JsonValueKind.Array && IsLine(name, value))
            Within("p", () => Inline(name, value));
        else if (value.ValueKind == JsonValueKind.Array)
            value.EnumerateArray().ToList().ForEach(item => Block(name, item));
        else if (value.ValueKind == JsonValueKind.Object)
            Object(value);
        depth--;
    }

    private void Paragraph(string name, string text)
    {
        var words = SafeHtml.Unescaped(text);
        if (!words.Any(char.IsLetterOrDigit) || (!StateNames.IsPart(name) && !IsSentence(words)) || Addresses.IsWeb(words))
            return;
        var isLine = SafeHtml.IsHtml(text) && !Blocks.Any(block => text.Contains(block, StringComparison.OrdinalIgnoreCase));
        Add(isLine ? $"<p>{text}</p>\n" : PageData.AsHtml(text));
    }

    private static bool IsSentence(string text) =>
        text.Length >= MinSentence && text.Contains(' ', StringComparison.Ordinal) && PageOutline.EndsSentence(text);

    private void Object(JsonElement block)
    {
        var kind = StateNames.KindOf(block);
        if (StateNames.IsOther(kind) && !IsHeadingBlock(kind, block))
            return;
        if (StateMedia.Html(block, kind, graph) is { } media)
            Add(media);
        else if (ElementOf(kind, block) is { } element)
            Within(element, () => Parts(block, inline: element is not ("ul" or "ol")));
        else
            Parts(block, inline: false);
    }

    // Editors call a heading so as well, which has words and holds nothing else; that of a site has links.
    private static bool IsHeadingBlock(string kind, JsonElement block) => kind is "header" && block.EnumerateObject().All(property =>
        property.Value.ValueKind != JsonValueKind.Array && (property.Value.ValueKind != JsonValueKind.Object
            || IsHeadingBlock(kind, property.Value)))
        && block.EnumerateObject().Any(property => StateNames.IsPart(property.Name)
            && property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Object);

    // What a block is as HTML, or null where it only holds others.
    private static string? ElementOf(string kind, JsonElement block)
    {
        if (kind.Length == 0)
            return null;
        if (kind.Contains("listitem", StringComparison.Ordinal) || kind is "li")
            return "li";
        if (kind is "ol" or "orderedlist")
            return "ol";
        if (kind.Contains("list", StringComparison.Ordinal) || kind is "ul")
            return "ul";
        if (kind.Contains("quote", StringComparison.Ordinal))
            return "blockquote";
        if (kind.StartsWith("head", StringComparison.Ordinal) || kind.Contains("subhead", StringComparison.Ordinal)
            || kind is ['h', >= '1' and <= '6'] or "title" or "titr")
            return "h3";
        var isParagraph = kind.StartsWith("paragraph", StringComparison.Ordinal) || kind is "p" or "unstyled" or "para" or "block" or "text"
            or "normal" or "textblock" or "html" or "rawhtml" or "raw";
        return isParagraph && Holds(block) ? "p" : null;
    }

    // A text of its own, or the pieces of a line.
    private static bool Holds(JsonElement block) => block.EnumerateObject().Any(property => StateNames.IsPart(property.Name)
        && ((property.Value.ValueKind == JsonValueKind.String && !SafeHtml.IsHtml(property.Value.AsText()))
            || IsLine("children", property.Value) || (property.Value.ValueKind == JsonValueKind.Object && Holds(property.Value))));

    // Values whose items are the pieces of a line: «[{"text":"…"},{"text":"…","bold":true}]».
    private static bool IsLine(string name, JsonElement value) => name is "children" or "spans" or "inlines"
        && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
        && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.EnumerateObject().Any(property =>
            property.Name is "text" or "value" && property.Value.ValueKind == JsonValueKind.String)
            && StateNames.KindOf(item) is "" or "text" or "span" or "leaf" or "string");

    private static bool IsTable(JsonElement rows) => rows.GetArrayLength() > 0 && rows.EnumerateArray().All(
        row => row.ValueKind == JsonValueKind.Array && row.EnumerateArray().All(cell => cell.ValueKind == JsonValueKind.String));

    private void Table(JsonElement rows) => Within("table", () => rows.EnumerateArray().ToList().ForEach(row => Within("tr", () => row
        .EnumerateArray().ToList().ForEach(cell => Within("td", () => Inline("text", cell))))));

    // A block may hold its words twice, plain and in pieces: the pieces are taken.
    private void Parts(JsonElement block, bool inline)
    {
        var whole = html;
        var parts = new List<(string Html, string Key, bool IsTitle)>();
        foreach (var property in block.EnumerateObject())
        {
            if (StateNames.IsFact(property.Name) || StateNames.IsOther(property.Name))
                continue;
            html = new StringBuilder();
            var isTitle = !inline && StateNames.IsTitle(property.Name) && property.Value.ValueKind == JsonValueKind.String;
            if (inline)
                Inline(property.Name, property.Value);
            else if (isTitle)
                Within("h3", () => Inline(property.Name, property.Value));
            else
                Block(property.Name, property.Value);
            if (html.Length > 0)
                Add(parts, html.ToString(), isTitle);
        }

        html = whole;
        if (!parts.Exists(part => !part.IsTitle))
            return;
        foreach (var part in parts)
            html.Append(part.Html);
    }

    private static void Add(List<(string Html, string Key, bool IsTitle)> parts, string html, bool isTitle)
    {
        var key = Key(html);
        if (key.Length == 0)
        {
            // A picture has no words.
            if (html.Contains("src=", StringComparison.Ordinal))
                parts.Add((html, html, isTitle));
            return;
        }

        var same = parts.FindIndex(part => part.Key.Contains(key, StringComparison.Ordinal)
            || key.Contains(part.Key, StringComparison.Ordinal));
        if (same < 0)
            parts.Add((html, key, isTitle));
        else if (key.Length >= parts[same].Key.Length && html.Contains('<', StringComparison.Ordinal))
            parts[same] = (html, key, isTitle);
    }

    // Letters and digits outside of tags.
    private static string Key(string html)
    {
        var key = new StringBuilder(html.Length);
        var isTag = false;
        foreach (var sign in html)
        {
            if (sign is '<' or '>')
                isTag = sign == '<';
            else if (!isTag && char.IsLetterOrDigit(sign))
                key.Append(sign);
        }

        return key.ToString();
    }

    private void Inline(string name, JsonElement unresolved)
    {
        var value = graph.Resolve(unresolved);
        if (written > MaxWritten || depth > MaxDepth)
            return;
        depth++;
        if (value.ValueKind == JsonValueKind.String)
            Words(name, value.AsText());
        else if (value.ValueKind == JsonValueKind.Array)
            value.EnumerateArray().ToList().ForEach(item => Inline(name, item));
        else if (value.ValueKind == JsonValueKind.Object)
            Piece(value);
        depth--;
    }

    private void Words(string name, string text)
    {
        if (StateNames.IsPart(name) || IsSentence(text))
            Add(SafeHtml.IsHtml(text)
                ? text
                : WebUtility.HtmlEncode(SafeHtml.Unescaped(text)).Replace("\n", "<br>", StringComparison.Ordinal));
    }

    private void Piece(JsonElement piece)
    {
        var kind = StateNames.KindOf(piece);
        if (kind is "hardbreak" or "br" or "linebreak")
            Add("<br>");
        else if (StateMedia.Link(piece) is { } address)
            Within($"a href=\"{WebUtility.HtmlEncode(address)}\"", () => Parts(piece, inline: true));
        else if (kind is not "text" && ElementOf(kind, piece) is not null)
            Object(piece);
        else
            Parts(piece, inline: true);
    }

    private void Within(string element, Action write)
    {
        var at = html.Length;
        var around = html;
        html.Append('<').Append(element).Append('>');
        var begun = html.Length;
        write();
        html = around;
        if (html.Length == begun)
            html.Length = at;
        else
            Add($"</{element.Split(' ')[0]}>\n");
    }

    private void Add(string part)
    {
        written += part.Length;
        html.Append(part);
    }
}
