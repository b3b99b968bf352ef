using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsReader.Enrichment;

/// <summary>The parts of a report that came as HTML: lists of related titles, markers and codes leave the text.</summary>
internal static class HtmlAnatomy
{
    /// <summary>Takes the parts out of a fragment; the result is what is left of it.</summary>
    public static string Take(string html, Anatomy anatomy)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        var blocks = Blocks(body).Where(block => NewsLine.Bare(block.TextContent).Length > 0).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            var next = i + 1 < blocks.Count ? NewsLine.Bare(blocks[i + 1].TextContent) : null;
            if ((anatomy.IsInRelated && TakeLinks(blocks[i], anatomy)) || !anatomy.Take(NewsLine.Bare(blocks[i].TextContent), next))
                blocks[i].Remove();
            else
                anatomy.EndRelated();
        }

        return body.InnerHtml;
    }

    /// <summary>The fragment without the sentence that became the title, where its first block begins with it.</summary>
    public static string WithoutTitle(string html, string title)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        if (Blocks(body).FirstOrDefault(block => block.TextContent.Trim().Length > 0) is not { FirstChild: IText first } block)
            return html;
        var text = first.Data.TrimStart();
        if (!text.StartsWith(title, StringComparison.Ordinal))
            return html;
        first.Data = text[title.Length..].TrimStart('.', ' ', '\n');
        if (block.TextContent.Trim().Length == 0)
            block.Remove();
        return body.InnerHtml;
    }

    // The blocks of the text: through wrappers, which have blocks inside, but lists and tables whole.
    private static IEnumerable<IElement> Blocks(IElement parent) => parent.Children.SelectMany(child =>
        child.LocalName is "div" or "section" or "article" or "main" or "body" && child.Children.Any(inner => inner.LocalName is "p" or "ul" or "ol" or "div" or "h2" or "h3" or "blockquote")
            ? Blocks(child)
            : [child]);

    private static bool TakeLinks(IElement block, Anatomy anatomy)
    {
        var items = block.LocalName is "ul" or "ol" or "blockquote" ? block.QuerySelectorAll("li").ToList() : [];
        if (items.Count > 0)
        {
            foreach (var item in items)
                anatomy.AddRelated(NewsLine.Bare(item.TextContent), item.QuerySelector("a")?.GetAttribute("href"));
            anatomy.EndRelated();
            return true;
        }

        var links = block.QuerySelectorAll("a").ToList();
        if (links.Count == 0 || NewsLine.Bare(block.TextContent).Length > links.Sum(link => link.TextContent.Length) + 10)
            return false;
        foreach (var link in links)
            anatomy.AddRelated(NewsLine.Bare(link.TextContent), link.GetAttribute("href"));
        return true;
    }
}
