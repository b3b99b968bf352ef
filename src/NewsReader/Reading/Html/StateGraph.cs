using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
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
    private const int MinLength = 60;

    // A reference to what another row of a stream holds: «$1a», «$L1a».
    private const int MaxReference = 8;

    private const string Attributes = "[data-page], [data-props], [data-react-props], [data-state], [data-initial-state]";

    private readonly List<JsonElement> roots = [];
    private readonly Dictionary<string, JsonElement> named = new(StringComparer.Ordinal);
    private readonly StringBuilder stream = new();

    /// <summary>Reads the data of a page.</summary>
    /// <param name="programs">Its programs.</param>
    /// <param name="body">What is left of the page; some keep data in attributes of it.</param>
    public StateGraph(IEnumerable<IElement> programs, IElement body)
    {
        foreach (var program in programs.Where(program => MayHold(program.TextContent)))
            Read(program);
        foreach (var element in body.QuerySelectorAll(Attributes))
        {
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Value.Length >= MinLength))
                Add(Parse(attribute.Value));
        }

        ReadStream();
    }

    /// <summary>The values that others refer to by their names; rows of a stream in their order.</summary>
    public IReadOnlyDictionary<string, JsonElement> Named => named;

    /// <summary>The values that are in nothing else.</summary>
    public IReadOnlyList<JsonElement> Roots => roots;

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
                Add(Parse(text) ?? Parse(Unescaped(text)));
            return;
        }

        var (at, tries) = (0, 0);
        while (tries++ < MaxTries && Beginning().Match(text, at) is { Success: true } begin)
        {
            at = begin.Index + begin.Length;
            if (new ScriptLiteral(text).Read(ref at) is { } value)
                (_, tries) = (AddPart(begin.Value, value), 0);
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

    private void Add(JsonElement? value)
    {
        if (value is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } root)
            roots.Add(FlatState.Nested(root) ?? root);
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
                roots.Add(row);
            }

            rows = end < 0 ? [] : rows[(end + 1)..];
        }
    }

    // Angular writes its state so.
    private static string Unescaped(string text) => WebUtility.HtmlDecode(text.Replace("&q;", "\"", StringComparison.Ordinal)
        .Replace("&s;", "'", StringComparison.Ordinal).Replace("&l;", "<", StringComparison.Ordinal)
        .Replace("&g;", ">", StringComparison.Ordinal).Replace("&a;", "&", StringComparison.Ordinal));

    // Where a value is assigned, or a row of a stream is handed over.
    [GeneratedRegex(@"(?<![=!<>])=\s*(?=[\[{]|\(\s*function|function|JSON\s*\.\s*parse)"
        + @"|__next_f(?:\s*=\s*self\.__next_f\s*\|\|\s*\[\s*\]\s*\))?[""'\]]*\s*\.\s*push\s*\(")]
    private static partial Regex Beginning();
}
