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
}
