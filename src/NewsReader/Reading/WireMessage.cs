using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Reading;

/// <summary>A message of a wire with the frame that machines read: the header of IPTC 7901 or ANPA 1312 with the service, a number, the
/// urgency and the category, and below the text when it was sent.</summary>
/// <param name="Dropped">What stands around the text.</param>
internal sealed partial record WireMessage(string? Title, string? Author, PartialDate? Date, string Text,
    IReadOnlyList<DroppedPart> Dropped, string Whole)
{
    private const int MaxTitle = 160;
    private const int MaxHead = 6;

    private static readonly char[] Controls =
        ['\u0001', '\u0002', '\u0003', '\u0004', '\u0016', '\u001F', '\uFFFD'];

    /// <summary>The messages of a text in their order; none of one that does not begin with such a header.</summary>
    public static IReadOnlyList<WireMessage> Find(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\u0001\u0016\r\n ");
        var length = start.IndexOfAny('\r', '\n');
        if (length is < 4 or > MaxTitle || !(Header().IsMatch(start[..length]) || Envelope().IsMatch(start[..length])))
            return [];
        var (messages, part) = (new List<WireMessage>(), new List<string>());
        foreach (var line in start.ToString().ReplaceLineEndings("\n").Split('\n').Append("NNNN"))
        {
            if (line.Trim(Controls).Trim() is not "NNNN")
            {
                part.Add(line.Trim(Controls).TrimEnd());
                continue;
            }

            if (part.Exists(one => one.Any(char.IsLetterOrDigit)))
            {
                if (Read(part) is not { } message)
                    return [];
                messages.Add(message);
            }

            part = [];
        }

        return messages;
    }

    private static WireMessage? Read(List<string> lines)
    {
        var dropped = new List<DroppedPart>();
        var at = 0;
        for (; at < Math.Min(lines.Count, MaxHead) && (lines[at].Length == 0 || Header().IsMatch(lines[at]) || Envelope().IsMatch(lines[at])
            || Slug().IsMatch(lines[at])); at++)
            dropped.AddRange(TextFrame.Parts(DropRule.WritersNote, lines[at]));
        if (dropped.Count == 0 || at >= lines.Count)
            return null;
        string? title = null, author = null;
        if (lines[at].Trim('=', '<', ' ') is { Length: > 3 and <= MaxTitle } first && IsTitle(lines, at))
            (title, at) = (first, at + 1);
        while (title is not null && at < lines.Count && (lines[at].Length == 0 || By().IsMatch(lines[at]) || Editors().IsMatch(lines[at])))
        {
            if (By().Match(lines[at]) is { Success: true } by)
                author ??= lines[at][by.Length..].Trim('=', '<', ' ');
            else
                dropped.AddRange(TextFrame.Parts(DropRule.WritersNote, lines[at]));
            at++;
        }

        PartialDate? date = null;
        var end = lines.Count;
        while (end > at && (lines[end - 1].Length == 0 || Sent().IsMatch(lines[end - 1]) || Foot().IsMatch(lines[end - 1])))
        {
            date ??= SentAt(lines[end - 1]);
            dropped.AddRange(TextFrame.Parts(DropRule.WritersNote, lines[--end]));
        }

        var text = string.Join('\n', lines[at..end]).Trim();
        return text.Length == 0 ? null : new WireMessage(title, author, date, text, dropped, string.Join('\n', lines));
    }

    // Below it stands a blank line, who wrote it, or a line that is longer.
    private static bool IsTitle(List<string> lines, int at) => at + 1 < lines.Count && (lines[at].EndsWith('=') || lines[at].EndsWith('<')
        || lines[at + 1].Length == 0 || By().IsMatch(lines[at + 1]) || lines[at + 1].StartsWith(' ')
        || (lines[at][^1] is not '.' && lines.Skip(at + 1).Any(line => line.Length > 0)));

    // Day, hour, minute, zone, month, year.
    private static PartialDate? SentAt(string line)
    {
        if (Sent().Match(line) is not { Success: true } sent)
            return null;
        var zone = sent.Groups["zone"].Success ? " GMT" : "";
        return DateExpression.ReadField($"{sent.Groups["day"].Value} {sent.Groups["month"].Value} {Year(sent.Groups["year"].Value)} "
            + $"{sent.Groups["hour"].Value}:{sent.Groups["minute"].Value}{zone}");
    }

    private static string Year(string year) => year.Length == 2 ? "20" + year : year;

    // «abc0123 4 pol 120 DPA 0345», «a0123 r ynr bc-slug 0210», «:BC-SLUG 03-12 0210»
    [GeneratedRegex(@"^[\u0001\s]*(?:[a-zA-Z]{1,4}\s?\d{3,4}\s+(?:[0-9]|[a-z])\s+[a-zA-Z]{1,4}\b[^.!؟]{0,100}"
        + @"|:?(?:BC|AP|AM|PM)-[\w-]{2,40}\s+\d\d-\d\d\s+\d{3,4})$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^[\u0001\s]*ZCZC\b.{0,60}$|^[RFUBD]{1,2} ?[A-Z]{1,4} ?\d{1,4}$")]
    private static partial Regex Envelope();

    // One word with its parts, as desks name a story.
    [GeneratedRegex(@"^(?:[A-Za-z0-9]+[-/_][A-Za-z0-9/_-]+|[A-Z]{3,20}|[\w-]+/\w+)[,.]?\s*(?:\d{1,2}(?:st|nd|rd|th) (?:ld|lead).*)?$|^\^$"
        + @"|^(?:[a-z] ){0,3}(?:bc|ap|am|pm)-[\w -]{2,60}\d{0,5}$")]
    private static partial Regex Slug();

    [GeneratedRegex(@"^(?:by|BY|By|von|Von|par|Par|por|Por)\s+(?=\p{Lu}[^.]{2,60}$)")]
    private static partial Regex By();

    [GeneratedRegex(@"^\(?(?:Eds?|Editors?|Attn|ATTENTION|Note)\b\.?\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Editors();

    [GeneratedRegex(@"^(?:[\w/ .-]{1,24}?\s)?(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)\s*(?<zone>GMT|UTC|Z|z"
        + @"|gmt)?\s+(?<month>[A-Za-z]{3,9})\.?\s+"
        + @"(?<year>\d{4}|\d\d)\s*$")]
    private static partial Regex Sent();

    [GeneratedRegex(@"^(?:=?\d{4,8}=?|[a-z]{2,4}(?:/[a-z]{2,4}){1,3}|-30-|#{2,}|[A-Z]{2,6}-\d{2}-\d{2}-\d{2}.*|\(?END\)?|MORE)$")]
    private static partial Regex Foot();
}
