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
        return With(fields, OrgBody(text[head.Length..]));
    }

    private static string OrgBody(string body)
    {
        // What is a comment, or in a drawer, is said to those who write.
        body = OrgDrawer().Replace(OrgComment().Replace(OrgCommented().Replace(body, HtmlComment), HtmlComment), HtmlComment);
        body = OrgNote().Replace(OrgReference().Replace(body, "[^$1]"), "[^$1]: ");
        body = OrgItalic().Replace(OrgBold().Replace(body, "**$1**"), "*$1*").Replace("-+-", "-|-", StringComparison.Ordinal);
        var markdown = OrgHeading().Replace(body, match => new string('#', Math.Min(6, match.Groups[1].Length + 1)) + " ");
        return OrgSetting().Replace(OrgLink().Replace(markdown, match => match.Groups[2].Success
            ? $"[{match.Groups[2].Value}]({match.Groups[1].Value})"
            : $"<{match.Groups[1].Value}>"), "");
    }

    private static string HtmlComment(Match match) =>
        $"<!-- {match.Value.Replace("--", "- ", StringComparison.Ordinal).Trim()} -->\n\n";

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
        var body = AsciiDocHeading().Replace(text[head.Length..], match => new string('#', match.Groups[1].Length) + " ");
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

    [GeneratedRegex(@"^(\*{1,8})[ \t]+COMMENT\b[^\n]*\n(?:(?!\*{1,8}[ \t])[^\n]*(?:\n|\z))*", RegexOptions.Multiline)]
    private static partial Regex OrgCommented();

    [GeneratedRegex(@"^[ \t]*#(?:[ \t][^\n]*)?$\n?", RegexOptions.Multiline)]
    private static partial Regex OrgComment();

    [GeneratedRegex(@"^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*\n(?:[ \t]*(?::[\w-]+:|CLOCK:|-)[^\n]*\n){0,60}?[ \t]*:END:[ \t]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex OrgDrawer();

    [GeneratedRegex(@"(?<!^)\[fn:([\w-]+)\]", RegexOptions.Multiline)]
    private static partial Regex OrgReference();

    [GeneratedRegex(@"^\[fn:([\w-]+)\][ \t]*", RegexOptions.Multiline)]
    private static partial Regex OrgNote();

    [GeneratedRegex(@"(?<![\p{L}\p{N}/:.<])/(\S(?:[^/\n]{0,200}\S)?)/(?![\p{L}\p{N}/])")]
    private static partial Regex OrgItalic();

    [GeneratedRegex(@"(?<![\p{L}\p{N}*])(?<!^)\*(\S(?:[^*\n]{0,200}\S)?)\*(?![\p{L}\p{N}*])", RegexOptions.Multiline)]
    private static partial Regex OrgBold();

    [GeneratedRegex(@"^(\*{1,8})[ \t]+(?:TODO[ \t]+|DONE[ \t]+)?", RegexOptions.Multiline)]
    private static partial Regex OrgHeading();

    [GeneratedRegex(@"\[\[(https?:[^\]\n]+)\](?:\[([^\]\n]+)\])?\]")]
    private static partial Regex OrgLink();

    // Marks of blocks; what stands between them is text.
    [GeneratedRegex(@"^[ \t]*#\+(?:BEGIN|END)_(?:QUOTE|CENTER|VERSE|EXAMPLE|SRC)\b[^\n]*$|^[ \t]*:(?:PROPERTIES|END):[ \t]*$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex OrgSetting();

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
