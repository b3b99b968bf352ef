using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Makes an element ready to be the HTML of a draft.</summary>
internal static class HtmlBody
{
    /// <summary>The role of a picture without words of its own.</summary>
    public const string Decoration = "presentation";

    /// <summary>Where a picture or a film has its address; what is loaded late keeps it elsewhere, before another that stands for it
    /// meanwhile.</summary>
    public static readonly IReadOnlyList<string> Sources = ["data-src", "data-original", "data-lazy-src", "src"];

    private const string Programs =
        "script, style, template, noscript, link, meta, title, base, svg, math, object, embed, "
        + "form, input, button, select, textarea, canvas, dialog";

    /// <summary>The HTML of a fragment, such as the text of a feed's item.</summary>
    /// <param name="root">What its addresses are relative to, or null.</param>
    /// <param name="warnings">Takes what could not be read as it was marked up.</param>
    public static string Extract(string html, string? root, ICollection<string> warnings)
    {
        var body = SafeHtml.Parse(StrayTags.Escape(html), warnings).Body!;
        RemovePrograms(body);
        ResolveAddresses(body, root);
        return HtmlSerializer.Inner(body).Trim();
    }

    /// <summary>Removes what is no text: programs, styles, comments.</summary>
    public static void RemovePrograms(IElement body)
    {
        foreach (var form in body.QuerySelectorAll("form").Where(form => form.QuerySelector("p, article, h1") is not null).ToList())
            form.Replace([.. form.ChildNodes]);
        foreach (var element in body.QuerySelectorAll(Programs).ToList())
            element.Remove();
        foreach (var comment in body.Descendants<IComment>().ToList())
            comment.Remove();
    }

    /// <summary>Makes addresses absolute; a link that cannot be is left as its words.</summary>
    public static void ResolveAddresses(IElement body, string? root)
    {
        foreach (var link in body.QuerySelectorAll("[href]").ToList())
        {
            var address = link.GetAttribute("href")!.Trim();
            if (address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!address.StartsWith('#') && Addresses.Web(address, root) is { } web)
                link.SetAttribute("href", web);
            else
                link.RemoveAttribute("href");
        }

        foreach (var media in body.QuerySelectorAll("img, video, audio, source, iframe").ToList())
        {
            var address = Sources.Select(media.GetAttribute).Select(value => Addresses.Web(value, root))
                .FirstOrDefault(web => web is not null);
            if (address is not null)
                media.SetAttribute("src", address);
            else if ((media.LocalName is "img" or "iframe" or "source" || media.ChildElementCount == 0) && !IsPicture(media))
                media.Remove();
            // Without words of its own or a caption it says nothing to a reader of text.
            if (media.LocalName == "img" && string.IsNullOrWhiteSpace(media.GetAttribute("alt")))
                media.SetAttribute("role", Decoration);
        }
    }

    private static bool IsPicture(IElement media) => media.LocalName == "img"
        && media.GetAttribute("src")?.TrimStart().StartsWith("data:image/", StringComparison.OrdinalIgnoreCase) == true;
}
