using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>Front matter in JSON that is no YAML.</summary>
internal static class FrontMatterJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The fields, or null of what is no object of JSON.</summary>
    public static YamlMappingNode? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return Node(document.RootElement) as YamlMappingNode;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static YamlNode Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Mapping(value),
        JsonValueKind.Array => new YamlSequenceNode(value.EnumerateArray().Select(Node)),
        JsonValueKind.Null => new YamlScalarNode(""),
        _ => new YamlScalarNode(value.ToString()) { Style = ScalarStyle.DoubleQuoted },
    };

    private static YamlMappingNode Mapping(JsonElement value)
    {
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var field in value.EnumerateObject())
            RepeatedField.Put(fields, field.Name, Node(field.Value));
        return new YamlMappingNode(fields.Select(field =>
            KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(field.Key), field.Value)));
    }
}
