using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>Reads front matter with faults field by field, so that one of them spoils no other: values with colons, brackets and quotes
/// that are only signs of a text, tabs, a name that is there twice.</summary>
internal static class FrontMatterLines
{
    // A fault is told by an exception, of which a file of nothing else would have too many.
    private const int MaxFaults = 200;

    // Fields whose values are lists when they begin like one.
    private static readonly HashSet<string> Lists = new(
        [.. FrontMatterNames.Tags, .. FrontMatterNames.Categories, .. FrontMatterNames.Author, .. FrontMatterNames.Related, "aliases"],
        StringComparer.Ordinal);

    /// <param name="sign">What stands between a name and its value.</param>
    public static YamlMappingNode Read(string block, char sign)
    {
        var fields = new YamlMappingNode();
        var faults = 0;
        foreach (var (key, lines) in Parted(block, sign))
        {
            var value = Value(key, lines, ref faults);
            if (!fields.Children.TryAdd(new YamlScalarNode(key), value))
                Join(fields, key, value);
        }

        return fields;
    }

    // Of two texts the first counts; the other one is a field that nobody asks for.
    private static void Join(YamlMappingNode fields, string key, YamlNode more)
    {
        if (fields.Children[new YamlScalarNode(key)] is YamlSequenceNode list && more is YamlSequenceNode items)
        {
            foreach (var item in items)
                list.Add(item);
        }
        else
        {
            fields.Children.TryAdd(new YamlScalarNode($"{key} (2)"), more);
        }
    }

    // The fields, each with what stands behind its name and in the lines under it.
    private static IEnumerable<(string Key, List<string> Lines)> Parted(string block, char sign)
    {
        var key = "";
        var lines = new List<string>();
        foreach (var line in block.Split('\n'))
        {
            var isField = line.Length > 0 && line[0] is not (' ' or '\t' or '-' or '#' or '[');
            if (isField && FrontMatterKeys.Key(sign == ':' ? line : line.Replace(sign, ':')) is { } next)
            {
                if (key.Length > 0)
                    yield return (key, lines);
                (key, lines) = (next, [line[(line.IndexOf(sign, StringComparison.Ordinal) + 1)..].Trim()]);
            }
            else if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
            {
                lines.Add(line.Trim());
            }
        }

        if (key.Length > 0)
            yield return (key, lines);
    }

    private static YamlNode Value(string key, List<string> lines, ref int faults)
    {
        if (faults < MaxFaults)
        {
            if (Yaml(string.Join("\n  ", lines)) is { } read)
                return read;
            faults++;
        }

        var items = lines.Skip(1).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => Bare(line[2..])).ToList();
        var text = string.Join(' ', lines.Where((line, i) => i == 0 || !line.StartsWith("- ", StringComparison.Ordinal))).Trim();
        if (items.Count == 0 && text.StartsWith('[') && Lists.Contains(FrontMatterNames.Folded(key)))
            items = [.. text.Trim('[', ']', ' ').Split([',', '،'], StringSplitOptions.TrimEntries).Select(Bare)];
        return items.Count > 0 && (text.Length == 0 || text.StartsWith('['))
            ? new YamlSequenceNode(items.Where(item => item.Length > 0).Select(item => new YamlScalarNode(item)))
            : new YamlScalarNode(Bare(text)) { Style = ScalarStyle.DoubleQuoted };
    }

    private static YamlNode? Yaml(string value)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader("key: " + value));
            return yaml.Documents is [{ RootNode: YamlMappingNode { Children.Count: 1 } read }]
                ? read.Children[new YamlScalarNode("key")]
                : null;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    // Without the quotation marks around it, of which one may be missing.
    private static string Bare(string text)
    {
        var bare = text.Trim();
        if (bare.Length > 0 && bare[0] is '"' or '\'')
        {
            var quote = bare[0];
            bare = bare[1..];
            if (bare.EndsWith(quote))
                bare = bare[..^1];
        }

        return bare.Trim();
    }
}
