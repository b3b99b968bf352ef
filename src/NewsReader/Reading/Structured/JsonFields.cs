using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>The fields of a JSON object by their names, letters in either case.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);

    public JsonFields(JsonElement item)
    {
        // Of two fields of one name the last one counts, as everywhere in JSON.
        foreach (var property in item.EnumerateObject())
        {
            if (Name(property) is { } name)
                values[name] = ExtendedJson.Unwrap(property.Value);
        }
    }

    /// <summary>The names in the order of the object.</summary>
    public IEnumerable<string> Names => values.Keys;

    // Half a letter in a name makes it one that nobody asks for.
    private static string? Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The value under a name; a point leads into an object.</summary>
    public JsonElement? Find(string name)
    {
        if (values.TryGetValue(name, out var value))
            return value;
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && values.TryGetValue(name[..point], out var inner) && inner.ValueKind == JsonValueKind.Object
            ? new JsonFields(inner).Find(name[(point + 1)..])
            : null;
    }
}
