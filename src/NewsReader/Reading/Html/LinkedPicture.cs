using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Pictures that nobody wrote words for.</summary>
internal static partial class LinkedPicture
{
    // Smaller ones are signs and buttons.
    private const int SmallestSide = 49;

    /// <summary>Whether a picture is a photograph or stands in a line of its own, in no link but one to a picture, and is no
    /// sign.</summary>
    public static bool IsLone(IElement picture)
    {
        if (IsSign(picture)
            || (picture.Closest("a[href]")?.GetAttribute("href") is { } address && !Picture().IsMatch(address)))
            return false;
        // Signs are drawn, not photographed.
        if (Photograph().IsMatch(picture.GetAttribute("src") ?? ""))
            return true;
        INode node = picture;
        while (node.Parent is IElement parent && SafeHtml.IsInline(parent) && IsAlone(node))
            node = parent;
        return IsAlone(node);
    }

    /// <summary>Whether a picture of a page belongs to its text: it stands in a line of its own and is neither called a sign nor the
    /// picture that the page shows of itself.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="shown">The address of the picture of the page, or null.</param>
    public static bool IsOfText(IElement picture, string? shown)
    {
        var source = picture.GetAttribute("src") ?? "";
        return source != shown && Picture().IsMatch(source) && IsLone(picture) && !Sign().IsMatch(source)
            && !Sign().IsMatch($"{ElementHeuristics.Names(picture)} {ElementHeuristics.Names(picture.ParentElement!)}");
    }

    /// <summary>The address of a picture that an attribute holds, as such or as a style has it; null where it holds something
    /// else.</summary>
    public static string? AddressIn(string? attribute)
    {
        var address = attribute is null ? "" : StyleAddress().Replace(attribute.Trim(), "$1");
        return Picture().IsMatch(address) && !address.Contains(' ', StringComparison.Ordinal) ? address : null;
    }

    /// <summary>Whether a picture is as small as signs and buttons are.</summary>
    public static bool IsSign(IElement picture) => IsSmall(picture.GetAttribute("width")) || IsSmall(picture.GetAttribute("height"));

    /// <summary>Puts a picture without words behind the link that it stands in, which is then called by the name of its file.</summary>
    public static void TakeOut(IElement picture)
    {
        var link = picture.ParentElement!;
        if (!string.IsNullOrWhiteSpace(picture.GetAttribute("alt")) || link.TextContent.AsSpan().Trim().Length > 0
            || picture.GetAttribute("src") is not { Length: > 0 } source || source == link.GetAttribute("href"))
            return;
        var name = Path.GetFileName(link.GetAttribute("href")!.Split('?', '#')[0].TrimEnd('/'));
        if (name.Length == 0)
            return;
        link.TextContent = name;
        link.After(link.Owner!.CreateElement("br"), picture);
    }

    /// <summary>Takes pictures without words out of the links that they stand in, but of links to pictures.</summary>
    public static void Unlink(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a[href]").Where(link => !Picture().IsMatch(link.GetAttribute("href")!)
            && link.QuerySelectorAll("img").Any(picture => string.IsNullOrWhiteSpace(picture.GetAttribute("alt")) && !IsSign(picture)))
            .ToList())
            link.Replace([.. link.ChildNodes]);
    }

    // With nothing beside it but blanks, breaks and other pictures.
    private static bool IsAlone(INode node) => IsNothing(node.PreviousSibling, back: true) && IsNothing(node.NextSibling, back: false);

    private static bool IsNothing(INode? node, bool back)
    {
        const int MaxNodes = 20;
        for (var i = 0; i < MaxNodes && node is not null; i++, node = back ? node.PreviousSibling : node.NextSibling)
        {
            if (node is IText text && string.IsNullOrWhiteSpace(text.Data))
                continue;
            if (node is not IElement element)
                return false;
            if (element.LocalName == "br" || !SafeHtml.IsInline(element))
                return true;
            if (element.TextContent.AsSpan().Trim().Length > 0)
                return false;
        }

        return true;
    }

    private static bool IsSmall(string? side) => int.TryParse(
        side?.Replace("px", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var pixels) && pixels < SmallestSide;

    [GeneratedRegex(@"\.(?:jpe?g|webp|avif)(?:$|[?#&/])", RegexOptions.IgnoreCase)]
    private static partial Regex Photograph();

    [GeneratedRegex(@"\.(?:jpe?g|png|gif|webp|avif|bmp|svg|tiff?)(?:$|[?#&/])", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex(@"^url\(\s*[""']?(.*?)[""']?\s*\)$", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();

    [GeneratedRegex(@"(?:^|[\W_\d])(?:icons?|ico|logos?|avatars?|gravatar|emojis?|smil(?:ey|ies?)|spacer|pixel|blank|dots?|bullets?|arrows?"
        + @"|shar(?:e|ing)|social|badges?|buttons?|btn|banners?|ads?|adv|sprite|loading|loader|placeholder|authors?|profile|users?|rating"
        + @"|stars?|counter|telegram|whatsapp|instagram|facebook|twitter|rss|print|line|separator|shadow|bg|flags?)(?:$|[\W_\d])"
        + @"|\.svg(?:$|[?#])", RegexOptions.IgnoreCase)]
    private static partial Regex Sign();
}
