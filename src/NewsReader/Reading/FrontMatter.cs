using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading;

/// <summary>The YAML block that may stand at the head of a Markdown file.</summary>
/// <param name="Body">The text after the block.</param>
/// <param name="Warning">What is wrong with the block, or null.</param>
internal sealed record FrontMatter(YamlMappingNode? Fields, string Body, string? Warning)
{
    private const string Fence = "---";
    private const int MaxLevels = 200;

    /// <summary>Parts a file into its front matter and its body; a broken block is left out and told in the warning.</summary>
    public static FrontMatter Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF', '\u200E', '\u200F').ReplaceLineEndings("\n");
        if (!lines.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return new FrontMatter(null, lines, null);
        var end = lines.IndexOf("\n" + Fence + "\n", Fence.Length, StringComparison.Ordinal);
        if (end < 0 && lines.EndsWith("\n" + Fence, StringComparison.Ordinal))
            end = lines.Length - Fence.Length - 1;
        if (end < 0)
            return new FrontMatter(null, lines, "the front matter has no closing ---");
        var body = lines[Math.Min(lines.Length, end + Fence.Length + 2)..];
        if (IsTangled(lines.AsSpan(0, end)))
            return new FrontMatter(null, body, "the front matter is nested beyond reason");
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(lines[(Fence.Length + 1)..(end + 1)]));
            var fields = yaml.Documents.Count > 0 ? yaml.Documents[0].RootNode as YamlMappingNode : null;
            return new FrontMatter(fields, body, null);
        }
        catch (YamlException exception)
        {
            return new FrontMatter(null, body,
                $"the front matter is no YAML (line {exception.Start.Line + 1}: {exception.Message.TrimEnd('.')})");
        }
        catch (InvalidOperationException)
        {
            // What the YAML reader throws where it loses its own way.
            return new FrontMatter(null, body, "the front matter is no YAML");
        }
    }

    /// <summary>The value of the first of the names that has one.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Node(name) is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
                return value.Trim();
        }

        return null;
    }

    /// <summary>The values of a list, or of a text separated by commas or blanks.</summary>
    public IReadOnlyList<string> List(string name) => Node(name) switch
    {
        YamlSequenceNode list =>
            [.. list.OfType<YamlScalarNode>().Select(item => item.Value?.Trim()).OfType<string>().Where(value => value.Length > 0)],
        YamlScalarNode { Value: { } value } => value.Split(
            value.IndexOfAny([',', '،']) >= 0 ? [',', '،'] : [' ', '\t'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        _ => [],
    };

    /// <summary>The titles of a list whose items are titles or mappings of title and url.</summary>
    public IEnumerable<Articles.RelatedDraft> Related(string name)
    {
        if (Node(name) is not YamlSequenceNode list)
            yield break;
        foreach (var item in list)
        {
            if (item is YamlScalarNode { Value: { Length: > 0 } title })
                yield return new Articles.RelatedDraft(title);
            else if (item is YamlMappingNode mapping && Scalar(mapping, "title") is { } named)
                yield return new Articles.RelatedDraft(named, Scalar(mapping, "url"));
        }
    }

    // A YAML reader calls itself for every level; no front matter has as many as end a program's stack.
    private static bool IsTangled(ReadOnlySpan<char> block)
    {
        if (block.Count('[') + block.Count('{') > MaxLevels)
            return true;
        foreach (var line in block.EnumerateLines())
        {
            var text = line.TrimStart(" -?\t");
            if (line.Length - text.Length > 2 * MaxLevels)
                return true;
        }

        return false;
    }

    private YamlNode? Node(string name) =>
        Fields?.Children.FirstOrDefault(field => field.Key is YamlScalarNode key && key.Value == name).Value;

    private static string? Scalar(YamlMappingNode mapping, string name) =>
        mapping.Children.FirstOrDefault(field => field.Key is YamlScalarNode key
            && key.Value == name).Value is YamlScalarNode { Value: { Length: > 0 } value } ? value : null;
}
