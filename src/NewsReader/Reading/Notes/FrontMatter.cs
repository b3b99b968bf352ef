using System.Text.RegularExpressions;
using Tomlyn;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsReader.Reading.Notes;

/// <summary>The fields at the head of a Markdown file, in YAML, TOML or JSON.</summary>
/// <param name="Fields">What the block holds.</param>
/// <param name="Body">The text after the block.</param>
/// <param name="Warning">What is wrong with the block, or null.</param>
internal sealed partial record FrontMatter(FrontMatterFields Fields, string Body, string? Warning)
{
    private const string NoEnd = "the front matter has no end";

    private const int MaxLevels = 200;

    // Each of so many names may stand for several of the one before it.
    private const int MaxAnchors = 8;

    /// <summary>Parts a file into its front matter and its body; a block that is broken is read line by line, and told in the
    /// warning.</summary>
    /// <param name="isMarkdown">Whether the file is Markdown by its name.</param>
    public static FrontMatter Parse(string text, bool isMarkdown)
    {
        var lines = Lines(text);
        if ((LektorFile.Read(lines) ?? KirbyFile.Read(lines) ?? NikolaFile.Read(lines) ?? SphinxPost.Read(lines) ?? OutlineFile.Read(lines)
            ?? BlockHeads.Read(lines)) is { } whole)
            return whole;
        if (FrontMatterBlock.Find(lines, isMarkdown) is not { } block)
            return (isMarkdown ? BlockHeads.OfLines(lines) : null) ?? new FrontMatter(FrontMatterFields.None, lines, null);
        if (!block.IsClosed)
            return block.Text.Length == 0 ? new FrontMatter(FrontMatterFields.None, lines, NoEnd) : ByLine(block);
        if (IsTangled(block.Text))
            return new FrontMatter(FrontMatterFields.None, block.Body, "the front matter is nested beyond reason");
        try
        {
            // Of a name that is there twice the reader of TOML keeps the last alone.
            if (block.Form == FrontMatterForm.Toml && HasTwice(block.Text))
                return Faulty(block, "no TOML (a name is there twice)");
            var fields = block.Form == FrontMatterForm.Toml ? TomlTables.Read(block.Text) : Yaml(block.Text);
            if (fields is not null)
                return new FrontMatter(new FrontMatterFields(fields), block.Body, null);
        }
        catch (YamlException exception)
        {
            return Faulty(block, $"no YAML (line {exception.Start.Line + 1}: {exception.Message.TrimEnd('.')})");
        }
        catch (TomlException exception)
        {
            return Faulty(block, $"no TOML ({exception.Message.Split('\n')[0].TrimEnd('.')})");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // What the YAML reader throws where it loses its own way.
        }

        return Faulty(block, block.Form == FrontMatterForm.Toml ? "no TOML" : "no YAML");
    }

    /// <summary>Whether a text that is not called Markdown begins with front matter and is Markdown therefore.</summary>
    public static bool IsAtHeadOf(string text) => text.Length > 3
        && ((text[0] is '-' or '+' && FrontMatterBlock.Find(Lines(text), isMarkdown: false) is { IsClosed: true })
            || (text.Contains("\n----", StringComparison.Ordinal) && KirbyFile.Read(Lines(text)) is not null)
            || ((text[0] == '.' || text.StartsWith("<!--", StringComparison.Ordinal) || text.Contains("\n:", StringComparison.Ordinal))
                && NikolaFile.Read(Lines(text)) is not null)
            || (text.Contains("\n---\n", StringComparison.Ordinal) && LektorFile.Read(Lines(text)) is not null)
            || (text.Contains(".. ", StringComparison.Ordinal) && text.Contains("::", StringComparison.Ordinal)
                && SphinxPost.Read(Lines(text)) is not null)
            || (text[0] is '#' or '=' or ':' && OutlineFile.Read(Lines(text)) is not null)
            || (text[0] is '#' or '/' or '[' or '(' or '<' or '{' or 'V' && BlockHeads.Read(Lines(text)) is not null));

    private static string Lines(string text) => text.TrimStart('\uFEFF', '\u200E', '\u200F').ReplaceLineEndings("\n");

    // JSON lets a name be there twice, which YAML does not.
    private static FrontMatter? Json(FrontMatterBlock block) =>
        block.Text.AsSpan().TrimStart() is ['{', ..] && FrontMatterJson.Read(block.Text) is { } fields
            ? new FrontMatter(new FrontMatterFields(fields), block.Body, null)
            : null;

    // What is no YAML may be so because there is text in it.
    private static FrontMatter Faulty(FrontMatterBlock block, string fault) => Json(block) ?? WithFaults(block, fault);

    private static FrontMatter WithFaults(FrontMatterBlock block, string fault) => block.WithoutText() is { IsClosed: false } fields
        ? ByLine(fields)
        : ByLine(block) with { Warning = $"the front matter is {fault}; it was read line by line" };

    private static FrontMatter ByLine(FrontMatterBlock block) => new(
        new FrontMatterFields(FrontMatterLines.Read(block.Text, block.Form == FrontMatterForm.Toml ? '=' : ':')), block.Body, NoEnd);

    private static YamlMappingNode? Yaml(string block)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(block));
        return yaml.Documents.Count > 0 ? yaml.Documents[0].RootNode as YamlMappingNode : null;
    }

    // A YAML reader calls itself for every level; no front matter has as many as end a program's stack.
    private static bool IsTangled(ReadOnlySpan<char> block)
    {
        if (block.Count('[') + block.Count('{') > MaxLevels || Anchor().Count(block) > MaxAnchors)
            return true;
        foreach (var line in block.EnumerateLines())
        {
            var text = line.TrimStart(" -?\t");
            if (line.Length - text.Length > 2 * MaxLevels)
                return true;
        }

        return false;
    }

    private static bool HasTwice(string toml)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match name in TomlName().Matches(toml))
        {
            if (name.Value[0] == '[')
                names.Clear();
            else if (!names.Add(name.Groups[1].Value))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"^(?:([\w.\-]+)[ \t]*=|\[)", RegexOptions.Multiline)]
    private static partial Regex TomlName();

    [GeneratedRegex(@"(?<=[\s:,\[{-])&\w+(?=\s)")]
    private static partial Regex Anchor();
}
