using System.Reflection;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Text.Words;

namespace NewsReader.Reading.Html;

/// <summary>Finds what readers wrote below an article: by names, by schema.org and by headings. It may be longer than the
/// article.</summary>
/// <param name="outline">The page.</param>
/// <param name="heading">The heading that is its title, or null.</param>
internal sealed class CommentBoxes(PageOutline outline, IElement? heading)
{
    private const int MaxHeadingLength = 60;

    // Letters of a text that several people wrote, and of one above the comments that is an article's.
    private const int MinText = 140;
    private const int MinAbove = 100;
    private const int MinBeside = 140;

    // What trackers of faults and boards call their pages and posts.
    private const string Threads = "#bugzilla-body, .bz_comment, #changelog .change, .js-discussion, #history .journal, .activity-comment, "
        + ".timeline-entry.note, .timeline-item.comment, .crawler-post, .post-stream, #hnmain, [itemtype$='/DiscussionForumPosting']";

    private const string Described = "[itemprop~=comment], [itemtype$='/Comment'], [itemtype$='/UserComments'], [data-comment-id], "
        + "[data-commentid]";

    private const string Articles = "article, [itemprop~=articleBody], [itemtype$='Article']";

    private readonly CommentSigns signs = new(outline);
    private readonly FlowingText flowing = new(outline);

    private static readonly HashSet<string> Headings =
        new(EmbeddedText.Lines("comment-headings", Assembly.GetExecutingAssembly()).Select(TitleKey.Of), StringComparer.Ordinal);

    // A class such as has-comments or comments-open says of an article that it may be commented on.
    private static readonly string[] Modifiers =
        ["open", "closed", "has", "no", "with", "enabled", "disabled", "allow", "count", "is", "type"];

    /// <summary>Takes them out of the page, unless they are what it is for: a report of a fault, a thread of a board.</summary>
    /// <returns>Those that are the text; none where they were taken out.</returns>
    public IReadOnlyCollection<IElement> Remove(IElement body, DroppedText dropped)
    {
        new OpinionColumn(outline, heading, signs).Rename(body);
        var boxes = new HashSet<IElement>();
        var isHeaded = false;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (IsWithin(element.ParentElement, boxes))
                continue;
            if (IsBox(element))
            {
                boxes.Add(element);
                isHeaded |= element.QuerySelectorAll("h2, h3, h4, h5").Any(IsHeading) || BeginsWithHeading(element);
            }
            else if (IsHeading(element))
            {
                boxes.UnionWith(Below(element));
                isHeaded = true;
            }
            else if (IsSigned(element, body) || IsNamedEnd(element, body))
            {
                boxes.Add(element);
                isHeaded = true;
            }
        }

        boxes.RemoveWhere(box => IsWithin(box.ParentElement, boxes));
        if (boxes.Count == 0)
            return [];
        var prose = boxes.Sum(box => outline.In(box).Prose);
        // What is left has to be a text; where it is none, the comments are what the page is for.
        if (outline.In(body).Prose <= prose)
            return [];
        if (prose >= MinText && (body.QuerySelector(Threads) is not null || (!isHeaded && !HasArticle(body, boxes))))
            return boxes;
        Drop(boxes, dropped);
        return [];
    }

    private void Drop(HashSet<IElement> boxes, DroppedText dropped)
    {
        var around = boxes.Select(box => box.ParentElement).OfType<IElement>().ToHashSet();
        foreach (var box in boxes)
            dropped.Remove(DropRule.Comments, box);
        // What headed them heads nothing.
        foreach (var rest in around.Where(rest => rest.LocalName is not "body" && rest.TextContent is { Length: <= MaxHeadingLength } text
            && text.Any(char.IsLetter) && rest.QuerySelector("h2, h3, h4, h5, h6") is not null && !HoldsArticle(rest)).ToList())
            dropped.Remove(DropRule.Comments, rest);
    }

    // A box below the text that has several signs of being one; a long one is rather what the page is for.
    private bool IsSigned(IElement element, IElement body)
    {
        if (element.LocalName is not ("div" or "section" or "ul" or "ol" or "table" or "aside" or "article")
            || outline.In(element).Prose is not (> 0 and var prose) || AboveProse(element) < MinAbove
            || (prose * 2 > outline.In(body).Prose && !IsBesideText(element)))
            return false;
        return signs.AreIn(element) && !HoldsArticle(element);
    }

    // The page calls what the title and a text stand in an article, and this is outside of it.
    private bool IsBesideText(IElement element) => heading?.Closest("article") is { } article && !article.Contains(element)
        && outline.In(article).Prose >= MinAbove;

    private int AboveProse(IElement element) => outline.ProseBefore(element) - (heading is null ? 0 : outline.ProseBefore(heading));

    // A page that has an article of its own does not take what readers wrote, or are told before they write, for its text; the box of it
    // may stand above the article in the source.
    private bool HasArticle(IElement body, HashSet<IElement> boxes) => ProseAbove(boxes) >= MinAbove
        || ProseBeside(body, boxes) >= MinBeside
        || body.QuerySelectorAll(Articles).Any(article => outline.In(article).Prose > 0
            && !boxes.Any(box => article.Contains(box) || box.Contains(article)));

    // What is written outside of the boxes, but for what stands around any text of the site.
    private int ProseBeside(IElement element, HashSet<IElement> boxes)
    {
        if (boxes.Contains(element) || (element.LocalName is not ("body" or "main") && ElementHeuristics.ChromeRule(element) is not null))
            return 0;
        var own = outline.In(element).Prose - element.Children.Sum(child => outline.In(child).Prose);
        return own + element.Children.Sum(child => ProseBeside(child, boxes));
    }

    private static bool BeginsWithHeading(IElement box) => box.QuerySelectorAll("*").FirstOrDefault(
        element => element.ChildElementCount == 0 && element.TextContent.Any(char.IsLetter)) is { } first
        && first.Closest("a") is null && first.TextContent.Length <= MaxHeadingLength * 2
        && Headings.Contains(Key(ElementHeuristics.Text(first)));

    // What is written between the title and the first comment, where an article has its text.
    private int ProseAbove(HashSet<IElement> boxes)
    {
        var first = boxes.MinBy(outline.OrderOf)!;
        return outline.ProseBefore(first) - (heading is null || outline.OrderOf(heading) > outline.OrderOf(first)
            ? 0
            : outline.ProseBefore(heading));
    }

    private static bool IsWithin(IElement? element, HashSet<IElement> boxes)
    {
        for (; element is not null; element = element.ParentElement)
        {
            if (boxes.Contains(element))
                return true;
        }

        return false;
    }

    private bool IsBox(IElement element) => !SafeHtml.IsInline(element) && element.LocalName is not ("body" or "main")
        && (element.Matches(Described) || (Names(element).Any(IsName) && !IsAside(element))) && !HoldsArticle(element);

    // A remark between two paragraphs, perhaps under a heading; behind the last paragraph stands what readers wrote.
    private bool IsAside(IElement element) => NameStrength.IsWeak(ElementHeuristics.Names(element))
        && (element.ChildElementCount <= 1 || element.Children.All(child => child.LocalName is "p" or "h2" or "h3" or "h4" or "h5"))
        && element.QuerySelector("li, [class*=comment i]") is null && element.PreviousElementSibling is { LocalName: "p" }
        && element.NextElementSibling is { LocalName: not "footer" } next && outline.In(next) is { Prose: > 0, IsLinks: false }
        && !Names(next).Any(IsName) && flowing.Is(element);

    // What stands behind the last paragraph under a name that opinions of readers have and no heading of a part of the text.
    private bool IsNamedEnd(IElement element, IElement body) => element.LocalName is "div" or "section" or "ul" or "ol"
        && outline.In(element).Prose is > 0 and var prose && prose * 2 <= outline.In(body).Prose && CommentSigns.IsNamed(element)
        && AboveProse(element) >= MinAbove && element.QuerySelector("h2, h3, h4, h5, h6, figure, blockquote") is null
        && element.PreviousElementSibling is not { LocalName: ['h', >= '2' and <= '6'] } && !HoldsArticle(element)
        && !IsFollowed(element);

    private bool IsFollowed(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
        {
            if (outline.In(next) is { Prose: > 0, IsLinks: false } && ElementHeuristics.ChromeRule(next) is null
                && !CommentSigns.IsNamed(next))
                return true;
        }

        return false;
    }

    private static string[] Names(IElement element) =>
        $"{element.ClassName} {element.Id}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a class or id is the name of what readers wrote.</summary>
    public static bool IsName(string name) => ElementHeuristics.NameRule(name) == DropRule.Comments
        && !name.Split('-', '_').Any(part => Modifiers.Contains(part, StringComparer.OrdinalIgnoreCase));

    private bool HoldsArticle(IElement element) =>
        (heading is not null && element.Contains(heading)) || element.QuerySelector("h1, [itemprop~=articleBody]") is not null;

    // A heading is no link to the comments, and has the text before it.
    private bool IsHeading(IElement element)
    {
        if (element.LocalName is not (['h', >= '2' and <= '6'] or "div" or "p" or "strong" or "b" or "header" or "span" or "td" or "th"
            or "center" or "font" or "caption" or "label") || outline.ProseBefore(element) == 0
            || element.TextContent.Length > MaxHeadingLength * 2)
            return false;
        var text = ElementHeuristics.Text(element);
        var isHeading = element.LocalName is ['h', _]
            || ((text.Contains(' ', StringComparison.Ordinal) || text.Any(char.IsDigit)) && element.QuerySelector("a") is null);
        if (isHeading && CommentSigns.IsCountOn(text))
            return true;
        return isHeading && text.Length is > 0 and <= MaxHeadingLength && (Headings.Contains(Key(text)) || CommentSigns.IsCount(text))
            && (element.LocalName is not ("span" or "font") || CommentSigns.IsCount(text) || ElementHeuristics.Line(element) == text);
    }

    // «نظرات (۵)» and «۵ نظر» are the same heading.
    private static string Key(string text) => TitleKey.Of(string.Concat(text.Where(c => !char.IsDigit(c))));

    // The heading and what follows it, beside it or beside what it alone is in, up to a heading of another part.
    private List<IElement> Below(IElement of)
    {
        var at = of;
        var isCount = CommentSigns.IsCount(ElementHeuristics.Text(of));
        while (at.ParentElement is { LocalName: not "body" } parent && (isCount
            ? outline.In(parent).Prose == 0
            : at.NextElementSibling is null && ElementHeuristics.Text(parent) == ElementHeuristics.Text(of)))
            at = parent;
        var boxes = new List<IElement> { at };
        for (var next = at.NextElementSibling; next is not null && !EndsAt(next, of); next = next.NextElementSibling)
            boxes.Add(next);
        return boxes.Exists(HoldsArticle) ? [] : boxes;
    }

    private static bool EndsAt(IElement element, IElement of) => element.LocalName is "footer" or "aside" or "nav"
        || (element.LocalName is "article" && element.QuerySelector("h1, h2, h3 a[href], h4 a[href], a[href] h3") is not null)
        || (element.LocalName == of.LocalName && of.LocalName is ['h', _] && !Headings.Contains(Key(ElementHeuristics.Text(element))));
}
