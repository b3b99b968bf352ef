using System.Globalization;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;

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

    // Such details are what they are called in any namespace.
    private static readonly string[] Legal = ["rights", "copyright", "license", "contributor", "generator", "comments", "comment",
        "status"];

    // Namespaces in which those names mean what they mean in a feed; in another one they may be anything.
    private static readonly HashSet<string> Own = new(StringComparer.Ordinal)
    {
        "", "content", "dc", "dcterms", "media", "itunes", "html", "prism", "slash", "sy", "cc", "module", "feedburner", "georss", "thr",
        "wfw",
    };

    // Names of texts, in whatever namespace; that of another element is beside the text.
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "fulltext", "full-text", "full_text", "content", "body", "article", "articlebody", "text", "encoded", "description", "matn",
        "story", "html", "content_html", "fullcontent", "full-content",
    };

    /// <summary>Elements that no format of feeds knows and that hold sentences.</summary>
    public static IEnumerable<XElement> Sentences(XElement item) => item.Elements()
        .Where(element => !IsRead(element) && !IsDetail(element) && LooseText.IsSentence(Words(element)));

    /// <summary>Whether an element is called as texts are.</summary>
    public static bool IsCalledText(XName name) => Texts.Contains(name.LocalName);

    /// <summary>What is left of an item: details that an article has no field for by a rule, other words by none.</summary>
    public static IEnumerable<DroppedPart> Find(XElement item) => item.Elements()
        .Where(element => !IsRead(element))
        .Select(element => (IsDetail: IsDetail(element), Words: Words(element)))
        .Where(element => element.IsDetail ? element.Words.Length > 0
            : IsText(element.Words) && !LooseText.IsSentence(element.Words))
        .Select(element => new DroppedPart(element.IsDetail ? DropRule.ItemDetails : null, element.Words));

    private static bool IsDetail(XElement element) => Details.Contains(element.Name.LocalName)
        && (Own.Contains(element.Name.NamespaceName) || Legal.Contains(element.Name.LocalName));

    private static bool IsRead(XElement element) => element.Name.LocalName == "related"
        || (Own.Contains(element.Name.NamespaceName) && Read.Contains(element.Name.LocalName));

    private static string Words(XElement element) => XmlContent.Flat(SafeHtml.Words(element.Value));

    // Addresses, numbers, dates and codes are of machines.
    private static bool IsText(string words) => words.Contains(' ', StringComparison.Ordinal) && words.Any(char.IsLetter)
        && !Addresses.IsWeb(words) && !DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, out _);
}
