using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>MongoDB Extended JSON, of which mongoexport writes ids, dates and large numbers: {"$oid": "…"}, {"$date":
/// {"$numberLong": "…"}}.</summary>
internal static class ExtendedJson
{
    private const int MaxDepth = 3;

    /// <summary>The value that an object of one field with a dollar sign stands for; any other value is itself.</summary>
    public static JsonElement Unwrap(JsonElement value)
    {
        for (var depth = 0; depth < MaxDepth && value.ValueKind == JsonValueKind.Object && Wrapped(value) is { } inner; depth++)
            value = inner;
        return value;
    }

    private static JsonElement? Wrapped(JsonElement value)
    {
        using var fields = value.EnumerateObject();
        // {"$timestamp": {"t": seconds, "i": ordinal}} keeps its form.
        return fields.MoveNext() && fields.Current is var first && first.NameEquals("$oid"u8) | first.NameEquals("$date"u8)
            | first.NameEquals("$numberLong"u8) | first.NameEquals("$numberInt"u8) | first.NameEquals("$numberDouble"u8)
            | first.NameEquals("$numberDecimal"u8) | first.NameEquals("$uuid"u8) && !fields.MoveNext()
            ? first.Value
            : null;
    }
}
