using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Where in a page its article is.</summary>
/// <param name="Core">The element that is its text, but for what is surely none.</param>
/// <param name="Around">The element that other pieces of the article are in; it holds the core or is it.</param>
/// <param name="IsArticle">Whether the page itself calls that element an article.</param>
/// <param name="Heading">The heading that is its title, or null where none is sure to be.</param>
/// <param name="Sure">The elements that were found to be text, anywhere in the page.</param>
/// <param name="Byline">Who wrote it, as far as the page shows it.</param>
internal sealed record TextPlace(IElement Core, IElement Around, bool IsArticle, IElement? Heading, ContentElements Sure, string? Byline)
{
    /// <summary>Whether it is what several people wrote one after another, which has the names of comments then.</summary>
    public bool IsThread { get; init; }

    /// <summary>The smallest element that holds all of it.</summary>
    public IElement Root => Sure.Total == 0 ? Around : MainText.Common(Around, MainText.Holding(Around.Owner!.Body!, Sure, Sure.Total));
}

/// <summary>
/// Finds where in a page its article is. SmartReader says which elements are text; what is taken is the part of the page that holds them,
/// because SmartReader's own result drops lists with links, captions and short lines that belong to the article.
/// </summary>
internal static class MainText
{
    private const string BodyProperty = "[itemprop~=articleBody]";

    private const string Articles = "article, [itemtype$='Article'], [itemtype$='Posting'], [role=article]";

    // Elements that a page itself names as the text of its article, the surest first.
    private static readonly string[] Named =
    [
        BodyProperty,
        ".articleBody, .article-body, .article__body, .articlebody",
        ".item-text, .item-body .item-text",
        ".entry-content, .post-content, .post-body, .article-content, .article-text, .e-content",
        ".news-text, .newsbody, .news-body, .news_body, .body_news, .news-content, .newsContent, .story-body, .story__content, .nt-body, "
            + ".echo_detail, #newsMainBody, #echo_detail, #news_body",
    ];

    private const int MinText = 140;

    // Of what was found to be text, this part in a hundred is the text itself; the rest may stand apart.
    private const int Most = 90;

    /// <summary>The place of the text.</summary>
    /// <param name="document">The page, without its programs.</param>
    /// <param name="address">Where the page was published, or a stand-in.</param>
    /// <param name="heading">The heading that is its title, or null.</param>
    /// <param name="outline">The text of the page.</param>
    public static TextPlace Find(IHtmlDocument document, string address, IElement? heading, PageOutline outline)
    {
        var body = document.Body!;
        var (found, byline) = ReadableContent.Find(document, address);
        var sure = SurroundingBoxes.LeaveOut(body, found, heading, outline);
        // Beside what was left out, the few words of a short article are it.
        var located = sure.Total >= MinText || sure != found ? Holding(body, sure, sure.Total * Most / 100) : null;
        var core = Core(located, NamedBody(body, sure), sure, outline) ?? Fallback(body);
        var article = core.Closest(Articles);
        var around = article ?? core;
        heading ??= article?.QuerySelector("h1") ?? PostTitle.Above(document, core, outline);
        if (heading is not null)
            around = Common(around, heading);
        return new TextPlace(core, around, article == around, heading, sure, byline);
    }

    /// <summary>The place of a text that is what several people wrote one after another.</summary>
    /// <param name="posts">The elements of what they wrote.</param>
    public static TextPlace OfThread(IHtmlDocument document, IReadOnlyCollection<IElement> posts, IElement? heading)
    {
        var sure = new ContentElements([.. posts.SelectMany(post => post.QuerySelectorAll("*").Prepend(post))
            .Where(element => ContentElements.Own(element) > 0)]);
        var core = posts.Aggregate(Common);
        heading ??= document.QuerySelectorAll("h1") is [var only] && !core.Contains(only) ? only : null;
        return new TextPlace(core, heading is null ? core : Common(core, heading), true, heading, sure, null) { IsThread = true };
    }

    /// <summary>The smallest element that has as many letters of what was found to be text.</summary>
    public static IElement Holding(IElement body, ContentElements sure, int letters)
    {
        var root = body;
        while (root.Children.FirstOrDefault(child => sure.Within(child) >= letters) is { } inner
            && inner.LocalName is not ("p" or "span" or "a" or "b"))
            root = inner;
        return root;
    }

    /// <summary>The smallest element that holds both.</summary>
    public static IElement Common(IElement a, IElement b)
    {
        while (!a.Contains(b))
            a = a.ParentElement!;
        return a;
    }

    // What the page names wins, unless it is only a part of what was found, such as a teaser, or stands apart from it and says less.
    private static IElement? Core(IElement? located, IElement? named, ContentElements sure, PageOutline outline)
    {
        if (named is null || located is null)
            return named ?? located;
        if (located.Contains(named))
            return sure.Within(named) * 2 >= sure.Total ? named : located;
        return named.Contains(located) || named.Matches(BodyProperty) || outline.In(named).Prose > outline.In(located).Prose
            ? named
            : located;
    }

    private static IElement? NamedBody(IElement body, ContentElements sure)
    {
        foreach (var selector in Named)
        {
            var found = body.QuerySelectorAll(selector)
                .Where(element => !IsInChrome(element) && ElementHeuristics.FreeLength(element) >= MinText).ToList();
            if (found.Count > 0)
                return found.MaxBy(element => (sure.Within(element), ElementHeuristics.FreeLength(element)));
        }

        return null;
    }

    /// <summary>Whether an element stands in what the page names as the text of its article, which holds no title.</summary>
    public static bool IsWithinNamedBody(IElement element, IElement heading)
    {
        var named = string.Join(", ", Named);
        for (var around = element; around is not null && !around.Contains(heading); around = around.ParentElement)
        {
            if (around.Matches(named))
                return true;
        }

        return false;
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
