using AngleSharp.Dom;
using NewsReader.Text.Direction;

namespace NewsReader.Enrichment;

/// <summary>The direction and the language of blocks of HTML that run otherwise than what they stand in.</summary>
internal static class BlockDirections
{
    // A list and a table turn as a whole, or their marks and columns would stay where they were.
    private static readonly string[] Blocks =
        ["P", "H2", "H3", "H4", "H5", "H6", "LI", "BLOCKQUOTE", "DD", "DT", "TD", "TH", "FIGCAPTION", "CAPTION", "UL", "OL", "DL", "TABLE"];

    /// <summary>Marks the blocks of a body with dir and lang where they turn.</summary>
    /// <param name="body">Clean HTML, which is changed.</param>
    /// <param name="isRightToLeft">The direction of the article.</param>
    public static void Mark(IElement body, bool isRightToLeft)
    {
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (element.GetAttribute("dir") is { } dir)
                Judge(element, dir);
            if (Blocks.Contains(element.TagName) || (element.TagName == "DIV" && HtmlCleaner.HoldsWords(element)))
                Mark(element, Inherited(element, isRightToLeft));
        }
    }

    private static void Mark(IElement block, BaseDirection inherited)
    {
        if (block.HasAttribute("dir") || TextDirection.OfBlock(block.TextContent, inherited) is var own && own == inherited)
            return;
        block.SetAttribute("dir", own == BaseDirection.RightToLeft ? "rtl" : "ltr");
        if (!block.HasAttribute("lang") && LanguageDetector.OfBlock(block.TextContent, own) is { } language)
            block.SetAttribute("lang", language);
    }

    // "auto" asks the first letter, which does not tell; many a site gives every paragraph the direction of the site.
    private static void Judge(IElement element, string dir)
    {
        var said = dir.Trim().ToUpperInvariant() switch
        {
            "RTL" => BaseDirection.RightToLeft,
            "LTR" => BaseDirection.LeftToRight,
            _ => (BaseDirection?)null,
        };
        if (said is null || (Blocks.Contains(element.TagName) && TextDirection.IsWhollyOf(element.TextContent, Other(said.Value))))
            element.RemoveAttribute("dir");
        else
            element.SetAttribute("dir", said == BaseDirection.RightToLeft ? "rtl" : "ltr");
    }

    private static BaseDirection Other(BaseDirection direction) =>
        direction == BaseDirection.RightToLeft ? BaseDirection.LeftToRight : BaseDirection.RightToLeft;

    private static BaseDirection Inherited(IElement block, bool isRightToLeft)
    {
        if (block.ParentElement?.Closest("[dir]")?.GetAttribute("dir") is { } dir)
            isRightToLeft = dir == "rtl";
        return isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight;
    }
}
