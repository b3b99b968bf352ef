using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Shows what a page hides until a program shows it: a text that comes in slowly, panels that unfold, the rest behind a wall.
/// What is hidden beside a text that is there stays hidden.</summary>
/// <param name="heading">The heading that is the title of the page, or null.</param>
/// <param name="unfolding">What holds a button that shows the rest of a text.</param>
internal sealed partial class HiddenText(IElement? heading, HashSet<IElement> unfolding)
{
    private const int MinProse = 40;

    // A page that shows as much has a text.
    private const int MinShown = 140;

    // What is hidden is the rest of a text where it is as much as this part of what is shown, and is called so.
    private const int PartOfShown = 3;
    private const int MaxPrompt = 600;
    private const int MinSame = 40;
    private const int MaxLooks = 8;
    private const int MaxButton = 40;
    private const int MaxEnds = 60;
    private const int MaxBeside = 20;

    // How far around the title an article goes.
    private const int MaxSteps = 3;

    private const string Hidden = "[hidden], [style], [aria-hidden=true]";

    private readonly HashSet<IElement> hidden = [];
    private PageOutline outline = null!;

    /// <summary>Shows it, where the page has it.</summary>
    public void Show(IElement body)
    {
        foreach (var element in body.QuerySelectorAll(Hidden))
        {
            if (IsHidden(element) && !IsWithin(element.ParentElement))
                hidden.Add(element);
        }

        if (hidden.Count == 0)
            return;
        outline = new PageOutline(body);
        foreach (var around in hidden.Where(element => heading is not null && element.Contains(heading)).ToList())
            Show([around]);
        var rest = hidden.Where(element => outline.In(element) is { IsLinks: false } extent && extent.Prose >= MinProse
            && !IsOther(element)).ToList();
        if (rest.Count == 0)
            return;
        var shown = ProseShown(body);
        var longest = rest.MaxBy(element => outline.In(element).Prose)!;
        var panels = hidden.Where(element => element == longest || (IsLike(element, longest) && !IsOther(element))).ToList();
        if (IsRest(body, panels, panels.Sum(panel => outline.In(panel).Prose), shown))
            Show(panels);
        else
            Show([.. rest.Take(MaxEnds).Where(IsEnd).Take(MaxLooks).Where(panel => !IsShownToo(body, panel))]);
    }

    /// <summary>What holds a button that shows the rest of a text; to be asked while a page has buttons.</summary>
    public static HashSet<IElement> Unfolding(IElement body) =>
    [
        .. body.QuerySelectorAll("button, a, label, [role=button]").Where(button => button.TextContent.Length <= MaxButton
            && button.GetAttribute("href") is null or ['#', ..] or ['j' or 'J', 'a', ..] && MoreButton().IsMatch(button.TextContent))
            .Take(MaxEnds).Select(Around).OfType<IElement>(),
    ];

    /// <summary>Whether words are those of a button that shows the rest of a text.</summary>
    public static bool IsMore(string words) => MoreButton().IsMatch(words);

    // A button may be alone in what holds it.
    private static IElement? Around(IElement button) => button.ParentElement is { } parent
        && parent.TextContent.Length <= MaxButton && parent.TextContent.Trim() == button.TextContent.Trim()
            ? parent.ParentElement
            : button.ParentElement;

    // Sentences behind those that are shown, in the same part, up to its end, that a button shows or whose name says so.
    private bool IsEnd(IElement panel)
    {
        if (panel.ParentElement is not { } around || outline.In(panel).Linked > 0 || !IsNearTitle(panel)
            || panel.QuerySelector("h1, h2 a[href], h3 a[href]") is not null)
            return false;
        return Shown(panel, forward: true) is null && Shown(panel, forward: false) is { } before
            && ElementHeuristics.ChromeRule(before) is null
            && (unfolding.Contains(around) || EndName().IsMatch(ElementHeuristics.Names(panel)) || IsNextPage(panel, before));
    }

    // Of a text in pages the one that is shown is called like those behind it, but for its number.
    private static bool IsNextPage(IElement panel, IElement before) => panel.LocalName == before.LocalName
        && Unnumbered(panel) is { Length: > 0 } name && name == Unnumbered(before);

    private static string Unnumbered(IElement element) => string.Join(' ', Number().Replace(ElementHeuristics.Names(element), "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(name => name is not ("active" or "current" or "show" or "shown" or "visible" or "first" or "hidden" or "inactive")));

    [GeneratedRegex(@"[-_]?\d+")]
    private static partial Regex Number();

    // The next of the elements beside it that are shown and have sentences.
    private IElement? Shown(IElement panel, bool forward)
    {
        var beside = panel;
        for (var step = 0; step < MaxBeside; step++)
        {
            beside = forward ? beside.NextElementSibling : beside.PreviousElementSibling;
            if (beside is null || (!hidden.Contains(beside) && outline.In(beside).Prose > 0))
                return beside;
        }

        return null;
    }

    // Of the same class, or beside it.
    private bool IsLike(IElement element, IElement longest) =>
        (!string.IsNullOrEmpty(element.ClassName) && element.ClassName == longest.ClassName)
        || (element.ParentElement == longest.ParentElement && outline.In(element).Prose >= MinProse);

    private bool IsRest(IElement body, List<IElement> panels, int prose, int shown)
    {
        if (shown < MinShown && prose > shown)
            return true;
        var isNear = panels.TrueForAll(IsNearTitle);
        var isMore = prose >= shown * PartOfShown || (prose * PartOfShown >= shown
            && panels.TrueForAll(panel => RestName().IsMatch(ElementHeuristics.Names(panel))));
        return isNear && isMore && !panels.Exists(panel => panel.QuerySelector("h1, h2 a[href], h3 a[href]") is not null)
            && !panels.Take(MaxLooks).Any(panel => IsShownToo(body, panel));
    }

    // A page may hold its text twice, for small screens and for large ones.
    private bool IsShownToo(IElement body, IElement panel)
    {
        var text = ElementHeuristics.Text(panel);
        var first = text[..Math.Min(text.Length, MinSame)];
        return body.QuerySelectorAll("p, div").Any(element => !IsWithin(element) && !element.Contains(panel)
            && element.ChildElementCount < 3
            && ElementHeuristics.Text(element).Contains(first, StringComparison.Ordinal));
    }

    private bool IsNearTitle(IElement panel)
    {
        if (heading is null)
            return true;
        if (outline.OrderOf(panel) < outline.OrderOf(heading))
            return false;
        var around = heading;
        for (var step = 0; step < MaxSteps && around.ParentElement is { LocalName: not "body" } parent; step++)
            around = parent;
        return around.Contains(panel) || heading.ParentElement?.LocalName == "body";
    }

    // What programs show when they are asked: menus, windows, forms, what readers say; and what is not to be read at all.
    private static bool IsOther(IElement element)
    {
        for (var around = element; around is not null and not { LocalName: "body" }; around = around.ParentElement)
        {
            if (ElementHeuristics.ChromeRule(around) is { } rule && (rule != DropRule.Form || IsPrompt(element)))
                return true;
        }

        return IsPrompt(element) || ElementHeuristics.IsOffScreen(element);
    }

    private static bool IsPrompt(IElement element) =>
        element.TextContent.Length <= MaxPrompt && PageOutline.IsPrompt(element.TextContent);

    private int ProseShown(IElement element)
    {
        if (hidden.Contains(element) || (element.LocalName is not "body" && ElementHeuristics.ChromeRule(element) is not null))
            return 0;
        var own = outline.In(element).Prose - element.Children.Sum(child => outline.In(child).Prose);
        return own + element.Children.Sum(ProseShown);
    }

    private bool IsWithin(IElement? element)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (hidden.Contains(element))
                return true;
        }

        return false;
    }

    private static bool IsHidden(IElement element) =>
        ElementHeuristics.IsHidden(element) || element.GetAttribute("aria-hidden") == "true";

    private void Show(List<IElement> elements)
    {
        foreach (var element in elements)
        {
            hidden.Remove(element);
            element.RemoveAttribute("hidden");
            element.RemoveAttribute("aria-hidden");
            element.RemoveAttribute("style");
        }
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?:rest|remain(?:ing|der)?|more|full|collaps(?:e|ed|ible)|expand(?:ed|able)?|unfold|fold(?:ed)?"
        + "|truncated|continu(?:e|ed|ation)|edame|baghi|baqi|read-?more|show-?more|hidden-(?:text|content|part|body))(?![a-z])",
        RegexOptions.IgnoreCase)]
    private static partial Regex EndName();

    [GeneratedRegex(@"^\W*(?:(?:نمایش|مشاهده|خواندن|مطالعهٔ?|دیدن)\s+(?:ادامه|بیشتر|متن|کامل|همه)|ادامه|بیشتر|متن کامل"
        + "|زیاتر|درێژە|المزيد|اقرأ"
        + "|(?:read|show|see|view|load)\\s+(?:more|all|full|the rest)|continue|expand|keep reading|more\\W*$|devamı)",
        RegexOptions.IgnoreCase)]
    private static partial Regex MoreButton();

    [GeneratedRegex("content|body|text|rest|more|full|article|story|paywall|premium|panel|accordion|collaps|tab|read|reveal|matn|edame",
        RegexOptions.IgnoreCase)]
    private static partial Regex RestName();
}
