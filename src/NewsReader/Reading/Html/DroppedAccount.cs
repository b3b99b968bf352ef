using AngleSharp.Dom;
using NewsReader.Articles;

namespace NewsReader.Reading.Html;

/// <summary>Names the rules by which what stands outside an article is none of it; sentences that no rule names are missing.</summary>
internal sealed class DroppedAccount(PageOutline outline, DroppedText dropped)
{
    /// <summary>Takes a node out of its page and accounts for its words.</summary>
    public void Remove(INode node)
    {
        if (node is IElement element)
            Account(element);
        else if (node is IText words)
            Account(words);
        node.RemoveFromParent();
    }

    /// <summary>What an element is by itself that stands outside an article, or null.</summary>
    public static string? RuleOf(IElement element)
    {
        if (ElementHeuristics.IsHidden(element))
            return DropRule.Hidden;
        if (ElementHeuristics.IsRelatedBox(element))
            return DropRule.OtherArticles;
        if (ElementHeuristics.IsByline(element))
            return DropRule.Byline;
        return element.LocalName == "header" && element.Closest("article") is null
            ? DropRule.Header
            : ElementHeuristics.ChromeRule(element);
    }

    // As deep as the parsed document, which is bounded.
    private void Account(IElement element)
    {
        var extent = outline.In(element);
        if ((RuleOf(element) ?? RuleOf(element, extent)) is { } rule)
        {
            dropped.Add(rule, element);
            return;
        }

        if (element.Children.All(SafeHtml.IsInline))
        {
            dropped.Add(null, element);
            return;
        }

        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
                Account(inner);
            else if (child is IText words)
                Account(words);
        }
    }

    private void Account(IText words)
    {
        var text = ElementHeuristics.Flat(words.Data);
        dropped.Add(PageOutline.EndsSentence(text) ? null : DropRule.Labels, text);
    }

    private static string? RuleOf(IElement element, TextExtent extent)
    {
        if (PageOutline.IsNotice(element.TextContent))
            return DropRule.Notice;
        if (extent.LinkedHeadings > 0)
            return DropRule.OtherArticles;
        if (extent.IsLinks)
            return DropRule.Links;
        return extent.Prose == 0 ? DropRule.Labels : null;
    }
}
