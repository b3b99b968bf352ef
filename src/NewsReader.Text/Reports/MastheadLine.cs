using System.Buffers;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Reports;

/// <summary>Lines that agencies, papers and offices print above and below what they send, and that are no words of it: their name, the
/// name of God, the number of the bulletin, whose the rights are.</summary>
public static partial class MastheadLine
{
    private const int MaxLength = 80;
    private const int MaxNameWords = 6;
    private const int MaxRights = 160;

    // Without one of them no line is of rights.
    private static readonly SearchValues<string> RightsSigns = SearchValues.Create(
        ["©", "(c)", "copyright", "rights", "حقوق", "حق ", "rechte", "droits", "derechos", "hakları", "права"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the line calls God's name, as letters and speeches begin.</summary>
    public static bool IsInvocation(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length <= MaxLength && Invocation().IsMatch(NewsLine.Bare(line));
    }

    /// <summary>Whether the line is the number of a bulletin: «النشرة العامة - رقم ۱۱۷», «بولتن شمارهٔ ۱۲».</summary>
    public static bool IsBulletin(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length <= MaxLength && (Bulletin().IsMatch(Digits.ToLatin(NewsLine.Bare(line))) || IsPressForm(line));
    }

    /// <summary>Whether the line is of the form that offices send their news on, with when it may be published.</summary>
    public static bool IsPressForm(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length <= MaxLength && PressForm().IsMatch(Folding.Fold(NewsLine.Bare(line)));
    }

    /// <summary>Whether the line is the name of an agency, a paper or a site and nothing else.</summary>
    public static bool IsMedium(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var bare = NewsLine.Bare(line);
        return bare.Length is > 3 and <= MaxLength && bare[^1] is not ('.' or ':' or '؟' or '!' or '،' or '؛')
            && bare.Split(' ').Count(word => word.Any(char.IsLetter)) <= MaxNameWords
            && (MediumFirst().IsMatch(bare) || MediumFirst().IsMatch(Folding.Fold(bare))
                || MediumLast().IsMatch(bare)) && !Verb().IsMatch(bare);
    }

    /// <summary>Whether the line only says whose the rights are.</summary>
    public static bool IsRights(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length <= MaxRights && line.AsSpan().ContainsAny(RightsSigns) && Rights().IsMatch(NewsLine.Bare(line));
    }

    /// <summary>Whether the line counts readers and their marks, with whatever else stands beside that.</summary>
    public static bool IsCounter(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length is > 0 and <= MaxRights && line[^1] is not ('.' or '؟' or '!') && Counter().IsMatch(Digits.ToLatin(line));
    }

    /// <summary>Whether the line says by whom a page was made and by whom it was changed.</summary>
    public static bool IsEdits(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length is > 0 and <= MaxRights && Edits().IsMatch(line);
    }

    [GeneratedRegex(@"^(?:(?:بیانیه|اطلاعیه|خبرنامه|اعلامیه)\s?[یئ]?\s?مطبوعاتی|برای انتشار فوری|جهت انتشار فوری|انتشار فوری|بیان صحفی"
        + @"|للنشر الفوری|بلاغ صحفی|(?:for )?immediate release|press release|news release|media release|pressemitteilung"
        + @"|communiqué de presse|nota de prensa|comunicado de prensa|comunicato stampa|basın bülteni|пресс-релиз|zur sofortigen "
        + @"veröffentlichung|pour diffusion immédiate)$", RegexOptions.IgnoreCase)]
    private static partial Regex PressForm();

    [GeneratedRegex(@"^(?:(?:created|added|written)\s+by\b[^.]{0,80}\b(?:modified|updated|edited|changed)\s+by\b"
        + @"|(?:ایجاد|ساخته|نوشته)[\s\u200C]شده توسط\b[^.]{0,80}(?:ویرایش|تغییر)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Edits();

    [GeneratedRegex(@"(?:^|[\s|،,(])(?:(?:تعداد\s+)?(?:بازدید(?:ها|کننده|کنندگان)?|مشاهده|نظرات)|دفعات مشاهده|میانگین امتیاز(?:ها)?|امتیاز"
        + @"|hits|page views|views|rating|المشاهدات|عدد الزيارات|الزيارات)\s*[:：]\s*\d|(?:^|\s)امتیاز دهید\s*[:：]"
        + @"|^خوانده شده\s*:?\s*\d{1,9}\s*(?:دفعه|بار|مرتبه)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Counter();

    [GeneratedRegex(@"^[^\p{L}]*(?:ب[اا]?سمه?[\s\u200C]*تعالی|باسمه[\s\u200C]*تعالی|بسمه[\s\u200C]*تعالى|به نام خدا|بنام خدا"
        + @"|بسم الله الرحمن الرحیم|بسم الله الرحمن الرحيم|بسم‌الله الرحمن الرحیم|هو الحق|هوالحق"
        + @"|به نام خداوند [\p{L}\u200C ]{2,30})[^\p{L}]*$")]
    private static partial Regex Invocation();

    [GeneratedRegex(@"^(?:النشرة|نشرة|نشریهٔ?|بولتن|خبرنامهٔ?|ویژه‌نامهٔ?|bulletin|news bulletin|newsletter)\b[^\d.]{0,40}\d{1,6}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Bulletin();

    [GeneratedRegex(@"^(?:خبرگزاری|روزنامهٔ?|روزنامه‌ی|هفته‌نامهٔ?|ماهنامهٔ?|فصلنامهٔ?|دوهفته‌نامهٔ?|پایگاه (?:خبری|اطلاع‌رسانی)"
        + @"|شبکهٔ? خبری"
        + @"|مجلهٔ?|نشریهٔ?|وكالة|وکالة|وكالة أنباء|صحيفة|جريدة|مجلة|شبكة|رۆژنامەی|ئاژانسی|ماڵپەڕی|news agency of)\s+\p{L}",
        RegexOptions.IgnoreCase)]
    private static partial Regex MediumFirst();

    [GeneratedRegex(@"\p{L}[\s\u200C](?:نیوز|نیوزنت|آنلاین|پرس|پرِس|خبر آنلاین|News|News Agency|Press Agency|Wire Service|Newswire|Herald"
        + @"|Gazette|Tribune|Chronicle|Courier|Haber|Haberleri|Ajansı|Zeitung)$")]
    private static partial Regex MediumLast();

    // A sentence has one, a name has none.
    [GeneratedRegex(@"(?:^|\s)(?:شد|است|کرد|بود|شدند|کردند|می‌شود|رسید|داد|گفت|یافت|را|که|برای|از|قال|أعلن|في|على)(?:\s|$)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^[^\p{L}\p{N}©]*(?:©\s*\S|\(c\)\s*\d{4}|copyright\s+(?:©|\(c\)|\d{4}|by\s)|all rights reserved\b"
        + @"|جميع الحقوق محفوظة|جمیع الحقوق محفوظة|كافة الحقوق محفوظة|حقوق النشر محفوظة"
        + @"|(?:کلیه|کلیهٔ|کلیه‌ی|تمام|تمامی|همه|همهٔ|همه‌ی) حقوق\b[^.]{0,80}محفوظ|حق(?:وق)? (?:نشر|چاپ|انتشار)\b[^.]{0,60}محفوظ"
        + @"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tüm hakları saklıdır|все права защищены)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Rights();
}
