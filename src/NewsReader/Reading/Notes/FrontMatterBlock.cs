using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>How front matter is written.</summary>
internal enum FrontMatterForm
{
    Yaml,
    Toml,
    Json,
}

/// <summary>The block of fields at the head of a file, as the makers of sites write it.</summary>
/// <param name="Text">What stands between its fences.</param>
/// <param name="Body">The text after it.</param>
/// <param name="IsClosed">Whether it has an end.</param>
internal sealed partial record FrontMatterBlock(FrontMatterForm Form, string Text, string Body, bool IsClosed = true)
{
    // More lines than any front matter has, so that a rule far down in a text is not taken for its end.
    private const int MaxLines = 500;

    /// <summary>The block at the head of a text, or null. A rule between paragraphs is no fence: what stands under it has to be
    /// fields.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    /// <param name="isMarkdown">Whether the file is Markdown by its name; then fields need no fence above them.</param>
    public static FrontMatterBlock? Find(string lines, bool isMarkdown)
    {
        var begin = 0;
        while (begin < lines.Length && lines[begin] is ' ' or '\n' or '\t')
            begin++;
        begin = begin == 0 ? 0 : lines.LastIndexOf('\n', begin - 1) + 1;
        var text = lines[begin..];
        if (Fence().Match(text) is { Success: true } fence)
            return Fenced(text, fence.Groups["mark"].Value, fence.Groups["form"].Value, fence.Length);
        if (!isMarkdown)
            return null;
        if (ScriptFields.Exported(text) is { } exported)
            return new FrontMatterBlock(FrontMatterForm.Json, exported.Json, text[exported.End..]);
        if (Comment().Match(text) is { Success: true } comment && FrontMatterKeys.AreAll(comment.Groups["fields"].Value))
            return new FrontMatterBlock(FrontMatterForm.Yaml, comment.Groups["fields"].Value, text[comment.Length..]);
        return text.StartsWith('{') ? Json(text) : Outline(text) ?? Bare(text) ?? BelowHeading(text) ?? Listed(text);
    }

    // Logseq writes the properties of a page into its first paragraph: title:: …
    private static FrontMatterBlock? Outline(string text)
    {
        var yaml = new StringBuilder();
        var (at, known) = (0, false);
        while (at < text.Length && yaml.Length < MaxLines * MaxLines && Property().Match(text, at) is { Success: true } property)
        {
            known |= FrontMatterKeys.IsKnown(property.Groups["name"].Value + ":");
            yaml.Append(property.Groups["name"].Value).Append(": \"")
                .Append(property.Groups["value"].Value.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
            at += property.Length;
        }

        return known ? new FrontMatterBlock(FrontMatterForm.Yaml, yaml.ToString(), text[at..]) : null;
    }

    private static FrontMatterBlock? Fenced(string text, string mark, string form, int from)
    {
        var (block, end) = Until(text, from, line => IsFence(line, mark));
        if (form is "js" or "javascript" or "cjs")
            return end >= 0 && ScriptFields.Json(block) is { } json ? new FrontMatterBlock(FrontMatterForm.Json, json, text[end..]) : null;
        var kind = (mark[0], form) switch
        {
            ('+', _) or (_, "toml") => FrontMatterForm.Toml,
            (';', _) or (_, "json") => FrontMatterForm.Json,
            _ => FrontMatterForm.Yaml,
        };
        var isMeant = kind switch
        {
            FrontMatterForm.Toml => TomlLine().IsMatch(block),
            FrontMatterForm.Json => block.AsSpan().TrimStart() is ['{', ..],
            _ => FrontMatterKeys.AreIn(block)
                || (block.AsSpan().TrimStart() is ['{', ..] && block.AsSpan().TrimEnd() is [.., '}']),
        };
        if (!isMeant)
            return null;
        if (end >= 0)
            return new FrontMatterBlock(kind, block, text[end..]);
        return kind == FrontMatterForm.Json
            ? new FrontMatterBlock(kind, "", text, IsClosed: false)
            : new FrontMatterBlock(kind, block, text[(from + block.Length)..], IsClosed: false).WithoutText();
    }

    /// <summary>The block without the text that stands in it where its end is missing and a rule of the text ends it.</summary>
    public FrontMatterBlock WithoutText()
    {
        var (end, text) = FrontMatterEnd.Find(Text, Form, IsClosed);
        if (end == Text.Length)
            return this;
        var rule = IsClosed ? "\n---\n\n" : "";
        return new FrontMatterBlock(Form, Text[..end], Text[text..] + rule + Body, IsClosed: false);
    }

    // A fence ends as it began; YAML may end with three points too.
    private static bool IsFence(ReadOnlySpan<char> line, string mark)
    {
        var bare = line.TrimEnd();
        if (mark[0] == '-' && bare is "...")
            return true;
        return bare.Length >= 3 && bare.IndexOfAnyExcept(mark[0]) < 0 && (mark[0] == '-' || bare.Length == mark.Length);
    }

    private static FrontMatterBlock? Json(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(
            bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            reader.Skip();
            var json = Encoding.UTF8.GetString(bytes, 0, (int)reader.BytesConsumed);
            var body = text[json.Length..];
            return body.AsSpan().TrimStart() is not ([] or ['{' or ',' or '[', ..]) && body[0] == '\n'
                ? new FrontMatterBlock(FrontMatterForm.Json, json, body)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Hexo writes no fence above the fields, Pelican and MultiMarkdown none at all: there a blank line ends them.
    private static FrontMatterBlock? Bare(string text)
    {
        var first = text.IndexOf('\n', StringComparison.Ordinal);
        if (first < 0 || !FrontMatterKeys.IsKnown(text.AsSpan(0, first)))
            return null;
        var (fenced, end) = Until(text, 0, line => IsFence(line, "---"));
        if (end >= 0 && FrontMatterKeys.AreIn(fenced))
            return new FrontMatterBlock(FrontMatterForm.Yaml, fenced, text[end..]);
        var (block, blank) = Until(text, 0, line => line.IsWhiteSpace());
        return blank >= 0 && block.AsSpan().Count('\n') > 1 && FrontMatterKeys.AreIn(block)
            ? new FrontMatterBlock(FrontMatterForm.Yaml, block, text[blank..])
            : null;
    }

    // Notion writes the fields of a page under its title.
    private static FrontMatterBlock? BelowHeading(string text)
    {
        if (Heading().Match(text) is not { Success: true } heading)
            return null;
        var (block, end) = Until(text, heading.Length, line => line.IsWhiteSpace());
        return end >= 0 && FrontMatterKeys.AreAll(block)
            ? new FrontMatterBlock(FrontMatterForm.Yaml, block, heading.Value + text[end..])
            : null;
    }

    // Readwise writes them as a list below a heading of its own.
    private static FrontMatterBlock? Listed(string text)
    {
        var length = Math.Min(text.Length, MaxLines * 10);
        var (list, isNamed) = (Metadata().Match(text, 0, length), true);
        if (!list.Success)
            (list, isNamed) = (BelowTitle().Match(text, 0, length), false);
        if (!list.Success)
            return null;
        var yaml = new StringBuilder();
        var lines = list.Groups["lines"];
        foreach (var line in lines.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var name = ListedName(line[2..colon].Trim(' ', '*'));
            // Links to notes stand beside one another.
            var value = line[(colon + 1)..].TrimStart('*').Trim().Replace("]] [[", "]], [[", StringComparison.Ordinal);
            yaml.Append(name).Append(": \"").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
        }

        var from = isNamed ? list.Index : lines.Index;
        var isMeant = isNamed ? FrontMatterKeys.AreIn(yaml.ToString()) : FrontMatterKeys.AreAll(yaml.ToString());
        return isMeant
            ? new FrontMatterBlock(FrontMatterForm.Yaml, yaml.ToString(), text[..from] + text[(list.Index + list.Length)..])
            : null;
    }

    // What kind of thing it is is no part of a paper.
    private static string ListedName(string name) => name switch
    {
        "Category" => "kind",
        "Document Tags" or "Article Tags" => "tags",
        _ => name,
    };

    // The lines before the one that ends them, and where the text goes on after it; less than 0 where none does.
    private static (string Block, int End) Until(string text, int from, Func<ReadOnlySpan<char>, bool> isEnd)
    {
        var at = from;
        for (var i = 0; i < MaxLines && at < text.Length; i++)
        {
            var feed = text.IndexOf('\n', at);
            var end = feed < 0 ? text.Length : feed;
            if (isEnd(text.AsSpan(at, end - at)))
                return (text[from..at], Math.Min(text.Length, end + 1));
            at = end + 1;
        }

        return (text[from..Math.Min(text.Length, at)], -1);
    }

    [GeneratedRegex(@"^(?<mark>-{3,}|\+{3}|;{3})[ \t]*(?<form>yaml|yml|toml|json|js|javascript|cjs|coffee)?[ \t]*\n")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^<!--[ \t]*\n(?<fields>(?:[^\n<>]*\n){1,60}?)[ \t]*-->[ \t]*\n?")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\G(?:-[ \t]+|[ \t]+)?(?<name>[\p{L}_][\p{L}\p{M}\p{N}_.\-\u200C]*)::[ \t]*(?<value>[^\n]*)(?:\n|$)")]
    private static partial Regex Property();

    [GeneratedRegex(@"^#{2,3} (?:Metadata|مشخصات)[ \t]*\n+(?<lines>(?:[-*] \*{0,2}[\p{L}][^\n:]{0,40}:[^\n]*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"^# [^\n]+\n+(?:!\[[^\n]*\n+)?(?<lines>(?:[-*] \*{0,2}[\p{L}][^\n:]{0,40}:[^\n]*\n){2,})(?=\n)")]
    private static partial Regex BelowTitle();

    [GeneratedRegex(@"^# [^\n]+\n+")]
    private static partial Regex Heading();

    [GeneratedRegex("""^[ \t]*(?:[\w.\-]+|"[^"\n]*")[ \t]*=|^[ \t]*\[""", RegexOptions.Multiline)]
    private static partial Regex TomlLine();
}
