using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Reading.Html;

/// <summary>
/// Finds where in a page its article is. SmartReader says which elements are text; what is taken is the part of the page that holds them,
/// because SmartReader's own result drops lists with links, captions and short lines that belong to the article.
/// </summary>
internal static class MainText
{
    private const string Stamp = "data-newsreader-at";

    // Elements that a page itself names as the text of its article, the surest first.
    private static readonly string[] Named =
    [
        "[itemprop~=articleBody]",
        ".articleBody, .article-body, .article__body, .articlebody",
        ".item-text, .item-body .item-text",
        ".entry-content, .post-content, .post-body, .article-content, .article-text",
        ".news-text, .newsbody, .news-body, .news_body, .body_news, .news-content, .newsContent, .story-body, .story__content, .nt-body, "
            + ".echo_detail, #newsMainBody, #echo_detail, #news_body",
    ];

    private const int MinText = 140;

    // SmartReader's time grows with the elements of a page; no article has as many.
    private const int MaxElements = 10_000;

    // And with the square of those that stand beside one another; a list of two thousand links is one.
    private const int MaxSiblings = 2_500;

    /// <summary>The element that holds the article, and those elements within it that are surely text.</summary>
    /// <param name="document">The page, without its programs.</param>
    /// <param name="address">Where the page was published, or a stand-in.</param>
    public static (IElement Root, ContentElements Sure) Find(IHtmlDocument document, string address)
    {
        var body = document.Body!;
        var sure = Sure(document, address);
        var located = sure.Total >= MinText ? Around(body, sure) : null;
        var named = NamedBody(document);
        if (named is null)
            return (located ?? Fallback(body), sure);
        // What the page names wins, unless it is only a part of what was found: a teaser, one of several pieces.
        return located is null || sure.Within(named) * 2 >= sure.Total || !located.Contains(named) ? (named, sure) : (located, sure);
    }

    private static ContentElements Sure(IHtmlDocument document, string address)
    {
        var elements = document.Body!.QuerySelectorAll("*").ToList();
        if (!IsWithinBounds(document))
            return ContentElements.None;
        for (var i = 0; i < elements.Count; i++)
            elements[i].SetAttribute(Stamp, i.ToString(CultureInfo.InvariantCulture));
        try
        {
            using var reader = new SmartReader.Reader(address, HtmlSerializer.Outer(document.DocumentElement)) { CharThreshold = 300 };
            var article = reader.GetArticle();
            if (!article.Completed || string.IsNullOrEmpty(article.Content))
                return ContentElements.None;
            var content = new HtmlParser().ParseDocument(article.Content);
            return new ContentElements([.. content.QuerySelectorAll($"[{Stamp}]").Where(element => ContentElements.Own(element) > 0)
                .Select(element => int.Parse(element.GetAttribute(Stamp)!, CultureInfo.InvariantCulture)).Where(at => at < elements.Count)
                .Select(at => elements[at])]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A page that SmartReader fails on is read by its structure.
            return ContentElements.None;
        }
        finally
        {
            foreach (var element in elements)
                element.RemoveAttribute(Stamp);
        }
    }

    private static bool IsWithinBounds(IHtmlDocument document)
    {
        var all = document.QuerySelectorAll("*");
        return all.Length <= MaxElements && !all.Any(element => element.ChildElementCount > MaxSiblings);
    }

    private static IElement Around(IElement body, ContentElements sure)
    {
        var root = body;
        while (root.Children.FirstOrDefault(child => sure.Within(child) >= sure.Total) is { } inner
            && inner.LocalName is not ("p" or "span" or "a" or "b"))
            root = inner;
        return root;
    }

    private static IElement? NamedBody(IHtmlDocument document)
    {
        foreach (var selector in Named)
        {
            var found = document.Body!.QuerySelectorAll(
                selector).Where(element => !IsInChrome(element) && ElementHeuristics.FreeLength(element) >= MinText).ToList();
            if (found.Count > 0)
                return found.MaxBy(ElementHeuristics.FreeLength);
        }

        return null;
    }

    private static bool IsInChrome(IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (around.LocalName is "nav" or "aside" or "footer" || (ElementHeuristics.IsRelatedBox(around) && around != element))
                return true;
        }

        return false;
    }

    // The article or main element; else the densest block; else the whole page.
    private static IElement Fallback(IElement body)
    {
        var marked = body.QuerySelectorAll("article, main, [role=main], [role=article]")
            .Where(element => ElementHeuristics.FreeLength(element) >= 40).MaxBy(ElementHeuristics.FreeLength);
        if (marked is not null)
            return marked;
        var all = ElementHeuristics.FreeLength(body);
        var root = body;
        // Down to the block that holds nearly all free text; further down text would be lost.
        while (root.Children.Where(child => child.LocalName is "div" or "section" or "table" or "tbody" or "tr" or "td" or "center"
            or "form").MaxBy(ElementHeuristics.FreeLength) is { } inner
            && ElementHeuristics.FreeLength(inner) * 10 >= all * 8)
            root = inner;
        return root;
    }
}
