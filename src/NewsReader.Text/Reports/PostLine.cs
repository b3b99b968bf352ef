using System.Text.RegularExpressions;
using NewsReader.Text.Dates;

namespace NewsReader.Text.Reports;

/// <summary>The line in which a blog says who wrote a post and when: «+ نوشته شده در … توسط …», «Posted by … on …».</summary>
/// <param name="Author">Null where it names nobody.</param>
/// <param name="Published">Null where it gives no day.</param>
public sealed partial record PostLine(string? Author, PartialDate? Published)
{
    /// <summary>Letters of such a line at the most, blanks not counted.</summary>
    public const int MaxLength = 120;

    /// <summary>What such a line says, or null of any other.</summary>
    public static PostLine? Read(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > MaxLength * 2 || !Beginning().IsMatch(line))
            return null;
        // Markup often leaves out the blank between the day and the hour.
        var spaced = Joint().Replace(line, " ");
        var name = Writer().Match(spaced) is { Success: true } writer ? writer.Groups[1].Value.Trim() : null;
        var day = Day().Match(spaced) is { Success: true } match ? DateExpression.ReadPublication(match.Groups[1].Value.Trim()) : null;
        var published = day is { Precision: >= DatePrecision.Day } ? day : null;
        return name is null && published is null ? null : new PostLine(name, published);
    }

    [GeneratedRegex(@"^[^\p{L}\p{N}]*(?:(?:نوشته|ارسال|منتشر|ثبت|درج)[\s\u200C]*شده|posted|published|written)"
        + @"\s+(?:در|توسط|به|on|by|at)(?=[\s:：])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?<=\d)(?=\p{L})")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s(?:توسط|by)\s*[:：]?\s+([^|•·\d,،:]{2,45}?)"
        + @"(?=\s*(?:[|•·,،]|$)|\s+(?:در|on|at|تاریخ|ساعت)[\s:])", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    [GeneratedRegex(@"\s(?:در|on|at|تاریخ)\s*[:：]?\s+((?:تاریخ\s+)?[^|•·]{4,70}?)"
        + @"(?=\s*(?:[|•·]|$)|\s+(?:توسط|by)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Day();
}
