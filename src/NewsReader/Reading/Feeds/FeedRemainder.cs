using System.Globalization;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>Words of an item that stand in none of the fields that are read.</summary>
internal static class FeedRemainder
{
    // Names of elements in any namespace. Of those that are read each has its place in the article, or another of its kind was better.
    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "title", "headline", "encoded", "content", "body", "div", "p", "fullitem", "fulltext", "description", "summary", "abstract",
        "subtitle", "tagline", "info", "text", "group", "author", "creator", "managingeditor", "category", "subject", "keywords", "tags",
        "source", "publisher", "publicationname", "owner", "webmaster", "byline", "link", "guid", "id", "origlink", "url", "a", "language",
        "section", "keyword", "hashtags", "items", "image", "thumbnail", "enclosure",
        "pubdate", "published", "publicationdate", "issued", "available", "date", "created", "updated", "modified", "lastmod",
        "datesubmitted", "dateaccepted", "creationdate", "coverdate", "modificationdate", "lastbuilddate",
    };

    private static readonly HashSet<string> Details = new(StringComparer.Ordinal)
    {
        "rights", "copyright", "license", "licenseurl", "contributor", "generator", "comments", "comment", "commentrss",
        "format", "type", "identifier", "credit", "rating", "explicit", "block", "duration", "order", "season", "episode", "episodetype",
        "where", "point", "line", "polygon", "box", "lat", "long", "featurename", "textinput", "cloud", "control", "in-reply-to", "total",
        "status", "community", "player", "hash", "restriction", "price", "location", "coverage", "relation", "chapters", "docs", "ttl",
        "expirationdate", "valid",
    };

    /// <summary>What is left of an item: details that an article has no field for by a rule, other words by none.</summary>
    public static IEnumerable<DroppedPart> Find(XElement item) => item.Elements()
        .Where(element => !Read.Contains(element.Name.LocalName))
        .Select(element => (element.Name.LocalName, Words: XmlContent.Flat(SafeHtml.Words(element.Value))))
        .Where(element => Details.Contains(element.LocalName) ? element.Words.Length > 0 : IsText(element.Words))
        .Select(element => new DroppedPart(Details.Contains(element.LocalName) ? DropRule.ItemDetails : null, element.Words));

    // Addresses, numbers, dates and codes are of machines.
    private static bool IsText(string words) => words.Contains(' ', StringComparison.Ordinal) && words.Any(char.IsLetter)
        && !Addresses.IsWeb(words) && !DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, out _);
}
