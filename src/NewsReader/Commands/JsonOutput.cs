using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsReader.Commands;

/// <summary>What a verb prints with --json: one value in one line, as UTF-8 whatever the terminal is set to.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // For a terminal or a file, not for a page; Persian stays legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write<T>(T value)
    {
        using var output = Console.OpenStandardOutput();
        output.Write([.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n']);
    }
}
