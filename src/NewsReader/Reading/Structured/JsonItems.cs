using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>An object of a list.</summary>
/// <param name="Around">The texts and numbers of the objects around the list that stand before it, the inner ones first.</param>
internal sealed record JsonItem(JsonElement Value, IReadOnlyDictionary<string, string> Around);

/// <summary>Reads the objects of the lists under one name, wherever in a file they are, so that the memory holds one of them.</summary>
/// <param name="list">The name; empty for the outermost list of all.</param>
/// <param name="most">Bytes of one object.</param>
internal sealed class JsonItems(string list, int most)
{
    private const int FirstLength = 1 << 16;

    // Of what is around a list a name and a number matter; a text of the account does not.
    private const int MaxText = 1000;

    private readonly List<Level> levels = [];
    private bool isOpened;
    private JsonReaderState state =
        new(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });

    /// <summary>What is wrong with the file, after it was read; what stands before it was read.</summary>
    public string? Problem { get; private set; }

    /// <summary>The objects in order. What stands before the first bracket is no JSON and is passed over.</summary>
    public async IAsyncEnumerable<JsonItem> ReadAsync(Stream utf8, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (buffer, filled, isBegun) = (new byte[FirstLength], 0, false);
        while (Problem is null)
        {
            var wanted = buffer.Length - filled;
            var read = await utf8.ReadAtLeastAsync(buffer.AsMemory(filled), wanted, throwOnEndOfStream: false, cancellationToken);
            filled += read;
            var from = isBegun ? 0 : Math.Max(0, buffer.AsSpan(0, filled).IndexOfAny((byte)'{', (byte)'['));
            isBegun = true;
            var found = new List<JsonItem>();
            var taken = from + Take(buffer.AsSpan(from, filled - from), isLast: read < wanted, found);
            foreach (var item in found)
                yield return item;
            if (read < wanted)
                yield break;
            buffer.AsSpan(taken, filled - taken).CopyTo(buffer);
            filled -= taken;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            if (filled > most)
            {
                Problem = FormattableString.Invariant(
                    $"an object is larger than {most:N0} bytes (NewsReader:Reading:MaxArticleBytes); what comes after it was not read");
            }
        }
    }

    private int Take(ReadOnlySpan<byte> bytes, bool isLast, List<JsonItem> found)
    {
        var reader = new Utf8JsonReader(bytes, isLast, state);
        var before = reader;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject && levels is [.., { IsList: true }])
                {
                    // What is not there to its end is read again with what comes next.
                    if (!JsonDocument.TryParseValue(ref reader, out var document))
                        break;
                    using (document)
                        found.Add(new JsonItem(JsonText.ValidCopy(document.RootElement), Around()));
                }
                else
                {
                    isOpened = true;
                    Take(ref reader);
                }

                before = reader;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What stands after the last bracket is nobody's loss.
            if (levels.Count > 0 || !isOpened)
                Problem = "from here on the file is no JSON: " + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.');
        }

        state = before.CurrentState;
        return (int)before.BytesConsumed;
    }

    // Broken letters are no reason to lose the others.
    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                levels.Add(new Level());
                break;
            case JsonTokenType.StartArray:
                levels.Add(new Level { IsList = levels is [.., { } around] ? around.Name == list : list.Length == 0 });
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                levels[^1].Name = TextOf(ref reader);
                break;
            case JsonTokenType.String when levels is [.., { Name.Length: > 0 } level] && reader.ValueSpan.Length <= MaxText:
                level.Fields[level.Name] = TextOf(ref reader);
                break;
            case JsonTokenType.Number when levels is [.., { Name.Length: > 0 } level]:
                level.Fields[level.Name] = System.Text.Encoding.ASCII.GetString(reader.ValueSpan);
                break;
        }
    }

    private Dictionary<string, string> Around()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = levels.Count - 1; i >= 0; i--)
        {
            foreach (var (name, value) in levels[i].Fields)
                fields.TryAdd(name, value);
        }

        return fields;
    }

    private sealed class Level
    {
        public bool IsList { get; init; }

        public string Name { get; set; } = "";

        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);
    }
}
