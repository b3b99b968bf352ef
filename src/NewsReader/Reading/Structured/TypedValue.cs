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
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
            || type.AsText() is not { } said || !Types.Contains(said) || !value.TryGetProperty(said, out var own))
            return (value, null);
        return (own, said == "title" ? "title" : null);
    }
}
