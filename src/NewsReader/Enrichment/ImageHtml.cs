using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;
using NewsReader.Reading.Html;

namespace NewsReader.Enrichment;

/// <summary>Pictures that stay pictures: of the web or within the text, loaded when they come into view, without saying for which
/// page.</summary>
internal static partial class ImageHtml
{
    // What is larger belongs into a file of its own; every reader of the page would load it with the text.
    private const int MaxDataLength = 512 * 1024;

    private static readonly string[] Attributes = ["src", "alt", "width", "height", "loading", "decoding", "referrerpolicy"];

    /// <summary>Lets pictures through a sanitizer that lets none.</summary>
    public static HtmlSanitizer Allow(HtmlSanitizer sanitizer)
    {
        sanitizer.AllowedTags.Add("img");
        sanitizer.AllowedAttributes.UnionWith(Attributes);
        sanitizer.FilterUrl += static (_, filtered) =>
        {
            // An address with the data in it is one of a picture or none.
            if (filtered.Tag is IHtmlImageElement && IsPicture(filtered.OriginalUrl))
                filtered.SanitizedUrl = filtered.OriginalUrl;
        };
        sanitizer.PostProcessNode += static (_, processed) =>
        {
            if (processed.Node is IHtmlImageElement image)
                Bind(image);
        };
        return sanitizer;
    }

    /// <summary>Whether a picture can stay: its address is one of a picture that can be loaded.</summary>
    public static bool CanKeep(IHtmlImageElement image) =>
        image.GetAttribute("src") is { } address && IsLoadable(address) && !EmbeddedMedia.IsCounter(image);

    /// <summary>Whether a picture says nothing as words: it is decoration, or too small to be looked at and counts who reads the
    /// page.</summary>
    public static bool IsNothingToRead(IElement image) =>
        image.LocalName == "img" && (image.GetAttribute("role") == HtmlBody.Decoration || EmbeddedMedia.IsCounter(image));

    private static bool IsLoadable(string address) =>
        IsPicture(address) || (Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    /// <summary>Whether an address holds a picture itself, none too large to be in a page.</summary>
    public static bool IsPicture(string address) => address.Length <= MaxDataLength && PictureData().IsMatch(address);

    private static void Bind(IHtmlImageElement image)
    {
        image.SetAttribute("alt", image.GetAttribute("alt") ?? "");
        image.SetAttribute("loading", "lazy");
        image.SetAttribute("decoding", "async");
        image.SetAttribute("referrerpolicy", "no-referrer");
        foreach (var side in (string[])["width", "height"])
        {
            if (image.GetAttribute(side) is { } value && !(int.TryParse(value, CultureInfo.InvariantCulture, out var pixels) && pixels > 0))
                image.RemoveAttribute(side);
        }
    }

    [GeneratedRegex(@"^data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]+$", RegexOptions.IgnoreCase)]
    private static partial Regex PictureData();
}
