using System.Globalization;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>TOML as the nodes that fields are read from.</summary>
internal static class TomlTables
{
    /// <exception cref="TomlException">It is no TOML.</exception>
    public static YamlMappingNode? Read(string toml) =>
        TomlSerializer.Deserialize<TomlTable>(toml) is { } table ? Node(table) as YamlMappingNode : null;

    // As deep as front matter may be.
    private static YamlNode Node(object? value) => value switch
    {
        TomlTable table => new YamlMappingNode(table.Select(field =>
            KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(field.Key), Node(field.Value)))),
        TomlTableArray tables => new YamlSequenceNode(tables.Select(Node)),
        TomlArray list => new YamlSequenceNode(list.Select(Node)),
        bool truth => new YamlScalarNode(truth ? "true" : "false"),
        IFormattable number => new YamlScalarNode(number.ToString(null, CultureInfo.InvariantCulture)),
        null => new YamlScalarNode(""),
        _ => new YamlScalarNode(value.ToString()),
    };
}
