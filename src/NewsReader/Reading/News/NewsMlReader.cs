using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.News;

/// <summary>NewsML-G2 items, alone or in messages, with their text as NITF, XHTML or plain; NewsML 1 items too.</summary>
internal sealed class NewsMlReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Wrappers = ["newsmessage", "itemset", "newsml"];

    private readonly MarkupArticles articles = new("newsml", ["newsitem"], Wrappers, limits) { KindOf = NewsStatus.KindOf };

    public string Name => "newsml";

    public bool Accepts(SourceFile file) => file.Head.Root == "newsitem" || Wrappers.Contains(file.Head.Root);

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, item => Read(item.Element), cancellationToken);

    private static ArticleDraft? Read(XElement item)
    {
        var story = Story(item) ?? Marked(item);
        var title = item.Within("headline") ?? item.Within("hl1") ?? story.Title
            ?? item.Descendants("itemmeta").FirstOrDefault()?.Within("title");
        if (title is null && string.IsNullOrEmpty(story.Html))
            return null;
        return story with
        {
            Key = item.Attribute("guid")?.Value ?? item.Within("newsitemid") ?? story.Key,
            Title = title,
            Kicker = item.Within("slugline") is { } slug && slug != title && slug.Contains(' ', StringComparison.Ordinal) ? slug : null,
            Lead = story.Lead ?? Summary(item, story.Html ?? ""),
            Author = item.Within("by")
                ?? item.Descendants("creator").Select(creator => creator.Within("name")).FirstOrDefault(name => name is not null)
                ?? item.Within("byline") ?? story.Author,
            Source = item.Descendants("provider").Concat(item.Descendants("infosource"))
                .Select(provider => provider.Within("name") ?? provider.Attribute("literal")?.Value)
                .FirstOrDefault(name => name is not null) ?? item.Within("providerid") ?? story.Source,
            Section = item.Descendants("genre").Concat(item.Descendants("service")).Select(genre => genre.Within("name"))
                .FirstOrDefault(name => name is not null) ?? story.Section,
            Language = item.Descendants("language").Select(language => language.Attribute("tag")?.Value
                ?? language.Attribute("formalname")?.Value).FirstOrDefault(tag => tag is not null)
                ?? item.Attribute(XNamespace.Xml + "lang")?.Value ?? story.Language,
            Url = item.Descendants("link").Select(link => link.Attribute("href")?.Value).FirstOrDefault(Addresses.IsWeb),
            Published = new[] { "contentcreated", "firstcreated", "datelinedate", "versioncreated", "dateandtime",
                "thisrevisioncreated" }.Select(name => item.Within(name)).OfType<string>()
                .Select(DateExpression.ReadField).FirstOrDefault(date => date is not null) ?? story.Published,
            Tags = [.. item.Descendants("keyword").Where(keyword => keyword.Attribute("key") is null).Select(keyword => keyword.Value)
                .Concat(item.Descendants("subject").Select(subject => subject.Within("name") ?? ""))
                .Concat(story.Tags).Select(XmlContent.Flat).Where(tag => tag.Length > 0).Distinct()],
        };
    }

    private static ArticleDraft? Story(XElement item) =>
        item.Descendants("nitf").Select(NitfReader.Draft).FirstOrDefault(draft => draft is { Html.Length: > 0 });

    private static ArticleDraft Marked(XElement item)
    {
        var warnings = new List<string>();
        return MarkupArticles.Empty with { Html = Html(item, warnings), Warnings = warnings };
    }

    private static string Html(XElement item, List<string> warnings)
    {
        // Renditions of one story: the first that has text.
        foreach (var content in item.Descendants("inlinexml").Concat(item.Descendants("inlinedata"))
            .Concat(item.Descendants("datacontent")))
        {
            var body = content.Descendants().FirstOrDefault(element => element.Name.LocalName is "body" or "body.content") ?? content;
            if (string.IsNullOrWhiteSpace(body.Value))
                continue;
            var html = body.HasElements ? body.InnerHtml() : AsHtml(body.Value);
            return HtmlBody.Extract(html, null, warnings);
        }

        return "";
    }

    private static string AsHtml(string text) => SafeHtml.IsHtml(text) ? text : XmlContent.Paragraphs(text);

    private static string? Summary(XElement item, string html)
    {
        var summary = item.Descendants("description").Select(description => XmlContent.Flat(description.Value))
            .FirstOrDefault(text => text.Length > 0);
        return summary is null || XmlContent.Flat(SafeHtml.PlainText(html)).Contains(summary, StringComparison.Ordinal) ? null : summary;
    }
}
