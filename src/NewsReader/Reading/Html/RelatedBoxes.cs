using System.Text;
using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Takes lists of related titles out of a page, with their links.</summary>
/// <param name="address">What addresses are relative to, or null.</param>
/// <param name="dropped">Takes the words around the titles.</param>
/// <param name="time">How long reading the page may take.</param>
internal sealed class RelatedBoxes(string? address, DroppedText dropped, ReadingTime time)
{
    private const int MaxWordsAround = 4;

    // Boxes of links are short; longer parts are not searched for them, so that time does not grow with the square of a page.
    private const int MaxBoxLength = 6000;

    private const int MaxTitles = 12;
    private const int MaxHeaded = 120;
    private const int MaxTeaser = 400;
    private const int MinTitleWords = 3;

    private readonly List<RelatedDraft> related = [];
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);

    public IReadOnlyList<RelatedDraft> Related => related;

    /// <summary>Takes the lists that stand outside the article, under a heading that says so.</summary>
    public void TakeOutside(IElement body, IElement core)
    {
        foreach (var heading in body.QuerySelectorAll("h2, h3, h4, h5, h6, strong, b, span, div, p, td, header, section > a").ToList())
        {
            time.Check("finding related titles outside the text of the page");
            if (heading.ChildElementCount > 2 || core.Contains(heading) || heading.TextContent.Length > 60
                || !ElementHeuristics.IsRelatedHeading(ElementHeuristics.Text(heading)))
                continue;
            // The list is beside the heading, or beside what the heading alone is in.
            var at = heading;
            while (at.NextElementSibling is null && at.ParentElement is { } parent && parent != body
                && ElementHeuristics.Text(parent) == ElementHeuristics.Text(heading))
                at = parent;
            if (!IsList(at.NextElementSibling, core))
                continue;
            Take(at.NextElementSibling!, Links(at.NextElementSibling!));
            // Each title may be in a row or a paragraph of its own.
            while (IsList(at.NextElementSibling, core) && IsTitle(at.NextElementSibling!))
                Take(at.NextElementSibling!, Links(at.NextElementSibling!));
            dropped.Remove(DropRule.OtherArticles, at);
        }

        TakeNamed(body, core);
    }

    // What a page itself calls related, with titles in it rather than topics.
    private void TakeNamed(IElement body, IElement core)
    {
        foreach (var box in body.QuerySelectorAll("div, section, aside, ul, nav").Where(ElementHeuristics.IsRelatedBox).ToList())
        {
            time.Check("finding related titles outside the text of the page");
            if (!body.Contains(box) || box.Contains(core) || core.Contains(box) || box.TextContent.Length > MaxBoxLength
                || box.QuerySelector("h1") is not null)
                continue;
            var links = box.QuerySelectorAll("a[href]").Where(link => ElementHeuristics.Text(link).Length > 0).ToList();
            if (links.Count > 1 && links.Count(link => ElementHeuristics.Text(link).Split(' ').Length > 2) * 2 > links.Count)
                Take(box, links);
        }
    }

    private static bool IsList(IElement? element, IElement core) => element is not null && !element.Contains(core)
        && element.QuerySelector("h1") is null && Links(element).Count > 0;

    private static List<IElement> Links(IElement element) => element.LocalName == "a" ? [element] : [.. element.QuerySelectorAll("a")];

    private static bool IsTitle(IElement element) => Links(element) is [var link]
        && ElementHeuristics.Text(link) == ElementHeuristics.Text(element);

    /// <summary>Takes a box of links under one of the usual headings, or named so: links and hardly a word beside them.</summary>
    /// <param name="share">How much of what was found to be text is in it; where nothing is, what stands beside its links are words about
    /// them.</param>
    /// <returns>Whether the element was one, and is gone.</returns>
    public bool TryTake(IElement element, TextShare share)
    {
        if (element.LocalName is "a" || element.TextContent.Length > MaxBoxLength)
            return false;
        var links = element.QuerySelectorAll("a[href]");
        if (links.Length == 0)
            return false;
        var around = ElementHeuristics.TextBesideLinks(element);
        var isHeaded = ElementHeuristics.IsRelatedHeading(around) && element.LocalName is not "li";
        var isNamed = ElementHeuristics.IsRelatedBox(element)
            && (share == TextShare.None || around.Split(' ').Length <= MaxWordsAround + links.Length);
        if (!isHeaded && !isNamed && (share == TextShare.Most || !IsHeadedBox(element, links)))
            return false;
        // The heading may itself be a link.
        Take(element, links.Where(link => !ElementHeuristics.IsRelatedHeading(ElementHeuristics.Text(link))));
        return true;
    }

    // A heading of its own, then titles that are links, with the beginning of what each leads to.
    private static bool IsHeadedBox(IElement box, IHtmlCollection<IElement> links)
    {
        if (box.LocalName is not ("div" or "section" or "aside" or "ul" or "blockquote" or "figure" or "details")
            || links.Length > MaxTitles || box.TextContent.Length > MaxHeaded + (links.Length * MaxTeaser))
            return false;
        var first = links.FirstOrDefault(link => link.TextContent.Any(char.IsLetter));
        if (first is null)
            return false;
        var heading = new StringBuilder();
        foreach (var words in box.Descendants<IText>().TakeWhile(words => !first.Contains(words)))
            heading.Append(words.Data).Append(' ');
        return ElementHeuristics.IsRelatedHeading(ElementHeuristics.Flat(heading.ToString()))
            && ElementHeuristics.Text(first).Split(' ').Length >= MinTitleWords
            && ElementHeuristics.Line(first) is var line && line.Length <= ElementHeuristics.Text(first).Length + heading.Length;
    }

    // What is no title of the box is left out: its heading, dates, titles for the second time.
    private void Take(IElement box, IEnumerable<IElement> links)
    {
        foreach (var link in links.ToList())
        {
            var title = ElementHeuristics.Text(link);
            if (title.Length <= 3 || !titles.Add(title))
                continue;
            related.Add(new RelatedDraft(title, Addresses.Web(link.GetAttribute("href"), address)));
            link.Remove();
        }

        dropped.Remove(DropRule.OtherArticles, box);
    }
}
