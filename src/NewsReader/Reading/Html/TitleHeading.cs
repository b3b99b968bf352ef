using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Finds which heading of a page is the title of its article.</summary>
internal static partial class TitleHeading
{
    private const int MaxTitleLength = 300;
    private const int MinTitlePart = 10;

    /// <summary>The heading that the head of a page repeats is its title, but for the name of a blog on its sign, above the one post that
    /// has a title of its own.</summary>
    public static IElement? Find(IHtmlDocument page, PageMetadata metadata)
    {
        var heading = Repeated(page, metadata);
        return heading is null || IsOnSign(heading) ? PostTitle.Linked(page, heading) ?? heading : heading;
    }

    private static IElement? Repeated(IHtmlDocument page, PageMetadata metadata)
    {
        var shown = Headings(page);
        return shown.Find(heading => metadata.Titles.Any(title => Same(title, ElementHeuristics.Text(heading))))
            ?? shown.Find(heading => !IsSiteName(heading) && metadata.Titles.Any(
                title => title.StartsWith(ElementHeuristics.Text(heading), StringComparison.Ordinal)
                    && (!IsOnSign(heading) || !IsShownBehind(page, title, heading))))
            ?? shown.Find(heading => shown.Count == 1 && heading.LocalName == "h1" && IsPart(heading, metadata))
            ?? ShownPart(page, metadata);
    }

    // The only heading that is named a title is it, wherever the title of the window has it.
    private static bool IsPart(IElement heading, PageMetadata metadata) => ShownTitle.IsNamed(heading) && !IsSiteName(heading)
        && !IsOnSign(heading) && ElementHeuristics.Text(heading) is var text && text != metadata.Publisher && metadata.Titles.Any(
            title => Separator().Split(title.Replace(": ", " | ", StringComparison.Ordinal)).Any(part => Same(part.Trim(), text)));

    /// <summary>Whether a heading is the name of a site: it leads to its first page, which no title of an article does.</summary>
    public static bool IsSiteName(IElement heading) => (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]")) is { } link
        && ElementHeuristics.Text(link).Contains(ElementHeuristics.Text(heading), StringComparison.Ordinal)
        && FirstPage().IsMatch(link.GetAttribute("href")!);

    /// <summary>Whether a heading stands in what a page calls its sign or head.</summary>
    public static bool IsOnSign(IElement heading)
    {
        for (var around = heading; around is not null and not { LocalName: "body" }; around = around.ParentElement)
        {
            if (SignName().IsMatch(ElementHeuristics.Names(around)))
                return true;
        }

        return false;
    }

    // What the title of the window has behind the name of the site is the heading of the article where the page shows it as one.
    private static bool IsShownBehind(IHtmlDocument page, string title, IElement name)
    {
        var rest = title[ElementHeuristics.Text(name).Length..].Trim(' ', ':', '-', '|', '–', '—', '»', '«', '•', '\u200C');
        return rest.Length >= MinTitlePart && page.QuerySelectorAll("h1, h2, h3, h4").Any(
            heading => heading != name && Same(ElementHeuristics.Text(heading), rest));
    }

    // Where no heading is marked as one, what stands in the page word for word as the longest part of the title of its window.
    private static IElement? ShownPart(IHtmlDocument page, PageMetadata metadata)
    {
        var parts = metadata.Titles.SelectMany(title => new[] { Separator().Split(title).MaxBy(part => part.Length)!.Trim(),
            TitleLabel().Replace(title, "") })
            .Where(part => part.Length >= MinTitlePart && part != metadata.Publisher).ToHashSet(StringComparer.Ordinal);
        return parts.Count == 0 ? null : page.Body!.QuerySelectorAll("h1, h2, h3, h4, div, p, td, span, b, strong, font").FirstOrDefault(
            element => element.ChildElementCount <= 1 && element.TextContent.Length < MaxTitleLength * 2
                && parts.Contains(ElementHeuristics.Text(element)) && element.Closest("nav, a, li") is null
                && !(element.LocalName == "h1" && (IsSiteName(element) || IsOnSign(element))));
    }

    /// <summary>The headings of a page that may be its title.</summary>
    public static List<IElement> Headings(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("h1, h2[itemprop=headline], .title h2, h2.title").Where(heading => ElementHeuristics.Text(heading)
            .Length is > 3 and < MaxTitleLength && !heading.ClassList.Any(name => name is "hidden" or "Hidden"))];

    private static bool Same(string a, string b) => TitleKey.Of(a) is { Length: > 0 } key && key == TitleKey.Of(b);

    /// <summary>What stands between a title and the name of its site in the title of a window.</summary>
    [GeneratedRegex(@"\s+[|»«–—\-•:]{1,2}\s+")]
    public static partial Regex Separator();

    [GeneratedRegex(@"(?:^|\s)(?:header|banner|logo|masthead|brand|(?:site|blog)[-_]?(?:title|name|header|branding))(?:$|\s)",
        RegexOptions.IgnoreCase)]
    private static partial Regex SignName();

    [GeneratedRegex(@"^(?:https?://[^/?#]+)?(?:/|\./|/?(?:index|default|home)\.\w{2,5})?(?:[?#].*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FirstPage();

    // «نسخهٔ چاپی: …»
    [GeneratedRegex(@"^[^:]{2,20}:\s+")]
    private static partial Regex TitleLabel();
}
