using System.Text.RegularExpressions;

namespace NewsReader.Text.Reports;

/// <summary>The names of those who wrote a text, out of a field or a line that names others too and says in what capacity.</summary>
public static partial class BylineNames
{
    private const int MaxLength = 300;

    // What people are.
    private const string Persian = "خبرنگار|گزارشگر|نویسنده|روزنامه[\u200C ]?نگار|دبیر|سردبیر|عکاس|مترجم|کارشناس|پژوهشگر|پژوهنده|استاد"
        + "|تحلیل[\u200C ]?گر|منتقد|مدیر|عضو|نماینده|فعال|دانشجوی|گروه|سرویس|اعزامی|ستون[\u200C ]?نویس|تهیه[\u200C ]?کننده|مسئول"
        + "|معاون|رئیس|رییس|وکیل|پزشک|اقتصاددان|جامعه[\u200C ]?شناس|مراسل|محرر|صحفي|صحافي";

    private const string Latin = "editor|correspondent|reporter|writer|journalist|columnist|contributor|photographer|producer|analyst"
        + "|professor|chief|bureau|desk|staff|lecturer|fellow|critic|director|researcher|redakteur(?:in)?|korrespondent(?:in)?|journaliste"
        + "|rédacteur|muhabir|editör|gazeteci|корреспондент|редактор|журналист|обозреватель";

    // What was made by those who did not write, and what by those who did.
    private const string OtherWork = "عکس(?:[\u200C ]?ها)?|عکاس(?:ان)?|تصاویر|تصویر(?:بردار(?:ی)?|گر)?|فیلم(?:بردار)?|ویدئو|تدوین(?:گر)?"
        + "|ویراستار|ویرایش|ترجمه|مترجم|دبیر|سردبیر|گرافیک|طراح(?:ی)?|اینفوگرافی(?:ک)?|کاریکاتور|صفحه[\u200C ]?آرا(?:یی)?"
        + "|صور|تصوير|ترجمة|مونتاج";

    private const string OtherLatinWork = "photo(?:s|graphs?|graphy)?|photographer|pictures?|video|illustrations?|graphics?"
        + "|translat(?:ed|ion|or)|edit(?:ed|ing|or)|produc(?:ed|er)|fotos?|bilder|übersetzung|traduction|fotoğraf|фото|перевод";

    private const string Work = "گزارش(?:[\u200C ]?ها)?|متن|نویسنده(?:[\u200C ]?گان)?|نویسندگان|خبرنگار(?:ان)?|گزارشگر(?:ان)?|نگارنده"
        + "|نگارش|قلم|یادداشت|گفت[\u200C ]?و[\u200C ]?گو|گفتگو|مصاحبه|تهیه(?: و تنظیم)?|(?<arranged>تنظیم)|خبر"
        + "|الكاتب|کاتب|بقلم|إعداد|تقرير|كتابة";

    private const string Told = "(?:گزارش|یادداشت|گفت[\u200C ]?و[\u200C ]?گو|گفتگو)\\s+از|به\\s+قلم|بقلم|نوشته(?:ٔ|ی|\u200Cی)?|توسط";

    private const string LatinWork = "author|writer|reporter|text|words|report|story|autor(?:in)?|auteur|yazar|muhabir|автор|текст";

    /// <summary>The writers of a byline: «گزارش: مینو سپیدار، عکس: رامین نی‌زار» is by the first alone, "By Jane Reed, science editor"
    /// without her office. Where nobody is left that is what it was.</summary>
    public static string Writers(string byline)
    {
        ArgumentNullException.ThrowIfNull(byline);
        if (byline.Length > MaxLength || !Sign().IsMatch(byline))
            return byline;
        var (writers, arrangers, others) = (new List<string>(), new List<string>(), new List<string>());
        var named = writers;
        foreach (var part in Separator().Split(byline).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var name = part;
            if (Other().Match(name) is { Success: true } other)
                (named, name) = (others, name[other.Length..]);
            else if (Writer().Match(name) is { Success: true } writer)
                (named, name) = (writer.Groups["arranged"].Success ? arrangers : writers, name[writer.Length..]);
            name = Place().Replace(InBrackets().Replace(name, ""), "").Trim(' ', '\u200C', '-', '–', ':', '.', '/');
            if (name.Length > 0 && !(IsRole(name) && (writers.Count > 0 || arrangers.Count > 0 || others.Count > 0)))
                named.Add(name);
        }

        // Who arranged a text for print wrote it where nobody else is said to have.
        named = new[] { writers, arrangers, others }.FirstOrDefault(names => names.Count > 0) ?? [];
        return named.Count > 0 && !named.TrueForAll(IsRole) ? string.Join("، ", named.Distinct()) : byline.Trim();
    }

    private static bool IsRole(string name) => Role().IsMatch(name);

    // Whether there is anything to be told apart at all.
    [GeneratedRegex(@"[:：()（\[]|^(?:" + Told + @")\s|\bby\b|\b(?:" + Latin + @")s?\b|\bin [A-Z]"
        + @"|(?:^|[\s،,/|–-])(?:" + Persian + @")(?![\p{L}\p{M}])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\s*[،,;؛|•·\r\n]\s*|\s+[-–—/]\s+|\s+(?:and|und|et)\s+(?=\p{Lu})"
        + @"|\s+و\s+(?=(?:عکس|عکاس|تصویر|فیلم|مترجم|ترجمه|تدوین)\s*:)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:" + OtherWork + @")(?:\s*[:：]\s*|\s+از\s*:?\s+)|^(?:" + OtherLatinWork + @")(?:\s+by\b\s*:?|\s*[:：])\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Other();

    [GeneratedRegex(@"^(?:" + Work + @")\s*[:：]\s*|^(?:" + Told + @")\s*:?\s+"
        + @"|^(?:(?:written|reported|reporting|words|story|text|report)\s+)?"
        + @"by\s*:?\s+|^(?:" + LatinWork + @")\s*[:：]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Writer();

    [GeneratedRegex(@"\s*[(（\[](?:[^)）\]]*(?:" + Persian + "|" + Latin + @")[^)）\]]*)[)）\]]", RegexOptions.IgnoreCase)]
    private static partial Regex InBrackets();

    // Who writes from where: "Jane Reed in Tehran".
    [GeneratedRegex(@"(?<=^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){1,3}) in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?:" + Persian + @")(?![\p{L}\p{M}])|^(?:(?:the|our|a|an)\s+)?(?:[\p{L}&'’/-]+\s+){0,4}(?:" + Latin
        + @")s?(?:\s+(?:at|of|for|in)\s.+|-in-chief)?$|^(?:editor|correspondent|reporter|professor|lecturer|director)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Role();
}
