using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Makes pictures of what elements have as their background: of those that hold nothing else, or are named as pictures.</summary>
internal static partial class BackgroundPictures
{
    private const string Holders = "[style*='url('], [data-bg], [data-background], [data-background-image], [data-setbg], [data-bgset], "
        + "[data-bg-image], [data-image-src], [data-lazy-background]";

    // Signs and dots are smaller.
    private const int SmallestSide = 50;

    private static readonly string[] Sources = ["data-bg", "data-background", "data-background-image", "data-setbg", "data-bgset",
        "data-bg-image", "data-image-src", "data-lazy-background"];

    /// <summary>Puts them at the beginning of what has them.</summary>
    public static void Show(IElement body)
    {
        foreach (var element in body.QuerySelectorAll(Holders).ToList())
        {
            if (element.LocalName is "div" or "figure" or "span" or "a" or "section" or "header" or "i" or "p" or "li"
                && AddressOf(element) is { } address && IsPicture(element))
                Show(element, Picture(element, address));
        }
    }

    // What is nothing but a picture is set apart from the text.
    private static void Show(IElement element, IElement picture)
    {
        if (SafeHtml.IsInline(element) || element.Closest("figure, a, p, li") is not null || element.TextContent.Any(char.IsLetterOrDigit))
        {
            element.Prepend(picture);
            return;
        }

        var figure = element.Owner!.CreateElement("figure");
        figure.Append(picture);
        element.Prepend(figure);
    }

    private static IElement Picture(IElement element, string address)
    {
        var picture = element.Owner!.CreateElement("img");
        picture.SetAttribute("src", address);
        if ((element.GetAttribute("aria-label") ?? element.GetAttribute("title")) is { } words)
            picture.SetAttribute("alt", words);
        return picture;
    }

    private static string? AddressOf(IElement element)
    {
        foreach (var source in Sources)
        {
            if (LinkedPicture.AddressIn(element.GetAttribute(source)) is { } address)
                return address;
        }

        return element.GetAttribute("style") is { } style && !IsSmall(style) && Background().Match(style) is { Success: true } background
            ? LinkedPicture.AddressIn(background.Groups[1].Value)
            : null;
    }

    private static bool IsPicture(IElement element)
    {
        var names = ElementHeuristics.Names(element);
        if (Sign().IsMatch(names) || element.QuerySelector("img, picture, video, iframe, svg, form") is not null
            || (element.Closest("a[href]")?.GetAttribute("href") is { } link && LinkedPicture.AddressIn(link) is null))
            return false;
        return !element.TextContent.Any(char.IsLetterOrDigit) || PictureName().IsMatch(names);
    }

    private static bool IsSmall(string style) => Side().Matches(style).Any(side =>
        double.TryParse(side.Groups[1].Value, CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestSide);

    [GeneratedRegex(@"(?:background(?:-image)?|--[\w-]*(?:bg|image|img|background|photo|src)[\w-]*)\s*:[^;]*?"
        + @"url\(\s*[""']?([^""')\s]+)[""']?\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Background();

    [GeneratedRegex(@"(?:^|;|\s)(?:width|height)\s*:\s*([\d.]+)px", RegexOptions.IgnoreCase)]
    private static partial Regex Side();

    [GeneratedRegex("icon|logo|avatar|sprite|arrow|emoji|loader|loading|spacer|rating|star|author|profile|user|shar(?:e|ing)|social|btn"
        + "|button|flag|bullet|pattern|texture|overlay|divider|placeholder|lqip|blur", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();

    [GeneratedRegex("hero|cover|featured|photo|image|picture|thumb|banner|poster", RegexOptions.IgnoreCase)]
    private static partial Regex PictureName();
}
