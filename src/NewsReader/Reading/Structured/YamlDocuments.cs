using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NewsReader.Reading.Structured;

/// <summary>The documents of a YAML text as JSON could say them. Of a name that is there more than once every value counts.</summary>
internal sealed class YamlDocuments
{
    private const int MaxDepth = 24;
    private const int MaxNodes = 2_000_000;

    private readonly Dictionary<string, JsonNode?> anchors = new(StringComparer.Ordinal);
    private readonly IParser events;
    private int nodes;

    private YamlDocuments(string text) => events = new Parser(new StringReader(text));

    /// <exception cref="YamlException">The text is no YAML.</exception>
    public static List<JsonNode?> Read(string text)
    {
        var documents = new YamlDocuments(text);
        documents.events.Consume<StreamStart>();
        var all = new List<JsonNode?>();
        while (!documents.events.TryConsume<StreamEnd>(out _))
        {
            documents.events.Consume<DocumentStart>();
            all.Add(documents.Value(0));
            documents.events.Consume<DocumentEnd>();
        }

        return all;
    }

    private JsonNode? Value(int depth)
    {
        var isTooMuch = depth > MaxDepth || nodes++ > MaxNodes;
        var (anchor, value) = ("", default(JsonNode));
        if (events.TryConsume<AnchorAlias>(out var alias))
        {
            // What stands for another node is written out, as often as may be.
            if (!anchors.TryGetValue(alias.Value.Value, out var known) || (nodes += Count(known)) > MaxNodes)
                return null;
            return known?.DeepClone();
        }

        if (events.TryConsume<Scalar>(out var scalar))
        {
            anchor = scalar.Anchor.IsEmpty ? "" : scalar.Anchor.Value;
            value = scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~" or "" ? null : JsonValue.Create(scalar.Value);
        }
        else if (events.TryConsume<SequenceStart>(out var sequence))
        {
            anchor = sequence.Anchor.IsEmpty ? "" : sequence.Anchor.Value;
            value = List(depth);
        }
        else
        {
            var mapping = events.Consume<MappingStart>();
            anchor = mapping.Anchor.IsEmpty ? "" : mapping.Anchor.Value;
            value = Map(depth);
        }

        if (anchor.Length > 0)
            anchors[anchor] = value;
        return isTooMuch ? null : value;
    }

    private JsonArray List(int depth)
    {
        var list = new JsonArray();
        while (!events.TryConsume<SequenceEnd>(out _))
            list.Add(Value(depth + 1));
        return list;
    }

    private JsonObject Map(int depth)
    {
        var map = new JsonObject();
        while (!events.TryConsume<MappingEnd>(out _))
        {
            var name = events.Accept<Scalar>(out var key) ? key.Value : null;
            Value(depth + 1);
            var value = Value(depth + 1);
            if (name is not null)
                JsonDuplicates.Put(map, name, value);
        }

        return map;
    }

    private static int Count(JsonNode? node) => node switch
    {
        JsonObject map => 1 + map.Sum(field => Count(field.Value)),
        JsonArray list => 1 + list.Sum(Count),
        _ => 1,
    };
}
