using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Makes Markdown of what reStructuredText writes otherwise.</summary>
internal static partial class RstText
{
    /// <summary>The same text in Markdown; what is only said to programs becomes comments.</summary>
    public static string ToMarkdown(string text)
    {
        var lines = text.Split('\n');
        var markdown = new StringBuilder(text.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(".. ", StringComparison.Ordinal))
                i = Explicit(lines, i, markdown);
            else if (IsUnderline(lines, i + 1) && !string.IsNullOrWhiteSpace(lines[i]))
                markdown.Append("## ").Append(Inline(lines[i++].Trim())).Append("\n\n");
            else if (!IsUnderline(lines, i) || string.IsNullOrWhiteSpace(i + 1 < lines.Length ? lines[i + 1] : ""))
                markdown.Append(Inline(lines[i])).Append('\n');
        }

        return markdown.ToString();
    }

    private static bool IsUnderline(string[] lines, int at) => at < lines.Length && Underline().IsMatch(lines[at]);

    // A directive or a comment, with the lines under it that are indented; gives the last of them.
    private static int Explicit(string[] lines, int at, StringBuilder markdown)
    {
        // .. [1] or .. [#name]: a note.
        if (Note().Match(lines[at]) is { Success: true } note)
        {
            markdown.Append("[^").Append(note.Groups[1].Value.TrimStart('#')).Append("]: ").Append(Inline(lines[at][note.Length..]));
            while (at + 1 < lines.Length && lines[at + 1].StartsWith(' ') && lines[at + 1].Trim().Length > 0)
                markdown.Append(' ').Append(Inline(lines[++at].Trim()));
            markdown.Append("\n\n");
            return at;
        }

        var last = at;
        while (last + 1 < lines.Length && (lines[last + 1].Length == 0 || lines[last + 1][0] is ' ' or '\t'))
            last++;
        var block = lines[(at + 1)..(last + 1)].Select(line => line.Trim()).ToList();
        if (Directive().Match(lines[at]) is not { Success: true } directive)
        {
            if (!Target().IsMatch(lines[at]))
            {
                var said = string.Join(' ', block.Prepend(lines[at][3..])).Replace("--", "- ", StringComparison.Ordinal);
                markdown.Append("<!-- ").Append(said).Append(" -->\n\n");
            }

            return last;
        }

        var (name, argument) = (directive.Groups[1].Value, directive.Groups[2].Value.Trim());
        var options = block.TakeWhile(line => line.StartsWith(':')).ToList();
        var alternative = options.Select(option => Alternative().Match(option)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        Write(markdown, name, argument, alternative ?? "");
        var isCode = name is "code" or "code-block" or "sourcecode" or "raw" or "math";
        markdown.Append(isCode ? "```\n" : "").AppendJoin('\n', block.Skip(options.Count).Select(line => isCode ? line : Inline(line)))
            .Append(isCode ? "\n```\n\n" : "\n\n");
        return last;
    }

    private static void Write(StringBuilder markdown, string name, string argument, string alternative)
    {
        if (name is "image" or "figure" or "thumbnail")
            markdown.Append("![").Append(alternative).Append("](").Append(argument).Append(')');
        else if (name is "youtube")
            markdown.Append("<https://www.youtube.com/watch?v=").Append(argument).Append('>');
        else if (name is not ("code" or "code-block" or "sourcecode" or "raw" or "math" or "contents" or "include"))
            markdown.Append(Inline(argument));
        markdown.Append("\n\n");
    }

    private static string Inline(string line) => Marked(line.Contains("]_", StringComparison.Ordinal)
        ? Reference().Replace(line, match => $"[^{match.Groups[1].Value.TrimStart('#')}]")
        : line);

    private static string Marked(string line) => line.Contains('`', StringComparison.Ordinal)
        || line.StartsWith("#.", StringComparison.Ordinal)
        ? Numbered().Replace(Role().Replace(Link().Replace(line, "[$1]($2)"), "$1"), "1. ")
        : line;

    [GeneratedRegex(@"^(?:={3,}|-{3,}|~{3,}|\^{3,}|""{3,}|'{3,}|\+{3,}|#{3,}|\*{3,})[ \t]*$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^\.\. ([a-z][a-z-]*)::(.*)$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\.\. \[(#?[\w-]{1,40}|\*)\][ \t]*")]
    private static partial Regex Note();

    [GeneratedRegex(@"[ \t]?\[(#?[\w-]{1,40}|\*)\]_(?!\w)")]
    private static partial Regex Reference();

    // A name of a place that links lead to.
    [GeneratedRegex(@"^\.\. _[^:]*:")]
    private static partial Regex Target();

    [GeneratedRegex("^:alt:(.*)$")]
    private static partial Regex Alternative();

    [GeneratedRegex(@"(?<!`)`([^`<>\n]+?)\s*<([^<>`\s]+)>`__?")]
    private static partial Regex Link();

    [GeneratedRegex(@":[a-z]+:`([^`\n]+)`")]
    private static partial Regex Role();

    [GeneratedRegex(@"^#\.\s+")]
    private static partial Regex Numbered();
}
