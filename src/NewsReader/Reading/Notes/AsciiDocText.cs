using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Makes Markdown of what AsciiDoc writes otherwise: comments, tables, notes within a line, titles of blocks.</summary>
internal static partial class AsciiDocText
{
    private const int MaxColumns = 40;

    /// <summary>The text below the head of a file; headings, links and pictures stay as they are.</summary>
    public static string ToMarkdown(string body)
    {
        var (markdown, notes) = (new StringBuilder(body.Length), new List<string>());
        var lines = CommentBlock().Replace(body, block => Comment(block.Value)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsTable(lines[i]) && Array.FindIndex(lines, i + 1, IsTable) is > 0 and var end)
            {
                markdown.Append(Table(lines[(i + 1)..end], notes));
                i = end;
            }
            else if (LineComment().IsMatch(lines[i]))
                markdown.Append(Comment(lines[i]));
            else if (Attributes().IsMatch(lines[i]))
                markdown.Append(Comment(lines[i])).Append('\n');
            else if (BlockTitle().Match(lines[i]) is { Success: true } title)
                markdown.Append("\n**").Append(title.Groups[1].Value.Trim()).Append("**\n\n");
            else
                markdown.Append(WithNotes(lines[i], notes)).Append('\n');
        }

        for (var i = 0; i < notes.Count; i++)
            markdown.Append(CultureInfo.InvariantCulture, $"\n\n[^{i + 1}]: {notes[i]}\n");
        return markdown.ToString();
    }

    private static bool IsTable(string line) => line.TrimEnd() is "|===" or ",===" or "!===";

    // Of how many columns it is its first row says, which stands in one line.
    private static string Table(string[] lines, List<string> notes)
    {
        var cells = new List<string>();
        var columns = 0;
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line) && !LineComment().IsMatch(line)))
        {
            var own = Cell().Split(line.Trim()).Select(cell => WithNotes(cell.Trim(), notes)).ToList();
            // What goes on with the cell above has no sign before it.
            if (!line.TrimStart().StartsWith('|') && own[0].Length > 0 && cells.Count > 0)
                cells[^1] = $"{cells[^1]} {own[0]}".Trim();
            cells.AddRange(own.Skip(1));
            columns = columns == 0 ? Math.Clamp(cells.Count, 1, MaxColumns) : columns;
        }

        var table = new StringBuilder("\n");
        foreach (var (row, at) in cells.Chunk(Math.Max(columns, 1)).Select((row, at) => (row, at)))
        {
            table.Append("| ").AppendJoin(" | ", row).Append(" |\n");
            if (at == 0)
                table.Append('|').Insert(table.Length, "---|", columns).Append('\n');
        }

        return table.Append('\n').ToString();
    }

    private static string WithNotes(string line, List<string> notes) => Note().Replace(line, note =>
    {
        notes.Add(note.Groups[1].Value.Trim());
        return string.Create(CultureInfo.InvariantCulture, $"[^{notes.Count}]");
    });

    private static string Comment(string said) =>
        $"\n<!-- {said.Trim('/', '\n', ' ').Replace("--", "- ", StringComparison.Ordinal).Replace('\n', ' ')} -->\n";

    [GeneratedRegex(@"^/{4,}[ \t]*\n(?:[^\n]*\n){0,2000}?/{4,}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex CommentBlock();

    [GeneratedRegex(@"^//(?!/)")]
    private static partial Regex LineComment();

    // What is said of the block below it.
    [GeneratedRegex(@"^\[(?:\.[\w.-]+|%[\w%-]+|#[\w-]+|\[[\w-]+\]|(?:cols|options|role|width|frame|grid|format)=?[^\]\n]*)"
        + @"[^\]\n]*\][ \t]*$")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^\.(?=[\p{L}\p{N}])([^\n]{1,200})$")]
    private static partial Regex BlockTitle();

    [GeneratedRegex(@"(?:(?<=^|\s)(?:\d+\+|\.\d+\+)?[<^>.]{0,2}[aehlmsv]?)?\|")]
    private static partial Regex Cell();

    [GeneratedRegex(@"footnote(?:ref)?:[\w-]*\[((?:[^\[\]\n]|\[[^\]\n]*\]){1,1000})\]")]
    private static partial Regex Note();
}
