using AngleSharp.Dom;

namespace NewsReader.Reading.Html;

/// <summary>Files and people within a text of Rails and Trix, which have what is said of them in attributes or in words that only a style
/// parts.</summary>
internal static class RichAttachments
{
    private const string Elements = "action-text-attachment, [data-trix-attachment]";
    private const string Sizes = ".attachment__size, .attachment__progress";

    /// <summary>Gives them the form that pictures and links have, each apart from the words around it.</summary>
    public static void Show(IElement body)
    {
        foreach (var size in body.QuerySelectorAll(Sizes).ToList())
            size.Before(body.Owner!.CreateTextNode(" "));
        foreach (var attachment in body.QuerySelectorAll(Elements).ToList())
        {
            if (attachment.LocalName == "figure" && attachment.ChildElementCount > 0)
                continue;
            if (attachment.TextContent.Any(char.IsLetterOrDigit) || attachment.QuerySelector("img, video, audio") is not null)
                Unwrap(attachment);
            else
                attachment.Replace(Figure(attachment));
        }
    }

    private static void Unwrap(IElement attachment)
    {
        var owner = attachment.Owner!;
        attachment.Replace([owner.CreateTextNode(" "), .. attachment.ChildNodes, owner.CreateTextNode(" ")]);
    }

    private static INode Figure(IElement attachment)
    {
        var owner = attachment.Owner!;
        var (address, caption, file) = (attachment.GetAttribute("url") ?? attachment.GetAttribute("href"),
            attachment.GetAttribute("caption"), attachment.GetAttribute("filename"));
        var isPicture = attachment.GetAttribute("content-type")?.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true;
        if (caption is null && (address is null || (file is null && !isPicture)))
            return owner.CreateTextNode(" ");
        var figure = owner.CreateElement("figure");
        if (address is not null && isPicture)
            figure.AppendChild(Element(owner, "img", "src", address, ""));
        else if (address is not null)
            figure.AppendChild(Element(owner, "a", "href", address, file ?? address));
        if (caption is { Length: > 0 })
            figure.AppendChild(Element(owner, "figcaption", null, "", caption));
        return figure;
    }

    private static IElement Element(IDocument owner, string name, string? attribute, string value, string words)
    {
        var element = owner.CreateElement(name);
        if (attribute is not null)
            element.SetAttribute(attribute, value);
        element.TextContent = words;
        return element;
    }
}
