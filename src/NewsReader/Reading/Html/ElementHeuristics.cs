using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text.Reports;

namespace NewsReader.Reading.Html;

/// <summary>What the names that a page gives to its parts say of them.</summary>
internal static partial class ElementHeuristics
{
    /// <summary>The text with blanks made one.</summary>
    public static string Flat(string text) =>
        string.Join(' ', text.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text of an element with blanks made one.</summary>
    public static string Text(IElement element) => Flat(element.TextContent);

    /// <summary>Letters of an element that are not in its links.</summary>
    public static int FreeLength(IElement element) => Text(element).Length - element.QuerySelectorAll("a").Sum(link => Text(link).Length);

    /// <summary>Whether an element is, by its tag or its names, something around an article: menus, sharing, comments,
    /// advertising.</summary>
    public static bool IsChrome(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer" or "button" or "menu"
        || element.GetAttribute("role") is "navigation" or "banner" or "complementary" or "contentinfo" or "search" or "dialog"
        || Chrome().IsMatch(Names(element));

    /// <summary>Whether an element is hardly more than links.</summary>
    public static bool IsLinks(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]").Select(Text).Where(text => text.Length > 0).ToList();
        return links.Count > 1 && links.Sum(text => text.Length) * 10 > Text(element).Length * 6;
    }

    /// <summary>Whether an element is a box of other articles.</summary>
    public static bool IsRelatedBox(IElement element) => RelatedBox().IsMatch(Names(element));

    /// <summary>Whether an element is hidden from readers.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style))
        || (element.GetAttribute("aria-hidden") == "true" && Text(element).Length < 40);

    /// <summary>Whether a text is the heading of a list of related titles.</summary>
    public static bool IsRelatedHeading(string text) =>
        text.Length > 0 && NewsLine.IsRelatedHeading(text.Trim(' ', ':', '-', '|', '»', '«', '•', '/'), out var first) && first.Length == 0;

    /// <summary>Whether a text is the heading of a box of other articles that belong to the site, not to the article.</summary>
    public static bool IsBoxHeading(string text) => text.Length < 60 && BoxHeading().IsMatch(text);

    /// <summary>The class and id of an element.</summary>
    public static string Names(IElement element) => $"{element.ClassName} {element.Id}";

    [GeneratedRegex(
        @"(?<![a-z])(share|sharing|sharedaddy|sd-social|addtoany|a2a|social|socials|addthis|comment|comments|respond|disqus|breadcrumb|breadcrumbs|advert|advertise|advertisement|ads|ad|adv|tabligh|tablighat|banner|sponsor|sponsored|promo|newsletter|subscribe|login|print|rating|vote|toolbar|tools|tags|tag-?list|keywords|popular|most-?viewed|most-?read|mostviewed|latest|sidebar|widget|menu|navbar|nav|pagination|pager|copyright|cookie|cookies|short-?link|shorturl|news-?code|newscode|post-?meta|entry-?meta|item-?nav|skip-?link|footer|author-?box|prev-?next|user-?comment|poll|popup|modal|recommend|recommended|recommendations|outbrain|taboola|visually-?hidden|sr-?only|screen-?reader-?text)(?![a-z])",
        RegexOptions.IgnoreCase)]
    private static partial Regex Chrome();

    [GeneratedRegex(@"(?<![a-z])(related|relations?|similar|more-?news|read-?more|see-?also|also-?read|further-?reading|morelinks|mortabet)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex RelatedBox();

    [GeneratedRegex(@"^\W*(پر\W?(بیننده|بازدید|خواننده|طرفدار|بحث)|آخرین (خبر|اخبار|مطالب|نوشته)|تازه\W?ترین|جدید\W?ترین|داغ\W?ترین|محبوب\W?ترین|مهم\W?ترین (خبر|اخبار)|پیشنهاد (ما|سردبیر)|most (read|viewed|popular|watched)|top stories|latest news|trending)", RegexOptions.IgnoreCase)]
    private static partial Regex BoxHeading();

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenStyle();
}
