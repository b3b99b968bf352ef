using System.Text.RegularExpressions;

namespace NewsReader.Enrichment;

/// <summary>Whom a report names as its agency, and whom that agency quotes.</summary>
/// <param name="Length">How many letters of the paragraph say only that; 0 where more is said with it.</param>
internal sealed partial record Attribution(string Source, string? Via, int Length)
{
    // Between the name and the comma may stand where the report is from, and by whom.
    private const int MaxWordsBehind = 12;

    private const int MaxEndLine = 80;
    private const int MaxBareName = 40;

    /// <summary>Whether it is a label before the text, as in «خبرگزاری فارس: …», which leads have too.</summary>
    public bool IsLabel { get; init; }

    /// <summary>Whether a paragraph begins with «به گزارش», or what means it.</summary>
    public static bool Opens(string paragraph) => Beginning().IsMatch(paragraph);

    /// <summary>The attribution at the beginning of a paragraph: «به گزارش خبرنگار X به نقل از Y، …», «شیراز - X - …», or null.</summary>
    public static Attribution? Parse(string paragraph)
    {
        var match = Beginning().Match(paragraph);
        return match.Success
            ? OfReport(OpeningWords.Read(paragraph, match.Length), match.Groups["quote"].Success)
            : Dateline.Read(paragraph);
    }

    /// <summary>The agency of a line such as «منبع: X», or null.</summary>
    public static string? OfEndLine(string line)
    {
        if (line.Length > MaxEndLine)
            return null;
        if (EndLine().Match(line) is not { Success: true } label)
            return line.Length <= MaxBareName ? OfBareLine(line.Trim(' ', '(', ')', '[', ']', '«', '»', '/', '.')) : null;
        var named = line[label.Length..].Trim();
        // An address is no name.
        return named.Contains('/', StringComparison.Ordinal) || named.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? Agencies.Find(named)
            : Agencies.Find(named) ?? SourceName.Read(OpeningWords.Read(line, label.Length), 0, quotes: true)?.Name;
    }

    // The name of a known agency alone, which is no word.
    private static string? OfBareLine(string line)
    {
        if (Agencies.Named(line) is { } agency)
            return agency.IsWord ? null : agency.Name;
        return SourceKinds.KindLength(OpeningWords.OfName(line), 0) > 0 ? Agencies.Find(line) : null;
    }

    // Quoted at the beginning may be anybody: only what is known or called an agency is one.
    private static Attribution? OfReport(List<OpeningWord> words, bool isQuote)
    {
        if (SourceName.Read(words, 0) is not { } source
            || (isQuote && SourceKinds.KindLength(words, 0) == 0 && Agencies.Named(source.Name) is null))
            return null;
        var (at, via) = (source.End, (SourceName?)null);
        if (QuotedAt(words, at) is { } quoted)
        {
            via = SourceName.Read(words, quoted, quotes: true);
            at = via?.End ?? quoted;
        }

        return new Attribution(source.Name, via?.Name, EndOf(words, at));
    }

    // «به نقل از» behind the name, which may have a place, a comma or «و» before it.
    private static int? QuotedAt(List<OpeningWord> words, int from)
    {
        var hasComma = false;
        for (var at = from; at + 2 < words.Count && at - from < MaxWordsBehind; at++)
        {
            if (words[at].Text == "به" && words[at + 1].Text == "نقل" && words[at + 2].Text == "از")
                return at + 3;
            hasComma |= words[at].IsComma;
            if (hasComma && !words[at].IsSign && words[at].Text != "و")
                return null;
        }

        return null;
    }

    private static int EndOf(List<OpeningWord> words, int from)
    {
        if (from >= words.Count)
            return 0;
        var next = words[from];
        if (!next.IsSign && !IsBehind(next.Text))
            return words[from - 1].End;
        var comma = words.FindIndex(from, word => word.IsComma);
        return comma >= 0 && comma - from <= MaxWordsBehind ? words[comma].End : 0;
    }

    private static bool IsBehind(string word) => word is "از" or "به" or "طبق" or "بر" or "براساس" or "منطقه" or "استان" or "مرکز" or "و";

    [GeneratedRegex(@"^\W{0,3}(?:(?:به|طبق|بنا[\s\u200C]+به|بنابر|بنا[\s\u200C]+بر|بر[\s\u200C]+اساس|براساس"
        + @"|بر[\s\u200C]+پایه(?:ٔ|[\s\u200C]?ی)?)[\s\u200C]+گزارش[\s\u200C]+|(?<quote>(?:به[\s\u200C]+|ب)?نقل[\s\u200C]+از[\s\u200C]+"
        + @"|(?:به|بنا[\s\u200C]+به|طبق|بر[\s\u200C]+اساس)[\s\u200C]+(?:نوشته|نوشتهٔ|نوشته‌ی|اعلام|روایت)[\s\u200C]+))")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^\W{0,3}(?:منبع(?:\s+خبر)?|منابع|به نقل از|برگرفته از|[Ss]ource|المصدر|سەرچاوە|Kaynak)[\s\u200C]*[:：]\s*")]
    private static partial Regex EndLine();
}
