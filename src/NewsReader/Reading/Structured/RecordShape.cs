using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>What programs make of a record on its way, undone: a list of names and values for an object, an object written into a text,
/// the record before and after a change, its fields in several languages, and several states of it.</summary>
internal sealed class RecordShape(FieldMap fields)
{
    private const int MaxDepth = 40;
    private const int MaxHeld = 4;

    private static readonly string[] PairNames = ["name", "key", "field", "attribute", "property", "code", "column", "Name", "Key", "Field",
        "label", "slug", "نام", "فیلد"];

    private static readonly string[] PairValues = ["value", "val", "Value", "text", "content", "data", "مقدار"];

    // Without one of them there is nothing to do; looking for them costs next to nothing.
    private static readonly byte[][] Signs = ["alue\":"u8.ToArray(), "\"val\":"u8.ToArray(), "\"after\":"u8.ToArray(),
        "\"{\\\""u8.ToArray(), "\"[{\\\""u8.ToArray(), "\"translations\""u8.ToArray(), "\"localizations\""u8.ToArray(),
        "\"i18n\""u8.ToArray(), "@language"u8.ToArray(), "\"fa\":"u8.ToArray(), "\"fa-IR\""u8.ToArray(), "\"fa_IR\""u8.ToArray(),
        "ersions\":"u8.ToArray(), "_version\":"u8.ToArray(), "Version\":"u8.ToArray(), "\"مقدار\""u8.ToArray(),
        "\"child"u8.ToArray()];

    private readonly RecordStates states = new(fields);

    /// <summary>The value without that; one that has none of it is itself.</summary>
    public JsonElement Plain(JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || !IsSigned(JsonMarshal.GetRawUtf8Value(value)))
            return value;
        var node = value.ValueKind == JsonValueKind.Array ? (JsonNode?)JsonArray.Create(value) : JsonObject.Create(value);
        var isChanged = false;
        node = Plain(node, 0, ref isChanged);
        return isChanged ? JsonSerializer.SerializeToElement(node) : value;
    }

    private static bool IsSigned(ReadOnlySpan<byte> json)
    {
        foreach (var sign in Signs)
        {
            if (json.IndexOf(sign) >= 0)
                return true;
        }

        return TwiceOf(json, "\"lang\":"u8) || TwiceOf(json, "\"locale\":"u8) || TwiceOf(json, "\"language\":"u8);
    }

    private static bool TwiceOf(ReadOnlySpan<byte> json, ReadOnlySpan<byte> sign) =>
        json.IndexOf(sign) is >= 0 and var at && json[(at + sign.Length)..].IndexOf(sign) >= 0;

    private JsonNode? Plain(JsonNode? node, int depth, ref bool isChanged)
    {
        if (depth > MaxDepth)
            return node;
        switch (node)
        {
            case JsonObject item:
                foreach (var (name, value) in item.ToList())
                {
                    var plain = Plain(value, depth + 1, ref isChanged);
                    if (!ReferenceEquals(plain, value))
                        item[name] = plain?.Parent is null ? plain : plain.DeepClone();
                }

                return Object(item, ref isChanged);
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var plain = Plain(list[i], depth + 1, ref isChanged);
                    if (!ReferenceEquals(plain, list[i]))
                        list[i] = plain?.Parent is null ? plain : plain.DeepClone();
                }

                return (Pairs(list) ?? RecordStates.Languages(list) ?? (JsonNode?)LinkedBlocks.Ordered(list)) is { } changed
                    ? Changed(changed, ref isChanged)
                    : list;
            case JsonValue text when text.GetValueKind() == JsonValueKind.String && Written(text) is { } inner:
                return Changed(inner, ref isChanged);
            default:
                return node;
        }
    }

    private static JsonNode Changed(JsonNode node, ref bool isChanged)
    {
        isChanged = true;
        return node;
    }

    private JsonNode Object(JsonObject item, ref bool isChanged)
    {
        if (After(item) is { } after)
            return Changed(after, ref isChanged);
        isChanged |= states.Chosen(item);
        return item;
    }

    // What a database tells of a change: the row before it and after it; a row that is gone has none after it.
    private static JsonObject? After(JsonObject item)
    {
        if (!item.ContainsKey("after") || !item.ContainsKey("before"))
            return null;
        if (item["after"] is JsonObject after)
            return after.DeepClone().AsObject();
        if (item["after"] is not null || item["before"] is not JsonObject before)
            return null;
        var gone = before.DeepClone().AsObject();
        gone["deleted"] = true;
        return gone;
    }

    // Names and values of one record each, one of which is a title or a text.
    private JsonObject? Pairs(JsonArray list)
    {
        if (list.Count < 2 || list[0] is not JsonObject first
            || Array.Find(PairNames, name => first[name] is JsonValue one && one.GetValueKind() == JsonValueKind.String) is not { } key
            || Array.Find(PairValues, name => name != key && list.Any(
                one => one is JsonObject pair && pair.ContainsKey(name))) is not { } value)
            return null;
        var item = new JsonObject();
        var isRecord = false;
        foreach (var node in list)
        {
            if (node is not JsonObject pair || pair[key] is not JsonValue named || !named.TryGetValue<string>(out var name)
                || !item.TryAdd(name, pair[value]?.DeepClone()))
                return null;
            isRecord |= fields.IsTitleOrText(name) && pair[value] is JsonValue;
        }

        return isRecord ? item : null;
    }

    // A record, or a list of records, that was written into a text.
    private JsonNode? Written(JsonValue value)
    {
        var text = value.GetValue<string>().Trim();
        if (text is not (['{', .., '}'] or ['[', .., ']']) || !text.Contains("\":", StringComparison.Ordinal))
            return null;
        try
        {
            using var document = JsonText.Parse(text);
            var root = document.RootElement;
            return !RichText.IsTree(root) && Holds(root, 0) ? JsonNode.Parse(root.GetRawText()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool Holds(JsonElement value, int depth) => depth <= MaxHeld && value.ValueKind switch
    {
        JsonValueKind.Object => (fields.HasTitle(value) && fields.HasProse(value))
            || value.EnumerateObject().Any(property => Holds(property.Value, depth + 1)),
        JsonValueKind.Array => value.EnumerateArray().Take(MaxHeld).Any(inner => Holds(inner, depth + 1)),
        _ => false,
    };
}
