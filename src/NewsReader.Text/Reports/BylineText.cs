using System.Text.RegularExpressions;
using NewsReader.Text.Words;

namespace NewsReader.Text.Reports;

/// <summary>Lines that say who wrote a text: «نوشتهٔ …», «By …».</summary>
public static partial class BylineText
{
    private const int MaxLength = 80;
    private const int MaxName = 45;
    private const int MaxWords = 5;

    private static readonly (string[] Free, string[] Bound) Labels = Load();

    private static readonly Regex Label = new(
        $@"^\W{{0,2}}(?:{Any([.. Labels.Free, .. Labels.Bound])})(?![\p{{L}}\p{{M}}])[\s\u200C]*[:：/]?\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex LineLabel = new(
        $@"^\s*(?:(?:{Any(Labels.Free)})(?!(?<=\p{{L}})[\p{{L}}\p{{M}}])\s*[:：/]?\s*|(?:{Any(Labels.Bound)})\s*[:：]\s*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A name without the words before it that say that it is the author's.</summary>
    public static string WithoutLabel(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var match = Label.Match(text);
        return match.Success && match.Length < text.Length ? text[match.Length..] : text;
    }

    /// <summary>A name without what its bearer is, behind a sign: «… / خبرنگار سپیدار».</summary>
    public static string WithoutRole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Role().Match(text) is { Success: true } role && text.AsSpan(0, role.Index).Trim().Contains(' ') ? text[..role.Index] : text;
    }

    /// <summary>The name in a line that says who wrote the text and nothing else; null of any other line.</summary>
    public static string? OfLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length > MaxLength)
            return null;
        if (LineLabel.Match(line) is { Success: true } match && Named(line[match.Length..]) is { } labelled)
            return labelled;
        return ReporterAt().Match(line) is { Success: true } reporter ? Named(line[reporter.Length..]) : OfRole(line);
    }

    private static string? Named(string text)
    {
        var name = text.Trim(' ', '\t', '\u200C', '\u200E', '\u200F', '-', '–', '—', '|', '*', '_');
        // A day beside a name is a line of its own kind. Two names may have a dash between them.
        if (name.Any(char.IsDigit))
            return null;
        if (Behind().Match(name) is { Success: true, Index: > 0 } behind && IsName(name[..behind.Index].Trim())
            && !(IsName(name[(behind.Index + behind.Length)..]) && !Part().IsMatch(name[(behind.Index + behind.Length)..])))
            return name[..behind.Index].Trim();
        return OfRole(name) ?? (IsName(name) ? name : null);
    }

    // «نیلوفر کاوه، خبرنگار حوزهٔ آب»: a name and what its bearer is, which writes.
    private static string? OfRole(string line) => line.Length > 0 && line[^1] is not ('.' or ':' or '؟' or '!')
        && WriterRole().Match(line) is { Success: true, Index: > 0 } role
        && IsName(line[..role.Index].Trim()) && !line[..role.Index].TrimEnd().EndsWith(" و", StringComparison.Ordinal)
            && !Predicate().IsMatch(line)
            ? line[..role.Index].Trim()
            : null;

    /// <summary>Whether a name is that of whoever runs a site, not of a person: «admin», «مدیر سایت».</summary>
    public static bool IsNobody(string name) => Nobody().IsMatch(name);

    /// <summary>Whether a text may be the name of a person: two words at the least; a Latin one begins with capitals.</summary>
    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is < 4 or > MaxName || !Name().IsMatch(name))
            return false;
        var words = name.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MaxWords && Array.TrueForAll(words, word => !char.IsLower(word[0]) || IsParticle(word))
            && !Verb().IsMatch(name);
    }

    private static bool IsParticle(string word) => word is "de" or "del" or "van" or "von" or "der" or "den" or "al" or "el" or "bin"
        or "ibn" or "da" or "di" or "la" or "le" or "and" or "und" or "et" or "y" or "e" or "ve";

    // Longer labels first, so that «گزارش از» is not taken for «گزارش».
    private static string Any(string[] labels) => string.Join('|', labels.OrderByDescending(label => label.Length).Select(Pattern));

    private static string Pattern(string label) => Regex.Escape(label).Replace("\\ ", @"[\s\u200C]+", StringComparison.Ordinal)
        .Replace("\u200C", @"[\s\u200C]?", StringComparison.Ordinal);

    private static (string[] Free, string[] Bound) Load()
    {
        var all = EmbeddedText.Lines("byline-labels").SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        return ([.. all.Where(label => !label.EndsWith('*')).Distinct()],
            [.. all.Where(label => label.EndsWith('*')).Select(label => label.TrimEnd('*', ' ')).Distinct()]);
    }

    [GeneratedRegex(@"^[\p{L}\p{M}][\p{L}\p{M} \u200C\u200D.'’‌،,&-]*[\p{L}\p{M}.]$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(?:super\s?user|(?:site\s?|web\s?)?admin(?:istrator)?\d{0,3}|web\s?master|root|user\d*|guest|nobody"
        + @"|[\w ]{0,20}\bcms|anonymous|unknown"
        + @"|مدیر(?:\s+(?:سایت|کل|سیستم|پایگاه|پورتال|پرتال))?|ادمین(?:\s+سایت)?|کاربر(?:\s+(?:مهمان|سایت|ارشد))?|ناشناس|نامشخص)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\s+[/|–—-]\s+(?:خبرنگار|گزارشگر|نویسنده|عکاس|دبیر|سردبیر|روزنامه‌نگار|پژوهشگر|کارشناس|استاد|منتقد|مترجم|reporter"
        + @"|correspondent|staff writer|editor)\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    // «خبرنگار ما در شیراز: …», «دبیر گروه شهری: …»
    [GeneratedRegex(@"^\s*(?:خبرنگار|گزارشگر|دبیر|سردبیر|عکاس|مترجم|نگارنده|مراسل|المراسل)(?:[\s\u200C]+[\p{L}\u200C]+){0,5}\s*[:：]\s*")]
    private static partial Regex ReporterAt();

    // Where somebody is from, or what he is, behind a sign.
    [GeneratedRegex(@"\s+[/|–—\-]\s+|\s*\(|\s*\[|\s*@")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:گروه|سرویس|بخش|دفتر|میز|تحریریه|خبرنگار|گزارشگر|عضو|مدیر|استاد|کارشناس|پژوهشگر|دانشجو|روزنامه|خبرگزاری"
        + @"|دبیر)[\s\u200C]")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?:(?:\s*[،,/|(–—\-]\s*|\s+)(?:خبرنگار|گزارشگر|روزنامه[\u200C ]?نگار|ستون[\u200C ]?نویس|یادداشت[\u200C ]?نویس"
        + @"|مراسل|مراسلة"
        + @"|صحفي|صحفية|ڕۆژنامەنووس|نامہ نگار|muhabir|gazeteci|journalist|reporter|correspondent|columnist|staff writer)"
        + @"|\s*[،,/|(–—\-]\s*(?:نویسنده|عکاس|دبیر (?:گروه|سرویس|بخش|تحریریه)|سردبیر|پژوهشگر|کارشناس|استاد|استادیار|دانشیار|منتقد|مترجم"
        + @"|تحلیل[\u200C ]?گر|جامعه[\u200C ]?شناس|اقتصاددان|مدرس دانشگاه|(?:گروه|سرویس) [\p{L}\u200C]+|كاتب|كاتبة|photographer|editor"
        + @"|analyst))"
        + @"(?![\p{L}\p{M}])[^.:؟!]{0,40}$", RegexOptions.IgnoreCase)]
    private static partial Regex WriterRole();

    // What a sentence has, and no name with what its bearer is.
    [GeneratedRegex(@"(?:^|\s)(?:شد|است|کرد|بود|شدند|کردند|می‌شود|رسید|داد|گفت|یافت|را|که|برای)(?:\s|$)")]
    private static partial Regex Predicate();

    // A sentence ends so, a name does not.
    [GeneratedRegex(@"(?:^|\s)(?:شد|است|کرد|بود|شدند|کردند|می‌شود|رسید|داد|گفت|یافت|است\.|را|که|برای|این|در|به)(?:\s|$)")]
    private static partial Regex Verb();
}
