using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Lists of links that show one part of a text at a time, which stand side by side in the page: each becomes the heading of its
/// part.</summary>
internal static partial class TabHeadings
{
    private const int MinTabs = 2;
    private const int MaxTab = 80;
    private const int MaxLists = 40;

    private const string Links = "a[href^='#'], a[data-target^='#'], a[data-bs-target^='#']";

    /// <summary>Changes what is in an element; call it before anything that is hidden is left out.</summary>
    public static void Take(IElement body)
    {
        var lists = body.QuerySelectorAll(Links).Select(link => link.ParentElement is { LocalName: "li" } item ? item.ParentElement
            : link.ParentElement).OfType<IElement>().Distinct();
        foreach (var list in lists.Where(IsList).Take(MaxLists).ToList())
        {
            var tabs = list.QuerySelectorAll("a").ToList();
            var panels = tabs.Select(tab => Panel(body, tab)).OfType<IElement>().Distinct().ToList();
            if (panels.Count != tabs.Count || !ArePanels(list, panels))
                continue;
            for (var i = 0; i < tabs.Count; i++)
            {
                var heading = FoldedParts.HeadingOf(tabs[i]);
                if (panels[i].QuerySelector("h1, h2, h3, h4") is not { } first || ElementHeuristics.Text(first) != heading.TextContent)
                    panels[i].Prepend(heading);
                FoldedParts.Show(panels[i]);
            }

            list.Remove();
        }
    }

    // Nothing but links into the page.
    private static bool IsList(IElement list)
    {
        if (list.LocalName is not ("ul" or "ol" or "nav" or "div"))
            return false;
        var tabs = list.QuerySelectorAll("a");
        return tabs.Length >= MinTabs && tabs.All(tab => Target(tab) is { Length: > 0 } && ElementHeuristics.Text(tab) is
            { Length: > 0 and <= MaxTab }) && tabs.Sum(tab => ElementHeuristics.Text(tab).Length) * 10
            >= ElementHeuristics.Text(list).Replace(" ", "", StringComparison.Ordinal).Length * 9;
    }

    private static string? Target(IElement tab) =>
        new[] { "href", "data-target", "data-bs-target" }.Select(tab.GetAttribute)
            .FirstOrDefault(target => target is ['#', _, ..])?[1..];

    private static IElement? Panel(IElement body, IElement tab) => body.Owner!.GetElementById(Target(tab)!) is
        { LocalName: "div" or "section" or "article" or "li" } panel && body.Contains(panel) ? panel : null;

    // Side by side behind the list, and called tabs; contents of a text lead to all of its parts as well, which are shown.
    private static bool ArePanels(IElement list, List<IElement> panels)
    {
        var around = panels[0].ParentElement;
        var isNamed = TabName().IsMatch(ElementHeuristics.Names(list)) || panels.TrueForAll(panel => TabName().IsMatch(
            ElementHeuristics.Names(panel))) || list.QuerySelector("[data-toggle=tab], [data-bs-toggle=tab], [data-toggle=pill], "
            + "[data-bs-toggle=pill]") is not null;
        return (isNamed || panels.Exists(ElementHeuristics.IsHidden))
            && panels.TrueForAll(panel => panel.ParentElement == around && !panel.Contains(list)
                && panel.TextContent.Any(char.IsLetter) && !ElementHeuristics.IsLinks(panel)
                && ElementHeuristics.ChromeRule(panel) is null && panel.QuerySelector("form, input") is null)
            && panels.Exists(panel => PageOutline.IsSentence(ElementHeuristics.Text(panel)))
            && list.CompareDocumentPosition(panels[0]).HasFlag(DocumentPositions.Following);
    }

    [GeneratedRegex("(?<![A-Za-z])(?:tabs?|pills?|switcher)(?![a-z])|tab-|-tabs?|(?:nav|tab)-?(?:links|list|pane)",
        RegexOptions.IgnoreCase)]
    private static partial Regex TabName();
}
