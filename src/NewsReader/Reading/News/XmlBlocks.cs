using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.News;

/// <summary>Gives elements that a maker of XML has of his own, beside those of HTML in a text, the names that these have.</summary>
internal static class XmlBlocks
{
    private static readonly HashSet<string> Pictures = new(["image", "img", "picture", "photo", "pic", "aks", "media"],
        StringComparer.Ordinal);

    private static readonly string[] Addresses = ["src", "url", "href", "file"];

    /// <summary>Renames such elements within a text.</summary>
    /// <param name="text">An element of which some children are of HTML.</param>
    public static void Mend(XElement text)
    {
        foreach (var element in text.Descendants().Reverse().ToList())
        {
            var name = element.Name.LocalName;
            if (Pictures.Contains(name) && Picture(element) is { } picture)
                element.ReplaceWith(picture);
            else if (name is "quote" or "quotation" or "pullquote")
                element.Name = "blockquote";
            else if (name is "list" or "bullets" or "items")
                Rename(element, "ul", "li");
            else if (!SafeHtml.HtmlNames.Contains(name) && !element.HasElements && LooseText.IsSentence(element.Value)
                && element.Parent is { } around && !around.Nodes().OfType<XText>().Any(words => !string.IsNullOrWhiteSpace(words.Value)))
                element.Name = "p";
        }
    }

    private static void Rename(XElement list, string name, string item)
    {
        list.Name = name;
        foreach (var element in list.Elements())
            element.Name = item;
    }

    // A picture with its caption within it.
    private static XElement? Picture(XElement element)
    {
        var address = Addresses.Select(name => element.Attribute(name)?.Value).FirstOrDefault(Reading.Addresses.IsWeb);
        if (address is null)
            return null;
        var picture = new XElement("figure", new XElement("img", new XAttribute("src", address),
            new XAttribute("alt", element.Attribute("alt")?.Value ?? "")));
        if (!string.IsNullOrWhiteSpace(element.Value))
            picture.Add(new XElement("figcaption", element.Value.Trim()));
        return picture;
    }
}
