using System.Buffers;
using System.Text;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Feeds;

/// <summary>The fields of one item, whichever of the feed formats it is written in.</summary>
internal sealed class FeedItem
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
    private static readonly XNamespace Prism = "prism";

    private static readonly XName[] Titles = ["title", Dc + "title", Media + "title", Itunes + "title", Terms + "title", "headline"];

    private static readonly XName[] Bodies =
    [
        Content + "encoded", "content", "encoded", Xhtml + "body", "body", Xhtml + "div", Xhtml + "p", "fullitem", "fulltext",
        "description", "summary", "abstract", "subtitle", "tagline", "info", Terms + "abstract", Terms + "description",
        Dc + "description", Itunes + "description", Itunes + "summary", Itunes + "subtitle", Media + "description", Media + "text",
    ];

    private static readonly XName[] Leads = [
        "description", "summary", "abstract", "subtitle", Terms + "abstract", Dc + "description", Itunes + "subtitle", Itunes + "summary"];

    private static readonly XName[] Dates =
    [
        "pubdate", "published", Terms + "issued", "issued", Dc + "date", Prism + "publicationdate", Terms + "created", "created", "date",
        Terms + "date", "updated", "modified", Terms + "modified", "lastmod", "expirationdate",
    ];

    private static readonly XName[] Authors = ["author", Dc + "creator", Dc + "author", Itunes + "author", "managingeditor"];

    private static readonly XName[] Publishers = ["source", Dc + "publisher", Terms + "publisher", Itunes + "owner"];

    // An item may be nothing but a picture or a film.
    private static readonly SearchValues<string> Shown =
        SearchValues.Create(["<img", "<video", "<audio", "<iframe"], StringComparison.Ordinal);

    private readonly XElement item;
    private readonly FeedDescription feed;
    private readonly FeedMedia media;
    private readonly bool isAtom;
    private string? url;
    private readonly HashSet<string> warnings = new(StringComparer.Ordinal);
    private readonly List<DroppedPart> dropped = [];

    public FeedItem(XElement item, FeedDescription feed)
    {
        (this.item, this.feed) = (item, feed);
        media = new FeedMedia(item, Web);
        isAtom = feed.IsAtom || item.Name.LocalName == "entry";
    }

    /// <summary>What of the texts could not be read as it was marked up; filled by <see cref="Body"/>.</summary>
    public IEnumerable<string> Warnings => warnings;

    /// <summary>Words of the item that are no part of the article; filled by <see cref="Body"/>.</summary>
    public IReadOnlyList<DroppedPart> Dropped => [.. dropped, .. FeedRemainder.Find(item)];

    public string? Id => item.Text("guid", "id") ?? item.Attribute("about")?.Value ?? item.Text("link") ?? Url;

    public string? Title => Titles.SelectMany(name => item.Elements(name).Concat(item.Elements(Media + "group").Elements(name)))
        .Select(title => FeedText.Words(title, isAtom)).FirstOrDefault(text => text.Length > 0);

    public string? Url => url ??= FindUrl();

    public string? Author
    {
        get
        {
            var people = Authors.SelectMany(name => item.Elements(name)).Select(FeedPerson.Name).OfType<string>().Distinct().ToList();
            if (people.Count == 0)
                people = [.. item.Elements("source").Elements("author").Select(FeedPerson.Name).OfType<string>().Distinct()];
            return people.Count > 0 ? string.Join("، ", people) : feed.Author;
        }
    }

    public string? Source => Publishers.Select(name => Named(item.Element(name))).FirstOrDefault(name => name is not null) ?? feed.Title;

    /// <summary>The language of the text; where there is none, of the title or the summary.</summary>
    public string? Language
    {
        get
        {
            var texts = Bodies.Except(Leads).SelectMany(name => item.Elements(name)).Take(1).ToList();
            if (texts.Count == 0)
                texts.AddRange(item.Elements("title").Concat(Leads.SelectMany(name => item.Elements(name))));
            return (texts.Select(LanguageOf).FirstOrDefault(language => language is not null) ?? LanguageOf(item) ?? item.Text("language")
                ?? item.Element(Dc + "language")?.Value.Trim() ?? feed.Language)?.Replace('_', '-');
        }
    }

    public PartialDate? Published => Dates.SelectMany(name => item.Elements(name)).Select(date => date.Value)
        .Concat(item.Attributes("lastmod").Select(date => date.Value))
        .Select(date => DateExpression.ReadField(date)).FirstOrDefault(date => date is not null);

    public IReadOnlyList<string> Tags => [.. item.Elements("category").Concat(item.Descendants(Media + "category"))
        .Concat(item.Descendants(Itunes + "category")).Select(Category)
        .Concat(item.Elements(Dc + "subject").SelectMany(Listed))
        .Concat(item.Descendants(Media + "keywords").Concat(item.Elements(Itunes + "keywords")).Concat(item.Elements("keywords"))
            .Concat(item.Elements("tags")).SelectMany(words => words.Value.Split([',', '،'])))
        .Select(SafeHtml.PlainText).Where(tag => tag.Length is > 0 and < 100).Distinct()];

    public string? Image => media.Image;

    private string? FindUrl()
    {
        var permanent = item.Elements("guid").Where(guid => guid.Attribute("ispermalink")?.Value is not "false")
            .Select(guid => guid.Value.Trim()).FirstOrDefault(Addresses.IsWeb);
        var links = item.Elements("link").Where(link => link.Attribute("rel")?.Value is null or "alternate")
            .Select(link => Web(link.Attribute("href")?.Value ?? link.Value, link));
        return item.Elements().Where(element => element.Name.LocalName == "origlink").Select(element => Web(element.Value, element))
            .Concat(links).Append(permanent).Append(Web(item.Attribute("href")?.Value ?? item.Attribute("about")?.Value, item))
            .FirstOrDefault(address => address is not null);
    }

    private static string Category(XElement category)
    {
        if ((category.Attribute("label") ?? category.Attribute("text"))?.Value is { Length: > 0 } label)
            return label;
        if (category.Value.Trim() is { Length: > 0 } text)
            return text;
        // What is an address says what an entry is, not what it is about.
        return category.Attribute("term")?.Value is { } term && !Addresses.IsWeb(term) ? term : "";
    }

    // RDF lists subjects in a bag.
    private static IEnumerable<string> Listed(XElement subject) =>
        subject.HasElements ? subject.Descendants("li").Select(entry => entry.Value) : [subject.Value];

    private static string? LanguageOf(XElement element) =>
        element.Attribute(XNamespace.Xml + "lang")?.Value is { } language && !string.IsNullOrWhiteSpace(language) ? language.Trim() : null;

    private static string? Named(XElement? source)
    {
        var name = source?.Text("title") ?? (source is null ? null : FeedPerson.Name(source));
        return PageMetadata.First(name is null || Addresses.IsWeb(name) ? null : name);
    }

    /// <summary>The HTML of the text: the longest of all texts that the item gives, and the others where they say something else.</summary>
    /// <param name="lead">A summary that is no part of the text.</param>
    public string Body(out string? lead)
    {
        lead = null;
        var texts = Bodies.SelectMany(name => item.Elements(name).Concat(item.Elements(Media + "group").Elements(name))
            .Concat(item.Elements(Media + "content").Elements(name)))
            .Select(element => (element.Name, Html: HtmlBody.Extract(Markup(element), Base(element, Url), warnings)))
            .Select(text => (text.Name, text.Html, Plain: SafeHtml.PlainText(text.Html)))
            .Where(text => text.Plain.Length > 0 || text.Html.AsSpan().ContainsAny(Shown))
            .Select(text => (text.Name, text.Html, Words: Letters(text.Plain)))
            .ToList();
        if (texts.Count == 0)
            return media.Figures("").Trim();
        var main = texts.MaxBy(text => text.Words.Length);
        var html = new StringBuilder(main.Html);
        var said = main.Words;
        var compared = 0;
        foreach (var (name, other, words) in texts)
        {
            if (compared++ < MaxCompared)
            {
                if (said.Contains(words, StringComparison.Ordinal))
                    continue;
                if (IsCutFrom(words, said))
                {
                    dropped.Add(new DroppedPart(DropRule.CutSummary, XmlContent.Flat(SafeHtml.PlainText(other))));
                    continue;
                }

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

        return (html + media.Figures(html.ToString())).Trim();
    }

    // A summary that is the beginning of the text ends in the middle of it, with an ellipsis or a word of its own.
    private static bool IsCutFrom(string words, string text) =>
        words.Length > 60 && text.StartsWith(words[..(words.Length - 40)], StringComparison.Ordinal);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private string? Web(string? address, XElement element) => Addresses.Web(address, Base(element));

    // Where nothing else is said, addresses in the text of an item are relative to the page of the item.
    private string? Base(XElement element, string? page = null)
    {
        var own = element.AncestorsAndSelf().Select(around => around.Attribute(XNamespace.Xml + "base")?.Value)
            .FirstOrDefault(value => value is not null);
        return own is null ? page ?? feed.Link : Addresses.Join(feed.Link, own);
    }

    private string Markup(XElement element) => FeedText.Html(element, isAtom);
}
