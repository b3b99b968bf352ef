using System.Text.RegularExpressions;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Whom a report names as its agency, and whom that agency quotes.</summary>
internal sealed partial record Attribution(string Source, string? Via)
{
    private const int MaxWords = 4;

    /// <summary>The attribution at the beginning of a paragraph: «به گزارش خبرنگار X به نقل از Y، …», or null.</summary>
    public static Attribution? Parse(string paragraph)
    {
        var match = Beginning().Match(paragraph);
        if (!match.Success)
            return null;
        var named = match.Groups[1].Value;
        var quoted = Quoting().Split(named, 2);
        if (Name(quoted[0]) is not { } source)
            return null;
        return new Attribution(source, quoted.Length > 1 ? Name(quoted[1]) : null);
    }

    private static string? Name(string text)
    {
        var name = text.Trim().Trim('«', '»', '"', '“', '”', ' ', '-', 'ـ', '(', ')').Trim();
        // The agency stands last: «خبرنگار گروه اقتصادی خبرگزاری فارس».
        var agency = Agency().Match(name);
        name = agency.Success ? agency.Groups[1].Value.Trim() : Role().Replace(name, "").Trim();
        name = name.Trim('«', '»', '"', ' ');
        if (Agencies.Find(name) is { } known)
            return known;
        return name.Length > 1 && TitleKey.WordCount(name) <= MaxWords ? name : null;
    }

    [GeneratedRegex(@"^\W{0,3}(?:به|طبق|بنا به|بر اساس|براساس)\s+گزارش\s+([^،,؛;:.\n]{2,120}?)\s*[،,؛;:]")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\s*(?:،|و)?\s*به\s+نقل\s+از\s+")]
    private static partial Regex Quoting();

    [GeneratedRegex(@"(?:^|\s)(?:خبرگزاری|پایگاه\s+خبری(?:\s+تحلیلی)?|پایگاه\s+اطلاع(?:\u200C|\s)?رسانی|وب(?:\u200C|\s)?سایت|سایت)"
        + @"\s+(?:رسمی\s+)?(.+)$")]
    private static partial Regex Agency();

    [GeneratedRegex(@"^(?:خبرنگار|گروه\s+\S+|سرویس\s+\S+)(?:\s+(?:گروه|سرویس|حوزه)\s+\S+)*\s+")]
    private static partial Regex Role();
}
