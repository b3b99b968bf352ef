using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <content>Documents of databases whose downloads say before every part what it is: «Author: …», «Full text: …».</content>
internal sealed partial record PressDownload
{
    private static PressDownload? OfLabels(string[] lines)
    {
        var dropped = new List<DroppedPart> { new(DropRule.PageInfo, lines[0].Trim()) };
        var at = 1;
        var title = Paragraph(lines, ref at);
        // It may have a label as all else.
        if (DatabaseLabel().IsMatch(title))
            (title, at) = ("", 1);
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var text = new List<string>();
        var (name, isText) = ("", false);
        foreach (var line in lines[at..])
        {
            if (DatabaseLabel().Match(line) is { Success: true } label)
            {
                (name, isText) = (label.Groups[1].Value, FullText().IsMatch(line));
                if (isText)
                    text.Add(label.Groups[2].Value.Trim());
                else
                    fields.TryAdd(name, label.Groups[2].Value.Trim());
            }
            else if (isText)
                text.Add(line);
            else if (name.Length > 0 && line.Any(char.IsLetterOrDigit) && fields.TryGetValue(name, out var begun))
                fields[name] = $"{begun} {line.Trim()}".Trim();
            else if (line.Any(char.IsLetterOrDigit))
                dropped.Add(new DroppedPart(DropRule.ItemDetails, line.Trim()));
        }

        if (title.Length == 0)
            title = fields.GetValueOrDefault("Title") ?? "";
        var body = string.Join('\n', text).Trim();
        var date = First(fields, "Publication date", "Date", "Last updated") is { } said ? DateExpression.ReadField(said) : null;
        dropped.AddRange(fields.Where(field => field.Value.Length > 0 && field.Key is not ("Author" or "Section"))
            .Select(field => new DroppedPart(DropRule.ItemDetails, $"{field.Key}: {field.Value}")));
        return title.Length == 0 || body.Length == 0
            ? null
            : new PressDownload(First(fields, "Publication title")?.Split(';')[0].Trim(),
                date, title, First(fields, "Author", "Byline"),
                First(fields, "Section"), body, dropped, string.Join('\n', lines));
    }

    private static string? First(Dictionary<string, string> fields, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (fields.GetValueOrDefault(name) is { Length: > 0 } value)
                return value;
        }

        return null;
    }

    [GeneratedRegex(@"^\s*Full text\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex FullText();

    [GeneratedRegex(@"^\s*(Full text|Title|Author|Byline|Correspondence author|Author affiliation|Publication info|Abstract|Links|Subject"
        + "|Location|People|Company / organization|Business indexing term|Identifier / keyword|Classification|Publication title"
        + "|Publication subject|Publication year|Publication date|Publication|First page|Last page|Pages|Number of pages|Volume|Issue"
        + "|Section|Column|Dateline|Date|Publisher|Place of publication|Country of publication|ISSN|e-?ISSN|ISBN|DOI|CODEN|Source type"
        + "|Language of publication|Language|Document type|Document feature|ProQuest document ID|Document URL|Copyright|Last updated"
        + @"|Database|Contact us at|Database copyright|Terms and Conditions|Credit|Caption|Illustration|Word count)\s*:(.*)$")]
    private static partial Regex DatabaseLabel();
}
