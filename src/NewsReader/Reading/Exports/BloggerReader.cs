using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Feeds;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;

namespace NewsReader.Reading.Exports;

/// <summary>A blog as Blogger exports it, in Atom of the old form or of Takeout: its published posts. All else that lies in the same file
/// is left out by name.</summary>
internal sealed class BloggerReader(ReadingOptions limits) : IArticleReader
{
    private const string KindScheme = "#kind";

    // By the kind of an entry, in either form.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["comment"] = LeftOutKind.Comment, ["settings"] = LeftOutKind.Settings, ["template"] = LeftOutKind.Template,
        ["page"] = LeftOutKind.Page,
    };

    private static readonly Dictionary<string, string> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["draft"] = LeftOutKind.Draft, ["scheduled"] = LeftOutKind.Scheduled, ["soft_trashed"] = LeftOutKind.Trash,
        ["trashed"] = LeftOutKind.Trash, ["pending"] = LeftOutKind.Draft,
    };

    private readonly FeedExport export = new("blogger", limits);

    public string Name => "blogger";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "feed" }
        && (file.Head.Text.Contains("schemas.google.com/blogger/2008/kind#", StringComparison.Ordinal)
            || file.Head.Text.Contains("schemas.google.com/blogger/2018", StringComparison.Ordinal));

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        export.ReadAsync(file, (item, fields) => [Read(item, fields)], _ => { }, cancellationToken);

    private ReadResult Read(XElement item, FeedItem fields)
    {
        if (LeftOutKind.Result(KindOf(item), "", limits) is { } left)
            return left;
        List<string> warnings = [];
        var content = item.Element("content")?.Value ?? "";
        var html = HtmlBody.Extract(WithBreaks(content), fields.Url, warnings);
        if (fields.Title is null && html.Length == 0)
            return new ReadResult.Rejected("", "the post has neither a title nor a text");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = fields.Id ?? "",
            Title = fields.Title,
            Author = fields.Author,
            Source = fields.Source,
            Language = fields.Language,
            Url = fields.Url,
            Published = fields.Published,
            Tags = [.. item.Elements("category").Where(IsLabel).Select(FeedItem.Category)
                .Where(label => label.Length > 0)],
            Html = html,
            Warnings = warnings,
        });
    }

    private static string? KindOf(XElement item)
    {
        var kind = Own(item, "type") ?? item.Elements("category").Where(category => !IsLabel(category))
            .Select(category => category.Attribute("term")?.Value).OfType<string>().Select(term => term[(term.LastIndexOf('#') + 1)..])
            .FirstOrDefault() ?? "post";
        if (Kinds.TryGetValue(kind, out var known) && known != LeftOutKind.Page)
            return known;
        var isDraft = item.Descendants().Any(element => element.Name.LocalName == "draft" && element.Value.Trim() == "yes");
        return isDraft ? LeftOutKind.Draft : Statuses.GetValueOrDefault(Own(item, "status") ?? "") ?? known;
    }

    private static bool IsLabel(XElement category) =>
        category.Attribute("scheme")?.Value.EndsWith(KindScheme, StringComparison.Ordinal) != true;

    private static string? Own(XElement item, string name) =>
        item.Elements().FirstOrDefault(element => element.Name.NamespaceName == "blogger" && element.Name.LocalName == name)?.Value.Trim();

    // Blogger breaks lines where a post has no paragraphs of its own.
    private static string WithBreaks(string content) => content.Contains("<p", StringComparison.OrdinalIgnoreCase)
        || content.Contains("<br", StringComparison.OrdinalIgnoreCase) || content.Contains("<div", StringComparison.OrdinalIgnoreCase)
        ? content
        : content.ReplaceLineEndings("<br>\n");
}
