using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using NewsReader.Reading.Html;

namespace NewsReader.Enrichment;

/// <summary>Cleans HTML by an allow-list, as the last step: nothing that runs, tracks or loads is left; direction and structure
/// stay.</summary>
internal static class HtmlCleaner
{
    private static readonly string[] Tags =
    [
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "q", "cite",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "pre", "code", "kbd",
        "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "bdi", "bdo", "ruby", "rt", "rp",
        "time", "abbr", "span", "div", "section", "a",
    ];

    private static readonly string[] Attributes = [
        "href", "dir", "lang", "colspan", "rowspan", "scope", "datetime", "start", "title", "rel"];

    /// <summary>Elements whose text is code or a program's, not words of an article.</summary>
    internal static readonly string[] Code =
        ["script", "style", "template", "noscript", "svg", "math", "form", "select", "textarea", "title", "noembed", "xmp", "iframe",
            "object", "embed"];

    // Blocks that are not let through: without a block in their place, the words before and after would be one.
    private const string OtherBlocks =
        "article, main, header, footer, aside, nav, center, fieldset, legend, address, details, summary, hgroup, menu, dir, search, dialog";

    // A sanitizer keeps no state between calls once it is set up.
    private static readonly HtmlSanitizer Sanitizer = Create();
    private static readonly HtmlSanitizer ImageSanitizer = ImageHtml.Allow(Create());

    /// <summary>The clean body of a document, which is changed; cleaning it again changes nothing.</summary>
    /// <param name="document">Any HTML.</param>
    /// <param name="isRightToLeft">The direction of the article, which blocks of the other direction are marked against.</param>
    /// <param name="keepsImages">Whether pictures stay pictures, loaded from where they are; otherwise they become links.</param>
    public static string Clean(IHtmlDocument document, bool isRightToLeft, bool keepsImages)
    {
        MediaLinks.Replace(document, keepsImages);
        ReplaceBlocks(document);
        NoteLinks.Bind(document.Body!, Tags);
        // What is written out may be read differently than it was built: it is cleaned as it will be read.
        var clean = (keepsImages ? ImageSanitizer : Sanitizer).SanitizeDom(HtmlSerializer.Inner(document.Body!));
        var body = new HtmlParser().ParseDocument(HtmlSerializer.Inner(clean.Body!)).Body!;
        BlockDirections.Mark(body, isRightToLeft);
        return HtmlSerializer.Inner(body).Trim();
    }

    // A second title of the page becomes a section's; a block that is not let through becomes one that says nothing.
    private static void ReplaceBlocks(IDocument document)
    {
        foreach (var heading in document.QuerySelectorAll("h1").ToList())
            Rename(heading, "h2");
        foreach (var block in document.QuerySelectorAll(OtherBlocks).Where(HoldsWords).ToList())
            Rename(block, "div");
    }

    /// <summary>Whether words stand in an element and not only in blocks of it.</summary>
    internal static bool HoldsWords(IElement block) => block.ChildNodes.Any(child => child switch
    {
        IText text => !string.IsNullOrWhiteSpace(text.Data),
        IElement element => !HtmlText.Blocks.Contains(element.LocalName),
        _ => false,
    });

    private static void Rename(IElement element, string name)
    {
        var renamed = element.Owner!.CreateElement(name);
        foreach (var attribute in (string[])["dir", "lang", "id"])
        {
            if (element.GetAttribute(attribute) is { } value)
                renamed.SetAttribute(attribute, value);
        }

        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto", "tel"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.RemovingTag += (_, removing) =>
        {
            // Text inside these is code, not words of the article.
            if (Code.Contains(removing.Tag.LocalName))
                removing.Tag.InnerHtml = "";
        };
        sanitizer.RemovingAttribute += (_, removing) =>
            removing.Cancel = removing.Attribute.Name == "id"
                && removing.Attribute.Value.StartsWith(NoteLinks.Prefix, StringComparison.Ordinal);
        sanitizer.PostProcessNode += (_, processed) =>
        {
            if (processed.Node is IHtmlAnchorElement link && link.GetAttribute("href") is { } address && !address.StartsWith('#'))
                link.SetAttribute("rel", "noopener noreferrer nofollow");
        };
        return sanitizer;
    }
}
