using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>What stands around a plain text and was put there by those who pass it on: a library of free books, a program that signs, a
/// browser that writes pages out as text, an office that numbers its letters.</summary>
/// <param name="Text">What stands within it.</param>
/// <param name="Title">What the frame says it is called, or null.</param>
/// <param name="Author">Who wrote it by the frame, or null.</param>
/// <param name="Date">When by the frame, or null.</param>
/// <param name="Dropped">The words of the frame.</param>
internal sealed partial record TextFrame(string Text, string? Title, string? Author, PartialDate? Date, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxHead = 12;
    private const int MaxTitle = 150;

    // Of what an office writes above its letters.
    private const string Labels = "(?:شماره|شمارهٔ|شماره\u200Cی|شماره نامه|شمارهٔ نامه|تاریخ|تاريخ|تاریخ نامه|پیوست|پيوست"
        + "|پیوست\u200Cها|ضمیمه|ساعت"
        + "|کد|الرقم|التاریخ|التاريخ|المرفقات|العدد)";

    /// <summary>The frame of a text, or null of one without.</summary>
    public static TextFrame? Find(string text) =>
        OfLibrary(text) ?? Signed(text) ?? OfZim(text) ?? BrowserDump.Find(text) ?? OfOffice(text);

    // «*** START OF THE PROJECT GUTENBERG EBOOK … ***», with labelled lines above.
    private static TextFrame? OfLibrary(string text)
    {
        if (!text.Contains("START", StringComparison.Ordinal) && !text.Contains("SMALL PRINT", StringComparison.Ordinal))
            return null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var start = Array.FindLastIndex(lines, line => LibraryStart().IsMatch(line));
        if (start < 0)
            return null;
        var begin = start + 1;
        // What is said may go on over some lines.
        while (begin < lines.Length && !lines[begin - 1].TrimEnd().EndsWith('*') && lines[begin].Trim().Length > 0)
            begin++;
        var end = Array.FindIndex(lines, begin, line => LibraryEnd().IsMatch(line));
        end = end < 0 ? lines.Length : end;
        var fields = Fields(lines[..start]);
        var (title, author) = (fields.GetValueOrDefault("title"), fields.GetValueOrDefault("author"));
        var dropped = Parts(DropRule.Notice, lines[..begin]).Concat(Parts(DropRule.Notice, lines[end..])).ToList();
        for (; begin < end && IsRepeated(lines[begin].Trim(), title, author); begin++)
            dropped.AddRange(Parts(DropRule.RepeatedTitle, lines[begin]));
        return new TextFrame(string.Join('\n', lines[begin..end]).Trim('\n'), title, author,
            fields.GetValueOrDefault("original publication") is { } first ? DateExpression.ReadField(first) : null, dropped);
    }

    private static bool IsRepeated(string line, string? title, string? author) => line.Length == 0 || Produced().IsMatch(line)
        || (title is not null && Letters(line) == Letters(title)) || line.Equals("by", StringComparison.OrdinalIgnoreCase)
        || (author is not null && Letters(By().Replace(line, "")) == Letters(author));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static Dictionary<string, string> Fields(string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        foreach (var line in lines)
        {
            if (Field().Match(line) is { Success: true } field)
                fields.TryAdd(last = field.Groups[1].Value, field.Groups[2].Value.Trim());
            else if (last is "Title" && line.StartsWith(' ') && line.Trim().Length > 0)
                fields[last] += " " + line.Trim();
            else
                last = null;
        }

        return fields;
    }

    // -----BEGIN PGP SIGNED MESSAGE----- … -----BEGIN PGP SIGNATURE-----
    private static TextFrame? Signed(string text)
    {
        if (SignedBegin().Match(text) is not { Success: true } begin)
            return null;
        var end = text.IndexOf("-----BEGIN PGP SIGNATURE-----", begin.Length, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        return new TextFrame(SignedDash().Replace(text[begin.Length..end], "").Trim(), null, null, null,
            [.. Parts(DropRule.Notice, begin.Value), .. Parts(DropRule.Notice, text[end..])]);
    }

    // Lines for the program above a page of Zim.
    private static TextFrame? OfZim(string text)
    {
        if (ZimHead().Match(text) is not { Success: true } head)
            return null;
        var date = head.Groups["date"].Success ? DateExpression.ReadField(head.Groups["date"].Value.Trim()) : null;
        return new TextFrame(text[head.Length..].TrimStart('\r', '\n'), null, null, date, [.. Parts(DropRule.FrontMatter, head.Value)]);
    }

    // «باسمه تعالی» and «شماره: … تاریخ: … پیوست: …» stand above the title or below it.
    private static TextFrame? OfOffice(string text)
    {
        var head = text.Length > MaxHead * MaxTitle ? text[..(MaxHead * MaxTitle)] : text;
        // What has a title with a label, too, is read by its labels.
        if (!OfficeLine().IsMatch(head) || LabelledReport.Find(text).Count > 0)
            return null;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (dropped, kept, number) = (new List<DroppedPart>(), new List<string>(), 0);
        PartialDate? date = null;
        var isNumbered = false;
        foreach (var line in lines)
        {
            number += line.Any(char.IsLetterOrDigit) ? 1 : 0;
            var isOffice = number <= MaxHead && OfficeLine().IsMatch(line);
            if (isOffice)
            {
                isNumbered |= Number().IsMatch(line);
                if (OfficeDate().Match(line) is { Success: true } day)
                    date ??= DateExpression.ReadField(day.Groups[1].Value.Trim());
            }

            if (isOffice || (number <= MaxHead && MastheadLine.IsInvocation(line.Trim())))
                dropped.AddRange(Parts(date is not null && !Number().IsMatch(line) && isOffice
                    ? DropRule.DateLine : DropRule.Header, line));
            else
                kept.Add(line);
        }

        return isNumbered && kept.Exists(line => line.Any(char.IsLetter))
            ? new TextFrame(string.Join('\n', kept).Trim('\n'), null, null, date, dropped)
            : null;
    }

    /// <summary>Lines with words in them as what is dropped by a rule.</summary>
    public static IEnumerable<DroppedPart> Parts(string rule, params IEnumerable<string> texts) => texts
        .SelectMany(text => text.Split('\n')).Where(line => line.Any(char.IsLetterOrDigit))
        .Select(line => new DroppedPart(rule, line.Trim()));

    [GeneratedRegex(@"^\s*\*{3}\s*START OF (?:THE|THIS) [^\n]{3,}|^\s*\*END\*? ?(?:THE SMALL PRINT|\*?THE SMALL PRINT)")]
    private static partial Regex LibraryStart();

    [GeneratedRegex(@"^\s*(?:\*{3}\s*END OF (?:THE|THIS) |End of (?:the |this )?Project Gutenberg|Ende dieses Projekt Gutenberg)",
        RegexOptions.IgnoreCase)]
    private static partial Regex LibraryEnd();

    [GeneratedRegex(@"^\s*(?:\[?(?:Produced|Transcribed|Prepared|Scanned|E-?text prepared) by\b.*|\[?Transcriber['’]s notes?\]?:?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Produced();

    [GeneratedRegex(@"^(Title|Author|Editor|Translator|Language|Release date|Original publication|Credits|Posting date): *(.*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"^(?:written\s+)?by\s+", RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^\s*-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:(?:Hash|NotDashEscaped|Comment|Charset):[^\n]*\n)*[ \t]*\r?\n?")]
    private static partial Regex SignedBegin();

    [GeneratedRegex(@"\A\s*(?:Content-Type: text/x-zim-wiki[^\n]*\n"
        + @"|Wiki-Format: [^\n]*\n|Creation-Date: (?<date>[^\n]*)\n|Modification-Date: [^\n]*\n){2,4}")]
    private static partial Regex ZimHead();

    [GeneratedRegex(@"^- (?=-)", RegexOptions.Multiline)]
    private static partial Regex SignedDash();

    // One label or several, each with a short value, and nothing else.
    [GeneratedRegex(@"^[ \t\u200F\u200E|]*" + Labels + @"[ \t]*[:：][^\n:：]{0,40}"
        + @"(?:[ \t|،؛\-–/]+" + Labels + @"[ \t]*[:：][^\n:：]{0,40})*\r?$",
        RegexOptions.Multiline)]
    private static partial Regex OfficeLine();

    [GeneratedRegex(@"(?:شماره|پی?يوست|پیوست|الرقم|العدد|المرفقات)[^\n:：]{0,12}[:：]")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:تاریخ|تاريخ|التاریخ|التاريخ)[^\n:：]{0,8}[:：][ \t]*([^\n:：|]{4,40}?)(?=[ \t|،؛\-–]*(?:" + Labels + @"[ \t]*[:：]"
        + @"|\r?$))",
        RegexOptions.Multiline)]
    private static partial Regex OfficeDate();
}
