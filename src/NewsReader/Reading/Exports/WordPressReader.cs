using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using NewsReader.Articles;
using NewsReader.Reading.Feeds;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>A site as WordPress exports it (WXR): its published posts. All else that lies in the same file is left out by name.</summary>
internal sealed class WordPressReader(ReadingOptions limits) : IArticleReader
{
    private static readonly XNamespace Wp = "wp";

    // Of those that plug-ins add nobody knows for whom their posts are.
    private static readonly HashSet<string> Shown = new(["publish", "published", "closed", "open", "live"],
        StringComparer.OrdinalIgnoreCase);

    private readonly FeedExport export = new("wordpress", limits);

    public string Name => "wordpress";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "rss" }
        && (file.Head.Text.Contains("//wordpress.org/export/", StringComparison.Ordinal)
            || file.Head.Text.Contains("<wp:wxr_version>", StringComparison.Ordinal));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The names of those who write, by the names they sign in with.
        var authors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var result in export.ReadAsync(file, (item, fields) => Read(item, fields, authors), TakeAuthor, cancellationToken))
            yield return result;

        void TakeAuthor(XElement element)
        {
            if (element.Name == Wp + "author" && Text(element, "author_login") is { } login
                && Text(element, "author_display_name") is { } name)
                authors[login] = name;
        }
    }

    private IEnumerable<ReadResult> Read(XElement item, FeedItem fields, Dictionary<string, string> authors)
    {
        var kind = KindOf(item);
        yield return LeftOutKind.Result(kind, "", limits) ?? Article(item, fields, authors);
        if (kind is not null)
            yield break;
        foreach (var _ in item.Elements(Wp + "comment"))
            yield return new ReadResult.LeftOut("", LeftOutKind.Comment);
    }

    private static string? KindOf(XElement item)
    {
        var type = PostTypes.KindOf(Text(item, "post_type") ?? "post");
        if (type is not null and not LeftOutKind.Page)
            return type;
        var status = OfStatus(Text(item, "status") ?? "publish");
        return status ?? type ?? (Text(item, "post_password") is null ? null : LeftOutKind.Private);
    }

    private static string? OfStatus(string status)
    {
        if (Shown.Contains(status))
            return null;
        return status.Equals("inherit", StringComparison.OrdinalIgnoreCase) ? LeftOutKind.Revision
            : StatusWords.KindOf(status) ?? LeftOutKind.Draft;
    }

    private static ReadResult Article(XElement item, FeedItem fields, Dictionary<string, string> authors)
    {
        List<string> warnings = [];
        List<DroppedPart> dropped = [];
        var address = fields.Url;
        var html = HtmlBody.Extract(WordPressText.Html(Text(item, "encoded", "content") ?? "", dropped), address, warnings);
        // What is built with Elementor may stand there alone.
        if (!html.Any(char.IsLetter) && MetaOf(item, "_elementor_data") is { } built)
            html = HtmlBody.Extract(ElementorText.Html(built), address, warnings);
        var title = fields.Title;
        var excerpt = Text(item, "encoded", "excerpt");
        if (title is null && excerpt is null && html.Length == 0)
            return new ReadResult.Rejected("", "the post has neither a title nor a text");
        var categories = Terms(item, "category").ToList();
        var author = fields.Author;
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = fields.Id ?? "",
            Title = title,
            Lead = excerpt is null ? null : SafeHtml.Words(excerpt),
            Author = author is null ? null : authors.GetValueOrDefault(author, author),
            Source = fields.Source,
            Section = categories.FirstOrDefault(),
            Language = fields.Language,
            Url = address,
            Published = Published(item) ?? fields.Published
                ?? (Text(item, "post_date") is { } local ? DateExpression.ReadField(local) : null),
            Tags = [.. Terms(item, "post_tag").Concat(categories.Skip(1)).Distinct()],
            Html = html,
            Dropped = dropped,
            Warnings = warnings,
        });
    }

    private static string? MetaOf(XElement item, string key) => item.Elements(Wp + "postmeta")
        .Where(meta => Text(meta, "meta_key") == key).Select(meta => Text(meta, "meta_value")).FirstOrDefault(value => value is not null);

    private static IEnumerable<string> Terms(XElement item, string domain) => item.Elements("category")
        .Where(term => term.Attribute("domain")?.Value == domain).Select(term => XmlContent.Flat(SafeHtml.Unescaped(term.Value)))
        .Where(term => term.Length > 0);

    // The time of Greenwich; a draft has none, which WordPress writes as noughts.
    private static PartialDate? Published(XElement item) =>
        Text(item, "post_date_gmt") is { } date && DateTime.TryParse(date, CultureInfo.InvariantCulture, out _)
            ? DateExpression.ReadPublication(date.Replace(' ', 'T') + "Z")
            : null;

    private static string? Text(XElement item, string name, string space = "wp") =>
        item.Element(XNamespace.Get(space) + name)?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}
