using System.Buffers;
using System.Text;
using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Feeds;

/// <summary>The fields of one item, whichever of the feed formats it is written in.</summary>
internal sealed class FeedItem(XElement item, FeedDescription feed)
{
    private const int MaxLeadLength = 1000;

    // Each is looked for in all the text before it; what comes after as many, which no feed gives, stands there though it may be repeated.
    private const int MaxCompared = 64;

    private static readonly XNamespace Content = "content";
    private static readonly XNamespace Dc = "dc";
    private static readonly XNamespace Terms = "dcterms";
    private static readonly XNamespace Media = "media";
    private static readonly XNamespace Itunes = "itunes";
    private static readonly XNamespace Xhtml = "html";

    private static readonly XName[] Titles = ["title", Dc + "title", Media + "title", Itunes + "title", Terms + "title", "headline"];

    private static readonly XName[] Bodies =
    [
        Content + "encoded", "content", "encoded", Xhtml + "body", "body", Xhtml + "div", Xhtml + "p", "fullitem", "fulltext",
            "description", "summary", "abstract", "tagline", Terms + "abstract", Dc + "description",
        Itunes + "summary", Itunes + "subtitle", Media + "description", Media + "text",
    ];

    private static readonly XName[] Leads = [
        "description", "summary", "abstract", Terms + "abstract", Dc + "description", Itunes + "subtitle", Itunes + "summary"];

    private static readonly XName[] Dates =
    [
        "pubdate", "published", Terms + "issued", "issued", Dc + "date", Terms + "created", "created", "date", Terms + "date",
        "updated", "modified", Terms + "modified", "lastmod", "expirationdate",
    ];

    // An item may be nothing but a picture or a film.
    private static readonly SearchValues<string> Shown =
        SearchValues.Create(["<img", "<video", "<audio", "<iframe"], StringComparison.Ordinal);

    private readonly HashSet<string> warnings = new(StringComparer.Ordinal);

    /// <summary>What of the texts could not be read as it was marked up; filled by <see cref="Body"/>.</summary>
    public IEnumerable<string> Warnings => warnings;

    public string? Id => item.Text("guid", "id") ?? item.Attribute("about")?.Value ?? item.Text("link") ?? Url;

    public string? Title => Titles.SelectMany(name => item.Elements(name)).Select(title => SafeHtml.PlainText(Markup(title)))
        .Select(XmlContent.Flat).FirstOrDefault(text => text.Length > 0);

    public string? Url
    {
        get
        {
            var permanent = item.Elements("guid").Where(guid => guid.Attribute("ispermalink")?.Value is not "false")
                .Select(guid => guid.Value.Trim()).FirstOrDefault(Addresses.IsWeb);
            var links = item.Elements("link").Where(link => link.Attribute("rel")?.Value is null or "alternate")
                .Select(link => Web(link.Attribute("href")?.Value ?? link.Value, link));
            return item.Elements().Where(element => element.Name.LocalName == "origlink").Select(element => Web(element.Value, element))
                .Concat(links).Append(permanent).Append(Web(item.Attribute("href")?.Value ?? item.Attribute("about")?.Value, item))
                .FirstOrDefault(address => address is not null);
        }
    }

    public string? Author
    {
        get
        {
            var people = item.Elements("author").Select(Person).Concat(item.Elements(Dc + "creator")
                .Concat(item.Elements(Itunes + "author")).Concat(item.Elements("managingeditor")).Select(Person)).OfType<string>()
                .Distinct().ToList();
            return people.Count > 0 ? string.Join("، ", people) : feed.Author;
        }
    }

    public string? Source => PageMetadata.First(item.Element("source") is { } source
        ? NameOf(source)
        : item.Element(Dc + "publisher")?.Value) ?? feed.Title;

    public string? Language => item.Element(Dc + "language")?.Value.Trim() ?? feed.Language;

    public PartialDate? Published => Dates.SelectMany(name => item.Elements(name))
        .Select(date => DateExpression.ReadPublication(date.Value.Trim())).FirstOrDefault(date => date is not null);

    public IReadOnlyList<string> Tags => [.. item.Elements("category").Select(category => category.Attribute("label")?.Value
        ?? (category.Value.Trim().Length > 0 ? category.Value : category.Attribute("term")?.Value) ?? "")
        .Concat(item.Elements(Dc + "subject").Select(subject => subject.Value))
        .Concat(item.Elements(Media + "keywords").Concat(item.Elements(Itunes + "keywords"))
            .SelectMany(words => words.Value.Split([',', '،'])))
        .Select(SafeHtml.PlainText).Where(tag => tag.Length is > 0 and < 100).Distinct()];

    public string? Image => item.Descendants().Where(element => element.Name == Media + "thumbnail" || element.Name == Itunes + "image"
        || element.Name == "image" || (IsMedia(element) && IsImage(element)))
        .Select(element => Web(element.Attribute("url")?.Value ?? element.Attribute("href")?.Value ?? element.Text("url"), element))
        .FirstOrDefault(address => address is not null);

    private static string? NameOf(XElement source) => source.Text("title") ?? (source.HasElements ? null : source.Value);

    /// <summary>A person as an element names one.</summary>
    public static string? Person(XElement element)
    {
        var text = element.Text("name") ?? (element.HasElements ? element.Text("email", "url", "uri") : XmlContent.Flat(element.Value));
        // RSS asks for an address with the name behind it: "mail@example.org (Name)".
        var open = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        if (open > 0 && text!.EndsWith(')') && text[..open].Contains('@', StringComparison.Ordinal))
            text = text[(open + 1)..^1];
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>The HTML of the text: the longest of all texts that the item gives, and the others where they say something else.</summary>
    /// <param name="lead">A summary that is no part of the text.</param>
    public string Body(out string? lead)
    {
        lead = null;
        var texts = Bodies.SelectMany(name => item.Elements(name).Concat(item.Elements(Media + "group").Elements(name))
            .Concat(item.Elements(Media + "content").Elements(name)))
            .Select(element => (element.Name, Html: HtmlBody.Extract(Markup(element), Base(element, Url), warnings)))
            .Select(text => (text.Name, text.Html, Words: Letters(SafeHtml.PlainText(text.Html))))
            .Where(text => text.Words.Length > 0 || text.Html.AsSpan().ContainsAny(Shown))
            .ToList();
        if (texts.Count == 0)
            return Enclosures("").Trim();
        var main = texts.MaxBy(text => text.Words.Length);
        var html = new StringBuilder(main.Html);
        var said = main.Words;
        var compared = 0;
        foreach (var (name, other, words) in texts)
        {
            if (compared++ < MaxCompared)
            {
                if (said.Contains(words, StringComparison.Ordinal) || IsCutFrom(words, said))
                    continue;
                said += " " + words;
            }
            else if (words == main.Words)
            {
                continue;
            }

            if (lead is null && Leads.Contains(name) && SafeHtml.PlainText(other) is { Length: <= MaxLeadLength } summary)
                lead = summary;
            else
                html.Append('\n').Append(other);
        }

        return (html + Enclosures(html.ToString())).Trim();
    }

    // A summary that is the beginning of the text ends in the middle of it, with an ellipsis or a word of its own.
    private static bool IsCutFrom(string words, string text) =>
        words.Length > 60 && text.StartsWith(words[..(words.Length - 40)], StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private string Enclosures(string body)
    {
        var html = new StringBuilder();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in item.Descendants().Where(IsMedia))
        {
            if (Web(element.Attribute("url")?.Value ?? element.Attribute("href")?.Value, element) is not { } address || !known.Add(address)
                || (known.Count <= MaxCompared && body.Contains(address, StringComparison.Ordinal)))
                continue;
            var name = element.Attribute("title")?.Value ?? element.Element(Media + "title")?.Value
                ?? Uri.UnescapeDataString(Path.GetFileName(new Uri(address).AbsolutePath));
            var encoded = System.Net.WebUtility.HtmlEncode(address);
            var label = System.Net.WebUtility.HtmlEncode(name.Length > 0 ? name : address);
            html.Append(IsImage(element)
                ? $"\n<figure><img src=\"{encoded}\" alt=\"{label}\"></figure>"
                : $"\n<figure><a href=\"{encoded}\">{label}</a></figure>");
        }

        return html.ToString();
    }

    private static bool IsMedia(XElement element) => element.Name == "enclosure" || element.Name == Media + "content"
        || (element.Name == "link" && element.Attribute("rel")?.Value == "enclosure");

    private static bool IsImage(XElement element) =>
        element.Attribute("type")?.Value.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true
            || element.Attribute("medium")?.Value == "image";

    private string? Web(string? address, XElement element) => Addresses.Web(address, Base(element));

    // Where nothing else is said, addresses in the text of an item are relative to the page of the item.
    private string? Base(XElement element, string? page = null)
    {
        var own = element.AncestorsAndSelf().Select(around => around.Attribute(XNamespace.Xml + "base")?.Value)
            .FirstOrDefault(value => value is not null);
        return own is null ? page ?? feed.Link : Addresses.Join(feed.Link, own);
    }

    // The text of a construct as HTML. Atom says what a text is; where RSS has it or nobody says, the text tells.
    private string Markup(XElement element)
    {
        var type = element.Attribute("type")?.Value.ToLowerInvariant() ?? "";
        if (element.HasElements)
            return element.InnerHtml();
        var text = element.Value;
        if (element.Attribute("mode")?.Value == "base64"
            || (feed.IsAtom && type.Length > 0 && type is not ("text" or "html" or "xhtml")
                && !type.Contains("xml", StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal)))
            text = Unpacked(text) ?? text;
        var isPlain = type is "text" or "text/plain" && element.Attribute("mode")?.Value is null || (feed.IsAtom && type.Length == 0);
        return isPlain || !(SafeHtml.IsHtml(text) || text.Contains('&', StringComparison.Ordinal)
            || text.Contains('<', StringComparison.Ordinal)) ? XmlContent.Paragraphs(text) : text;
    }

    private static string? Unpacked(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text.Trim(), bytes, out var length) ? TextDecoder.Decode(bytes[..length]).Text : null;
    }
}
