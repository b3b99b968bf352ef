using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>JATS, in which journals and magazines keep their articles (ANSI/NISO Z39.96).</summary>
internal sealed class JatsReader(ReadingOptions limits) : IArticleReader
{
    private static readonly Dictionary<string, string> Elements = new(StringComparer.Ordinal)
    {
        ["sec"] = "div", ["ack"] = "div", ["app"] = "div", ["boxed-text"] = "div", ["title"] = "h3", ["disp-quote"] = "blockquote",
        ["fig"] = "figure", ["caption"] = "figcaption", ["graphic"] = "img", ["inline-graphic"] = "img", ["italic"] = "em",
        ["bold"] = "strong", ["list"] = "ul", ["list-item"] = "li", ["ext-link"] = "a", ["uri"] = "a", ["xref"] = "span",
        ["def-list"] = "dl", ["def-item"] = "div", ["term"] = "dt", ["def"] = "dd", ["verse-group"] = "div", ["verse-line"] = "p",
        ["attrib"] = "p", ["label"] = "span", ["fn"] = "p", ["table-wrap"] = "div", ["preformat"] = "pre", ["speech"] = "p",
        ["speaker"] = "strong", ["break"] = "br", ["sc"] = "span",
    };

    private readonly MarkupArticles articles = new("jats", ["article"], ["articles", "collection"], limits);

    public string Name => "jats";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Root is "article" or "articles" or "collection"
        && file.Head.Text.Contains("<article-meta", StringComparison.OrdinalIgnoreCase);

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Draft(item.Element), cancellationToken);

    private static ArticleDraft? Draft(XElement article)
    {
        var meta = article.Descendants("article-meta").FirstOrDefault() ?? article;
        var (warnings, html) = (new List<string>(), new List<string>());
        foreach (var part in article.Elements("body").Concat(article.Elements("back").Elements().Where(part => part.Name != "ref-list")))
            html.Add(Html(part));
        var body = HtmlBody.Extract(string.Join('\n', html), null, warnings);
        var title = meta.Within("article-title");
        if (title is null && body.Length == 0)
            return null;
        return MarkupArticles.Empty with
        {
            Key = meta.Within("article-id") ?? "",
            Title = title,
            Kicker = meta.Within("subtitle"),
            Lead = meta.Within("abstract"),
            Author = Authors(meta),
            Source = article.Within("journal-title"),
            Section = meta.Within("subject"),
            Language = article.Attribute(XNamespace.Xml + "lang")?.Value,
            Url = meta.Elements("self-uri").Select(Link).FirstOrDefault(Addresses.IsWeb!),
            Published = meta.Descendants("pub-date").Select(Date).FirstOrDefault(date => date is not null),
            Tags = [.. meta.Descendants("kwd").Select(word => XmlContent.Flat(word.Value)).Where(word => word.Length > 0).Distinct()],
            Html = body,
            Dropped = [.. Dropped(article, meta)],
            Warnings = warnings,
        };
    }

    private static string? Authors(XElement meta)
    {
        var names = meta.Descendants("contrib").Where(one => one.Attribute("contrib-type")?.Value is null or "author")
            .Select(one => one.Within("string-name") ?? one.Within("collab")
                ?? $"{one.Within("given-names")} {one.Within("surname")}".Trim())
            .Where(name => name.Length > 0).Distinct().ToList();
        return names.Count > 0 ? string.Join("، ", names) : null;
    }

    private static PartialDate? Date(XElement date) => date.Attribute("iso-8601-date")?.Value is { } iso
        ? DateExpression.ReadField(iso)
        : DateExpression.ReadField(string.Join('-', new[] { "year", "month", "day" }.Select(part => date.Within(part)).OfType<string>()
            .Select(part => part.PadLeft(2, '0'))));

    private static IEnumerable<DroppedPart> Dropped(XElement article, XElement meta) => article.Descendants("ref-list")
        .Concat(meta.Elements("aff")).Concat(meta.Elements("permissions")).Concat(meta.Elements("author-notes"))
        .Select(part => XmlContent.Flat(part.Value)).Where(words => words.Length > 0)
        .Select(words => new DroppedPart(DropRule.ItemDetails, words));

    private static string? Link(XElement element) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value;

    private static string Html(XElement part)
    {
        var copy = new XElement(part);
        foreach (var element in copy.Descendants().ToList())
        {
            var link = Link(element);
            if (element.Name.LocalName == "list" && element.Attribute("list-type")?.Value == "order")
                element.Name = "ol";
            element.Name = Elements.GetValueOrDefault(element.Name.LocalName, element.Name.LocalName);
            if (link is not null)
                element.SetAttributeValue(element.Name == "img" ? "src" : "href", link);
        }

        return copy.InnerHtml();
    }
}
