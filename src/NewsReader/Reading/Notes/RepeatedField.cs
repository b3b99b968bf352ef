using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>Fields whose name is there twice: lists and names go on with the second, a lead too; of other texts the first counts, and the
/// second is kept beside it so that it is accounted for.</summary>
internal static class RepeatedField
{
    private static readonly HashSet<string> Names = new(
        [.. FrontMatterNames.Tags, .. FrontMatterNames.Categories, .. FrontMatterNames.Author, .. FrontMatterNames.Related, "aliases"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Texts = new(FrontMatterNames.Lead, StringComparer.Ordinal);

    /// <summary>Whether the value of a field is a list of names when it begins like one.</summary>
    /// <param name="name">As <see cref="FrontMatterNames.Folded"/> has it.</param>
    public static bool IsOfNames(string name) => Names.Contains(name);

    /// <summary>Adds a field to others.</summary>
    /// <param name="name">As <see cref="FrontMatterNames.Folded"/> has it.</param>
    public static void Put(Dictionary<string, YamlNode> fields, string name, YamlNode value)
    {
        if (fields.TryAdd(name, value) || IsNothing(value) || fields[name].Equals(value))
            return;
        var first = fields[name];
        if (IsNothing(first))
            fields[name] = value;
        else if (Names.Contains(name) || (first is YamlSequenceNode && value is YamlSequenceNode))
            fields[name] = new YamlSequenceNode([.. Parts(first), .. Parts(value)]);
        else if (Texts.Contains(name) && first is YamlScalarNode { Value: { } begin } && value is YamlScalarNode { Value: { } end })
            fields[name] = new YamlScalarNode($"{begin} {end}") { Style = ScalarStyle.DoubleQuoted };
        else
            fields.TryAdd($"{name} {fields.Count}", value);
    }

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode { Value: null or "" } or YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" };

    // A text of several names is parted as one alone would be.
    private static IEnumerable<YamlNode> Parts(YamlNode node) => node switch
    {
        YamlSequenceNode list => list,
        YamlScalarNode { Value: { } text } when text.AsSpan().IndexOfAny(',', '،') >= 0 =>
            text.Split([',', '،'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(part => new YamlScalarNode(part)),
        _ => [node],
    };
}
