using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text.Reports;

namespace NewsReader.Reading.Html;

/// <summary>A fact of an article that has a field of its own in the program of a page: a label and what it says, «مکان: درهٔ پایین».
/// </summary>
internal static partial class LabelledFact
{
    private const int MaxLabel = 30;
    private const int MaxValue = 120;

    /// <summary>Whether an element is one, or its label or value; what is said of the page rather than of its subject is none.</summary>
    public static bool Is(IElement element) => element.LocalName is "div" or "section"
        && (IsPair(element) || (element.ParentElement is { } around && IsPair(around)));

    private static bool IsPair(IElement box) => box.ChildElementCount == 2
        && box.Children is [var label, var value] && label.LocalName is "div" or "span" or "h4" or "h5"
        && value.LocalName is "div" or "span"
        && LabelName().IsMatch(label.ClassName ?? "") && ValueName().IsMatch(value.ClassName ?? "")
        && box.QuerySelector("a[href], img, input, button, time") is null && ElementHeuristics.ChromeRule(box) is null
        && ElementHeuristics.Text(label) is { Length: > 1 and <= MaxLabel } name && ElementHeuristics.Text(value) is
            { Length: > 1 and <= MaxValue } words && words.Any(char.IsLetter) && !OfPage().IsMatch(name)
        && NewsLine.NewsCode($"{name}: {words}") is null && !MastheadLine.IsCounter($"{name}: {words}")
        && BylineText.OfLine($"{name}: {words}") is null;

    [GeneratedRegex("(?:^|[^A-Za-z])(?:label|term|key|name|caption)(?:[^A-Za-z]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex LabelName();

    [GeneratedRegex("(?:^|[^A-Za-z])(?:items?|values?|data|content|text)(?:[^A-Za-z]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex ValueName();

    [GeneratedRegex("نویسنده|خبرنگار|گزارشگر|مترجم|عکاس|دبیر|منبع|کد|شناسه|تاریخ|زمان|ساعت|بازدید|برچسب|کلید|دسته|گروه|سرویس|بخش|موضوع"
        + "|امتیاز|اشتراک|نظر"
        + "|author|writer|editor|source|code|date|time|publish|updated|view|tag|keyword|categor|section|topic|rating|share|comment"
        + "|المصدر|الكاتب|التاريخ|yazar|kaynak|tarih", RegexOptions.IgnoreCase)]
    private static partial Regex OfPage();
}
