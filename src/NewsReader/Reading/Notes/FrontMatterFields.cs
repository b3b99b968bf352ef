using System.Text.RegularExpressions;
using NewsReader.Articles;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>The fields of front matter by their names.</summary>
internal sealed partial class FrontMatterFields
{
    // Where makers of sites put what is not theirs: Hugo's params, Zola's extra and taxonomies, Grav's taxonomy.
    private static readonly string[] Containers = ["params", "extra", "taxonomies", "taxonomy"];

    // Where a name, a picture or a title stands in a mapping.
    private static readonly string[] Values = ["name", "title", "src", "url", "image", "path", "relative", "text", "date",
        "at"];

    // A longer value is a sentence.
    private const int MaxSaid = 60;

    private readonly Dictionary<string, YamlNode> fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    // As they are written, in their order.
    private readonly List<(string Written, string Folded)> names = [];

    public FrontMatterFields(YamlMappingNode root)
    {
        Add(root);
        // All of it may stand under the name of what it is of.
        if (root.Children.Count == 1 && root.Children.Values.First() is YamlMappingNode whole)
        {
            fields.Clear();
            Add(whole);
        }

        foreach (var container in Containers)
        {
            if (fields.TryGetValue(container, out var inner) && inner is YamlMappingNode mapping)
            {
                fields.Remove(container);
                Add(mapping);
            }
        }
    }

    public static FrontMatterFields None => new([]);

    /// <summary>Fields that are texts and nothing else.</summary>
    public static FrontMatterFields FromTexts(IEnumerable<KeyValuePair<string, string>> texts) => new(new YamlMappingNode(
        texts.Where(text => text.Value.Length > 0).Select(text => KeyValuePair.Create<YamlNode, YamlNode>(
            new YamlScalarNode(text.Key), new YamlScalarNode(text.Value) { Style = ScalarStyle.DoubleQuoted }))));

    /// <summary>Texts of a word or a few, each by the name of its field as it is written; who asks for them knows what they say.</summary>
    public IEnumerable<(string Name, string Value)> Said => names.Where(name => fields.ContainsKey(name.Folded))
        .Select(name => (name.Written, Value: Named(fields[name.Folded]).FirstOrDefault() ?? ""))
        .Where(said => said.Value.Length is > 0 and <= MaxSaid);

    /// <summary>The word of a name within the first mapping that has it.</summary>
    /// <param name="mappings">Names of mappings.</param>
    public string? Inner(string name, params IEnumerable<string> mappings) => mappings
        .Select(mapping => fields.GetValueOrDefault(FrontMatterNames.Folded(mapping)) is YamlMappingNode inner ? Scalar(inner, name) : null)
        .FirstOrDefault(value => value is not null);

    /// <summary>Names and words of the fields that none was asked for; to be asked last.</summary>
    public IEnumerable<(string Name, string Words)> Rest => fields.Where(entry => !used.Contains(entry.Key))
        .SelectMany(entry => Scalars(entry.Value).Select(words => (Name: WrittenOf(entry.Key), words)))
        .Where(rest => rest.words.Any(char.IsLetterOrDigit));

    private string WrittenOf(string folded) => names.Find(name => name.Folded == folded).Written ?? folded;

    /// <summary>The text of the first of the names that has one; of a list or a mapping its names.</summary>
    public string? Text(params ReadOnlySpan<string> names) => First(text => text, names);

    /// <summary>What the first of the texts gives that gives anything.</summary>
    public T? First<T>(Func<string, T?> read, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var node) && string.Join("، ", Named(node)) is { Length: > 0 } text && read(text) is { } found)
            {
                used.Add(name);
                return found;
            }
        }

        return default;
    }

    /// <summary>The values of the lists of all the names; a text is one whose values are separated by commas, else by blanks.</summary>
    public IReadOnlyList<string> Lists(params ReadOnlySpan<string> names)
    {
        var list = new List<string>();
        foreach (var name in names)
        {
            if (!fields.TryGetValue(name, out var node))
                continue;
            used.Add(name);
            string[] values = [.. Named(node)];
            // A comma of Persian parts no list of YAML, which has then one value.
            list.AddRange((values is [var alone] ? Parted(alone, node is YamlScalarNode) : values).Select(value => value.TrimStart('#')));
        }

        return [.. list.Where(value => value.Length > 0).Distinct()];
    }

    /// <summary>The titles of a list whose items are titles or mappings of title and url.</summary>
    public IEnumerable<RelatedDraft> Related(params ReadOnlySpan<string> names)
    {
        var related = new List<RelatedDraft>();
        foreach (var name in names)
        {
            if (!fields.TryGetValue(name, out var node) || node is not YamlSequenceNode list)
                continue;
            used.Add(name);
            related.AddRange(list.Select(item => item is YamlMappingNode mapping
                ? new RelatedDraft(Scalar(mapping, "title") ?? "", Scalar(mapping, "url"))
                : new RelatedDraft(Named(item).FirstOrDefault() ?? "")).Where(link => link.Title.Length > 0));
        }

        return related;
    }

    private static string[] Parted(string value, bool isText)
    {
        char[] signs = value.AsSpan().IndexOfAny(',', '،') >= 0 ? [',', '،'] : [' ', '\t'];
        return isText || signs[0] == ','
            ? value.Split(signs, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [value];
    }

    private static IEnumerable<string> Named(YamlNode node) => Named(node, new(ReferenceEqualityComparer.Instance));

    // What stands for itself or for others again and again is looked into once.
    private static IEnumerable<string> Named(YamlNode node, HashSet<YamlNode> seen) => node switch
    {
        YamlScalarNode scalar => Filled(scalar) is { } text ? [text] : [],
        _ when !seen.Add(node) => [],
        YamlSequenceNode list => list.SelectMany(item => Named(item, seen)),
        YamlMappingNode mapping when Values.Select(name => Scalar(mapping, name)).FirstOrDefault(value => value is not null) is { } named =>
            [named],
        // Values by name, such as how often a tag is given.
        YamlMappingNode mapping => mapping.Children.Keys.OfType<YamlScalarNode>().Select(Filled).OfType<string>(),
        _ => [],
    };

    private static IEnumerable<string> Scalars(YamlNode node) => Scalars(node, new(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Scalars(YamlNode node, HashSet<YamlNode> seen) => node switch
    {
        YamlScalarNode scalar => Filled(scalar) is { } text ? [text] : [],
        _ when !seen.Add(node) => [],
        YamlSequenceNode list => list.SelectMany(item => Scalars(item, seen)),
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(value => Scalars(value, seen)),
        _ => [],
    };

    private static string? Scalar(YamlMappingNode mapping, string name) => mapping.Children
        .Where(field => field.Key is YamlScalarNode key && FrontMatterNames.Folded(key.Value ?? "") == name)
        .Select(field => field.Value is YamlScalarNode scalar ? Filled(scalar) : null).FirstOrDefault(value => value is not null);

    // What is null in YAML is no text.
    private static string? Filled(YamlScalarNode scalar) => string.IsNullOrWhiteSpace(scalar.Value)
        || (scalar.Style == ScalarStyle.Plain && scalar.Value is "null" or "~") ? null : NoteLink().Replace(scalar.Value.Trim(), "$1");

    // A note is linked by its name, which a folder may stand before and other words behind.
    [GeneratedRegex(@"\[\[(?:[^\]|\n]*[|/])?([^\]|/\n]+)\]\]")]
    private static partial Regex NoteLink();

    private void Add(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                continue;
            var folded = FrontMatterNames.Folded(name);
            names.Add((name, folded));
            RepeatedField.Put(fields, folded, value);
        }
    }
}
