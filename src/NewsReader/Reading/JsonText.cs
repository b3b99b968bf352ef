using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading;

/// <summary>Texts of JSON files whose writers broke letters apart.</summary>
internal static partial class JsonText
{
    /// <summary>The text of a string; the half of a letter, and bytes that are none, become U+FFFD, where
    /// <see cref="JsonElement.GetString"/> throws.</summary>
    public static string AsText(this JsonElement value)
    {
        try
        {
            return DoubleEncoding.Repaired(value.GetString() ?? "");
        }
        catch (InvalidOperationException) when (value.ValueKind == JsonValueKind.String)
        {
            return JsonSerializer.Deserialize<string>(HalfLetter().Replace(
                Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value)), "\\uFFFD"))!;
        }
    }

    /// <summary>The document of a text, in whose strings line breaks and tabs may stand as they are.</summary>
    /// <exception cref="JsonException">It is no JSON even so.</exception>
    public static JsonDocument Parse(string text)
    {
        // The name of a field that is half a letter would be thrown for by whatever looks for another.
        if (text.Contains("\\ud", StringComparison.Ordinal) || text.Contains("\\uD", StringComparison.Ordinal))
            text = HalfLetter().Replace(text, "\\uFFFD");
        try
        {
            return JsonDocument.Parse(text, JsonShape.Lenient);
        }
        catch (JsonException) when (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0)
        {
            return JsonDocument.Parse(Escaped(text), JsonShape.Lenient);
        }
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static JsonDocument Parse(byte[] utf8)
    {
        if (utf8.AsSpan().IndexOf("\\ud"u8) >= 0 || utf8.AsSpan().IndexOf("\\uD"u8) >= 0)
            return Parse(Encoding.UTF8.GetString(utf8));
        try
        {
            return JsonDocument.Parse(Valid(utf8), JsonShape.Lenient);
        }
        catch (JsonException) when (utf8.AsSpan().IndexOfAnyInRange((byte)0, (byte)0x1F) >= 0)
        {
            var text = Encoding.UTF8.GetString(utf8);
            if (Escaped(text) is var escaped && escaped == text)
                throw;
            return JsonDocument.Parse(escaped, JsonShape.Lenient);
        }
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        var (inString, isEscaped) = (false, false);
        foreach (var c in text)
        {
            if (c == '"' && !isEscaped)
                inString = !inString;
            isEscaped = inString && c == '\\' && !isEscaped;
            if (c < ' ' && inString)
                result.Append(c switch { '\n' => "\\n", '\t' => "\\t", '\r' => "\\r", _ => "" });
            else if (c != '\0')
                result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The bytes as valid UTF-8, which the parser takes for granted within strings.</summary>
    public static byte[] Valid(byte[] utf8) => Utf8.IsValid(utf8) ? utf8 : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8));

    /// <summary>A copy of a value whose bytes are valid UTF-8, so that nothing that reads it throws.</summary>
    public static JsonElement ValidCopy(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        if (Utf8.IsValid(raw))
            return value.Clone();
        using var document = JsonDocument.Parse(Valid(raw.ToArray()), JsonShape.Lenient);
        return document.RootElement.Clone();
    }

    // An escaped high surrogate without a low one after it, or a low one without a high one before it.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}")]
    private static partial Regex HalfLetter();
}
