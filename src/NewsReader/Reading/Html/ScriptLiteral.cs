using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsReader.Reading.Html;

/// <summary>Reads a value as programs write it, such as <c>{a:'b',c:!0}</c>, <c>JSON.parse("…")</c> or
/// <c>(function(a){return {b:a}}(1))</c>, which are no JSON.</summary>
/// <param name="program">The program.</param>
internal sealed class ScriptLiteral(string program) : ScriptCursor(program)
{
    private const int MaxDepth = 200;

    // What stands for a parameter is written again wherever it is named.
    private const int MaxWritten = 1 << 24;

    private static readonly JsonWriterOptions Lenient = new() { SkipValidation = true, MaxDepth = MaxDepth * 4 };

    private readonly Dictionary<string, JsonElement> parameters = new(StringComparer.Ordinal);
    private Utf8JsonWriter writer = null!;
    private int depth;

    /// <summary>The value that begins at a place, or null where none does.</summary>
    /// <param name="from">The place; it becomes that behind the value.</param>
    public JsonElement? Read(ref int from)
    {
        Position = from;
        SkipBlanks();
        var value = At('(') || StartsWith("function") || At('!') ? Call() : Value();
        if (value is not null)
            from = Position;
        return value;
    }

    private JsonElement? Value()
    {
        var (outer, written) = (writer, new ArrayBufferWriter<byte>());
        using (writer = Writer(written))
        {
            if (!Write())
            {
                writer = outer;
                return null;
            }
        }

        writer = outer;
        try
        {
            var reader = new Utf8JsonReader(written.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxDepth * 4 });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            // A name twice, or what is no value after all.
            return null;
        }
    }

    private static Utf8JsonWriter Writer(IBufferWriter<byte> written) => new(written, Lenient);

    // Its values follow it: they are read first, and then what it returns.
    private JsonElement? Call()
    {
        while (At('(') || At('!'))
            Next();
        if (!Take("function") || !SkipTo('('))
            return null;
        var names = Names();
        var body = Position;
        if (!At('{') || !SkipBody(out var returned))
            return null;
        SkipBlanks();
        if (At(')'))
            Next();
        if (!Take("("))
            return null;
        foreach (var name in names)
        {
            SkipBlanks();
            if (At(')') || Value() is not { } value)
                break;
            parameters[name] = value;
            SkipBlanks();
            if (At(','))
                Position++;
        }

        var end = Position;
        Position = body + 1;
        Assign();
        Position = returned;
        var result = returned > 0 ? Value() : null;
        Position = Math.Max(Position, end);
        return result;
    }

    // To the end of a function, and where in it the value begins that it returns.
    private bool SkipBody(out int returned)
    {
        returned = 0;
        for (var open = 0; Position < Program.Length; Position++)
        {
            var sign = Program[Position];
            if (sign is '"' or '\'' or '`')
            {
                if (Text() is null)
                    return false;
                Position--;
            }
            else if (sign is '{')
            {
                open++;
            }
            else if (sign is '}' && --open == 0)
            {
                Position++;
                return true;
            }
            else if (open == 1 && returned == 0 && StartsWith("return"))
            {
                returned = Position + "return".Length;
            }
        }

        return false;
    }

    // «a.title="…";»: what is named twice is filled in before it is returned.
    private void Assign()
    {
        while (true)
        {
            SkipBlanks();
            var target = Name();
            if (target.Length == 0 || !parameters.TryGetValue(target, out var filled) || !Take(".") || Name() is not { Length: > 0 } name
                || !Take("=") || Value() is not { } value)
                return;
            var properties = filled.ValueKind == JsonValueKind.Object
                ? filled.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)
                : [];
            properties[name] = value;
            parameters[target] = JsonSerializer.SerializeToElement(properties);
            if (!Take(";") && !Take(","))
                return;
        }
    }

    private bool Write()
    {
        SkipBlanks();
        if (Position >= Program.Length || depth > MaxDepth || writer.BytesCommitted + writer.BytesPending > MaxWritten)
            return false;
        depth++;
        var done = Program[Position] switch
        {
            '{' => WriteObject(),
            '[' => WriteArray(),
            '"' or '\'' or '`' => WriteText(),
            '!' => WriteTruth(),
            '-' or '.' or '+' or (>= '0' and <= '9') => WriteNumber(),
            _ => WriteNamed(),
        };
        depth--;
        return done;
    }

    private bool WriteObject()
    {
        Position++;
        writer.WriteStartObject();
        while (true)
        {
            SkipBlanks();
            if (Take("}"))
                break;
            var name = At('"') || At('\'') ? Text() : Name();
            if (string.IsNullOrEmpty(name) && !At(':'))
                return false;
            writer.WritePropertyName(name ?? "");
            if (!Take(":") || !Write())
                return false;
            if (!Take(",") && !At('}'))
                return false;
        }

        writer.WriteEndObject();
        return true;
    }

    private bool WriteArray()
    {
        Position++;
        writer.WriteStartArray();
        while (!Take("]"))
        {
            if (Take(","))
                continue;
            if (!Write() || (!Take(",") && !At(']')))
                return false;
        }

        writer.WriteEndArray();
        return true;
    }

    private bool WriteText()
    {
        if (Text() is not { } text)
            return false;
        writer.WriteStringValue(text);
        return true;
    }

    private bool WriteTruth()
    {
        Position++;
        if (Position >= Program.Length || Program[Position] is not ('0' or '1'))
            return false;
        writer.WriteBooleanValue(Program[Position++] == '0');
        return true;
    }

    private bool WriteNumber()
    {
        var from = Position;
        while (Position < Program.Length && (char.IsAsciiLetterOrDigit(Program[Position]) || Program[Position] is '.' or '-' or '+'))
            Position++;
        if (double.TryParse(Program.AsSpan(from, Position - from), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteNullValue();
        return true;
    }

    private bool WriteNamed()
    {
        var name = Name();
        if (name.Length == 0)
            return false;
        if (parameters.TryGetValue(name, out var value))
            value.WriteTo(writer);
        else if (name is "true" or "false")
            writer.WriteBooleanValue(name == "true");
        else if (name is "void")
            return Name().Length >= 0 && WriteNothing(skips: 1);
        else if (name is "new")
            return Name().Length > 0 && WriteWithin(text => text);
        else if (CalledName(name) is { } called)
            return WriteCall(called);
        else if (name is "null" or "undefined" or "NaN" or "Infinity" or "window" or "document")
            return WriteNothing(skips: 0);
        else
            return parameters.Count > 0 && WriteNothing(skips: 0);
        return true;
    }

    // A function that is not known gives what it takes, without what was put around it.
    private bool WriteCall(string name) => name switch
    {
        "parse" => WriteWithin(text => text, isJson: true),
        "decodeURIComponent" or "unescape" or "decodeURI" => WriteWithin(Uri.UnescapeDataString),
        _ => WriteWithin(EncodedState.Decoded),
    };

    private bool WriteNothing(int skips)
    {
        SkipBlanks();
        Position = Math.Min(Position + skips, Program.Length);
        writer.WriteNullValue();
        return true;
    }

    // «new Date("…")», «JSON.parse("…")».
    private bool WriteWithin(Func<string, string> decoded, bool isJson = false)
    {
        if (!Take("("))
            return false;
        SkipBlanks();
        if (At(')'))
            writer.WriteNullValue();
        else if (Value() is not { } value)
            return false;
        else if (value.ValueKind == JsonValueKind.String && decoded(value.AsText()) is var text)
            WriteDecoded(text, isJson);
        else
            value.WriteTo(writer);
        return Take(")");
    }

    private void WriteDecoded(string text, bool isJson)
    {
        if (isJson && StateGraph.Parse(text) is { } inner)
            inner.WriteTo(writer);
        else
            writer.WriteStringValue(text);
    }
}
