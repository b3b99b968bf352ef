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
    private static readonly XNamespace Slash = "slash";

    private static readonly XName[] Titles = ["title", Dc + "title", Media + "title", Itunes + "title", Terms + "title", "headline"];

    private static readonly XName[] Whole =
        [Content + "encoded", "content", "encoded", Xhtml + "body", "body", Xhtml + "div", Xhtml + "p", "fullitem", "fulltext",
        Content + "items"];

    private static readonly XName[] Summaries =
    [
        "description", "summary", "abstract", "subtitle", "tagline", "info", Terms + "abstract", Dc + "abstract", Terms + "description",
        Dc + "description", Itunes + "description", Itunes + "summary", Itunes + "subtitle", Media + "description", Media + "text",
    ];

    private static readonly XName[] Bodies = [.. Whole, .. Summaries];

    private static readonly XName[] Leads = [
        "description", "summary", "abstract", "subtitle", Terms + "abstract", Dc + "description", Itunes + "subtitle", Itunes + "summary"];

    // When it was published, else made, else changed.
    private static readonly XName[] Dates =
    [
        "pubdate", "published", Terms + "issued", "issued", Dc + "date", Prism + "publicationdate", Terms + "available", Terms + "created",
        "created", Dc + "created", Dc + "issued", Terms + "date", "date", Terms + "datesubmitted", Terms + "dateaccepted",
        Prism + "creationdate", Prism + "coverdate", "updated", Dc + "modified", "modified", Terms + "modified", Prism + "modificationdate",
        "lastmod", "lastbuilddate",
    ];

    private static readonly XName[] Subjects =
        [Dc + "subject", Terms + "subject", Prism + "section", Prism + "category", Slash + "section", "subject", "section"];

    private static readonly XName[] Keywords = [Itunes + "keywords", "keywords", "tags", Prism + "keyword", "hashtags"];

    // An item may be nothing but a picture or a film.
    private static readonly SearchValues<string> Shown =
        SearchValues.Create(["<img", "<video", "<audio", "<iframe"], StringComparison.Ordinal);

    private readonly XElement item;
    private readonly FeedDescription feed;
    private readonly FeedMedia media;
    private readonly bool isAtom;
    private string? title;
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
    public IReadOnlyList<DroppedPart> Dropped => [.. dropped, .. FeedRemainder.Find(item), .. OtherTitles()];

    // A channel of films may have each title twice, and a post another one for whoever shares it.
    private IEnumerable<DroppedPart> OtherTitles() => Titles.SelectMany(name => item.Elements(name))
        .Select(other => FeedText.Words(other, isAtom)).Where(other => other.Length > 0 && other != Title).Distinct()
        .Select(other => new DroppedPart(Title!.Contains(other, StringComparison.Ordinal) || other.Contains(Title, StringComparison.Ordinal)
            ? DropRule.RepeatedField : DropRule.ItemDetails, other));

    public string? Id => item.Text("guid", "id") ?? item.Attribute("about")?.Value ?? item.Text("link") ?? Url
        ?? item.Elements().Where(element => element.Name == Dc + "identifier" || element.Name == Terms + "identifier")
            .Select(element => element.Value.Trim()).FirstOrDefault(id => id.Length > 0);

    public string? Title => title ??= Titles.SelectMany(name => item.Elements(name).Concat(item.Elements(Media + "group").Elements(name)))
        .Select(title => FeedText.Words(title, isAtom)).FirstOrDefault(text => text.Length > 0);

    public string? Url => url ??= FeedLink.Find(item, Web);

    public string? Author => FeedPerson.AuthorsOf(item) ?? feed.Author;

    public string? Source => FeedPerson.PublisherOf(item, isAtom) ?? feed.Title ?? feed.Publisher;

    /// <summary>The language of the text; where there is none, of the title or the summary.</summary>
    public string? Language
    {
        get
        {
            var texts = Whole.SelectMany(name => item.Elements(name)).Take(1).ToList();
            // A title comes before what it is the title of.
            texts.AddRange(item.Elements().Where(element => element.Name == "title" || Summaries.Contains(element.Name)).Reverse());
            return FeedLanguage.Find(item, texts, feed);
        }
    }

    public PartialDate? Published => Dates.SelectMany(name => item.Elements(name)).Select(date => date.Value)
        .Concat(item.Attributes("lastmod").Select(date => date.Value))
        .Select(FeedDate.Read).FirstOrDefault(date => date is not null);

    public IReadOnlyList<string> Tags => [.. item.Elements("category").Concat(item.Descendants(Media + "category"))
        .Concat(item.Descendants(Itunes + "category")).Select(Category)
        .Concat(Subjects.SelectMany(name => item.Elements(name)).SelectMany(Listed))
        .Concat(item.Descendants(Media + "keywords").Concat(Keywords.SelectMany(name => item.Elements(name)))
            .SelectMany(words => words.Value.Split([',', '،', '؛'])))
        .Select(SafeHtml.PlainText).Where(tag => tag.Length is > 0 and < 100).Distinct()];

    public string? Image => media.Image;

    /// <summary>Other articles that the item names.</summary>
    public IReadOnlyList<RelatedDraft> Related => [.. item.Elements().Where(element => element.Name.LocalName == "related")
        .SelectMany(list => list.Descendants().Where(link => link.Name.LocalName is "link" or "item" or "a"))
        .Select(link => (Title: XmlContent.Flat(SafeHtml.Words(link.Value)), Link: link)).Where(link => link.Title.Length > 0)
        .Select(link => new RelatedDraft(link.Title, Web((link.Link.Attribute("url") ?? link.Link.Attribute("href"))?.Value, link.Link)))];

    /// <summary>The name of a category for people, or empty where it has one for programs alone.</summary>
    public static string Category(XElement category)
    {
        if ((category.Attribute("label") ?? category.Attribute("text"))?.Value is { } label && !string.IsNullOrWhiteSpace(label))
            return label;
        if (category.Value.Trim() is { Length: > 0 } text)
            return text;
        // What is an address says what an entry is, not what it is about.
        return category.Attribute("term")?.Value is { } term && !Addresses.IsWeb(term) ? term : "";
    }

    // RDF lists subjects in a bag, or describes one whose value it is.
    private static IEnumerable<string> Listed(XElement subject)
    {
        var entries = FeedText.Entries(subject);
        if (entries.Count == 0)
            entries = [.. subject.Descendants("value").Append(subject).Take(1)];
        return entries.Select(entry => entry.Value);
    }

    /// <summary>The HTML of the text: the longest of all texts that the item gives, and the others where they say something else.</summary>
    /// <param name="lead">A summary that is no part of the text.</param>
    public string Body(out string? lead)
    {
        lead = null;
        var texts = Bodies.SelectMany(name => item.Elements(name).Concat(item.Elements(Media + "group").Elements(name))
            .Concat(item.Elements(Media + "content").Elements(name)))
            .Concat(FeedRemainder.Sentences(item))
            .Select(element => (element.Name,
                Html: WithoutFoot(HtmlBody.Extract(FeedAdditions.Without(Markup(element), dropped), Base(element, Url), warnings))))
            .Select(text => (text.Name, text.Html, Plain: SafeHtml.PlainText(text.Html)))
            .Where(text => text.Plain.Length > 0 || text.Html.AsSpan().ContainsAny(Shown))
            .Select(text => (text.Name, text.Html, Words: Letters(text.Plain)))
            .ToList();
        if (texts.Count == 0)
            return media.Figures("").Trim();
        var main = texts.MaxBy(text => Bodies.Contains(text.Name) || FeedRemainder.IsCalledText(text.Name) ? text.Words.Length : -1);
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

    private string WithoutFoot(string html)
    {
        var cut = FeedFoot.Find(html, Title, feed);
        if (cut == html.Length)
            return html;
        dropped.Add(new DroppedPart(DropRule.ExportLine, XmlContent.Flat(SafeHtml.PlainText(html[cut..]))));
        return html[..cut].Trim();
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

    // The older form of the content module lists several forms of the text.
    private string Markup(XElement element) => element.Name == Content + "items"
        ? string.Concat(element.Descendants("value").Take(1).Select(value => FeedText.Html(value, isAtom)))
        : FeedText.Html(element, isAtom);
}
