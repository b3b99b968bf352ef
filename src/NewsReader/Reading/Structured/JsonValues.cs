using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Values of JSON whose shape is known, as far as they are there.</summary>
internal static class JsonValues
{
    /// <summary>The value at the end of a path of names, or null.</summary>
    public static JsonElement? At(this JsonElement item, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(name, out item))
                return null;
        }

        return item;
    }

    /// <summary>The text at the end of a path, without blanks at its ends; a number as it is written. Null where there is none.</summary>
    public static string? Text(this JsonElement item, params ReadOnlySpan<string> path) => item.At(path) switch
    {
        { ValueKind: JsonValueKind.String } text when !string.IsNullOrWhiteSpace(text.AsText()) => text.AsText().Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>The objects and texts of a list; none where there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement item, params ReadOnlySpan<string> path) =>
        item.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Whether the value is true.</summary>
    public static bool Is(this JsonElement item, string name) => item.At(name) is { ValueKind: JsonValueKind.True };
}
