using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Finds the title that stands above the one text of a page, where the head of the page names another or none.</summary>
internal static partial class PostTitle
{
    private const int MinLength = 4;
    private const int MaxLength = 200;

    // Letters of the text that a title stands above.
    private const int MinText = 140;

    // What may stand between a title and its text: who wrote it and when.
    private const int MaxBetween = 3;
    private const int MaxAround = 2;
    private const int MaxLead = 400;

    private const string Elsewhere = "nav, aside, footer, li, table table, [class*=related], [class*=sidebar]";

    /// <summary>The title of a post that leads to the post itself, as blogs have it below their name; null where several have one.
    /// </summary>
    /// <param name="sign">The name of the blog, or null.</param>
    public static IElement? Linked(IHtmlDocument page, IElement? sign)
    {
        if (sign is null && page.QuerySelectorAll("h1").Any(first => ElementHeuristics.Text(first).Length > 0
            && !TitleHeading.IsSiteName(first) && !TitleHeading.IsOnSign(first)))
            return null;
        var titles = page.Body!.QuerySelectorAll("h2, h3, div, td, p, span").Where(element => Name().IsMatch(element.ClassName ?? "")
            && element != sign && IsLine(element) && element.QuerySelectorAll("a[href]") is [var link]
            && ElementHeuristics.Text(link) == ElementHeuristics.Text(element)
            && element.Closest(Elsewhere) is null && !TitleHeading.IsOnSign(element)).ToList();
        var outer = titles.Where(element => !titles.Exists(other => other != element && other.Contains(element))).ToList();
        return outer is [var only] && !TitleHeading.IsSiteName(only) && HasText(only)
            && (sign is null || sign.CompareDocumentPosition(only).HasFlag(DocumentPositions.Following)) ? only : null;
    }

    /// <summary>The only heading of the first rank beside the text, or the one that is named as the title of what is read or printed.
    /// </summary>
    /// <param name="root">What holds the text.</param>
    public static IElement? Above(IHtmlDocument page, IElement root, PageOutline outline)
    {
        if (page.QuerySelectorAll("h1") is [var first])
            return IsAbove(first) ? first : null;
        var named = page.QuerySelectorAll("h2, h3").Where(heading => Name().IsMatch(heading.ClassName ?? "")).ToList();
        return page.QuerySelector("h1") is null && named is [var only] && IsAbove(only) ? only : null;

        bool IsAbove(IElement heading) => IsLine(heading) && heading.Closest(Elsewhere) is null && !TitleHeading.IsSiteName(heading)
            && !TitleHeading.IsOnSign(heading) && !IsSiteInWindow(page, heading) && Shares(heading, root)
            && heading.CompareDocumentPosition(root).HasFlag(DocumentPositions.Following)
            && outline.ProseBefore(root) - outline.ProseBefore(heading) is >= 0 and <= MaxLead;
    }

    // Beside the text, or in what stands beside it and is named as the head of it.
    private static bool Shares(IElement heading, IElement root) => heading.ParentElement is { } parent
        && ((parent.LocalName != "body" && parent.Contains(root)) || HeadName().IsMatch(ElementHeuristics.Names(parent)));

    // The shorter part of the title of the window is the name of the site.
    private static bool IsSiteInWindow(IHtmlDocument page, IElement heading)
    {
        var parts = TitleHeading.Separator().Split(page.Title ?? "");
        return parts.Length > 1 && parts.Contains(ElementHeuristics.Text(heading), StringComparer.Ordinal)
            && parts.MaxBy(part => part.Length) != ElementHeuristics.Text(heading);
    }

    private static bool IsLine(IElement element) =>
        ElementHeuristics.Text(element).Length is >= MinLength and <= MaxLength && element.QuerySelector("p, div, li, table") is null;

    private static bool HasText(IElement title)
    {
        var at = title;
        for (var depth = 0; depth <= MaxAround && at is not null and not { LocalName: "body" }; depth++, at = at.ParentElement)
        {
            var next = at.NextElementSibling;
            for (var skipped = 0; skipped < MaxBetween && next is not null; skipped++, next = next.NextElementSibling)
            {
                if (ElementHeuristics.FreeLength(next) >= MinText && !ElementHeuristics.IsLinks(next))
                    return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|\s)(?:(?:print|post|entry|news|article|weblog|blog|story|detail|content|item|khabar|matn|single)s?[-_]{0,2})?"
        + @"(?:title|titr|titre|subject|headline|onvan)(?:\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<![A-Za-z])(?:item|news|article|post|entry|story|content|khabar|detail)[-_]{0,2}(?:head(?:er)?|titles?|titr|top)"
        + @"(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex HeadName();
}
