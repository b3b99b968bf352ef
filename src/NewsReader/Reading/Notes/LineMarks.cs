using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.Html;

namespace NewsReader.Reading.Notes;

/// <summary>Whole lines that are written for a program: containers of VuePress, Docusaurus and Quarto (:::), admonitions of MkDocs (!!!),
/// what MDX imports and exports, properties and logs of Logseq, the mark of a summary (===), cells that show no code.</summary>
internal static partial class LineMarks
{
    private const int MaxLine = 600;
    private const int MaxBlock = 4096;

    /// <summary>Takes the mark that begins here, if one does; it is asked before code is.</summary>
    public static bool Take(NoteScanner scanner)
    {
        if (!scanner.IsLineStart)
            return false;
        var line = scanner.Rest[..Math.Min(scanner.Rest.Length, MaxLine)];
        line = line.IndexOf('\n') is >= 0 and var end ? line[..end] : line;
        var bare = line.TrimStart(" \t");
        return bare is [var first, ..] && first switch
        {
            ':' => TakeContainer(scanner, line, bare) || TakeLog(scanner, bare),
            'i' or 'e' => (bare.Length == line.Length && TakeModule(scanner)) || TakeProperty(scanner, line),
            '{' => TakeComment(scanner),
            '!' or '?' => TakeAdmonition(scanner, line),
            '=' => TakeSummaryMark(scanner, line),
            '`' or '~' => TakeCell(scanner, line),
            '<' => TakeTag(scanner, line),
            '[' => TakeContents(scanner, line),
            _ => TakeProperty(scanner, line) || TakeTask(scanner, line),
        };
    }

    // «::: tip پیشنهاد», «:::note[پیشنهاد]», «::: {.callout-tip title="پیشنهاد"}»: the title is shown, the sort is not.
    private static bool TakeContainer(NoteScanner scanner, ReadOnlySpan<char> line, ReadOnlySpan<char> bare)
    {
        if (!bare.StartsWith(":::", StringComparison.Ordinal) || Container().Match(bare.ToString()) is not { Success: true } match)
            return false;
        var title = match.Groups["title"].Value.Trim();
        var shown = title.Length > 0 ? title : match.Groups["quoted"].Value.Trim();
        if (shown.Length == 0)
        {
            scanner.Drop(line.Length, DropRule.Markers);
            scanner.Replace(0, "\n");
            return true;
        }

        var at = line.IndexOf(shown, StringComparison.Ordinal);
        scanner.Drop(at, DropRule.Markers);
        scanner.Replace(shown.Length, $"\n**{shown}**\n");
        scanner.Drop(line.Length - at - shown.Length, DropRule.Markers);
        return true;
    }

    private static bool TakeLog(NoteScanner scanner, ReadOnlySpan<char> bare)
    {
        if (!bare.StartsWith(":LOGBOOK:", StringComparison.Ordinal) && !bare.StartsWith(":PROPERTIES:", StringComparison.Ordinal))
            return false;
        var block = scanner.Rest[..Math.Min(scanner.Rest.Length, MaxBlock)];
        var end = block.IndexOf(":END:", StringComparison.Ordinal);
        if (end < 0)
            return false;
        scanner.Drop(end + ":END:".Length, DropRule.Markers);
        return true;
    }

    private static bool TakeModule(NoteScanner scanner)
    {
        if (!scanner.IsAt("import ") && !scanner.IsAt("export "))
            return false;
        var block = scanner.Rest[..Math.Min(scanner.Rest.Length, MaxBlock)].ToString();
        if (Import().Match(block) is { Success: true } import)
        {
            scanner.Drop(import.Length, DropRule.Markers);
            return true;
        }

        if (!Export().IsMatch(block))
            return false;
        var blank = BlankLine().Match(block);
        scanner.Drop(blank.Success ? blank.Index : block.Length, DropRule.Markers);
        return true;
    }

    private static bool TakeComment(NoteScanner scanner)
    {
        if (scanner.Between("{/*", "*/}", isOfLine: false) is not { } comment)
            return false;
        scanner.Drop(comment.Length + 6, DropRule.WritersNote);
        return true;
    }

    // «!!! note "پیشنهاد"» heads what is indented below it, as a point of a list does.
    private static bool TakeAdmonition(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (Admonition().Match(line.ToString()) is not { Success: true } match)
            return false;
        var title = match.Groups["title"] is { Success: true, Length: > 0 } quoted ? quoted.Value : match.Groups["sort"].Value;
        scanner.Replace(0, "\n");
        scanner.Replace(line.Length, $"{match.Groups["indent"].Value}- **{title}**\n");
        return true;
    }

    // «=== "نام"» heads what is indented below it.
    private static bool TakeSummaryMark(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (NamedTab().Match(line.ToString()) is { Success: true } tab)
        {
            scanner.Replace(0, "\n");
            scanner.Replace(line.Length, $"{tab.Groups["indent"].Value}- **{tab.Groups["title"].Value}**\n");
            return true;
        }

        if (line.TrimEnd() is not "===" || !scanner.IsBelowBlank)
            return false;
        scanner.Drop(line.Length, DropRule.Markers);
        return true;
    }

    // Cells that run when a document is made show their code unless they say otherwise, and never what they say.
    private static bool TakeCell(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (Cell().Match(line.ToString()) is not { Success: true } match)
            return false;
        var block = scanner.Rest[line.Length..];
        var end = block.IndexOf("\n" + match.Groups["fence"].Value, StringComparison.Ordinal);
        if (end < 0)
            return false;
        end += line.Length + 1 + match.Groups["fence"].Length;
        var cell = scanner.Rest[..end].ToString();
        if (HiddenCell().IsMatch(cell))
        {
            scanner.Drop(end, DropRule.Markers);
            return true;
        }

        scanner.Replace(end, CellOption().Replace(cell, ""));
        return true;
    }

    // Where a program puts the contents of the page.
    private static bool TakeContents(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (!line.Trim().Equals("[TOC]", StringComparison.OrdinalIgnoreCase))
            return false;
        scanner.Drop(line.Length, DropRule.Markers);
        return true;
    }

    // A sentence may begin with the tag that it speaks of, which then has no end.
    private static bool TakeTag(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        // Between two columns.
        if (line.Trim() is "<--->")
        {
            scanner.Drop(line.Length, DropRule.Markers);
            return true;
        }

        if (Tag().Match(line.ToString()) is not { Success: true } tag || !HtmlEvidence.IsName(tag.Groups["name"].Value))
            return false;
        var block = scanner.Rest[..Math.Min(scanner.Rest.Length, MaxBlock)];
        if (block.Contains($"</{tag.Groups["name"].Value}", StringComparison.OrdinalIgnoreCase))
            return false;
        scanner.Replace(tag.Groups["indent"].Length, tag.Groups["indent"].Value);
        scanner.Replace(1, "\\<");
        return true;
    }

    private static bool TakeProperty(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (line.IndexOf("::", StringComparison.Ordinal) < 0 || Property().Match(line.ToString()) is not { Success: true } match)
            return false;
        scanner.Replace(match.Groups["indent"].Length, match.Groups["indent"].Value);
        scanner.Drop(line.Length - match.Groups["indent"].Length, DropRule.Markers);
        return true;
    }

    private static bool TakeTask(NoteScanner scanner, ReadOnlySpan<char> line)
    {
        if (Task().Match(line.ToString()) is not { Success: true } match)
            return false;
        scanner.Replace(match.Groups["indent"].Length, match.Groups["indent"].Value);
        scanner.Drop(match.Groups["mark"].Length, DropRule.Markers);
        return true;
    }

    [GeneratedRegex("""
        ^:{3,}[ \t]*
        (?:\{[^}\n]*?(?:title=["'](?<quoted>[^"'\n]*)["'][^}\n]*)?\}|[A-Za-z][\w-]*(?:[ \t]*\{[^}\n]*\})?)?
        (?:\[(?<title>[^\]\n]+)\]|[ \t]*(?<title>[^\n:{\[]*))[ \t]*:*\s*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Container();

    [GeneratedRegex("""^import\s+(?:type\s+)?(?:[\w$*{][^;'"]{0,600}?\sfrom\s+)?["'][^"'\n]{1,300}["'][ \t]*;?[ \t]*(?=\n|$)""")]
    private static partial Regex Import();

    [GeneratedRegex(@"^export\s+(?:const|let|var|async\s+function|function|default|class|\*|\{)[\s{(*]")]
    private static partial Regex Export();

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex("""
        ^(?<indent>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]+(?<sort>[A-Za-z][\w-]*)(?:[ \t]+[a-z][\w-]*)*(?:[ \t]+"(?<title>[^"]*)")?[ \t]*$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Admonition();

    [GeneratedRegex("""^(?<indent>[ \t]*)===[!+]?[ \t]+["'](?<title>[^"'\n]+)["'][ \t]*$""")]
    private static partial Regex NamedTab();

    [GeneratedRegex(@"^(?<indent> {0,3})<(?<name>[A-Za-z][A-Za-z0-9]*)> +[^\s<]")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[ \t]*(?<fence>`{3,}|~{3,})[ \t]*\{[A-Za-z][^}]*\}")]
    private static partial Regex Cell();

    [GeneratedRegex(@"^[^\n]*\b(?:echo|include)\s*=\s*(?:F|FALSE|false)\b|^[ \t]*(?:#|//|--|%)\|[ \t]*(?:echo|include):[ \t]*false\b",
        RegexOptions.Multiline)]
    private static partial Regex HiddenCell();

    [GeneratedRegex(@"^[ \t]*(?:#|//|--|%)\|[^\n]*\n", RegexOptions.Multiline)]
    private static partial Regex CellOption();

    // Those that the program writes itself.
    [GeneratedRegex(@"^(?<indent>[ \t]*(?:[-*][ \t]+)?)(?:id|collapsed|heading|created-at|updated-at|card-[\w-]+|background-color|ls-type"
        + @"|hl-[\w-]+|public|icon|exclude-from-graph-view|filters|query-[\w-]+|template[\w-]*|logseq\.[\w.-]+|alias|deadline"
        + @"|scheduled)::(?:[ \t]|$)")]
    private static partial Regex Property();

    [GeneratedRegex(@"^(?<indent>[ \t]*[-*][ \t]+(?:#{1,6}[ \t]+)?)"
        + @"(?<mark>(?:TODO|DOING|DONE|NOW|LATER|WAITING|CANCELED|CANCELLED)[ \t]+)")]
    private static partial Regex Task();
}
