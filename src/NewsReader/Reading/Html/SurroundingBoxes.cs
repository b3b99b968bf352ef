using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>What a page itself calls its foot, its side, or a notice over it: however long it is, it is no text of the article where one
/// stands elsewhere.</summary>
internal static class SurroundingBoxes
{
    // A text of fewer letters may be none.
    private const int MinText = 80;

    // So many boxes no page has; more are what names of classes say by accident.
    private const int MaxBoxes = 40;

    private const string Article = "article, [itemprop~=articleBody], [role=article]";

    private const string Title = "h1, [itemprop~=headline]";

    /// <summary>What was found to be text but stands in such a box, left out; all of it where there is no other text. Where nothing
    /// else was found, the sentences beside the title are.</summary>
    public static ContentElements LeaveOut(IElement body, ContentElements sure, IElement? heading, PageOutline outline)
    {
        if (sure.Total == 0)
            return sure;
        var boxes = body.QuerySelectorAll("*").Where(element => sure.Within(element) > 0 && IsBox(element)).Take(MaxBoxes + 1).ToList();
        if (boxes.Count is 0 or > MaxBoxes)
            return sure;
        var around = heading ?? body.QuerySelector(Article) ?? body.QuerySelector(Title);
        while (around is not null && around != body && Prose(around) < MinText)
            around = around.ParentElement;
        if (around is null || Prose(around) < MinText)
            return sure;
        var rest = sure.Outside(boxes);
        return rest.Total >= MinText ? rest : new ContentElements([.. around.QuerySelectorAll("p, li, div, td, blockquote")
            .Where(element => outline.In(element).Prose > 0 && ContentElements.Own(element) > 0
                && !boxes.Exists(box => box.Contains(element)))]);

        int Prose(IElement element) => outline.In(element).Prose - boxes.Where(element.Contains)
            .Where(box => !boxes.Exists(other => other != box && other.Contains(box))).Sum(box => outline.In(box).Prose);
    }

    private static bool IsBox(IElement element) =>
        element.LocalName is not ("body" or "main" or "article" or "p") && element.Closest(Article) is null
        && ElementHeuristics.ChromeRule(element) is DropRule.Footer or DropRule.Aside or DropRule.Notice or DropRule.Form
        && IsNamedSurely(element) && element.QuerySelector(Article) is null && element.QuerySelector(Title) is null;

    private static bool IsNamedSurely(IElement element) => element.LocalName is "footer" or "aside" || element.HasAttribute("role")
        || !NameStrength.IsWeak(ElementHeuristics.Names(element));
}
