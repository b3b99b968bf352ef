using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>Texts of the Text Encoding Initiative, one a file or a corpus of them, as archives and linguists keep newspapers.</summary>
internal sealed class TeiReader(ReadingOptions limits) : IArticleReader
{
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["head"] = "h3", ["hi"] = "em", ["emph"] = "em", ["title"] = "em", ["foreign"] = "em", ["list"] = "ul", ["item"] = "li",
        ["quote"] = "blockquote", ["cit"] = "div", ["q"] = "q", ["lg"] = "div", ["l"] = "p", ["lb"] = "br", ["ref"] = "a", ["ptr"] = "a",
        ["graphic"] = "img", ["figDesc"] = "figcaption", ["figdesc"] = "figcaption", ["row"] = "tr", ["cell"] = "td", ["sp"] = "div",
        ["speaker"] = "strong", ["ab"] = "p", ["note"] = "p", ["byline"] = "p", ["dateline"] = "p", ["opener"] = "div",
        ["closer"] = "div", ["seg"] = "span", ["s"] = "span", ["w"] = "span", ["pc"] = "span", ["name"] = "span",
        ["persName"] = "span", ["placeName"] = "span", ["orgName"] = "span", ["date"] = "span", ["num"] = "span", ["pb"] = "span",
        ["cb"] = "span", ["div1"] = "div", ["div2"] = "div", ["div3"] = "div",
    };

    private readonly MarkupArticles articles = new("tei", ["tei", "tei.2", "TEI", "TEI.2"],
        ["teicorpus", "teicorpus.2", "teiCorpus", "teiCorpus.2"], limits);

    public string Name => "tei";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary
        && file.Head.Root.ToUpperInvariant() is "TEI" or "TEI.2" or "TEICORPUS" or "TEICORPUS.2"
        && file.Head.Text.Contains("<teiHeader", StringComparison.OrdinalIgnoreCase);

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Draft(item.Element), cancellationToken);

    private static ArticleDraft? Draft(XElement tei)
    {
        var header = Child(tei, "teiHeader") ?? new XElement("teiHeader");
        var text = Child(tei, "text");
        var parts = text?.Elements().Where(part => Is(part, "front") || Is(part, "body") || Is(part, "back")).ToList() ?? [];
        var statement = Within(header, "titleStmt");
        var source = Within(header, "sourceDesc");
        var title = Words(statement, "title") ?? Words(text, "head");
        var (warnings, dropped) = (new List<string>(), new List<DroppedPart>());
        var body = HtmlBody.Extract(string.Join('\n', parts.Select(part => Html(part, title, dropped))), null, warnings);
        if (title is null && body.Length == 0)
            return null;
        var author = Words(statement, "author") ?? Words(source, "author");
        return MarkupArticles.Empty with
        {
            Key = Words(Within(header, "publicationStmt"), "idno") ?? "",
            Title = title,
            Author = author,
            Source = Paper(source),
            Language = (text?.Attribute(XNamespace.Xml + "lang") ?? tei.Attribute(XNamespace.Xml + "lang"))?.Value,
            Published = Date(source) ?? Date(Within(header, "publicationStmt")),
            Tags = [.. Within(header, "keywords")?.Descendants().Where(word => Is(word, "term") || (Is(word, "item")
                && !word.HasElements)).Select(word => XmlContent.Flat(word.Value)).Where(word => word.Length > 0).Distinct() ?? []],
            Html = body,
            Dropped = [.. dropped, .. Rest(header)],
            Warnings = warnings,
        };
    }

    // What stands in a paper: its title is that of the journal, not of the article.
    private static string? Paper(XElement? source) => source?.Descendants().Where(one => Is(one, "title")
            && one.Attribute("level")?.Value is "j" or "s" or "m").Select(one => XmlContent.Flat(one.Value)).FirstOrDefault()
        ?? Words(source, "publisher");

    private static PartialDate? Date(XElement? part) => part?.Descendants().Where(one => Is(one, "date"))
        .Select(one => DateExpression.ReadField(one.Attribute("when")?.Value ?? one.Attribute("when-iso")?.Value
            ?? one.Attribute("value")?.Value ?? one.Value.Trim())).FirstOrDefault(date => date is not null);

    private static IEnumerable<DroppedPart> Rest(XElement header) => header.Elements()
        .Select(part => XmlContent.Flat(string.Join(' ', part.DescendantNodes().OfType<XText>().Select(words => words.Value))))
        .Where(words => words.Length > 0).Select(words => new DroppedPart(DropRule.ItemDetails, words));

    private static string Html(XElement part, string? title, List<DroppedPart> dropped)
    {
        var copy = new XElement(part);
        // The heading of the text is its title again.
        if (copy.Descendants().FirstOrDefault(one => Is(one, "head")) is { } head && title is not null
            && XmlContent.Flat(head.Value).Equals(title, StringComparison.OrdinalIgnoreCase))
        {
            dropped.Add(new DroppedPart(DropRule.RepeatedTitle, title));
            head.Remove();
        }

        foreach (var element in copy.Descendants().ToList())
        {
            if (element.Attribute("target")?.Value is { } target)
                element.SetAttributeValue("href", target);
            if (element.Attribute("url")?.Value is { } address)
                element.SetAttributeValue("src", address);
            element.Name = Elements.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
        }

        return copy.InnerHtml();
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => Is(child, name));

    private static XElement? Within(XElement element, string name) => element.Descendants().FirstOrDefault(child => Is(child, name));

    private static string? Words(XElement? element, string name) => element?.Descendants().Where(child => Is(child, name))
        .Select(child => XmlContent.Flat(child.Value)).FirstOrDefault(words => words.Length > 0);
}
