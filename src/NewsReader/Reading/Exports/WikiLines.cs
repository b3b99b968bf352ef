using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Exports;

/// <summary>The lines of a wiki's text as HTML: headings, lists, tables, and paragraphs between empty lines.</summary>
internal static partial class WikiLines
{
    /// <summary>The HTML of a text whose links and templates are done with.</summary>
    public static string Html(string text)
    {
        var (html, paragraph) = (new StringBuilder(), new StringBuilder());
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.Trim();
            if (Block(line) is not { } block)
            {
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(Emphasis(line));
                continue;
            }

            End(paragraph, html);
            html.Append(block);
        }

        End(paragraph, html);
        return html.Replace("</ul>\n<ul>", "").Replace("</ol>\n<ol>", "").ToString();
    }

    private static void End(StringBuilder paragraph, StringBuilder html)
    {
        if (paragraph.Length > 0)
            html.Append("<p>").Append(paragraph).Append("</p>\n");
        paragraph.Clear();
    }

    // Null of a line that goes on with a paragraph.
    private static string? Block(string line)
    {
        if (line.Length == 0 || line.StartsWith("----", StringComparison.Ordinal))
            return "";
        if (Heading().Match(line) is { Success: true } heading)
            return $"<h{Level(heading)}>{Emphasis(heading.Groups[2].Value)}</h{Level(heading)}>\n";
        return line[0] switch
        {
            '*' => $"<ul><li>{Item(line)}</li></ul>\n",
            '#' => $"<ol><li>{Item(line)}</li></ol>\n",
            ':' or ';' => $"<p>{Item(line)}</p>\n",
            '{' when line.StartsWith("{|", StringComparison.Ordinal) => "",
            '|' when line.StartsWith("|}", StringComparison.Ordinal) || line.StartsWith("|-", StringComparison.Ordinal) => "",
            '|' or '!' => $"<p>{Emphasis(Cells(line))}</p>\n",
            '<' when line.StartsWith("<figure", StringComparison.Ordinal) => line + "\n",
            _ => null,
        };
    }

    private static int Level(Match heading) => Math.Max(2, heading.Groups[1].Length);

    private static string Item(string line) => Emphasis(line.TrimStart('*', '#', ':', ';', ' '));

    // What stands before a single bar says how a cell looks.
    private static string Cells(string line) => string.Join(" | ", line.TrimStart('|', '!', '+').Split(line[0] == '!' ? "!!" : "||")
        .Select(cell => cell.Contains('=', StringComparison.Ordinal) ? cell[(cell.IndexOf('|', StringComparison.Ordinal) + 1)..] : cell)
        .Select(cell => cell.Trim()));

    private static string Emphasis(string line) => Italic().Replace(Bold().Replace(line, "<b>$1</b>"), "<i>$1</i>")
        .Replace("'''", "", StringComparison.Ordinal).Replace("''", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(={1,6})\s*(.+?)\s*\1$")]
    private static partial Regex Heading();

    [GeneratedRegex("'''(.+?)'''")]
    private static partial Regex Bold();

    [GeneratedRegex("''(.+?)''")]
    private static partial Regex Italic();
}
