using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>Reads front matter with faults field by field, so that one of them spoils no other: values with colons, brackets and quotes
/// that are only signs of a text, tabs, a name that is there twice.</summary>
internal static class FrontMatterLines
{
    // A fault is told by an exception, of which a file of nothing else would have too many.
    private const int MaxFaults = 200;

    // The blocks from Hebrew to Arabic Extended-A.
    private const char FirstRightToLeft = '\u0590';
    private const char LastRightToLeft = '\u08FF';

    /// <param name="sign">What stands between a name and its value.</param>
    public static YamlMappingNode Read(string block, char sign)
    {
        var fields = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var faults = 0;
        foreach (var (key, lines) in Parted(block, sign))
            RepeatedField.Put(fields, RepeatedField.IsOfNames(FrontMatterNames.Folded(key)) ? FrontMatterNames.Folded(key) : key,
                Value(key, lines, ref faults));
        return new YamlMappingNode(fields.Select(field =>
            KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(field.Key), field.Value)));
    }

    // The fields, each with what stands behind its name and in the lines under it.
    private static IEnumerable<(string Key, List<string> Lines)> Parted(string block, char sign)
    {
        var key = "";
        var lines = new List<string>();
        foreach (var line in block.Split('\n'))
        {
            // A field that was indented by a slip stands below a value, not below a name.
            var isSlip = line is [' ' or '\t', ..]
                && (key.Length == 0 || (lines is [{ Length: > 0 } value] && value[0] is not ('|' or '>' or '[' or '{')))
                && FrontMatterKeys.IsKnown(line.AsSpan().TrimStart());
            var isField = isSlip || (line.Length > 0 && line[0] is not (' ' or '\t' or '-' or '#' or '['));
            if (isField && FrontMatterKeys.Key((sign == ':' ? line : line.Replace(sign, ':')).AsSpan().TrimStart()) is { } next)
            {
                if (key.Length > 0)
                    yield return (key, lines);
                (key, lines) = (next, [line[(line.AsSpan().IndexOfAny(sign, '：') + 1)..].Trim()]);
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

        if (lines is [{ Length: 0 }, var first, ..] && FrontMatterKeys.Key(first) is not null)
            return Read(string.Join('\n', lines.Skip(1)), ':');
        var items = lines.Skip(1).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => Bare(line[2..])).ToList();
        var text = string.Join(' ', lines.Where((line, i) => i == 0 || !line.StartsWith("- ", StringComparison.Ordinal))).Trim();
        if (items.Count == 0 && text.StartsWith('[') && RepeatedField.IsOfNames(FrontMatterNames.Folded(key)))
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
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    // Without the quotation marks around it, of which one may be missing. What goes on behind its first quotation is written with it.
    private static string Bare(string text)
    {
        var bare = text.Trim();
        if (bare.Length > 0 && bare[0] is '"' or '\'' && !GoesOn(bare))
        {
            var quote = bare[0];
            bare = bare[1..];
            if (bare.EndsWith(quote))
                bare = bare[..^1];
        }

        return bare.Trim();
    }

    // A mark that closes has a sign before it and none behind it, or another one than a letter; where no word has an apostrophe within
    // it, a letter too.
    private static bool GoesOn(string text)
    {
        for (var at = 2; at < text.Length - 1; at++)
        {
            if (text[at] == text[0] && text[at - 1] is not (' ' or '\\'))
                return !char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is >= FirstRightToLeft and <= LastRightToLeft;
            if (text[at] == text[0])
                return false;
        }

        return false;
    }
}
