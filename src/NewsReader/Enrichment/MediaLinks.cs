using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Reading.Html;
using NewsReader.Text.Words;

namespace NewsReader.Enrichment;

/// <summary>Makes links of what would load something: pictures, films, sounds, frames.</summary>
internal static class MediaLinks
{
    // A picture may be in a link that unfolds it on its own page.
    private const string Elsewhere = "a[href]:not([href^='#'])";

    // The caption of a picture is near it.
    private const int MaxNodesToCaption = 30;
    private const int MaxSiblings = 500;

    /// <summary>Replaces all of a document.</summary>
    /// <param name="keepsImages">Whether pictures stay pictures.</param>
    public static void Replace(IDocument document, bool keepsImages)
    {
        EmbeddedMedia.Simplify(document.Body!, root: null);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var media in document.QuerySelectorAll("img, video, audio, iframe").ToList())
        {
            if (media is IHtmlImageElement image && (keepsImages ? ImageHtml.CanKeep(image) : TryGiveToCaption(image)))
                continue;
            var address = media.GetAttribute("src") ?? "";
            // What holds its data itself is nowhere to be linked to.
            var isData = address.AsSpan().TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase);
            var name = NameOf(media, isData ? "" : address, names);
            if (address.Length == 0 || name.Length == 0 || ImageHtml.IsNothingToRead(media))
                media.Remove();
            else
                Replace(media, isData ? null : address, name);
        }
    }

    // A link cannot stand in a link: within one, the name alone is left.
    private static void Replace(IElement media, string? address, string name)
    {
        if (address is not null && media.Closest("a") is null)
        {
            var link = Link(media.Owner!, address, name);
            media.Replace(link);
            // Names side by side are two.
            if (IsBeside(link.PreviousSibling) || link.PreviousSibling is IText { Data: [.., var last] } && char.IsLetterOrDigit(last))
                link.Before(link.Owner!.CreateTextNode(" "));
            if (IsBeside(link.NextSibling) || link.NextSibling is IText { Data: [var first, ..] } && char.IsLetterOrDigit(first))
                link.After(link.Owner!.CreateTextNode(" "));
            return;
        }

        if (address is not null && !media.Closest("a")!.Matches(Elsewhere))
            media.Closest("a")!.SetAttribute("href", address);
        media.Replace(media.Owner!.CreateTextNode(name));
    }

    private static bool IsBeside(INode? sibling) => sibling is IElement { LocalName: "a" or "img" or "iframe" or "video" or "audio" };

    // What it is called, else the name of its file, else where it is; of two that are called the same at length the second has the name
    // of its file.
    private static string NameOf(IElement media, string address, HashSet<string> names)
    {
        var said = new[] { "alt", "title", "aria-label" }.Select(media.GetAttribute)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
        var file = media.LocalName == "iframe" ? "" : Path.GetFileName(address.Split('?', '#')[0]);
        if (said is not null && (names.Add(said) || file.Length == 0 || said.Length <= file.Length))
            return said.Trim();
        var uri = Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole : null;
        return file.Length > 0 ? file : uri?.Host ?? "";
    }

    // The caption of a picture becomes its link.
    private static bool TryGiveToCaption(IHtmlImageElement image)
    {
        var around = image.Closest(Elsewhere);
        if ((around ?? image).GetAttribute(around is null ? "src" : "href") is not { } address || ImageHtml.IsPicture(address)
            || Caption(image) is not { } caption || around?.Contains(caption) == true)
            return false;
        if (caption.QuerySelector("a") is null)
        {
            var link = image.Owner!.CreateElement("a");
            link.SetAttribute("href", address);
            link.Append([.. caption.ChildNodes]);
            caption.Append(link);
        }
        else if (image.Closest("figure")?.QuerySelectorAll("img").Length > 1)
        {
            return false;
        }

        image.Remove();
        if (around?.TextContent.AsSpan().Trim().Length == 0 && around.QuerySelector("img") is null)
            around.Remove();
        return true;
    }

    private static IElement? Caption(IHtmlImageElement image) =>
        image.Closest("figure")?.QuerySelector("figcaption") ?? SameWords(image, image.GetAttribute("alt"));

    // The next text, where it says what the picture is said to show.
    private static IElement? SameWords(IHtmlImageElement image, string? alt)
    {
        // The next of very many siblings is looked for among all of them.
        if (string.IsNullOrWhiteSpace(alt) || image.Parent!.ChildNodes.Length > MaxSiblings)
            return null;
        var node = Next(image);
        for (var i = 0; i < MaxNodesToCaption && node is not null; i++, node = Next(node))
        {
            if (node is IText { Parent: IElement block } text && !string.IsNullOrWhiteSpace(text.Data))
                return IsSame(block.TextContent.AsSpan().Trim(), alt) ? block : null;
        }

        return null;
    }

    private static bool IsSame(ReadOnlySpan<char> text, string alt) =>
        text.Length <= alt.Length * 2 && TitleKey.Of(text.ToString()) == TitleKey.Of(alt);

    private static INode? Next(INode node)
    {
        if (node.FirstChild is { } child)
            return child;
        var at = node;
        while (at.NextSibling is null)
        {
            if (at.Parent is not { } parent)
                return null;
            at = parent;
        }

        return at.NextSibling;
    }

    private static IElement Link(IDocument document, string address, string name)
    {
        var link = document.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = name;
        return link;
    }
}
