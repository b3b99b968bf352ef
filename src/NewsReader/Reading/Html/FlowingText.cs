using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Tells parts that are named like something around an article and are sentences in the flow of its text, such as
/// <c>footer-note</c>, <c>share-value</c>: by what they say, by their links and by what stands beside them.</summary>
/// <param name="outline">The page.</param>
internal sealed class FlowingText(PageOutline outline)
{
    // A part with as many letters of its own sentences says something.
    private const int MinProse = 60;
    private const int MaxPrompt = 400;

    // What is more than this part links leads elsewhere.
    private const int PartLinked = 4;
    private const int MaxSkipped = 2;

    private const int MinRemark = 15;
    private const int MinFoot = 40;
    private const int MaxRemarks = 40;

    private int remarks;

    /// <summary>Whether an element whose name alone says that it is none is text.</summary>
    public bool Is(IElement element)
    {
        var extent = outline.In(element);
        if (!IsByNameAlone(element) || extent.Prose + extent.Listed == 0 || extent.Linked * PartLinked > extent.Letters
            || PageOutline.IsPrompt(element.TextContent) || HasControls(element))
            return false;
        var (before, after) = (IsText(element, forward: false), IsText(element, forward: true));
        return NameStrength.IsWeak(ElementHeuristics.Names(element))
            ? before || after
            : before && after && extent.Linked == 0 && extent.Prose >= MinProse
                && element.QuerySelector("h2, h3, h4, h5, h6, ul, ol") is null;
    }

    /// <summary>Whether the foot of an article says something of it below its paragraphs: a note of the editor, who wrote it. What leads
    /// elsewhere or speaks of rights is the site's.</summary>
    public bool IsFoot(IElement element)
    {
        if (element.LocalName is not "footer" || element.HasAttribute("role") || element.Closest("article") is null
            || ElementHeuristics.NameRule(ElementHeuristics.Names(element)) is not (null or DropRule.Footer))
            return false;
        var extent = outline.In(element);
        return extent.Prose > 0 && extent.Linked * PartLinked <= extent.Letters && !HasControls(element)
            && element.QuerySelectorAll("p").Any(paragraph => outline.In(paragraph) is { Linked: 0, Prose: >= MinFoot })
            && !PageOutline.IsPrompt(element.TextContent) && !PageOutline.IsNotice(ElementHeuristics.Text(element))
            && IsText(element, forward: false);
    }

    /// <summary>Whether a part that is named so asks readers for something, however much of it is sentences.</summary>
    public bool IsPrompt(IElement element, string rule) =>
        rule is DropRule.Form or DropRule.Advertising or DropRule.Notice or DropRule.Sharing
        && element.TextContent.Length <= MaxPrompt && PageOutline.IsPrompt(element.TextContent)
        && (outline.In(element).Linked > 0 || !NameStrength.IsWeak(ElementHeuristics.Names(element)));

    /// <summary>Whether what a page calls an aside says something of its article between its paragraphs: words that are drawn out, facts.
    /// It leads nowhere, and says what the text does not say.</summary>
    public bool IsRemark(IElement element)
    {
        var extent = outline.In(element);
        if (!IsRemarkable(element) || extent.Letters is < MinRemark or > MaxPrompt * 2
            || element.QuerySelector("a[href], img, picture, video") is not null || HasControls(element)
            || PageOutline.IsPrompt(element.TextContent) || remarks > MaxRemarks)
            return false;
        var names = ElementHeuristics.Names(element);
        if ((ElementHeuristics.NameRule(names) is not null && !NameStrength.IsWeak(names)) || ElementHeuristics.IsRelatedBox(element)
            || ElementHeuristics.IsByline(element) || !(IsText(element, forward: false) && IsFollowed(element)))
            return false;
        remarks++;
        var text = ElementHeuristics.Text(element).Trim('«', '»', '"', '“', '”', ' ', '.');
        text = text[..Math.Min(text.Length, MinRemark * 2)];
        var around = ElementHeuristics.Text(element.ParentElement!);
        return around.IndexOf(text, StringComparison.Ordinal) == around.LastIndexOf(text, StringComparison.Ordinal);
    }

    /// <summary>Whether a span is a part of a sentence; spans side by side are one line.</summary>
    public static bool IsInLine(IElement element) => element.LocalName == "span" && element.NextSibling is not null
        && ElementHeuristics.Line(element) is var line && line.Length > element.TextContent.Length * 2 && PageOutline.IsSentence(line);

    private static bool IsRemarkable(IElement element) => element.GetAttribute("role") is var role
        && (element.LocalName == "aside" ? role is null or "complementary" or "note" : role == "complementary");

    // Two of them may stand side by side.
    private bool IsParagraph(IElement beside) => beside.LocalName == "p" && outline.In(beside) is { Linked: 0, Prose: >= MinProse }
        && NameStrength.IsWeak(ElementHeuristics.Names(beside));

    private bool IsFollowed(IElement element) => element.NextElementSibling is { } next
        && outline.In(next) is { IsLinks: false, Prose: > 0 };

    private static bool IsByNameAlone(IElement element) =>
        element.LocalName is not ("nav" or "menu" or "aside" or "footer") && !element.LocalName.StartsWith("amp-", StringComparison.Ordinal)
        && !element.HasAttribute("role");

    private static bool HasControls(IElement element) =>
        element.QuerySelector("input, button, textarea, select, form, a[rel~=sponsored], a[rel~=nofollow], iframe") is not null;

    // The next element beside it that says something is a paragraph, a list or a quotation.
    private bool IsText(IElement element, bool forward)
    {
        var beside = element;
        for (var skipped = 0; skipped <= MaxSkipped; skipped++)
        {
            beside = forward ? beside.NextElementSibling : beside.PreviousElementSibling;
            if (beside is null)
                return false;
            var extent = outline.In(beside);
            if (extent.Letters > 0 && beside.LocalName is not (['h', _] or "figure" or "aside"))
                return extent is { IsLinks: false, Prose: > 0 } && (ElementHeuristics.ChromeRule(beside) is null || IsParagraph(beside));
        }

        return false;
    }
}
