using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Notes;

/// <summary>Texts of outliners and writers' tools with a head of their own make: Org («#+TITLE: …»), AsciiDoc («= …»), Pandoc
/// («% …»).</summary>
internal static partial class OutlineFile
{
    /// <summary>The fields and the text of such a file, or null of any other.</summary>
    /// <param name="lines">A text whose lines end with line feeds.</param>
    public static FrontMatter? Read(string lines)
    {
        var text = lines.AsSpan().TrimStart().ToString();
        return text switch
        {
            ['#', '+', ..] => Org(text),
            // The properties of the whole file stand first.
            [':', ..] when text.StartsWith(":PROPERTIES:", StringComparison.OrdinalIgnoreCase) => Org(text),
            ['=', ' ', ..] => AsciiDoc(text),
            ['%', ' ', ..] => Pandoc(text),
            _ => null,
        };
    }

    private static FrontMatter? Org(string text)
    {
        var head = OrgHead().Match(text);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match field in OrgField().Matches(head.Value))
            fields.TryAdd(FrontMatterNames.Folded(field.Groups[1].Value), field.Groups[2].Value.Trim().Trim('<', '>', '[', ']'));
        if (!fields.ContainsKey("title"))
            return null;
        if (fields.Remove("filetags", out var tags))
            fields["tags"] = string.Join(", ", tags.Split([':', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (fields.TryGetValue("date", out var date) && WeekdayBehind().Match(date) is { Success: true } day)
            fields["date"] = day.Groups[1].Value + day.Groups[2].Value;
        return With(fields, OrgText.ToMarkdown(text[head.Length..]));
    }

    private static FrontMatter? AsciiDoc(string text)
    {
        var head = AsciiDocHead().Match(text);
        if (!head.Success)
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = head.Groups["title"].Value.Trim() };
        if (head.Groups["author"].Success)
            fields["author"] = MailAddress().Replace(head.Groups["author"].Value, "").Replace(';', '،').Trim();
        if (head.Groups["date"].Success)
            fields["date"] = head.Groups["date"].Value;
        foreach (Match field in AsciiDocField().Matches(head.Groups["fields"].Value))
            fields.TryAdd(FrontMatterNames.Folded(field.Groups[1].Value), field.Groups[2].Value.Trim());
        var body = AsciiDocHeading().Replace(AsciiDocText.ToMarkdown(text[head.Length..]),
            match => new string('#', match.Groups[1].Length) + " ");
        return With(fields, AsciiDocQuote().Replace(AsciiDocImage().Replace(AsciiDocLink().Replace(body, "[$2]($1)"), "![$2]($1)"), "\n"));
    }

    private static FrontMatter? Pandoc(string text)
    {
        var head = PandocHead().Match(text);
        // A comment of TeX begins so too.
        if (!head.Success || text.AsSpan(head.Length).TrimStart() is ['\\', ..])
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = head.Groups[1].Value.Trim() };
        if (head.Groups[2].Success)
            fields["author"] = head.Groups[2].Value.Replace(';', '،').Trim();
        if (head.Groups[3].Success)
            fields["date"] = head.Groups[3].Value.Trim();
        return With(fields, text[head.Length..]);
    }

    private static FrontMatter? With(Dictionary<string, string> fields, string body) => fields.Count < 2
        ? null
        : new FrontMatter(FrontMatterFields.FromTexts(fields), body, null);

    [GeneratedRegex(@"^(?:#\+?[^\n]*\n|:[A-Za-z_]+:[^\n]*\n|[ \t]*\n){1,80}")]
    private static partial Regex OrgHead();

    [GeneratedRegex(@"^#\+([A-Za-z_]{1,30}):[ \t]*([^\n]*)", RegexOptions.Multiline)]
    private static partial Regex OrgField();

    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d)[ \t]+[\p{L}.]+([ \t]+\d{1,2}:\d\d)?$")]
    private static partial Regex WeekdayBehind();

    // The line of who wrote it has no sign of its own but stands right below the title, before that of the revision.
    [GeneratedRegex(@"^= (?<title>[^\n]+)\n(?:(?<author>[^\n:=]{3,80}(?:<[^>\n]*>)?)\n"
        + @"(?:(?:v[\d.]+,?[ \t]*)?(?<date>\d{4}-\d\d-\d\d)[^\n]*\n)?)?"
        + @"(?<fields>(?::!?[A-Za-z][\w-]*!?:[^\n]*(?:\n|$)){0,60})(?:[ \t]*\n|$)")]
    private static partial Regex AsciiDocHead();

    [GeneratedRegex(@"^:([A-Za-z][\w-]*):[ \t]*([^\n]+)", RegexOptions.Multiline)]
    private static partial Regex AsciiDocField();

    [GeneratedRegex(@"^(={2,6})[ \t]+(?=\S)", RegexOptions.Multiline)]
    private static partial Regex AsciiDocHeading();

    [GeneratedRegex(@"(?:link:)?(https?://[^\s\[\]]+)\[([^\]\n]+)\]")]
    private static partial Regex AsciiDocLink();

    [GeneratedRegex(@"image::?([^\s\[\]]+)\[([^\]\n]*)\]")]
    private static partial Regex AsciiDocImage();

    // The borders of blocks.
    [GeneratedRegex(@"\n(?:_{4}|-{4}|={4}|\*{4}|\.{4})[ \t]*(?=\n|$)")]
    private static partial Regex AsciiDocQuote();

    [GeneratedRegex(@"\s*<[^>\n]*@[^>\n]*>")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"^% ([^\n]+)\n(?:%[ \t]*([^\n]*)\n(?:%[ \t]*([^\n]*)\n)?)?(?=[ \t]*\n)")]
    private static partial Regex PandocHead();
}
