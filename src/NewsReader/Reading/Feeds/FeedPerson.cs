using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;

namespace NewsReader.Reading.Feeds;

/// <summary>Persons and publishers as feeds name them.</summary>
internal static partial class FeedPerson
{
    // What is longer is no name with an address.
    private const int MaxName = 300;

    private static readonly XNamespace Dc = "dc";
    private static readonly XNamespace Terms = "dcterms";
    private static readonly XNamespace Itunes = "itunes";
    private static readonly XNamespace Media = "media";
    private static readonly XNamespace Prism = "prism";

    private static readonly XName[] Authors =
        ["author", Dc + "creator", Dc + "author", Terms + "creator", Itunes + "author", Prism + "byline", "creator", "managingeditor"];

    private static readonly XName[] Publishers =
    [
        Dc + "publisher", Terms + "publisher", "publisher", Prism + "publicationname", Dc + "source", Itunes + "owner", "webmaster",
    ];

    // What holds a name within the description of a person: of Atom and iTunes, of cards.
    private static readonly string[] Names = ["name", "fn"];

    /// <summary>The names of those who wrote an item, or null.</summary>
    public static string? AuthorsOf(XElement item) => Joined(Authors.SelectMany(name => item.Elements(name))
            .Concat(item.Elements(Media + "credit").Where(credit => credit.Attribute("role")?.Value is "author" or "writer")))
        ?? Joined(Authors.SelectMany(name => item.Elements("source").Elements(name)));

    /// <summary>The names of some persons, each once, or null.</summary>
    public static string? Joined(IEnumerable<XElement> people)
    {
        var names = people.SelectMany(All).Distinct().ToList();
        // An address stands for a person without a name, who may be named elsewhere.
        if (names.Exists(name => !Mail().IsMatch(name)))
            names.RemoveAll(name => Mail().IsMatch(name));
        return names.Count > 0 ? string.Join("، ", names) : null;
    }

    /// <summary>Who published an item, as far as it says that itself.</summary>
    public static string? PublisherOf(XElement item, bool isAtom) => Publishers.Prepend("source").SelectMany(name => item.Elements(name))
        .Select(element => Publisher(element, isAtom)).FirstOrDefault(name => name is not null);

    /// <summary>Whether an element of a feed names who publishes it.</summary>
    public static bool IsPublisher(XElement element) => Publishers.Contains(element.Name);

    /// <summary>The name in an element for a publisher or a source; null where there is but an address.</summary>
    public static string? Publisher(XElement element, bool isAtom)
    {
        var name = element.Elements().Where(child => child.Name.LocalName == "title").Select(title => FeedText.Words(title, isAtom))
            .FirstOrDefault(title => title.Length > 0);
        // A source of Atom has an author too, who is not the source.
        name ??= element.Elements("author").Any() ? null : All(element).FirstOrDefault();
        return PageMetadata.First(name is null || Addresses.IsWeb(name) ? null : name);
    }

    // RDF lists several in a bag.
    private static IEnumerable<string> All(XElement element)
    {
        if (!element.HasElements)
            return Written(element.Value);
        if (FeedText.Entries(element) is { Count: > 0 } entries)
            return entries.SelectMany(entry => Written(entry.Value));
        var text = element.Descendants().Where(child => Names.Contains(child.Name.LocalName)).Select(child => child.Value)
            .FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? element.Text("email", "url", "uri");
        return Written(text ?? (element.Elements().All(child => SafeHtml.HtmlNames.Contains(child.Name.LocalName)) ? element.Value : ""));
    }

    private static IEnumerable<string> Written(string text)
    {
        var plain = XmlContent.Flat(SafeHtml.IsHtml(text) ? SafeHtml.PlainText(text) : text);
        if (plain.Length > MaxName)
            return [plain];
        // Several with their addresses stand in one element.
        var parts = Mail().Count(plain) > 1 ? plain.Split([',', ';', '،', '؛']) : [plain];
        return parts.Select(Name).Where(name => name.Length > 0);
    }

    // The name in "mail (name)", "name (mail)", "name <mail>", "name mail" and their like; where there is none, the address.
    private static string Name(string text)
    {
        var mail = Mail().Match(text);
        if (!mail.Success)
            return Bare(text);
        var rest = Bare(text[..mail.Index] + " " + text[(mail.Index + mail.Length)..]);
        if (rest is ['(', .., ')'] or ['[', .., ']'] or ['<', .., '>'])
            rest = rest[1..^1];
        rest = Bare(rest).Trim('-', '–', '—', '|', ' ');
        return rest.Any(char.IsLetter) ? rest : mail.Groups[1].Value;
    }

    private static string Bare(string text) => text.Trim(' ', '"', '\'', ',', ';', ':', '،', '؛');

    // RSS asks for an address with the name behind it.
    [GeneratedRegex(@"[(<\[]*(?:mailto:)?([^\s()<>\[\]"",;:،؛]+@[^\s()<>\[\]"",;:،؛]+)[)>\]]*", RegexOptions.IgnoreCase)]
    private static partial Regex Mail();
}
