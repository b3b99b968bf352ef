using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Parts of a text that unfold when their heading is pressed: the button, the link or the label becomes the heading that it is,
/// and what it shows is shown.</summary>
internal static partial class FoldedParts
{
    private const string Triggers = "button, label, [role=button], [role=tab], [aria-expanded], [data-toggle=collapse], "
        + "[data-bs-toggle=collapse], textarea[readonly], textarea[disabled]";

    private const int MaxHeading = 200;
    private const int MinProse = 40;

    // Of what a button that is made to unfold shows.
    private const int MinUnfolded = 8;
    private const int MaxTriggers = 500;

    // Buttons stand alone in this many elements around them.
    private const int MaxAround = 4;

    private static readonly string[] Targets = ["aria-controls", "data-target", "data-bs-target", "href", "for"];

    /// <summary>Changes what is in an element; call it while it has buttons.</summary>
    public static void Unfold(IElement body)
    {
        var found = body.QuerySelectorAll(Triggers).ToList();
        foreach (var text in found.Where(element => element.LocalName == "textarea"))
            UnfoldField(text);
        var triggers = found.Where(trigger => trigger.LocalName != "textarea" && IsHeading(ElementHeuristics.Text(trigger)))
            .Take(MaxTriggers).ToList();
        TakeTabs(body);
        if (triggers.Count == 0)
            return;
        var outline = new PageOutline(body);
        foreach (var trigger in triggers.Where(trigger => trigger.Parent is not null))
            Unfold(body, trigger, outline);
    }

    private static bool IsHeading(string words) =>
        words.Length is > 1 and <= MaxHeading && words.Any(char.IsLetter) && !HiddenText.IsMore(words) && !PageOutline.IsPrompt(words);

    // What cannot be typed into is a text in a box; code to be copied is none.
    private static void UnfoldField(IElement field)
    {
        var words = field.TextContent.Trim();
        if (words.Length < MinProse || !PageOutline.IsSentence(words) || SafeHtml.IsHtml(words)
            || words.Contains("://", StringComparison.Ordinal))
            return;
        var lines = words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var paragraph = field.Owner!.CreateElement("p");
            paragraph.TextContent = line;
            return (INode)paragraph;
        });
        field.Replace([.. lines]);
    }

    // Tabs name their panels in their order.
    private static void TakeTabs(IElement body)
    {
        TabHeadings.Take(body);
        foreach (var list in body.QuerySelectorAll("[role=tablist]").ToList())
        {
            var tabs = list.QuerySelectorAll("[role=tab]").ToList();
            var panels = list.ParentElement?.QuerySelectorAll("[role=tabpanel]").ToList() ?? [];
            if (tabs.Count == 0 || tabs.Count != panels.Count)
                continue;
            for (var i = 0; i < tabs.Count; i++)
            {
                var heading = HeadingOf(tabs[i]);
                tabs[i].Remove();
                if (panels[i].QuerySelector("h1, h2, h3, h4") is not { } first || ElementHeuristics.Text(first) != heading.TextContent)
                    panels[i].Prepend(heading);
                Show(panels[i]);
            }
        }
    }

    private static void Unfold(IElement body, IElement trigger, PageOutline outline)
    {
        var outermost = Alone(trigger);
        var isNamed = trigger.HasAttribute("aria-expanded") || trigger.HasAttribute("aria-controls") || trigger.HasAttribute("data-toggle")
            || trigger.HasAttribute("data-bs-toggle") || FoldName().IsMatch(ElementHeuristics.Names(trigger))
            || (trigger.LocalName == "label" && body.Owner!.GetElementById(trigger.GetAttribute("for") ?? "")?.GetAttribute("type")
                is "checkbox" or "radio");
        if (!isNamed && ElementHeuristics.Text(trigger) is not [.., '؟' or '?'] && trigger.Closest("dt") is null)
            return;
        var panel = Panel(body, trigger, outermost, outline);
        if (panel is null || panel.Contains(trigger))
            return;
        Show(panel);
        if (trigger.Closest("h1, h2, h3, h4, h5, h6, dt, summary") is not null)
            trigger.Replace([.. trigger.ChildNodes]);
        else if (trigger.QuerySelector("h1, h2, h3, h4, h5, h6") is { } inner)
            outermost.Replace(inner);
        else
            outermost.Replace(HeadingOf(trigger));
    }

    // What it says that it shows, else what stands behind it, if that is a text.
    private static IElement? Panel(IElement body, IElement trigger, IElement outermost, PageOutline outline)
    {
        var named = Targets.Select(trigger.GetAttribute).OfType<string>().Select(name => body.Owner!.GetElementById(name.TrimStart('#')))
            .FirstOrDefault(element => element is not null and not { LocalName: "input" });
        var around = trigger.Closest("h1, h2, h3, h4, h5, h6, dt");
        var panel = named ?? (around is null ? outermost : Alone(around)).NextElementSibling;
        if (panel is null)
            return null;
        var least = PanelName().IsMatch(ElementHeuristics.Names(panel)) ? MinUnfolded : MinProse;
        return outline.In(panel) is { IsLinks: false } extent && extent.Prose >= least
            && ElementHeuristics.ChromeRule(panel) is null ? panel : null;
    }

    // It may be alone in what holds it.
    private static IElement Alone(IElement trigger)
    {
        var outermost = trigger;
        for (var step = 0; step < MaxAround && outermost.ParentElement is { LocalName: "div" or "span" or "p" or "header" } parent
            && ElementHeuristics.Text(parent) == ElementHeuristics.Text(trigger); step++)
            outermost = parent;
        return outermost;
    }

    /// <summary>The heading that what is pressed is.</summary>
    public static IElement HeadingOf(IElement trigger)
    {
        var heading = trigger.Owner!.CreateElement("h3");
        heading.TextContent = ElementHeuristics.Text(trigger);
        return heading;
    }

    /// <summary>Shows what is hidden until something is pressed.</summary>
    public static void Show(IElement panel)
    {
        panel.RemoveAttribute("hidden");
        panel.RemoveAttribute("aria-hidden");
        if (ElementHeuristics.IsHidden(panel))
            panel.RemoveAttribute("style");
    }

    [GeneratedRegex("accordion|collaps|panel|toggle|fold|answer|body|content", RegexOptions.IgnoreCase)]
    private static partial Regex PanelName();

    [GeneratedRegex("accordion|collaps|toggle|faq|question|expand|fold|spoiler", RegexOptions.IgnoreCase)]
    private static partial Regex FoldName();
}
