using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>A document of a database of the press, as its download has it: «1 of 20 DOCUMENTS», the name of the paper, the day, the title,
/// lines with labels in capitals, the text, more lines with labels.</summary>
/// <param name="Whole">The lines of all of it as they stand in the file.</param>
internal sealed partial record PressDownload(string? Source, PartialDate? Date, string Title, string? Author, string? Section, string Text,
    IReadOnlyList<DroppedPart> Dropped, string Whole)
{
    private const int MaxHead = 12;

    /// <summary>The documents in their order; none of any other text.</summary>
    public static IReadOnlyList<PressDownload> Find(string text)
    {
        // Without the word there is none.
        if (!text.Contains("ocument", StringComparison.Ordinal) && !text.Contains("DOCUMENT", StringComparison.Ordinal))
            return [];
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => Count().IsMatch(lines[i])).ToList();
        if (starts.Count == 0 || lines.Take(starts[0]).Any(line => line.Any(char.IsLetterOrDigit)))
            return [];
        var all = starts.Select((start, i) => Read(lines[start..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)])).ToList();
        return all.TrueForAll(one => one is not null) ? all.ConvertAll(one => one!) : [];
    }

    private static PressDownload? Read(string[] lines)
    {
        if (Array.Exists(lines, FullText().IsMatch))
            return OfLabels(lines);
        var dropped = new List<DroppedPart> { new(DropRule.PageInfo, lines[0].Trim()) };
        var head = Enumerable.Range(1, lines.Length - 1).Where(i => lines[i].Any(char.IsLetterOrDigit)).Take(MaxHead).ToList();
        var day = head.FindIndex(i => DayOf(lines[i]) is not null);
        if (day is < 0 or > 2)
            return null;
        var date = DayOf(lines[head[day]]);
        dropped.Add(new DroppedPart(DropRule.DateLine, lines[head[day]].Trim()));
        var source = day > 0 ? lines[head[0]].Trim() : null;
        var at = head[day] + 1;
        var title = Paragraph(lines, ref at);
        // Which edition it was stands below the day.
        if (Edition().IsMatch(title))
        {
            dropped.Add(new DroppedPart(DropRule.PageInfo, title));
            title = Paragraph(lines, ref at);
        }

        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at < lines.Length && (lines[at].Trim().Length == 0 || Label().IsMatch(lines[at])))
        {
            if (Label().Match(lines[at]) is { Success: true } label)
                Note(labels, label, dropped);
            at++;
        }

        var end = Enumerable.Range(at, lines.Length - at).FirstOrDefault(i => Foot().IsMatch(lines[i]), lines.Length);
        dropped.AddRange(lines[end..].Where(line => line.Any(char.IsLetterOrDigit))
            .Select(line => new DroppedPart(DropRule.ItemDetails, line.Trim())));
        var text = string.Join('\n', lines[at..end]).Trim();
        return title.Length == 0 || text.Length == 0
            ? null
            : new PressDownload(source, date, title, labels.GetValueOrDefault("BYLINE"), labels.GetValueOrDefault("SECTION"), text, dropped,
                string.Join('\n', lines));
    }

    private static void Note(Dictionary<string, string> labels, Match label, List<DroppedPart> dropped)
    {
        var (name, value) = (label.Groups[1].Value.ToUpperInvariant(), label.Groups[2].Value.Trim());
        var isPart = name is "BYLINE" or "SECTION";
        dropped.Add(new DroppedPart(DropRule.ItemDetails, isPart ? label.Groups[1].Value : label.Value.Trim()));
        if (isPart)
            labels[name] = name == "SECTION" ? value.Split(';')[0].Trim() : By().Replace(value, "");
    }

    private static PartialDate? DayOf(string line) => line.Length < 80 && line.Any(char.IsDigit)
        && DateExpression.ReadPublication(Weekday().Replace(line.Trim(), "")) is { Precision: >= DatePrecision.Day } date ? date : null;

    // Lines up to a blank one.
    private static string Paragraph(string[] lines, ref int at)
    {
        while (at < lines.Length && lines[at].Trim().Length == 0)
            at++;
        var from = at;
        while (at < lines.Length && lines[at].Trim().Length > 0 && !Label().IsMatch(lines[at]))
            at++;
        return string.Join(' ', lines[from..at].Select(line => line.Trim()));
    }

    [GeneratedRegex(@"^\s*(?:\d{1,5} of \d{1,5} DOCUMENTS?|Document \d{1,5} of \d{1,5})\s*$")]
    private static partial Regex Count();

    [GeneratedRegex(@"^\s*(BYLINE|SECTION|LENGTH|DATELINE|HIGHLIGHT|HEADLINE|BODY|DATE|EDITION|SERIES|Byline|Section|Length|Dateline"
        + @"|Highlight|Body)\s*:(.*)$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|SUBJECT|GRAPHIC|JOURNAL-CODE|ACC-NO|DOCUMENT-TYPE|CORRECTION-DATE|NOTES"
        + @"|Load-Date|Language|Publication-Type|Publication type|Source type|ProQuest document ID|Subject|Graphic)\s*:"
        + @"|Copyright (?:©\s*)?\d{4}\b|End of Document\s*$)")]
    private static partial Regex Foot();

    [GeneratedRegex(@"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?:[\p{L}\d]+ ){0,4}edition(?: \d+)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Edition();

    [GeneratedRegex(@"^by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
