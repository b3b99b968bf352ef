using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Files with fields as makers of sites in reStructuredText write them: Nikola's lines «.. title: …», in a comment of HTML too,
/// and Pelican's «:date: …» under the title.</summary>
internal static partial class NikolaFile
{
    /// <summary>The fields and the text of such a file, or null of any other.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        var text = lines.AsSpan().TrimStart().ToString();
        if (Fields().Match(text) is { Success: true } head)
        {
            var body = text[head.Length..];
            return With(FieldsOf(head, Field()), head.Groups["open"].Success ? body : RstText.ToMarkdown(body));
        }


        if (TitledFields().Match(text) is not { Success: true } titled)
            return null;
        var fields = FieldsOf(titled, DocumentField());
        if (!fields.Any(field => FrontMatterNames.All.Contains(FrontMatterNames.Folded(field.Key))))
            return null;
        fields["title"] = titled.Groups["title"].Value.Trim();
        return With(fields, RstText.ToMarkdown(text[titled.Length..]));
    }

    private static Dictionary<string, string> FieldsOf(Match head, Regex field)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in field.Matches(head.Groups["fields"].Value))
            fields.TryAdd(match.Groups[1].Value, match.Groups[2].Value.Trim());
        return fields;
    }

    private static FrontMatter? With(Dictionary<string, string> fields, string body) => fields.Count < 2
        ? null
        : new FrontMatter(FrontMatterFields.FromTexts(fields), body, null);

    [GeneratedRegex(@"^(?<open><!--\s*)?(?<fields>(?:\.\. [A-Za-z_]{1,30}:[^\n]*(?:\n|$)){2,60})(?(open)\s*-->)")]
    private static partial Regex Fields();

    [GeneratedRegex(@"^\.\. ([A-Za-z_]{1,30}):([^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:([=#*~^-])\1{2,}\n)?(?<title>[^\n]{1,300})\n([=#*~^-])\2{2,}[ \t]*\n\n*"
        + @"(?<fields>(?::[A-Za-z_]{1,30}:[^\n]*(?:\n|$)){2,60})")]
    private static partial Regex TitledFields();

    [GeneratedRegex(@"^:([A-Za-z_]{1,30}):([^\n]*)", RegexOptions.Multiline)]
    private static partial Regex DocumentField();
}
