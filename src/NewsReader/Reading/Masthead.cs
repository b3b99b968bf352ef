using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>What an agency, a paper or an office prints above a report: its name, the name of God, the number of the bulletin and the
/// day, with a rule below perhaps.</summary>
/// <param name="Source">The name of the agency or the paper, or null.</param>
/// <param name="Date">The day, or null.</param>
/// <param name="Text">What stands below.</param>
/// <param name="Dropped">The lines that are no part of the report.</param>
internal sealed partial record Masthead(string? Source, PartialDate? Date, string Text, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxLines = 8;
    private const int MaxLine = 90;
    private const int MaxTitle = 150;

    /// <summary>The masthead of a text, or null of one without.</summary>
    public static Masthead? Find(string text)
    {
        var at = 0;
        string? source = null;
        PartialDate? date = null;
        var isOne = false;
        var dropped = new List<DroppedPart>();
        for (var number = 0; number < MaxLines && at < text.Length; number++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (end - at > MaxLine)
                break;
            var line = NewsLine.Bare(text[at..end]);
            var isMedium = source is null && MastheadLine.IsMedium(line);
            var isOther = MastheadLine.IsInvocation(line) || MastheadLine.IsBulletin(line);
            var day = isMedium || isOther || date is not null || line.Length == 0 ? null : NewsLine.Date(line, isLabelled: false);
            if (line.Length > 0 && !isMedium && !isOther && day is null && !Rule().IsMatch(line))
                break;
            isOne |= isMedium || isOther;
            source = isMedium ? line : source;
            date ??= day;
            if (line.Any(char.IsLetterOrDigit))
                dropped.Add(new DroppedPart(day is null ? DropRule.Header : DropRule.DateLine, line));
            at = Math.Min(end + 1, text.Length);
        }

        // A title may begin so: then a text stands below it, not another title.
        return isOne && at < text.Length && (dropped.Count > 1 || source is null || IsTitle(text, at))
            ? new Masthead(source, date, text[at..], dropped)
            : null;
    }

    private static bool IsTitle(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        var end = rest.IndexOf('\n');
        return end is > 0 and <= MaxTitle && rest[..end].TrimEnd() is not [.., '.' or '،' or ':' or '؛'];
    }

    [GeneratedRegex(@"^[-*=_~#+•.—–٭]{3,}$")]
    private static partial Regex Rule();
}
