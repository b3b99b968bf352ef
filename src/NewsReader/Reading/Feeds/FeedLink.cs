using System.Xml.Linq;

namespace NewsReader.Reading.Feeds;

/// <summary>Where the page of an item is.</summary>
internal static class FeedLink
{
    // Atom has its relations as addresses too.
    private const string Registry = "http://www.iana.org/assignments/relation/";

    private static readonly XNamespace Prism = "prism";
    private static readonly XNamespace Media = "media";

    /// <summary>The address of an item's page, or null; of several that are given, the one that is surest to be it.</summary>
    /// <param name="web">Makes an address whole that stands at an element; null where it cannot be.</param>
    public static string? Find(XElement item, Func<string?, XElement, string?> web)
    {
        var links = item.Elements("link").Select(link => (Relation: Relation(link), Link: link)).ToList();
        return item.Elements().Where(element => element.Name.LocalName == "origlink").Select(element => (element.Value, element))
            .Concat(Of("").Concat(Of("alternate")).OrderBy(link => IsHtml(link) ? 0 : 1).Select(link => (Address(link)!, link)))
            .Concat(item.Elements("guid").Where(IsPermanent).Select(guid => (guid.Value, guid)))
            .Concat(item.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "about")
                .OrderByDescending(attribute => attribute.Name.LocalName).Select(attribute => (attribute.Value, item)))
            .Concat(item.Elements("a").Select(link => (Address(link)!, link)))
            .Concat(item.Elements(Prism + "url").Concat(item.Elements("url")).Select(element => (element.Value, element)))
            .Concat(Of("canonical").Select(link => (Address(link)!, link)))
            .Concat(item.Elements("content").Select(content => (content.Attribute("src")?.Value!, content)))
            .Concat(item.Elements(Media + "player").Select(player => (player.Attribute("url")?.Value!, player)))
            .Concat(Of("self").Select(link => (Address(link)!, link)))
            .Select(place => web(place.Item1, place.Item2)).FirstOrDefault(address => address is not null);

        IEnumerable<XElement> Of(string relation) => links.Where(link => link.Relation == relation).Select(link => link.Link);
    }

    /// <summary>Whether a link leads to the page of what it stands in.</summary>
    public static bool IsPage(XElement link) => Relation(link) is "" or "alternate";

    /// <summary>Where a link leads, in its attribute or, in RSS, its text.</summary>
    public static string? Address(XElement link) => (link.Attribute("href") ?? link.Attribute("resource"))?.Value ?? link.Value;

    /// <summary>How what a link leads to is related to what it stands in, in small letters; empty where it does not say.</summary>
    public static string Relation(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim().ToLowerInvariant() ?? "";
        return relation.StartsWith(Registry, StringComparison.Ordinal) ? relation[Registry.Length..] : relation;
    }

    private static bool IsHtml(XElement link) => link.Attribute("type")?.Value is not { Length: > 0 } type
        || type.Contains("html", StringComparison.OrdinalIgnoreCase);

    // Of RSS 2.0 every guid is the address of the page that does not say that it is not.
    private static bool IsPermanent(XElement guid) => Addresses.IsWeb(guid.Value.Trim())
        && guid.Attribute("ispermalink")?.Value.Trim().ToLowerInvariant() is not ("false" or "0" or "no");
}
