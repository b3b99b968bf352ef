using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>Tells the kinds of JSON apart by the beginning of a file.</summary>
internal static class JsonShape
{
    /// <summary>How JSON is read here: a comma too many and comments hinder nobody.</summary>
    public static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether the text is JSON by its first signs: an array, or an object whose first name is in quotes.</summary>
    public static bool IsJson(FileHead head)
    {
        var text = head.Text.AsSpan();
        if (text.Length == 0 || head.IsBinary || text[0] is not ('{' or '['))
            return false;
        var inner = text[1..].TrimStart();
        return inner.Length == 0
            || (text[0] == '{' ? inner[0] is '"' or '}' or '/'
                : inner[0] is '{' or '/' || ((inner[0] is '[' or ']' or '"' || char.IsAsciiDigit(inner[0])) && IsArray(head.Text)));
    }

    // A text may begin with brackets, such as "[1]", "[ ]" or "[[a note]]": an array has nothing after its end.
    private static bool IsArray(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        }));
        try
        {
            reader.Read();
            return !reader.TrySkip() || bytes.AsSpan((int)reader.BytesConsumed).TrimStart(" \t\r\n"u8).IsEmpty;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether the first line is an object of its own and another one follows.</summary>
    public static bool IsLines(FileHead head)
    {
        if (!IsJson(head) || head.Text[0] != '{')
            return false;
        var text = head.Text;
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !IsWhole(text.AsSpan(0, end)))
            return false;
        var next = text.AsSpan(end).TrimStart();
        return next.Length > 0 && next[0] == '{';
    }

    /// <summary>The names of the fields of the first object, as far as the beginning of the file holds it.</summary>
    public static IReadOnlyDictionary<string, string> FirstFields(FileHead head)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsJson(head))
            return fields;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(head.Text), isFinalBlock: false,
            new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        var name = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                    fields.TryAdd(name = reader.GetString()!, "");
                else if (reader.TokenType == JsonTokenType.String && reader.CurrentDepth == 1 && name.Length > 0)
                    fields[name] = reader.GetString()!;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // As far as it is JSON it tells what it is.
        }

        return fields;
    }

    private static bool IsWhole(ReadOnlySpan<char> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line.ToString(), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
