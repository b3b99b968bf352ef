using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Takes out of an article's part of a page what is not the article; lists of related titles are kept apart with their
/// links.</summary>
/// <param name="sure">The elements that were found to be text.</param>
/// <param name="address">What addresses are relative to, or null.</param>
/// <param name="publisher">The name of the site, which bylines repeat.</param>
/// <param name="time">How long reading the page may take.</param>
internal sealed class BoilerplateRemover(ContentElements sure, string? address, string? publisher, ReadingTime time)
{
    private const int MaxWordsAround = 4;

    private const int MinSentence = 60;
    private const int LongText = 80;

    // Boxes of links are short; longer parts are not searched for them, so that time does not grow with the square of a page.
    private const int MaxBoxLength = 6000;

    private readonly List<RelatedDraft> related = [];
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private bool hasBegun;
    private int all;

    public IReadOnlyList<RelatedDraft> Related => related;

    /// <summary>Removes the chrome within an element.</summary>
    public void Remove(IElement root)
    {
        all = Math.Max(all, root.TextContent.Length);
        foreach (var child in root.Children.ToList())
        {
            time.Check("taking the surroundings of the text out of the page");
            if (ElementHeuristics.IsHidden(child) || IsChrome(child) || TakeRelated(child) || IsBox(child)
                || (!hasBegun && IsByline(child)))
                child.Remove();
            else
                Remove(child);
            hasBegun |= sure.Contains(child) && ElementHeuristics.Text(child).Length >= MinSentence;
        }
    }

    /// <summary>Takes the lists of related titles that stand outside the article, under a heading that says so.</summary>
    public void TakeOutside(IElement body, IElement root)
    {
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4, h5, h6, strong, b, span, div, p, header, section > a").ToList())
        {
            time.Check("finding related titles outside the text of the page");
            if (heading.ChildElementCount > 2 || root.Contains(heading) || heading.TextContent.Length > 60
                || !ElementHeuristics.IsRelatedHeading(ElementHeuristics.Text(heading)))
                continue;
            // The list is beside the heading, or beside what the heading alone is in.
            var at = heading;
            while (at.NextElementSibling is null && at.ParentElement is { } parent && parent != body
                && ElementHeuristics.Text(parent) == ElementHeuristics.Text(heading))
                at = parent;
            if (at.NextElementSibling is { } list && !list.Contains(root))
                Take(list.QuerySelectorAll("a"));
        }
    }

    private bool IsChrome(IElement element)
    {
        if (!ElementHeuristics.IsChrome(element) || element.QuerySelector("h1") is not null)
            return false;
        // A name alone condemns no text that was found to be the article's: «latest-news» may be the name of its column.
        return element.LocalName is "button" or "nav" || (!HoldsText(element) && element.TextContent.Length * 2 < all);
    }

    private bool HoldsText(IElement element) => sure.Within(element) > LongText;

    // A box of links that nobody found to be text, such as the most read articles between two paragraphs.
    private bool IsBox(IElement element) =>
        element.LocalName is "section" or "div" && element.TextContent.Length <= MaxBoxLength && ElementHeuristics.IsLinks(element)
        && (element.QuerySelectorAll("h2, h3, h4, h5, strong").Any(
            heading => ElementHeuristics.IsBoxHeading(ElementHeuristics.Text(heading))) || sure.Within(element) == 0);

    // Names and dates between the title and the text.
    private bool IsByline(IElement element) =>
        element.LocalName is "ul" or "div" or "span" or "time" && element.QuerySelector("p, figure, img, h2, h3, table, blockquote") is null
        && ElementHeuristics.Text(element) is { Length: > 0 and < MinSentence } text && text.IndexOfAny(['.', '؟', '!', '؛', ':']) < 0
        && ((publisher is not null && text.Contains(publisher, StringComparison.Ordinal)) || sure.Within(element) == 0);

    // A box of links under one of the usual headings, or named so: links and hardly a word beside them.
    private bool TakeRelated(IElement element)
    {
        if (element.LocalName is "a" || element.TextContent.Length > MaxBoxLength)
            return false;
        var links = element.QuerySelectorAll("a[href]");
        if (links.Length == 0)
            return false;
        var around = ElementHeuristics.TextBesideLinks(element);
        var isHeaded = ElementHeuristics.IsRelatedHeading(around) && element.LocalName is not "li";
        var isNamed = ElementHeuristics.IsRelatedBox(element) && around.Split(' ').Length <= MaxWordsAround + links.Length;
        if (!isHeaded && !isNamed)
            return false;
        // The heading may itself be a link.
        Take(links.Where(link => !ElementHeuristics.IsRelatedHeading(ElementHeuristics.Text(link))));
        return true;
    }

    private void Take(IEnumerable<IElement> links)
    {
        foreach (var link in links)
        {
            var title = ElementHeuristics.Text(link);
            if (title.Length > 3 && titles.Add(title))
                related.Add(new RelatedDraft(title, Addresses.Web(link.GetAttribute("href"), address)));
        }
    }
}
