using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Names that an object has more than once, as what was turned from XML or put together by hand has them: every value counts,
/// where others take the last one alone.</summary>
internal static class JsonDuplicates
{
    // So many names are compared with one another; of more a set is made.
    private const int MaxCompared = 24;
    private const int MaxDepth = 64;

    /// <summary>The value, or a copy of it in which such names stand once, with a list of what they held.</summary>
    public static JsonElement Merged(JsonElement value) =>
        Has(value, 0) ? JsonSerializer.SerializeToElement(Copy(value, 0)) : value;

    /// <summary>Puts a value under a name, beside what stands there already. Of two short texts the last one counts, and the first one
    /// is a field that nobody asks for.</summary>
    public static void Put(JsonObject map, string name, JsonNode? value)
    {
        if (value is null || !map.TryGetPropertyValue(name, out var known) || known is null)
        {
            if (value is not null || !map.ContainsKey(name))
                map[name] = value;
            return;
        }

        if (JsonNode.DeepEquals(known, value))
            return;
        if (known is JsonArray list)
        {
            foreach (var item in value is JsonArray more ? [.. more] : new List<JsonNode?> { value })
                list.Add(item?.DeepClone());
        }
        else if (IsPart(known) || IsPart(value))
        {
            map.Remove(name);
            map[name] = new JsonArray(known, value);
        }
        else
        {
            map.Remove(name);
            map[$"{name} ({map.Count})"] = known;
            map[name] = value;
        }
    }

    private static bool IsPart(JsonNode node) => node is JsonObject or JsonArray
        || (node.GetValueKind() == JsonValueKind.String && LooseText.IsSentence(node.GetValue<string>()));

    private static bool Has(JsonElement value, int depth)
    {
        if (depth > MaxDepth)
            return false;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Has(item, depth + 1))
                    return true;
            }

            return false;
        }

        if (value.ValueKind != JsonValueKind.Object)
            return false;
        if (IsRepeated(value))
            return true;
        foreach (var property in value.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Has(property.Value, depth + 1))
                return true;
        }

        return false;
    }

    // By their bytes; who writes the same name in two ways means two.
    private static bool IsRepeated(JsonElement item)
    {
        var count = item.GetPropertyCount();
        if (count > MaxCompared)
        {
            var names = new HashSet<string>(count, StringComparer.Ordinal);
            foreach (var property in item.EnumerateObject())
            {
                if (!names.Add(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property))))
                    return true;
            }

            return false;
        }

        Span<int> hashes = stackalloc int[MaxCompared];
        var at = 0;
        foreach (var property in item.EnumerateObject())
        {
            var hash = new HashCode();
            hash.AddBytes(JsonMarshal.GetRawUtf8PropertyName(property));
            hashes[at] = hash.ToHashCode();
            if (hashes[..at].Contains(hashes[at]))
                return true;
            at++;
        }

        return false;
    }

    private static JsonNode? Copy(JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.Object && depth <= MaxDepth)
        {
            var map = new JsonObject();
            foreach (var property in value.EnumerateObject())
            {
                if (FieldValues.NameOf(property) is { } name)
                    Put(map, name, Copy(property.Value, depth + 1));
            }

            return map;
        }

        if (value.ValueKind == JsonValueKind.Array && depth <= MaxDepth)
            return new JsonArray([.. value.EnumerateArray().Select(item => Copy(item, depth + 1))]);
        return JsonNode.Parse(value.GetRawText());
    }
}
