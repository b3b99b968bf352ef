using System.Buffers;
using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>Data whose values all stand in one array, and in their places the numbers of the values, as Nuxt and SvelteKit write
/// them.</summary>
internal static class FlatState
{
    private const int MaxDepth = 100;

    // What several refer to is written for each.
    private const int MaxWritten = 1 << 24;

    /// <summary>The value that is meant, or null where the data are no such array.</summary>
    public static JsonElement? Nested(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Array)
            return null;
        var values = root.EnumerateArray().ToList();
        if (values.Count < 3 || !IsOfNumbers(values[0], values.Count)
            || !values.Exists(value => value.ValueKind == JsonValueKind.Object && IsOfNumbers(value, values.Count)))
            return null;
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
            Write(0, values, writer, 0);
        var reader = new Utf8JsonReader(written.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth * 4 });
        return JsonElement.ParseValue(ref reader);
    }

    private static bool IsOfNumbers(JsonElement value, int count) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any() && value.EnumerateObject().All(property => IsNumber(property.Value, count)),
        JsonValueKind.Array => value.GetArrayLength() > 0 && value.EnumerateArray().Skip(IsMarked(value) ? 1 : 0)
            .All(item => IsNumber(item, count)),
        _ => false,
    };

    private static bool IsNumber(JsonElement value, int count) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var at) && at >= -7 && at < count;

    // «["Reactive", 3]»
    private static bool IsMarked(JsonElement value) => value[0].ValueKind == JsonValueKind.String;

    private static void Write(int at, List<JsonElement> values, Utf8JsonWriter writer, int depth)
    {
        var isOver = depth > MaxDepth || writer.BytesCommitted + writer.BytesPending > MaxWritten;
        if (isOver || at < 0 || at >= values.Count)
        {
            writer.WriteNullValue();
            return;
        }

        var value = values[at];
        if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                WriteReferred(property.Value, values, writer, depth);
            }

            writer.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            WriteArray(value, values, writer, depth);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static void WriteArray(JsonElement value, List<JsonElement> values, Utf8JsonWriter writer, int depth)
    {
        if (value.GetArrayLength() == 2 && IsMarked(value))
        {
            WriteReferred(value[1], values, writer, depth);
            return;
        }

        writer.WriteStartArray();
        foreach (var item in value.EnumerateArray())
            WriteReferred(item, values, writer, depth);
        writer.WriteEndArray();
    }

    private static void WriteReferred(JsonElement value, List<JsonElement> values, Utf8JsonWriter writer, int depth)
    {
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var at))
            Write(at, values, writer, depth + 1);
        else
            value.WriteTo(writer);
    }
}
