using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Articles;
using NewsReader.Text.Reports;

namespace NewsReader.Reading.Html;

/// <summary>The tags that a page shows: links that are called so, boxes that are named so, and lines that begin so.</summary>
internal static class PageTags
{
    private const int MaxBox = 1000;
    private const int MaxTag = 60;

    /// <summary>All of them, those of the head first.</summary>
    public static IReadOnlyList<string> Read(IHtmlDocument page, PageMetadata metadata) =>
        [.. metadata.Tags.Concat(page.QuerySelectorAll("a[rel~=tag]").Concat(page.QuerySelectorAll("div, p, ul, td, section, span, footer")
            .Where(IsBox).SelectMany(box => box.QuerySelectorAll("a"))).Select(ElementHeuristics.Text))
            .Where(tag => tag.Length is > 1 and < MaxTag).Distinct()];

    private static bool IsBox(IElement element)
    {
        if (element.TextContent.Length > MaxBox)
            return false;
        return ElementHeuristics.NameRule(ElementHeuristics.Names(element)) == DropRule.Tags
            || (element.TextContent.Contains(':', StringComparison.Ordinal) && element.QuerySelector("a") is not null
                && NewsLine.Tags(ElementHeuristics.Text(element)) is not null);
    }
}
