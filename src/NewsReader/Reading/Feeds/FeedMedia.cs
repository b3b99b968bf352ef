using System.Globalization;
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

    private const int MaxCaption = 500;

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
        foreach (var element in item.Descendants().Where(element => IsMedia(element) && IsBest(element)))
        {
            if (web(AddressOf(element), element) is not { } address || !known.Add(address)
                || (known.Count <= MaxCompared && IsIn(text, address)))
                continue;
            var name = element.Attribute("title")?.Value ?? element.Element(Media + "title")?.Value
                ?? Uri.UnescapeDataString(Path.GetFileName(new Uri(address).AbsolutePath));
            var encoded = WebUtility.HtmlEncode(address);
            var label = WebUtility.HtmlEncode(name.Length > 0 ? name : address);
            html.Append(IsImage(element)
                ? $"\n<figure><img src=\"{encoded}\" alt=\"{label}\">{Caption(element, text)}</figure>"
                : $"\n<figure><a href=\"{encoded}\">{label}</a></figure>");
        }

        return html.ToString();
    }

    // What is said of a picture and who took it, where the text does not have it.
    private static string Caption(XElement element, string text)
    {
        var said = new[] { "description", "credit" }.Select(name => element.Element(Media + name)?.Value.Trim())
            .Where(words => words is { Length: > 0 and <= MaxCaption } && !IsIn(text, words));
        return string.Join(" / ", said) is { Length: > 0 } caption ? $"<figcaption>{WebUtility.HtmlEncode(caption)}</figcaption>" : "";
    }

    // A group is one picture or one film in several sizes, if their sizes tell them apart.
    private static bool IsBest(XElement element)
    {
        if (element.Parent?.Name != Media + "group" || element.Name != Media + "content")
            return true;
        var alike = element.Parent.Elements(Media + "content")
            .Where(other => IsImage(other) == IsImage(element)).Take(MaxCompared).ToList();
        var areSizes = alike.Count > 1 && alike.Select(Size).Distinct().Count() == alike.Count && alike.TrueForAll(one => Size(one) > 0);
        return !areSizes || element == (alike.Find(one => one.Attribute("isDefault")?.Value == "true") ?? alike.MaxBy(Size));
    }

    private static double Size(XElement element) =>
        new[] { "width", "height", "bitrate", "fileSize" }.Select(name => element.Attribute(name)?.Value)
            .Select(value => double.TryParse(value, CultureInfo.InvariantCulture, out var size) ? size : 0)
            .FirstOrDefault(size => size > 0);

    private static bool IsIn(string text, string address) => text.Contains(address, StringComparison.Ordinal)
        || (address.Contains('&', StringComparison.Ordinal)
            && text.Contains(address.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal));

    private static string? AddressOf(XElement element) =>
        (element.Attribute("url") ?? element.Attribute("href") ?? element.Attribute("src")
            ?? (element.Name == Media + "content" ? element.Element(Media + "player")?.Attribute("url") : null))?.Value;

    private static bool IsMedia(XElement element) => element.Name == "enclosure" || element.Name == Media + "content"
        || element.Name == Media + "embed" || (element.Name == Media + "player" && element.Parent?.Name != Media + "content")
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
