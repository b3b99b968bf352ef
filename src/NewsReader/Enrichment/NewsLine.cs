using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;

namespace NewsReader.Enrichment;

/// <summary>What a whole line of a wire report is besides text: marker, code, heading of a list. All rules are of Persian news custom.</summary>
internal static partial class NewsLine
{
    private const int MostHeadingWords = 5;

    private static readonly FrozenSet<string> RelatedHeadings = new[]
    {
        "بیشتر بخوانید", "بیشتر بدانید", "همچنین بخوانید", "حتما بخوانید", "در ادامه بخوانید", "در این رابطه", "در این رابطه بخوانید", "در همین رابطه",
        "در همین رابطه بخوانید", "مطلب مرتبط", "مطالب مرتبط", "اخبار مرتبط", "خبر مرتبط", "خبرهای مرتبط", "مقالات مرتبط", "مطلب پیشنهادی", "مقاله پیشنهادی",
        "پیشنهاد مطالعه", "مطالعه بیشتر", "مطالب مشابه", "بخوانید", "ببینید", "اقرا ایضا", "مواضیع ذات صله", "read more", "related", "related articles", "see also",
    }.Select(Key).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] ShareBeginnings =
        ["لینک کوتاه", "اشتراک گذاری", "به اشتراک بگذارید", "نظر شما", "ارسال نظر", "نظرات کاربران", "کپی لینک", "ارسال به دوستان", "نسخه چاپی", "این مطلب را به اشتراک"];

    /// <summary>Whether the line is an end marker such as «انتهای پیام/»; the text ends there.</summary>
    public static bool IsEndMarker(string line) => EndMarker().IsMatch(Bare(line));

    /// <summary>The desk code that the line is (135/117, ۲۷۲۱۵, م.ق/), as written without blanks around it, or null.</summary>
    public static string? DeskCode(string line) =>
        DeskCodeLine().IsMatch(Digits.ToLatin(Bare(line))) ? Bare(line).TrimEnd('/').Trim() : null;

    /// <summary>The news code of a line such as «کد خبر: 123», or null.</summary>
    public static string? NewsCode(string line) =>
        NewsCodeLine().Match(Digits.ToLatin(Bare(line))) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>Whether the line invites to share or to comment.</summary>
    public static bool IsShareLine(string line)
    {
        var text = Spaced(line);
        return text.Length < 80 && ShareBeginnings.Any(beginning => text.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>The tags of a line such as «برچسب‌ها: الف، ب», or null when it is no such line.</summary>
    public static IReadOnlyList<string>? Tags(string line)
    {
        var match = TagsLine().Match(Bare(line));
        return match.Success
            ? match.Groups[1].Value.Split(['،', ',', '؛', '#', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;
    }

    /// <summary>Whether the line is a heading of a list of related titles; <paramref name="first"/> is what follows its colon, or empty.</summary>
    public static bool IsRelatedHeading(string line, out string first)
    {
        first = "";
        var text = Bare(line);
        var colon = text.IndexOfAny([':', '؛']);
        var heading = colon < 0 ? text : text[..colon];
        if (heading.Length > 40 || heading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MostHeadingWords || !RelatedHeadings.Contains(Key(heading)))
            return false;
        first = colon < 0 ? "" : text[(colon + 1)..].Trim();
        return true;
    }

    /// <summary>The line without blanks, half-spaces and controls around it; NBSP is a blank.</summary>
    public static string Bare(string line) => line.Replace('\u00A0', ' ').Trim(' ', '\t', '\r', '\u200C', '\u200B', '\u200E', '\u200F', '\uFEFF', '\u202A', '\u202B', '\u202C');

    private static string Key(string heading) => Text.Words.TitleKey.Of(heading);

    private static string Spaced(string line) => Folding.Fold(Bare(line)).Replace('\u200C', ' ');

    [GeneratedRegex(@"^[/\s]*(انتهای|پایان)\s+(پیام|خبر)\s*[/\s.]*[\w/\s.*\-]{0,12}$")]
    private static partial Regex EndMarker();

    // Two to ten digits in one to three groups, or initials with a slash: م.ق/
    [GeneratedRegex(@"^(?:\d{2,10}(?:\s*[/*\- ]{1,2}\s*\d{2,6}){0,2}\s*/?|[\u0621-\u06CC](?:\.[\u0621-\u06CC]){1,2}\.?\s*/)$")]
    private static partial Regex DeskCodeLine();

    [GeneratedRegex(@"^کد\s*\u200C?(?:خبر|مطلب)\s*:?\s*(\d{3,12})$")]
    private static partial Regex NewsCodeLine();

    [GeneratedRegex(@"^(?:برچسب(?:\u200C|\s)?ها|برچسب|کلید\s?واژه(?:\u200C|\s)?ها|کلمات کلیدی|تگ(?:\u200C|\s)?ها)\s*[:：]\s*(.+)$")]
    private static partial Regex TagsLine();
}
