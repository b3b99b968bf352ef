using System.Net;
using System.Text;
using System.Xml.Linq;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>What an item carries besides its text: pictures, sound, films, files.</summary>
/// <param name="web">Makes an address whole that stands at an element; null where it cannot be.</param>
internal sealed class FeedMedia(XElement item, Func<string?, XElement, string?> web)
{
    // Each is looked for in the text; what comes after as many, which no feed gives, stands there though the text may have it.
    private const int MaxCompared = 64;

    private static readonly XNamespace Media = "media";
    private static readonly XNamespace Itunes = "itunes";

    private static readonly HashSet<string> ImageExtensions =
        new([".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".svg"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The address of the picture that stands for the item.</summary>
    public string? Image => item.Descendants().Where(element => element.Name == Media + "thumbnail" || element.Name == Itunes + "image"
        || element.Name == "image" || element.Name == "thumbnail" || (IsMedia(element) && IsImage(element)))
        .Select(element => web(AddressOf(element) ?? element.Text("url") ?? (element.HasElements ? null : element.Value), element))
        .FirstOrDefault(address => address is not null);

    /// <summary>Figures of what the text does not show or link to already.</summary>
    public string Figures(string text)
    {
        var html = new StringBuilder();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in item.Descendants().Where(IsMedia))
        {
            if (web(AddressOf(element), element) is not { } address || !known.Add(address)
                || (known.Count <= MaxCompared && IsIn(text, address)))
                continue;
            var name = element.Attribute("title")?.Value ?? element.Element(Media + "title")?.Value
                ?? Uri.UnescapeDataString(Path.GetFileName(new Uri(address).AbsolutePath));
            var encoded = WebUtility.HtmlEncode(address);
            var label = WebUtility.HtmlEncode(name.Length > 0 ? name : address);
            html.Append(IsImage(element)
                ? $"\n<figure><img src=\"{encoded}\" alt=\"{label}\"></figure>"
                : $"\n<figure><a href=\"{encoded}\">{label}</a></figure>");
        }

        return html.ToString();
    }

    private static bool IsIn(string text, string address) => text.Contains(address, StringComparison.Ordinal)
        || (address.Contains('&', StringComparison.Ordinal)
            && text.Contains(address.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal));

    private static string? AddressOf(XElement element) =>
        (element.Attribute("url") ?? element.Attribute("href") ?? element.Attribute("src"))?.Value;

    private static bool IsMedia(XElement element) => element.Name == "enclosure" || element.Name == Media + "content"
        || (element.Name == "link" && FeedLink.Relation(element) == "enclosure")
        || (element.Name == "content" && element.Attribute("src") is not null && !IsPage(element.Attribute("type")?.Value ?? ""));

    // The text of an entry of Atom may stand elsewhere: that is then the page of it.
    private static bool IsPage(string type) => type.Length == 0 || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    // The type, else the medium, else the end of the address.
    private static bool IsImage(XElement element)
    {
        if (element.Attribute("type")?.Value is { Length: > 0 } type)
            return type.StartsWith("image", StringComparison.OrdinalIgnoreCase);
        if (element.Attribute("medium")?.Value is { Length: > 0 } medium)
            return medium == "image";
        return ImageExtensions.Contains(Path.GetExtension(AddressOf(element)?.Split('?', '#')[0] ?? ""));
    }
}
