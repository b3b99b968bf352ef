using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>Documents as technical writers and parliaments keep them: DocBook, DITA and Akoma Ntoso. An article, a chapter or an act is
/// one text with all its sections.</summary>
internal sealed class DocumentReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Names = ["article", "chapter", "preface", "appendix", "section", "sect1", "refentry", "dedication",
        "topic", "concept", "task", "reference", "glossary", "akomantoso"];

    private static readonly string[] Around = ["book", "part", "set", "dita"];

    private static readonly string[] DocBookSigns = ["docbook", "<articleinfo", "<bookinfo", "<chapterinfo", "<sect1"];
    private static readonly string[] DitaSigns = ["<shortdesc", "<conbody", "<taskbody", "<refbody", "//DTD DITA"];

    private static readonly string[] Heads = ["info", "articleinfo", "bookinfo", "chapterinfo", "sectioninfo", "prolog", "meta"];

    private static readonly string[] Leads = ["abstract", "shortdesc"];

    // Of an act the document itself, the preface of which has its title.
    private static readonly string[] Titles = ["longtitle", "doctitle", "shorttitle"];

    private readonly MarkupArticles articles = new("document", Names, Around, limits);

    public string Name => "document";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Root switch
    {
        "akomantoso" => true,
        "topic" or "concept" or "task" or "reference" or "dita" => Has(file, DitaSigns),
        "article" or "chapter" or "section" or "book" or "part" or "set" or "refentry" or "preface" or "appendix" =>
            Has(file, DocBookSigns),
        _ => false,
    };

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Draft(item.Element), cancellationToken);

    private static bool Has(SourceFile file, string[] signs) => Array.Exists(signs,
        sign => file.Head.Text.Contains(sign, StringComparison.OrdinalIgnoreCase));

    private static ArticleDraft? Draft(XElement document)
    {
        var head = document.Elements().FirstOrDefault(child => Heads.Contains(child.Name.LocalName)) ?? document.Within(Heads);
        var title = document.Elements("title").Concat(head?.Elements("title") ?? []).Concat(document.Within(Titles) is { } given
            ? [given] : []).FirstOrDefault(one => one.Value.Any(char.IsLetter));
        var lead = document.Elements().Concat(head?.Elements() ?? []).FirstOrDefault(child => Leads.Contains(child.Name.LocalName));
        var (warnings, dropped) = (new List<string>(), new List<DroppedPart>());
        var copy = new XElement(document.Name, document.Nodes().Where(node => node != title && node != lead && node != head));
        foreach (var held in copy.Descendants("meta").ToList())
            held.Remove();
        foreach (var said in head?.Texts().Where(said => said.Text.Contains(' ', StringComparison.Ordinal)) ?? [])
        {
            if (title is null || said.Text != XmlContent.Flat(title.Value))
                dropped.Add(new DroppedPart(DropRule.ItemDetails, said.Text));
        }

        var leadText = lead is null ? null : XmlContent.Flat(lead.Value);
        dropped.RemoveAll(part => leadText?.Contains(part.Text, StringComparison.Ordinal) == true);
        var body = HtmlBody.Extract(DocumentHtml.Write(copy), null, warnings);
        var words = title is null ? null : XmlContent.Flat(title.Value);
        if (words is null && body.Length == 0)
            return null;
        return MarkupArticles.Empty with
        {
            Title = words,
            Lead = leadText,
            Author = Author(head),
            Language = (document.Attribute(XNamespace.Xml + "lang") ?? document.Attribute("lang"))?.Value,
            Published = Date(document, head),
            Html = body,
            Dropped = dropped,
            Warnings = warnings,
        };
    }

    private static string? Author(XElement? head)
    {
        var names = (head?.Descendants() ?? []).Where(one => one.Name.LocalName == "author").Select(author =>
            author.Within("personname") ?? (author.HasElements
                ? $"{author.Within("firstname")} {author.Within("surname")}".Trim()
                : XmlContent.Flat(author.Value))).Where(name => name.Length > 0).Distinct().ToList();
        return names.Count > 0 ? string.Join("، ", names) : null;
    }

    private static PartialDate? Date(XElement document, XElement? head)
    {
        var written = (head?.Elements() ?? []).Where(one => one.Name.LocalName is "pubdate" or "date" or "published")
            .Select(one => one.Value);
        var given = document.Descendants("frbrdate").Select(one => one.Attribute("date")?.Value)
            .Concat((head?.Descendants("created") ?? []).Select(one => one.Attribute("date")?.Value)).OfType<string>();
        return written.Concat(given).Select(DateExpression.ReadField).FirstOrDefault(date => date is not null);
    }
}
