using System.Globalization;

namespace NewsReader.Benchmarks;

/// <summary>The paper of what was measured, in Markdown: one section of the second level for each command.</summary>
internal static class MeasuredReport
{
    private const string Heading = "\n## ";
    private const string Program = "dotnet run -c Release --project tests/NewsReader.Benchmarks -- ";
    private const int MinWidth = 3;

    /// <summary>A table whose columns stand below one another, so that it can be read in a console too.</summary>
    /// <param name="header">The names of the columns, "|" between them, as between the cells of a row.</param>
    public static string Table(string header, IEnumerable<string> rows)
    {
        var lines = rows.Prepend(header).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => Math.Max(MinWidth, lines.Max(line => line[column].Length)))
            .ToArray();
        lines.Insert(1, [.. widths.Select(width => new string('-', width))]);
        return string.Join('\n', lines.Select(line =>
            $"| {string.Join(" | ", line.Zip(widths, (cell, width) => cell.PadRight(width)))} |"));
    }

    /// <summary>Tables and sentences one below another; an empty one is left out.</summary>
    public static string Paragraphs(params IEnumerable<string> paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));

    /// <summary>A section: what its figures mean, when and on which machine they were made, and by which command.</summary>
    /// <remarks>The sentence before the command keeps it from counting as part of a list.</remarks>
    public static string Section(string title, string meaning, string command, string figures, (DateOnly Date, string Machine) made) =>
        Paragraphs($"## {title}", meaning,
            string.Create(CultureInfo.InvariantCulture, $"On {made.Date:yyyy-MM-dd}, {made.Machine}:"), "    " + command, figures)
        .ReplaceLineEndings("\n").TrimEnd() + "\n";

    /// <summary>A command as it was given, but that paths, which are those of one machine, are called FILE and DIR.</summary>
    public static string Command(string name, IEnumerable<string> options) =>
        Program + string.Join(' ', options.Select(WithoutPath).Prepend(name));

    /// <summary>The paper with a section in the place of the one of the same title, or at the end where it has none.</summary>
    public static string Splice(string paper, string title, string section)
    {
        // The line break before the first line and after the last makes every heading look the same.
        var start = $"\n{paper}\n".IndexOf($"{Heading}{title}\n", StringComparison.Ordinal);
        if (start < 0)
            return paper + Gap(paper) + section;
        var next = paper.IndexOf(Heading, start, StringComparison.Ordinal);
        return next < 0 ? paper[..start] + section : $"{paper[..start]}{section}{paper[next..]}";
    }

    private static string Gap(string paper)
    {
        if (paper.Length == 0)
            return "";
        return paper.EndsWith('\n') ? "\n" : "\n\n";
    }

    private static string WithoutPath(string option)
    {
        if (!option.Contains('/', StringComparison.Ordinal) && !option.Contains('\\', StringComparison.Ordinal))
            return option;
        return Path.HasExtension(option) ? "FILE" : "DIR";
    }
}
