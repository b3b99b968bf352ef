using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Values that say what they are, as those of a page of Notion: {"type": "date", "date": {"start": "…"}}.</summary>
internal static class TypedValue
{
    private static readonly HashSet<string> Types = new(["title", "rich_text", "select", "multi_select", "date", "people", "url", "status",
        "checkbox", "number", "created_time", "last_edited_time", "created_by", "email", "formula"], StringComparer.Ordinal);

    /// <summary>The value alone, and the field of an article that its type says it is; any other value is itself.</summary>
    public static (JsonElement Value, string? Field) Unwrap(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String)
            return (value, null);
        if (Alone(value) is { } alone)
            return (alone, null);
        if (type.AsText() is not { } said || !Types.Contains(said) || !value.TryGetProperty(said, out var own))
            return (value, null);
        return (own, said == "title" ? "title" : null);
    }
    // {"type": "datetime", "val": "…"}
    private static JsonElement? Alone(JsonElement value)
    {
        using var fields = value.EnumerateObject();
        var (count, inner) = (0, (JsonElement?)null);
        foreach (var field in fields)
        {
            count++;
            if (field.NameEquals("val"u8) || field.NameEquals("value"u8))
                inner = field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? field.Value : null;
        }

        return count == 2 ? inner : null;
    }
}
