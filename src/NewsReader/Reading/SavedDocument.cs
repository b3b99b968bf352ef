using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>A document as newer databases of the press save it: the title first, lines that say where, when and how long, the text, and a
/// line that ends it («End of Document», «Document ABC000020240303…»).</summary>
/// <param name="Whole">The lines of all of it as they stand in the file.</param>
internal sealed partial record SavedDocument(string Title, string? Author, string? Source, PartialDate? Date, string? Section, string Text,
    IReadOnlyList<DroppedPart> Dropped, string Whole)
{
    private const int MaxHead = 14;
    private const int MaxLine = 200;

    /// <summary>The documents in their order; none of any other text.</summary>
    public static IReadOnlyList<SavedDocument> Find(string text)
    {
        if (!End().IsMatch(text))
            return [];
        var (documents, part) = (new List<SavedDocument>(), new List<string>());
        foreach (var line in text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n'))
        {
            part.Add(line);
            if (!End().IsMatch(line))
                continue;
            if (Read(part) is not { } document)
                return [];
            documents.Add(document);
            part = [];
        }

        // What is behind the last is said by the service.
        return part.Sum(line => line.Trim().Length) <= MaxLine * 2 ? documents : [];
    }

    private static SavedDocument? Read(List<string> lines)
    {
        var head = Enumerable.Range(0, lines.Count).Where(i => lines[i].Any(char.IsLetterOrDigit)).Take(MaxHead).ToList();
        if (head.Count < 4)
            return null;
        var (title, at) = (lines[head[0]].Trim(), 1);
        var dropped = new List<DroppedPart>();
        string? author = null, source = null, section = null;
        PartialDate? date = null;
        for (; at < head.Count && lines[head[at]].Trim() is { Length: <= MaxLine } line; at++)
        {
            if (Body().IsMatch(line))
            {
                dropped.Add(new DroppedPart(DropRule.ItemDetails, line));
                at++;
                break;
            }

            if (Labelled().Match(line) is { Success: true } label)
            {
                var value = label.Groups["value"].Value.Trim();
                author = label.Groups["name"].Value is "Byline" or "BYLINE" ? By().Replace(value, "") : author;
                section = label.Groups["name"].Value is "Section" or "SECTION" ? value.Split(';')[0].Trim() : section;
            }
            else if (By().IsMatch(line) && author is null)
                author = By().Replace(line, "");
            else if (date is null && DateExpression.ReadField(Weekday().Replace(line, "")) is { Precision: >= DatePrecision.Day } day)
                date = day;
            else if (!Detail().IsMatch(line))
            {
                if (source is not null || line[^1] is '.' or ':')
                    break;
                source = line;
            }

            dropped.Add(new DroppedPart(DropRule.ItemDetails, line));
        }

        if (date is null || at >= head.Count)
            return null;
        var end = lines.FindIndex(head[at], line => Foot().IsMatch(line) || End().IsMatch(line));
        dropped.AddRange(TextFrame.Parts(DropRule.ItemDetails, lines[end..]));
        var text = string.Join('\n', lines[head[at]..end]).Trim();
        return text.Length == 0 ? null : new SavedDocument(title, author, source, date, section, text, dropped, string.Join('\n', lines));
    }

    [GeneratedRegex(@"^[ \t]*(?:End of Document|Document [A-Z][A-Z0-9]{4,12}0{2,}\d{8}[a-z0-9]{6,16})[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:Body|Text|Full text|متن)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?<name>Byline|BYLINE|Section|SECTION|Length|LENGTH|Dateline|DATELINE|Highlight|HIGHLIGHT|Edition|Series|Graphic)"
        + @"\s*:(?<value>.*)$")]
    private static partial Regex Labelled();

    // How long it is, its code and language, whose the rights are.
    [GeneratedRegex(@"^(?:[\d,.]+ (?:words|mots|palabras|Wörter|کلمه)|[A-Z][A-Z0-9]{1,9}|[A-Z]?\d{1,4}|English|French|German|Spanish"
        + @"|Persian|Farsi"
        + @"|Arabic|Turkish|Russian|(?:copyright|©|\(c\)).*|(?:[\p{L}\d]+ ){0,4}edition|Volume \d.*"
        + @"|\d{1,2}:\d\d(?: .{0,12})?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Detail();

    [GeneratedRegex(@"^\s*(?:Classification\s*$|(?:Load-Date|Language|Publication-Type|Journal Code|Subject|Industry|Geographic|Person"
        + @"|Company|Graphic)"
        + @"\s*:|Copyright\b)")]
    private static partial Regex Foot();

    [GeneratedRegex(@"\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^by\s+(?=\p{Lu})", RegexOptions.IgnoreCase)]
    private static partial Regex By();
}
