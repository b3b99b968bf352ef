using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Text.Dates;
using NewsReader.Text.Reports;

namespace NewsReader.Reading;

/// <summary>What firms and offices send to the press: the name of the form, when it may be printed and whom to ask stand above the
/// title.</summary>
/// <param name="Dropped">What stands there.</param>
internal sealed partial record PressRelease(string Title, PartialDate? Date, string Text, IReadOnlyList<DroppedPart> Dropped)
{
    private const int MaxHead = 10;
    private const int MaxTitle = 250;
    private const int MaxLine = 100;

    /// <summary>The release, or null of a text that is none.</summary>
    public static PressRelease? Find(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF\r\n ");
        var length = start.IndexOfAny('\r', '\n');
        if (length is < 0 or > MaxLine || !Form().IsMatch(start[..length]))
            return null;
        var lines = start.ToString().ReplaceLineEndings("\n").Split('\n');
        var dropped = new List<DroppedPart>();
        PartialDate? date = null;
        var at = 0;
        for (; at < lines.Length && dropped.Count < MaxHead; at++)
        {
            var line = lines[at].Trim();
            if (line.Length == 0)
                continue;
            if (Form().IsMatch(line) || Contact().IsMatch(line))
                dropped.Add(new DroppedPart(DropRule.Labels, line));
            else if (line.Length <= MaxLine && NewsLine.Date(line, isLabelled: false) is { } day)
                Note(dropped, line, ref date, day);
            else
                break;
        }

        return at < lines.Length && lines[at].Trim() is { Length: > 3 and <= MaxTitle } title
            && lines[(at + 1)..].Any(line => line.Length > 0)
            ? new PressRelease(title, date, string.Join('\n', lines[(at + 1)..].Where(line => !End().IsMatch(line))).Trim(), dropped)
            : null;
    }

    private static void Note(List<DroppedPart> dropped, string line, ref PartialDate? date, PartialDate day)
    {
        date ??= day;
        dropped.Add(new DroppedPart(DropRule.DateLine, line));
    }

    // What such a sheet is called, and when it may be printed.
    [GeneratedRegex(@"^\s*[*\-–—(\[]*\s*(?:(?:press|news|media)\s+release|press\s+(?:statement|notice)|(?:for\s+)?immediate\s+release"
        + @"|for\s+release\b.{0,40}|embargoed\s+until\b.{0,60}|pressemitteilung|zur\s+sofortigen\s+veröffentlichung"
        + @"|communiqué\s+de\s+presse|pour\s+diffusion\s+immédiate|comunicado\s+de\s+prensa|para\s+publicación\s+inmediata"
        + @"|basın\s+(?:bülteni|açıklaması)|пресс-релиз|بيان\s+صحفي|للنشر\s+الفوري"
        + @"|(?:بیانیه|بیانیهٔ|بیانیه\u200Cی|اطلاعیه|اطلاعیهٔ|خبر)\s+مطبوعاتی|(?:جهت|برای)\s+(?:انتشار|درج)\s+(?:فوری|در\s+رسانه\u200C?ها)"
        + @"|انتشار\s+فوری|بلافاصله\s+منتشر\s+شود)\s*[*\-–—)\].:!]*\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();

    // What stands below the last line.
    [GeneratedRegex(@"^\s*(?:(?:#\s*){3,}|[-–—]\s*(?:30|۳۰)\s*[-–—]|[-–—]*\s*(?:ENDS?|پایان|پایان\s+پیام)\s*[-–—]*)\s*$")]
    private static partial Regex End();

    [GeneratedRegex(@"^\s*(?:(?:media\s+|press\s+)?contacts?|tel(?:ephone)?|phone|e-?mail|kontakt|تماس|تلفن|رایانامه|ایمیل|روابط\s+عمومی"
        + @"|شماره|تاریخ)\s*[:：].{0,120}$", RegexOptions.IgnoreCase)]
    private static partial Regex Contact();
}
