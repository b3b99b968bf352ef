using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Html;

/// <summary>Data in texts of a page, however they are written there: JSON, values of a program, either of them in base 64 or as in an
/// address, markup.</summary>
internal static partial class EncodedState
{
    /// <summary>A shorter text is a setting.</summary>
    public const int MinLength = 60;

    private const int MaxLayers = 3;
    private const int MaxDepth = 100;

    // Kinds of values that Astro tells apart by numbers.
    private const int MaxKind = 12;

    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_=");

    /// <summary>Whether a text may hold data, by how it begins.</summary>
    public static bool MayBe(string text)
    {
        if (text.Length < MinLength)
            return false;
        var bare = text.AsSpan().TrimStart();
        return bare is ['{' or '[' or '<', ..] || IsEncoded(bare) || Assignment().IsMatch(text);
    }

    /// <summary>Whether a text is data in base 64 or as in an address.</summary>
    public static bool IsEncoded(ReadOnlySpan<char> text) =>
        text.Length >= MinLength && (IsPercent(text) || (IsBase64(text[..MinLength]) && Begins(text)));

    /// <summary>The values that a text holds, or null.</summary>
    public static JsonElement? Read(string text)
    {
        var plain = Decoded(text.Trim());
        if (plain is ['<', ..])
            return Markup(plain);
        var at = Assignment().Match(plain).Length;
        if (at == 0 && StateGraph.Parse(plain) is { } json)
            return json;
        return new ScriptLiteral(plain).Read(ref at) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } value ? value : null;
    }

    /// <summary>An object whose only property is markup, or null where a text is none or waits for a program to fill it in.</summary>
    public static JsonElement? Markup(string text) =>
        SafeHtml.IsHtml(text) && !text.Contains("{{", StringComparison.Ordinal) && !text.Contains("<%", StringComparison.Ordinal)
            ? JsonSerializer.SerializeToElement(new Dictionary<string, string>(StringComparer.Ordinal) { ["html"] = text })
            : null;

    /// <summary>A text without what was put around it for its way.</summary>
    public static string Decoded(string text)
    {
        for (var layer = 0; layer < MaxLayers && IsEncoded(text); layer++)
        {
            if (IsPercent(text))
                text = Uri.UnescapeDataString(text.Contains("%20", StringComparison.Ordinal) ? text : text.Replace('+', ' '));
            else if (Bytes(text) is { } bytes)
                text = Encoding.UTF8.GetString(bytes);
            else
                break;
        }

        return text;
    }

    /// <summary>What Astro hands to its islands without the number of its kind before each value; null where it is no such
    /// object.</summary>
    public static JsonElement? WithoutKinds(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.EnumerateObject().Any()
            || !root.EnumerateObject().All(property => IsOfKind(property.Value)))
            return null;
        var written = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(written))
            Write(root, writer, 0);
        var reader = new Utf8JsonReader(written.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth * 4 });
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(JsonElement value, Utf8JsonWriter writer, int depth)
    {
        value = IsOfKind(value) ? value[1] : value;
        if (depth > MaxDepth)
        {
            writer.WriteNullValue();
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var property in value.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                Write(property.Value, writer, depth + 1);
            }

            writer.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            writer.WriteStartArray();
            foreach (var item in value.EnumerateArray())
                Write(item, writer, depth + 1);
            writer.WriteEndArray();
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    private static bool IsOfKind(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 2
        && value[0].ValueKind == JsonValueKind.Number && value[0].TryGetInt32(out var kind) && kind is >= 0 and <= MaxKind;

    private static bool IsPercent(ReadOnlySpan<char> text) =>
        text is ['%', '7', 'B' or 'b', ..] or ['%', '5', 'B' or 'b', ..] or ['%', '3', 'C' or 'c', ..];

    private static bool IsBase64(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Base64);

    // The first letters say how it goes on.
    private static bool Begins(ReadOnlySpan<char> text) =>
        Bytes(text[..4].ToString()) is [(byte)'{' or (byte)'[' or (byte)'<' or (byte)'%', ..];

    private static byte[]? Bytes(string text)
    {
        var bare = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var bytes = new byte[(bare.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(bare.PadRight((bare.Length + 3) / 4 * 4, '='), bytes, out var count) ? bytes[..count] : null;
    }

    // Angular and Alpine take programs in attributes: «article = {…}».
    [GeneratedRegex(@"^\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w.$]{0,60}\s*=\s*(?=[{\[])")]
    private static partial Regex Assignment();
}
