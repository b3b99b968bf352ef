using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Articles that Tiny Tiny RSS exports in XML. Whether one is published there says only that it was shared.</summary>
internal sealed class TinyTinyReader(ReadingOptions limits) : IArticleReader
{
    private readonly MarkupArticles articles = new("tt-rss", ["article"], ["articles"], limits);

    public string Name => "tt-rss";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && file.Head.Root == "articles"
        && file.Head.Text.Contains("<tag_cache", StringComparison.Ordinal);

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        articles.ReadAsync(file, Read, cancellationToken);

    private static ArticleDraft? Read(MarkupItem item)
    {
        var (title, content) = (item.Element.Text("title"), item.Element.Text("content"));
        if (title is null && content is null)
            return null;
        var warnings = new List<string>();
        var address = Addresses.Web(item.Element.Text("link"), null);
        return MarkupArticles.Empty with
        {
            Key = item.Element.Text("guid") ?? "",
            Title = title is null ? null : SafeHtml.Words(title),
            Author = item.Element.Text("author"),
            Source = PageMetadata.First(item.Element.Text("feed_title")),
            Url = address,
            Published = item.Element.Text("updated") is { } date ? DateExpression.ReadField(date) : null,
            Tags = [.. $"{item.Element.Text("tag_cache")},{item.Element.Text("label_cache")}"
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(tag => tag.Any(char.IsLetter) && !tag.Contains('"', StringComparison.Ordinal))],
            Html = HtmlBody.Extract(content ?? "", address, warnings),
            Warnings = warnings,
        };
    }
}
