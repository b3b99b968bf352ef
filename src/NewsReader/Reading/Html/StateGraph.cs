using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>What a page holds as data of its programs (<c>__NEXT_DATA__</c>, <c>__NUXT__</c>, <c>__INITIAL_STATE__</c>, a cache of
/// queries, rows of a stream), with what their values refer to.</summary>
internal sealed partial class StateGraph
{
    private const int MaxDepth = 512;

    // Programs that hold no data are left after as many places where data might begin.
    private const int MaxTries = 20;
    private const int MinLength = EncodedState.MinLength;

    // Fewer letters hold no article.
    private const int MinData = 300;

    // A page with no other data may hand them to a function, among so many other values.
    private const int MaxHanded = 200;

    // A reference to what another row of a stream holds: «$1a», «$L1a».
    private const int MaxReference = 8;

    private const int MaxWholeDepth = 12;
    private const int MaxWhole = 20_000;

    private readonly List<(string Name, JsonElement Value)> roots = [];
    private readonly Dictionary<string, JsonElement> named = new(StringComparer.Ordinal);
    private readonly StringBuilder stream = new();

    /// <summary>Reads the data of a page.</summary>
    public StateGraph(HeldData held)
    {
        var programs = held.Programs.Where(program => MayHold(program.TextContent)).ToList();
        foreach (var program in programs)
            Read(program);
        foreach (var (name, text) in held.Texts)
            Add(EncodedState.Read(text), name);
        ReadStream();
        if (roots.TrueForAll(root => root.Value.GetRawText().Length < MinData))
            programs.ForEach(ReadHanded);
    }

    /// <summary>The values that others refer to by their names; rows of a stream in their order.</summary>
    public IReadOnlyDictionary<string, JsonElement> Named => named;

    /// <summary>The values that are in nothing else, with the names of attributes that hold them.</summary>
    public IReadOnlyList<(string Name, JsonElement Value)> Roots => roots;

    /// <summary>JSON, whatever stands before or behind it; null where it is none.</summary>
    public static JsonElement? Parse(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        if (start < 0)
            return null;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..]), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            // A program that is no data, or data as a program writes them.
            return null;
        }
    }

    /// <summary>An object with what it refers to in the place of the references, as far as that is not too much.</summary>
    public JsonElement Whole(JsonElement value)
    {
        var left = MaxWhole;
        return named.Count == 0 ? value : JsonSerializer.SerializeToElement(Whole(value, 0, ref left));
    }

    private JsonNode? Whole(JsonElement unresolved, int depth, ref int left)
    {
        var value = Resolve(unresolved);
        if (depth > MaxWholeDepth || --left < 0)
            return null;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var item = new JsonObject();
                foreach (var property in value.EnumerateObject())
                    item[property.Name] = Whole(property.Value, depth + 1, ref left);
                return item;
            case JsonValueKind.Array:
                var list = new JsonArray();
                foreach (var one in value.EnumerateArray())
                    list.Add(Whole(one, depth + 1, ref left));
                return list;
            default:
                return JsonNode.Parse(value.GetRawText());
        }
    }

    /// <summary>What a value means: that which it refers to, and JSON that is written as a text.</summary>
    public JsonElement Resolve(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return Resolved(value, value.AsText());
        if (value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("__ref", out var name)
            || (value.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.AsText() == "id"
                && value.TryGetProperty("id", out name)))
            && name.ValueKind == JsonValueKind.String && named.TryGetValue(name.AsText(), out var meant))
            return meant;
        return value;
    }

    /// <summary>Notes a value that others refer to by its name.</summary>
    public void Note(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Object && property.Name.Contains(':', StringComparison.Ordinal))
            named.TryAdd(property.Name, property.Value);
    }

    private JsonElement Resolved(JsonElement value, string text)
    {
        if (text is ['$', _, ..] && text.Length <= MaxReference)
            return named.TryGetValue("$" + text[1..].TrimStart('L', '@', 'T'), out var row) ? row : value;
        if (EncodedState.IsEncoded(text))
            text = EncodedState.Decoded(text);
        return text is ['{' or '[', ..] && text.Length >= MinLength && Parse(text) is { } inner ? inner : value;
    }

    // A piece of a stream may be a few letters long.
    private static bool MayHold(string program) =>
        program.Length >= MinLength || program.Contains(FlightPage.Stream, StringComparison.Ordinal);

    private void Read(IElement program)
    {
        var text = program.TextContent;
        if (program.GetAttribute("type") is { } type && type.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            if (!type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                Add(Parse(text) ?? Parse(Unescaped(text)) ?? EncodedState.Read(text));
            return;
        }

        if (program.GetAttribute("type") is { } kind && (kind.Contains("template", StringComparison.OrdinalIgnoreCase)
            || kind.Contains("html", StringComparison.OrdinalIgnoreCase)))
        {
            Add(EncodedState.Markup(text));
            return;
        }

        var (at, tries) = (0, 0);
        while (tries++ < MaxTries && Beginning().Match(text, at) is { Success: true } begin)
        {
            at = begin.Index + begin.Length;
            if (new ScriptLiteral(text).Read(ref at) is { } value)
                (_, tries) = (AddPart(begin.Value, value), 0);
        }

        foreach (var begin in Written().EnumerateMatches(text))
        {
            at = begin.Index + begin.Length;
            if (new ScriptLiteral(text).Read(ref at) is { ValueKind: JsonValueKind.String } html)
                Add(EncodedState.Markup(html.AsText()));
        }
    }

    // «start(app, {data: […]})»
    private void ReadHanded(IElement program)
    {
        var (text, at) = (program.TextContent, 0);
        for (var tries = 0; tries < MaxHanded && Handed().Match(text, at) is { Success: true } begin; tries++)
        {
            at = begin.Index + begin.Length;
            var from = at;
            if (new ScriptLiteral(text).Read(ref at) is { } value && at - from >= MinLength)
                Add(value);
        }
    }

    private bool AddPart(string begin, JsonElement value)
    {
        if (!begin.EndsWith('('))
            Add(value);
        else if (value is { ValueKind: JsonValueKind.Array } && value.GetArrayLength() == 2 && value[1].ValueKind == JsonValueKind.String)
            stream.Append(value[1].AsText());
        return true;
    }

    private void Add(JsonElement? value, string name = "")
    {
        if (value is { ValueKind: JsonValueKind.String } text)
            value = EncodedState.IsEncoded(text.AsText()) ? EncodedState.Read(text.AsText()) : null;
        if (value is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } root)
            roots.Add((name, FlatState.Nested(root) ?? EncodedState.WithoutKinds(root) ?? root));
    }

    // Rows of a stream: «5:{…}», «1a:T4f2,» and so many bytes of text.
    private void ReadStream()
    {
        var rows = Encoding.UTF8.GetBytes(stream.ToString()).AsSpan();
        while (rows.Length > 0)
        {
            var end = rows.IndexOf((byte)'\n');
            // A row without a name is none: «:HL["/style.css"]».
            if (rows[..Math.Min(rows.Length, MaxReference + 1)].IndexOf((byte)':') is not (> 0 and var colon))
            {
                rows = end < 0 ? [] : rows[(end + 1)..];
                continue;
            }

            var id = "$" + Encoding.UTF8.GetString(rows[..colon]);
            rows = rows[(colon + 1)..];
            end = rows.IndexOf((byte)'\n');
            if (rows is [(byte)'T', ..] && rows.IndexOf((byte)',') is > 0 and var comma && int.TryParse(
                Encoding.UTF8.GetString(rows[1..comma]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length)
                && length >= 0 && comma + 1 + length <= rows.Length)
            {
                named[id] = JsonSerializer.SerializeToElement(Encoding.UTF8.GetString(rows.Slice(comma + 1, length)));
                rows = rows[(comma + 1 + length)..];
                continue;
            }

            if (Parse(Encoding.UTF8.GetString(end < 0 ? rows : rows[..end])) is { } row)
            {
                named[id] = row;
                roots.Add(("", row));
            }

            rows = end < 0 ? [] : rows[(end + 1)..];
        }
    }

    // Angular writes its state so.
    private static string Unescaped(string text) => WebUtility.HtmlDecode(text.Replace("&q;", "\"", StringComparison.Ordinal)
        .Replace("&s;", "'", StringComparison.Ordinal).Replace("&l;", "<", StringComparison.Ordinal)
        .Replace("&g;", ">", StringComparison.Ordinal).Replace("&a;", "&", StringComparison.Ordinal));

    // Where a value is assigned, or a row of a stream is handed over.
    [GeneratedRegex(@"(?<![=!<>])=\s*(?=[\[{]|\(\s*function|function|JSON\s*\.\s*parse"
        + @"|(?:[\w$]{1,60}\s*[.(]\s*){0,6}[""'](?:%7B|%5B|eyJ|ey[AI]|ewo|ew0|W3s|W1s))"
        + @"|__next_f(?:\s*=\s*self\.__next_f\s*\|\|\s*\[\s*\]\s*\))?[""'\]]*\s*\.\s*push\s*\(")]
    private static partial Regex Beginning();

    // Where a program writes markup into the page.
    [GeneratedRegex(@"(?:innerHTML\s*\+?=|document\s*\.\s*write(?:ln)?\s*\(|\.\s*html\s*\()\s*(?=[""'`]\s*<)")]
    private static partial Regex Written();

    [GeneratedRegex(@"[(,:\[]\s*(?=\{)")]
    private static partial Regex Handed();
}
