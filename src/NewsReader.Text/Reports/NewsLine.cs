using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;
using NewsReader.Text.Words;

namespace NewsReader.Text.Reports;

/// <summary>What a whole line of a wire report is besides text: marker, code, heading of a list. All rules are of Persian news
/// custom.</summary>
public static partial class NewsLine
{
    private const int MaxHeadingWords = 5;
    private const int MaxHeadingLength = 40;
    private const int MaxMarkerLength = 60;
    private const int MaxDateLength = 90;
    private const int MaxCaptionLength = 80;
    private const int MaxIssueLength = 140;
    private const int MaxTagsLength = 1000;
    private const int MaxTagLabelLength = 20;
    private const int MaxShareWords = 7;
    private const int MaxShareLength = 120;

    private static readonly FrozenSet<string> RelatedHeadings = EmbeddedText.Lines("related-headings")
        .Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ColumnHeads = EmbeddedText.Lines("column-heads")
        .Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ShareBeginnings = [.. EmbeddedText.Lines("share-beginnings").Select(Spaced)];

    private static readonly string[] DateLabels = [.. EmbeddedText.Lines("date-labels")];

    private static readonly string[] CaptionLabels = [.. EmbeddedText.Lines("caption-labels")];

    private static readonly char[] TagSeparators = ['،', ',', '؛', '#', '|'];

    private static readonly FrozenSet<string> TagLabels = EmbeddedText.Lines("tag-labels").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the line is an end marker such as «انتهای پیام/»; the text ends there.</summary>
    public static bool IsEndMarker(string line) => line.Length <= MaxMarkerLength && IsEnd(Bare(line));

    // Its first letter tells what is none.
    private static bool IsEnd(string bare) => bare.AsSpan().TrimStart("/( \t") is ['ا' or 'پ' or '-' or 'E' or '#', ..]
        && (EndMarker().IsMatch(bare) || ForeignEnd().IsMatch(bare));

    /// <summary>The end marker that stands behind the last sentence of a line, with the blanks before it, or empty; «در انتهای پیام» is
    /// none.</summary>
    public static string EndMarkerOf(string line) => line.EndsWith('م') || line.EndsWith('/') || line.EndsWith('.')
        ? EndMarkerBehind().Match(line).Value
        : "";

    /// <summary>The desk code that the line is (135/117, ۲۷۲۱۵, م.ق/), as written without blanks around it, or null.</summary>
    public static string? DeskCode(string line) =>
        line.Length <= MaxMarkerLength && DeskCodeLine().IsMatch(Digits.ToLatin(Bare(line))) ? Bare(line).TrimEnd('/').Trim() : null;

    /// <summary>The news code of a line such as «کد خبر: 123», or null.</summary>
    public static string? NewsCode(string line) =>
        line.Length <= MaxMarkerLength && NewsCodeLine().Match(Digits.ToLatin(Bare(line))) is { Success: true } match
            ? match.Groups.Values.Last(group => group.Success).Value
            : null;

    /// <summary>Whether the line invites to share or to comment; a question such as «نظر شما دربارهٔ … چیست؟» does not.</summary>
    public static bool IsShareLine(string line)
    {
        var bare = BeforeWords().Replace(Bare(line), "");
        // Few lines have an address, which is long to look for.
        if (bare.AsSpan().IndexOfAny('@', '/') >= 0)
            bare = BehindAddress().Replace(bare, "");
        if (bare.Length is 0 or > MaxShareLength || bare[^1] is '؟' or '?' or '.' || bare.Split(' ').Length > MaxShareWords)
            return false;
        var text = Spaced(bare);
        return ShareBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
            && (text.Length == beginning.Length || !char.IsLetter(text[beginning.Length])));
    }

    /// <summary>Whether the line is the head of a column that a paper always has: «نامه‌های خوانندگان», «Letters to the Editor».</summary>
    public static bool IsColumnHead(string line) => line.Length <= MaxHeadingLength && ColumnHeads.Contains(Key(line));

    /// <summary>Whether the line is the name of a channel or a page and nothing else: «🆔 @name».</summary>
    public static bool IsHandle(string line) => line.Length <= MaxMarkerLength && Handle().IsMatch(Bare(line));

    /// <summary>The publication date that the line is («تاریخ انتشار: ۵ بهمن ۱۳۹۷ - ۱۴:۳۰»), to the day or closer, or null.</summary>
    /// <param name="isLabelled">Whether only a line that calls it so counts.</param>
    public static PartialDate? Date(string line, bool isLabelled)
    {
        if (line.Length > MaxDateLength || !line.Any(char.IsDigit))
            return null;
        var bare = Bare(line);
        var text = Spaced(bare);
        var label = DateLabels.FirstOrDefault(label => text.StartsWith(label, StringComparison.OrdinalIgnoreCase));
        if (isLabelled && label is null)
            return null;
        var date = label is null || label == "تاریخ" ? bare : bare[Math.Min(bare.Length, label.Length)..];
        return (DateExpression.ReadPublication(date) ?? DateExpression.ReadPublication(WithoutCodes(date)))
            is { Precision: >= DatePrecision.Day } read ? read : null;
    }

    /// <summary>The day that a line with the number of a paper gives, among whatever else stands between its signs; null where it has no
    /// number or no day.</summary>
    public static PartialDate? IssueDate(string line)
    {
        if (line.Length > MaxIssueLength)
            return null;
        var parts = DatePart().Split(Bare(line).Replace(" / ", " - ", StringComparison.Ordinal));
        return Array.Exists(parts, part => IssuePart().IsMatch(Digits.ToLatin(part)))
            ? parts.Where(part => part.Any(char.IsDigit)).Select(DateExpression.ReadPublication)
                .FirstOrDefault(date => date is { Precision: DatePrecision.Day })
            : null;
    }

    // «شناسهٔ خبر: 1401223 | ۱۴۰۳/۱۲/۰۲», «یکشنبه ۱۴ مرداد ۱۴۰۳ - شمارهٔ ۸۷۶۵»
    private static string WithoutCodes(string line)
    {
        var parts = DatePart().Split(line);
        return parts.Length == 1 ? "" : string.Join(" | ", parts.Where(
            part => !CodePart().IsMatch(Digits.ToLatin(part)) && BylineText.OfLine(part) is null && !IsNameBeside(parts, part)));
    }

    // «لاله چراغ‌بان — ۳ آذر ۱۴۰۲»: a name of a person or a medium and a day, and nothing else.
    private static bool IsNameBeside(string[] parts, string part) =>
        parts.Length == 2 && !DateExpression.IsUpdate(part)
        && (BylineText.IsName(part.Trim()) || MastheadLine.IsMedium(part)) && Array.Exists(parts, IsDayOfNews);

    // «بازی شماره یک - 1/6/1962» is a game: a day of news names its month, or begins with its year.
    private static bool IsDayOfNews(string part) => part.Any(char.IsDigit)
        && (part.Any(char.IsLetter) || Digits.ToLatin(part).TrimStart() is ['1', '3' or '4', _, _, '/' or '-', ..]
            or ['2', '0', _, _, '-', ..]);

    /// <summary>Who wrote a text, by a line of a date that says it beside it: «نوشتهٔ … | ۱۵ آبان ۱۴۰۴».</summary>
    public static string? AuthorOfDateLine(string line) =>
        DatePart().Split(Bare(line)) is var parts && Array.ConvertAll(parts, BylineText.OfLine).FirstOrDefault(name => name is not null)
            is { } labelled
            ? labelled
            : Array.Find(parts, part => parts.Length == 2 && BylineText.IsName(part.Trim()) && !MastheadLine.IsMedium(part))?.Trim();

    /// <summary>Whether the line only says whose a picture is: «عکس: ایسنا», «عکاس: …».</summary>
    public static bool IsCaption(string line) => line.Length <= MaxCaptionLength && CaptionLabels.Any(label =>
        line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && BehindCaptionLabel().IsMatch(line, label.Length));

    /// <summary>The tags of a line such as «برچسب‌ها: الف، ب», or null when it is no such line.</summary>
    public static IReadOnlyList<string>? Tags(string line)
    {
        if (line.Length > MaxTagsLength)
            return null;
        var text = Bare(line);
        var colon = text.AsSpan().IndexOfAny(':', '：');
        if (colon < 0)
            return null;
        var label = text.AsSpan(0, colon).TrimEnd();
        if (label.Length > MaxTagLabelLength || !TagLabels.Contains(Blank().Replace(label.ToString(), " ")))
            return null;
        var tags = text[(colon + 1)..].TrimStart();
        // Dashes and strokes part tags where nothing else does.
        if (tags.IndexOfAny(TagSeparators) < 0)
            tags = TagDash().Replace(tags, "،");
        return tags.Length > 0 ? tags.Split(TagSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;
    }

    /// <summary>Whether the line is a heading of a list of related titles; <paramref name="first"/> is what follows its colon, or
    /// empty.</summary>
    public static bool IsRelatedHeading(string line, out string first)
    {
        first = "";
        var text = Bare(line);
        var colon = text.AsSpan(0, Math.Min(text.Length, MaxHeadingLength + 1)).IndexOfAny(':', '؛');
        var heading = colon < 0 ? text : text[..colon];
        if (heading.Length > MaxHeadingLength || heading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MaxHeadingWords
            || !RelatedHeadings.Contains(Key(heading)))
            return false;
        first = colon < 0 ? "" : text[(colon + 1)..].Trim();
        return true;
    }

    /// <summary>Whether the line begins as an item of a list with numbers does: «۱- …», «2. …», «۳) …».</summary>
    public static bool IsNumbered(string line) => Item().IsMatch(line);

    /// <summary>The line without blanks, half-spaces and controls around it; NBSP is a blank.</summary>
    public static string Bare(string line) =>
        line.Replace('\u00A0', ' ').Trim(' ', '\t', '\r', '\u200C', '\u200B', '\u200E', '\u200F', '\uFEFF', '\u202A', '\u202B', '\u202C');

    private static string Key(string heading) => TitleKey.Of(heading);

    private static string Spaced(string line) => Folding.Fold(Bare(line)).Replace('\u200C', ' ');

    [GeneratedRegex(@"^[/\s]*(انتهای|پایان)\s+(پیام|خبر)\s*[/\s.]*[\w/\s.*\-]{0,12}$")]
    private static partial Regex EndMarker();

    // «انتهى / م ع / س ۱۱:۴۰», «(النهاية)», «پایان مخابره»
    [GeneratedRegex(@"^[/\s(]*(?:انته[ىي]|النهاية|پایان مخابره|انتهای مخابره|-\s*30\s*-|ENDS|\#{3})(?:\s*/[\w.: ]{0,14}){0,4}[\s/).]*$")]
    private static partial Regex ForeignEnd();

    // Read from its end: the marker with a mark of the end of a sentence, a slash or a wider gap before it.
    [GeneratedRegex(@"(?:(?<=[.؟!?»…)""])[\s\u200C]*|[\s\u200C]{2,}|[\s\u200C]*/+[\s\u200C]*)(?:انتهای|پایان)\s+پیام[/\s.\u200C]*$",
        RegexOptions.RightToLeft)]
    private static partial Regex EndMarkerBehind();

    // Two to ten digits in one to three groups, or initials with a slash: م.ق/
    [GeneratedRegex(@"^(?:\d{2,10}(?:\s*[/*\- ]{1,2}\s*\d{2,6}){0,2}\s*/?|[\u0621-\u06CC](?:\.[\u0621-\u06CC]){1,2}\.?\s*/)$")]
    private static partial Regex DeskCodeLine();

    [GeneratedRegex(@"^(?:کد|شناسه(?:ٔ|ی)?|شماره(?:ٔ|ی)?|رقم)\s*\u200C?(?:خبر|مطلب|یادداشت|گزارش|الخبر)\s*(?:[:：]\s*(\d{1,16})|(\d{3,16}))$"
        + @"|^(?:News|Story|Article)\s+(?:ID|code|No\.?)\s*[:：]?\s*(\d{1,12})$", RegexOptions.IgnoreCase)]
    private static partial Regex NewsCodeLine();

    [GeneratedRegex(@"\s*[|•·؛]\s*|\s+[\-–—]\s+|،\s+")]
    private static partial Regex DatePart();

    [GeneratedRegex(@"^\s*(?:شماره(?:ٔ|ی)?|العدد|عدد|ژماره|ژمارە|Issue|No\.?|Nr\.?|Sayı)[\s\u200C]*(?:روزنامه|مسلسل)?"
        + @"\s*[:#]?\s*\d{1,6}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex IssuePart();

    // The number of a report, or of the day's paper.
    [GeneratedRegex(@"^\s*(?:(?:کد|شناسه|شماره|صفحه|دوره)(?:ٔ|ی)?|سال|پیاپی|رقم|العدد|عدد|No\.?|Nr\.?|Issue|Vol\.?|Volume|ID|Code|Page|#)"
        + @"[\s\u200C]*(?:خبر|مطلب|روزنامه|نشریه|مسلسل|پیاپی|الخبر)?[\s\u200C]*[:：#]?\s*[\w\-/]{1,12}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex CodePart();

    [GeneratedRegex(@"\G(?:\s+از)?\s*[:/]\s*\S.*[^.؟!]$")]
    private static partial Regex BehindCaptionLabel();

    [GeneratedRegex(@"^\d{1,3}\s?[-–.)/ـ]\s?\D")]
    private static partial Regex Item();

    [GeneratedRegex(@"^[^\p{L}\p{N}#@]*@[A-Za-z][A-Za-z0-9_.]{2,31}$")]
    private static partial Regex Handle();

    // Signs and pictures that stand before an invitation, and where it leads to.
    [GeneratedRegex(@"^[^\p{L}\p{N}#@:]+")]
    private static partial Regex BeforeWords();

    [GeneratedRegex(@"[\s:：]*(?:https?://\S{1,100}|(?:t\.me|telegram\.me)/\S{1,60}|@[A-Za-z][A-Za-z0-9_.]{2,31})[^\p{L}\p{N}]*$")]
    private static partial Regex BehindAddress();

    [GeneratedRegex(@"\s+[-–—/•·]\s+|\s*•\s*")]
    private static partial Regex TagDash();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
