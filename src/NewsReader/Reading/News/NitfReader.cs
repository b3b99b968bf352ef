using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>NITF, the News Industry Text Format of the IPTC.</summary>
internal sealed class NitfReader(ReadingOptions limits) : IArticleReader
{
    private readonly MarkupArticles articles = new("nitf", ["nitf"], [], limits);

    public string Name => "nitf";

    public bool Accepts(SourceFile file) => file.Head.Root == "nitf";

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Draft(item.Element), cancellationToken);

    /// <summary>The draft of a document, or null when it has neither title nor text.</summary>
    public static ArticleDraft? Draft(XElement nitf)
    {
        var content = nitf.Descendants("body.content").FirstOrDefault();
        var warnings = new List<string>();
        var html = content is null ? "" : HtmlBody.Extract(Html(content), null, warnings);
        var title = nitf.Within("hl1") ?? nitf.Within("title");
        if (title is null && html.Length == 0)
            return null;
        var data = nitf.Descendants("docdata").FirstOrDefault();
        return MarkupArticles.Empty with
        {
            Key = data?.Descendants("doc-id").FirstOrDefault()?.Attribute("id-string")?.Value ?? nitf.Attribute("id")?.Value ?? "",
            Title = title,
            Lead = nitf.Descendants("body.head").FirstOrDefault() is { } head ? head.Within("abstract") ?? head.Within("hl2") : null,
            Author = nitf.Within("byttl") is { } role && nitf.Within("byline") is { } by
                ? by.Replace(role, "", StringComparison.Ordinal).Trim()
                : nitf.Within("byline"),
            Source = nitf.Within("distributor") ?? data?.Descendants("doc.copyright").FirstOrDefault()?.Attribute("holder")?.Value,
            Section = nitf.Descendants("pubdata").FirstOrDefault()?.Attribute("position.section")?.Value,
            Language = nitf.Attribute(XNamespace.Xml + "lang")?.Value,
            Url = nitf.Descendants("pubdata").FirstOrDefault()?.Attribute("ex-ref")?.Value is { } url && Addresses.IsWeb(url) ? url : null,
            Published = new[] { data?.Descendants("date.issue").FirstOrDefault(), nitf.Descendants("story.date").FirstOrDefault(),
                data?.Descendants("date.release").FirstOrDefault(), nitf.Descendants("pubdata").FirstOrDefault() }
                .Select(date => date?.Attribute("norm")?.Value ?? date?.Attribute("date.publication")?.Value).OfType<string>()
                .Select(DateExpression.ReadField).FirstOrDefault(date => date is not null),
            Tags = [.. nitf.Descendants("keyword").Select(keyword => keyword.Attribute("key")?.Value ?? keyword.Value)
                .Concat(nitf.Descendants("tobject.subject").Select(subject => subject.Attribute("tobject.subject.matter")?.Value ?? ""))
                .Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()],
            Html = html,
            Warnings = warnings,
        };
    }

    /// <summary>The text of a story as HTML: its own elements become those of HTML.</summary>
    private static string Html(XElement content)
    {
        var copy = new XElement(content);
        foreach (var element in copy.Descendants().ToList())
        {
            element.Name = element.Name.LocalName switch
            {
                "hl2" => "h3",
                "block" => "div",
                "media" => "figure",
                "media-caption" => "figcaption",
                "media-reference" => "img",
                "q" or "bq" => "blockquote",
                "fn" => "p",
                "nitf-table" => "table",
                var name => name,
            };
            if (element.Name == "img" && element.Attribute("source")?.Value is { } source)
                element.SetAttributeValue("src", source);
        }

        return copy.InnerHtml();
    }
}
