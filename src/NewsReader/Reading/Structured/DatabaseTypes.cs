using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Values that databases write with their types, however deep they are: those of DynamoDB ({"S": "…"}, {"L": […]}), of Firestore
/// and the structures of Protocol Buffers ({"stringValue": "…"}, {"arrayValue": {"values": […]}}), and of unions of Avro
/// ({"string": "…"}).</summary>
internal static class DatabaseTypes
{
    /// <summary>The object with the values alone; one without types is itself.</summary>
    public static JsonElement Plain(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || !IsTyped(JsonMarshal.GetRawUtf8Value(item)))
            return item;
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            Write(item, writer);
        using var plain = JsonDocument.Parse(bytes.WrittenMemory);
        return plain.RootElement.Clone();
    }

    // Without one of them there is no such value; looking for them costs next to nothing.
    private static bool IsTyped(ReadOnlySpan<byte> json) => json.IndexOf("\"S\""u8) >= 0 || json.IndexOf("\"stringValue\""u8) >= 0
        || json.IndexOf("\"string\":"u8) >= 0;

    // As deep as the parsed document, which is bounded.
    private static void Write(JsonElement value, Utf8JsonWriter writer)
    {
        value = Unwrapped(value);
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    writer.WritePropertyName(FieldValues.NameOf(property) ?? "?");
                    Write(property.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var inner in value.EnumerateArray())
                    Write(inner, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.AsText());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    // A list of lists has types between each two of them.
    private static JsonElement Unwrapped(JsonElement value)
    {
        while (value.ValueKind == JsonValueKind.Object && Inner(value) is { } inner)
            value = inner;
        return value;
    }

    private static JsonElement? Inner(JsonElement value)
    {
        using var fields = value.EnumerateObject();
        if (!fields.MoveNext() || FieldValues.NameOf(fields.Current) is not { } type)
            return null;
        var inner = fields.Current.Value;
        if (fields.MoveNext())
            return null;
        return type switch
        {
            "S" or "N" or "stringValue" or "integerValue" or "timestampValue" or "referenceValue" or "string"
                when inner.ValueKind == JsonValueKind.String => inner,
            "N" or "integerValue" or "doubleValue" or "numberValue" or "long" or "int" or "double"
                when inner.ValueKind == JsonValueKind.Number => inner,
            "BOOL" or "booleanValue" or "boolValue" or "boolean" when inner.ValueKind is JsonValueKind.True or JsonValueKind.False => inner,
            "L" or "SS" or "NS" or "array" when inner.ValueKind == JsonValueKind.Array => inner,
            "M" or "map" when inner.ValueKind == JsonValueKind.Object => inner,
            "arrayValue" or "listValue" when inner.At("values") is { ValueKind: JsonValueKind.Array } list => list,
            "mapValue" or "structValue" when inner.At("fields") is { ValueKind: JsonValueKind.Object } map => map,
            _ => null,
        };
    }
}
