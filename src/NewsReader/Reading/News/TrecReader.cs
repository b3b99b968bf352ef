using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>Collections of DOC elements, as of the Hamshahri corpus and of TREC: one after another with or without a root, read as a
/// stream.</summary>
internal sealed partial class TrecReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Roots = ["hamshahri", "hamshahri2", "doc", "docs", "documents", "collection", "corpus", "trec", "xml"];

    private static readonly string[] TitleNames = ["title", "headline", "head", "hl", "ttl", "subject"];
    private static readonly string[] TextNames = ["text", "body", "content", "abstract", "leadpara", "lp"];
    private static readonly string[] LeadNames = ["lead", "lede", "summary", "subtitle", "subhead", "subheadline", "deck", "standfirst"];

    // What has a place of its own in the article.
    private static readonly HashSet<string> Fields = new(["docno", "docid", "id", "author", "byline", "source", "agency", "publisher",
        "cat", "category", "section", "url", "link", "date", "datetime", "date_time", "pubdate"], StringComparer.Ordinal);

    // What stands within a text and is none of it.
    private static readonly string[] Pictures = ["image", "img", "graphic"];

    private readonly MarkupArticles articles = new("trec", ["doc"], Roots[..2].Concat(Roots[3..]).ToArray(), limits);

    public string Name => "trec";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && Roots.Contains(file.Head.Root)
        && file.Head.Text.Contains("<doc", StringComparison.OrdinalIgnoreCase) && (file.Head.Root != "doc" || HasFields(file.Head.Text));

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, Read, cancellationToken);

    // What has its title in an attribute is of another make.
    private static bool HasFields(string text) => !TitledDoc().IsMatch(text) && TextNames.Concat(TitleNames).Append("docno").Append("docid")
        .Any(name => text.Contains($"<{name}", StringComparison.OrdinalIgnoreCase));

    private static ArticleDraft? Read(MarkupItem item)
    {
        var doc = item.Element;
        var title = TitleNames.SelectMany(name => doc.Elements(name)).Select(element => XmlContent.Flat(element.Value))
            .FirstOrDefault(text => text.Length > 0);
        var text = string.Join('\n', TextNames.SelectMany(name => doc.Elements(name)).Select(Lines)).Trim();
        if (text.Length == 0)
            text = string.Join('\n', doc.Nodes().OfType<XText>().Select(node => node.Value)).Trim();
        if (title is null && text.Length == 0)
            return null;
        var (lead, dropped) = (Lead(doc), new List<DroppedPart>());
        text = $"{text}\n{Beside(doc, title, lead, text, dropped)}".Trim();
        return MarkupArticles.Empty with
        {
            Key = doc.Text("docno", "docid", "id") ?? doc.Attribute("id")?.Value ?? "",
            Title = title,
            Lead = lead,
            Author = doc.Text("author", "byline"),
            Source = doc.Text("source", "agency", "publisher"),
            Section = Category(doc),
            Url = doc.Text("url", "link") is { } url && Addresses.IsWeb(url) ? url : null,
            Published = doc.Elements("date").Concat(doc.Elements("datetime")).Concat(doc.Elements("date_time"))
                .Concat(doc.Elements("pubdate")).OrderByDescending(IsPersian)
                .Select(date => DateExpression.ReadField(date.Value)).FirstOrDefault(date => date is not null),
            Text = text,
            Dropped = dropped,
        };
    }

    private static string? Lead(XElement doc) => LeadNames.SelectMany(name => doc.Elements(name))
        .Select(element => XmlContent.Flat(Lines(element))).FirstOrDefault(lead => lead.Length > 0);

    // Sentences that stand beside the text, in their order.
    private static string Beside(XElement doc, string? title, string? lead, string text, List<DroppedPart> dropped)
    {
        var beside = new List<string>();
        foreach (var node in doc.Nodes())
        {
            var name = (node as XElement)?.Name.LocalName ?? "";
            if (TextNames.Contains(name) || Fields.Contains(name))
                continue;
            var words = node is XElement element ? Lines(element).Trim() : ((node as XText)?.Value ?? "").Trim();
            var flat = XmlContent.Flat(words);
            if (flat.Length == 0 || flat == title || flat == lead || (name.Length == 0 && text.Contains(words, StringComparison.Ordinal)))
                continue;
            if (LeadNames.Contains(name) || (!Pictures.Contains(name) && LooseText.IsSentence(flat)))
                beside.Add(words);
            else
                dropped.Add(new DroppedPart(DropRule.UnknownField, flat));
        }

        return string.Join('\n', beside);
    }

    // The name in Persian before the code that stands for it.
    private static string? Category(XElement doc) => doc.Elements("cat").Concat(doc.Elements("category")).Concat(doc.Elements("section"))
        .OrderByDescending(category => category.Attribute(XNamespace.Xml + "lang")?.Value == "fa").Select(category => category.Value.Trim())
        .FirstOrDefault(text => text.Length > 0);

    private static bool IsPersian(XElement date) => date.Attributes().Any(
        attribute => attribute.Name.LocalName is "calender" or "calendar" && attribute.Value.Contains("ersian", StringComparison.Ordinal));

    // Paragraphs marked up within a text are lines of it.
    private static string Lines(XElement element) => string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText { Parent.Name.LocalName: "image" or "img" or "graphic" } => "",
        XText text => text.Value,
        XElement { Name.LocalName: "p" or "br" or "div" or "para" or "subtitle" or "subhead" or "note" or "h" or "head" } => "\n",
        _ => "",
    }));

    [GeneratedRegex(@"<doc\s[^>]{0,4000}?\btitle\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex TitledDoc();
}
