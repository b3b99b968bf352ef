using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Articles that a page has side by side, each whole and with a heading of its own: the next ones below the first, all of an
/// issue. A title that leads elsewhere, a text that breaks off and what readers wrote are none.</summary>
internal static class PagePieces
{
    private const string Articles = "article, [role=article], [itemtype$='Article'], [itemtype$='Posting']";
    private const string Heads = "h1, h2, h3";
    private const string Beside = "aside, nav, footer, [role=complementary]";

    // What a page repeats of itself in its head is of its first article.
    private const string OfSite = "meta[charset], meta[property='og:site_name'], base";

    private const int MinProse = 140;
    private const int MaxPieces = 50;
    private const int MinTitle = 5;

    /// <summary>The pages of all articles but the first, which are taken out of the page; none where it has one.</summary>
    /// <param name="source">The page as it was read.</param>
    public static IReadOnlyList<string> Take(IHtmlDocument page, string source)
    {
        if (!IsMarkedTwice(source))
            return [];
        var marked = page.Body!.QuerySelectorAll(Articles).Where(element => element.ParentElement!.Closest(Articles) is null).ToList();
        if (marked.Count < 2 || page.Body.QuerySelectorAll("h1").Any(heading => heading.Closest(Articles) is null))
            return [];
        var outline = new PageOutline(page.Body);
        var pieces = marked.Where(element => IsWhole(element, outline)).Take(MaxPieces).ToList();
        if (pieces.Count < 2 || pieces.Select(piece => Heading(piece)!.LocalName).Distinct().Count() > 1)
            return [];
        var head = string.Concat(page.Head!.QuerySelectorAll(OfSite).Select(element => element.OuterHtml));
        var language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 and < 20 } lang && lang.All(c => char.IsAsciiLetter(c)
            || c == '-') ? $" lang=\"{lang}\"" : "";
        var others = pieces.Skip(1).Select(piece => $"<html{language}><head>{head}</head><body>{piece.OuterHtml}</body></html>").ToList();
        foreach (var piece in pieces.Skip(1))
            piece.Remove();
        return others;
    }

    private static bool IsMarkedTwice(string source)
    {
        var count = 0;
        foreach (var mark in new[] { "<article", "role=\"article", "Article\"", "Posting\"" })
        {
            for (var at = source.IndexOf(mark, StringComparison.OrdinalIgnoreCase); at >= 0 && count < 2;
                at = source.IndexOf(mark, at + mark.Length, StringComparison.OrdinalIgnoreCase))
                count++;
        }

        return count > 1;
    }

    private static bool IsWhole(IElement element, PageOutline outline)
    {
        if (outline.In(element) is not { Prose: >= MinProse, LinkedHeadings: 0, IsLinks: false } || element.Closest(Beside) is not null
            || Heading(element) is not { } heading || ElementHeuristics.Text(heading).Length < MinTitle
            || heading.QuerySelector("a[href]") is not null || heading.Closest("a[href]") is not null || BreaksOff(element))
            return false;
        for (var around = element; around is not null && around.LocalName != "body"; around = around.ParentElement)
        {
            if (ElementHeuristics.IsHidden(around) || ElementHeuristics.ChromeRule(around) is not null
                || ElementHeuristics.IsRelatedBox(around))
                return false;
        }

        return true;
    }

    private static IElement? Heading(IElement element) => element.QuerySelector(Heads);

    private static bool BreaksOff(IElement element) =>
        ElementHeuristics.Text(element).TrimEnd(']', ')', ' ') is [.., '…'] or [.., '.', '.', '.'];
}
