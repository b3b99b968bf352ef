using System.Text;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>NITF, the News Industry Text Format of the IPTC.</summary>
internal sealed class NitfReader(ReadingOptions limits) : IArticleReader
{
    private readonly MarkupArticles articles = new("nitf", ["nitf"], [], limits) { KindOf = NewsStatus.KindOf };

    public string Name => "nitf";

    public bool Accepts(SourceFile file) => file.Head.Root == "nitf";

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Draft(item.Element), cancellationToken);

    /// <summary>The draft of a document, or null when it has neither title nor text.</summary>
    public static ArticleDraft? Draft(XElement nitf)
    {
        var (warnings, dropped) = (new List<string>(), new List<DroppedPart>());
        var head = nitf.Descendants("body.head").FirstOrDefault();
        var lead = head?.Within("abstract") ?? head?.Within("hl2");
        var html = HtmlBody.Extract(Text(nitf, head, lead, dropped), null, warnings);
        var title = nitf.Within("hl1") ?? nitf.Within("title");
        if (title is null && html.Length == 0)
            return null;
        var data = nitf.Descendants("docdata").FirstOrDefault();
        return MarkupArticles.Empty with
        {
            Key = data?.Descendants("doc-id").FirstOrDefault()?.Attribute("id-string")?.Value ?? nitf.Attribute("id")?.Value ?? "",
            Title = title,
            Lead = lead,
            Author = Author(nitf),
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
            Dropped = dropped,
            Warnings = warnings,
        };
    }

    // The people that a byline marks; else its words without what they are called.
    private static string? Author(XElement nitf)
    {
        var people = nitf.Descendants("byline").Elements("person").Select(person => XmlContent.Flat(person.Value))
            .Where(name => name.Length > 0).Distinct().ToList();
        if (people.Count > 0)
            return string.Join("، ", people);
        return nitf.Within("byttl") is { } role && nitf.Within("byline") is { } by
            ? by.Replace(role, "", StringComparison.Ordinal).Trim()
            : nitf.Within("byline");
    }

    // A note has a text of its own within the head of the story; what is written beside the text stands behind it.
    private static string Text(XElement nitf, XElement? head, string? lead, List<DroppedPart> dropped)
    {
        var html = new StringBuilder();
        foreach (var second in nitf.Descendants("hedline").Elements("hl2").Where(second => XmlContent.Flat(second.Value) != lead))
            html.Append("<h3>").Append(second.InnerHtml()).Append("</h3>\n");
        foreach (var content in nitf.Descendants("body.content").Where(content => !content.Ancestors("note").Any()))
            html.Append(Html(content, dropped)).Append('\n');
        foreach (var note in nitf.Descendants("note").Where(note => !note.Ancestors("body.content").Any()))
        {
            if (note.Attribute("type")?.Value == "npa")
                dropped.Add(new DroppedPart(DropRule.WritersNote, XmlContent.Flat(note.Value)));
            else
                html.Append(Html(note.Element("body.content") ?? note, dropped)).Append('\n');
        }

        foreach (var end in nitf.Descendants("body.end").Elements())
        {
            if (LooseText.IsSentence(end.Value))
                html.Append(end.HasElements ? Html(end, dropped) : $"<p>{end.InnerHtml()}</p>").Append('\n');
            else if (XmlContent.Flat(end.Value) is { Length: > 0 } mark)
                dropped.Add(new DroppedPart(DropRule.EndMarker, mark));
        }

        dropped.AddRange((head?.Descendants("dateline") ?? []).Concat(head?.Descendants("byttl") ?? [])
            .Select(element => new DroppedPart(element.Name == "byttl" ? DropRule.Byline : DropRule.Date, XmlContent.Flat(element.Value))));
        return html.ToString();
    }

    // Its own elements become those of HTML.
    private static string Html(XElement content, List<DroppedPart> dropped)
    {
        var copy = new XElement(content);
        foreach (var hidden in copy.Descendants().Where(element => element.Name.LocalName is "media-producer" or "media-object"
            or "media-metadata").ToList())
        {
            if (hidden.Name.LocalName == "media-producer")
                dropped.Add(new DroppedPart(DropRule.Byline, XmlContent.Flat(hidden.Value)));
            hidden.Remove();
        }

        foreach (var element in copy.Descendants().ToList())
        {
            element.Name = element.Name.LocalName switch
            {
                "hl2" => "h3",
                "block" or "note" or "body.content" => "div",
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
