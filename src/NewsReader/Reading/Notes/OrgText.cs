using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Makes Markdown of what Org writes otherwise; what is only said to programs or to the writer becomes comments.</summary>
internal static partial class OrgText
{
    /// <summary>The text below the head of a file.</summary>
    public static string ToMarkdown(string body)
    {
        var markdown = new StringBuilder(body.Length);
        var lines = Drawer().Replace(body, drawer => Comment(drawer.Value)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Heading().Match(lines[i]) is { Success: true } heading)
            {
                var end = heading.Groups["own"].Success ? EndOf(lines, i, heading.Groups["stars"].Length) : i;
                if (end > i)
                    markdown.Append(Comment(string.Join('\n', lines[i..end])));
                else
                    markdown.Append('#', Math.Min(6, heading.Groups["stars"].Length + 1)).Append(' ')
                        .Append(Inline(heading.Groups["text"].Value.Trim()));
                i = Math.Max(i, end - 1);
            }
            else if (Block().Match(lines[i]) is { Success: true } block)
            {
                i = Verbatim(lines, i, block, markdown);
            }
            else
            {
                Line(lines[i], markdown);
            }

            markdown.Append('\n');
        }

        return markdown.ToString();
    }

    // A part that is kept for oneself goes to the next heading of its rank or above it.
    private static int EndOf(string[] lines, int at, int stars)
    {
        var end = at + 1;
        while (end < lines.Length && !(Heading().Match(lines[end]) is { Success: true } next && next.Groups["stars"].Length <= stars))
            end++;
        return end;
    }

    // Code stays as it is; of other blocks the borders go, of notes to oneself all.
    private static int Verbatim(string[] lines, int at, Match block, StringBuilder markdown)
    {
        var name = block.Groups["name"].Value.ToUpperInvariant();
        if (name is not ("SRC" or "EXAMPLE" or "COMMENT"))
            return at;
        var end = Array.FindIndex(lines, at + 1, line => BlockEnd().IsMatch(line));
        if (end < 0)
            return at;
        if (name == "COMMENT")
            markdown.Append(Comment(string.Join(' ', lines[(at + 1)..end])));
        else
            markdown.Append("```\n").AppendJoin('\n', lines[(at + 1)..end]).Append("\n```\n");
        return end;
    }

    private static void Line(string line, StringBuilder markdown)
    {
        if (Said().IsMatch(line))
            markdown.Append(Comment(line));
        else if (TableRule().IsMatch(line))
            markdown.Append(line.Replace('+', '|'));
        else if (Note().Match(line) is { Success: true } note)
            markdown.Append("[^").Append(note.Groups[1].Value).Append("]: ").Append(Inline(line[note.Length..]));
        else
            markdown.Append(Inline(line));
    }

    private static string Inline(string line)
    {
        line = Link().Replace(line, match => match.Groups[2].Success
            ? $"[{match.Groups[2].Value}]({match.Groups[1].Value})"
            : $"<{match.Groups[1].Value}>");
        line = Reference().Replace(line, "[^$1]");
        return Emphasis().Replace(line, match => match.Groups["sign"].Value switch
        {
            "*" => $"**{match.Groups["text"].Value}**",
            "/" => $"*{match.Groups["text"].Value}*",
            "=" or "~" => $"`{match.Groups["text"].Value}`",
            "+" => $"~~{match.Groups["text"].Value}~~",
            _ => match.Groups["text"].Value,
        });
    }

    private static string Comment(string said) =>
        $"\n<!-- {said.Replace("--", "- ", StringComparison.Ordinal).Replace('\n', ' ')} -->\n";

    // Properties and logs of a heading.
    [GeneratedRegex(@"^[ \t]*:[A-Za-z][\w-]*:[ \t]*\n(?:[^\n*][^\n]*\n|\n){0,200}?[ \t]*:END:[ \t]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^(?<stars>\*{1,8})[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?(?<own>COMMENT\b[ \t]*)?"
        + @"(?<text>[^\n]*?)(?:[ \t]+:[\w@#%:]+:)?[ \t]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[ \t]*#\+(?:BEGIN|END)_(?<name>[A-Z]+)\b[^\n]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"^[ \t]*#\+END_(?:SRC|EXAMPLE|COMMENT)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd();

    // A comment, a setting, when something is planned.
    [GeneratedRegex(@"^[ \t]*(?:#(?:[ \t]|$)|#\+[A-Za-z_]+(?:\[[^\]\n]*\])?:|(?:SCHEDULED|DEADLINE|CLOSED):[ \t]*[<\[])")]
    private static partial Regex Said();

    [GeneratedRegex(@"^[ \t]*\|(?:-+[+|])*-*\|?[ \t]*$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"^\[fn:([\w-]{1,40})\][ \t]*")]
    private static partial Regex Note();

    [GeneratedRegex(@"\[fn:([\w-]{1,40})\]")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[\[((?:https?|file|mailto):[^\]\n]+)\](?:\[([^\]\n]+)\])?\]")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\w/:*=~+.])(?<sign>[*/=~+_])(?<text>[^\s*/=~+_](?:[^\n]{0,300}?[^\s])?)\k<sign>(?![\w/*=~+])")]
    private static partial Regex Emphasis();
}
