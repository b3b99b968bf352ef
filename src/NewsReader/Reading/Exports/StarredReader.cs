using System.Text.Json;
using NewsReader.Reading.Html;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Items in the JSON of Google Reader, which FreshRSS, Inoreader and others keep: starred and shared articles of feeds.</summary>
internal sealed class StarredReader(ReadingOptions limits) : IArticleReader
{
    private const string Label = "/label/";

    // The year 5138 is far.
    private const int MaxSecondsLength = 11;

    private readonly JsonExport export = new("starred", "items", limits);

    public string Name => "starred";

    public bool Accepts(SourceFile file) => file.Head.JsonFields.ContainsKey("items")
        && (file.Head.Text.Contains("/state/com.google/", StringComparison.Ordinal)
            || (file.Head.Text.Contains("\"streamId\"", StringComparison.Ordinal)
                && file.Head.Text.Contains("\"origin\"", StringComparison.Ordinal)));

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        export.ReadAsync(file, item => Read(item.Value), cancellationToken);

    private static ReadResult Read(JsonElement item)
    {
        var address = Addresses.Web(Link(item, "canonical") ?? item.Text("canonicalUrl") ?? Link(item, "alternate"), null);
        var warnings = new List<string>();
        var html = item.Text("content", "content") ?? item.Text("summary", "content");
        var title = item.Text("title");
        if (title is null && html is null)
            return new ReadResult.Rejected("", "the item has neither a title nor a text");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = item.Text("id") ?? address ?? "",
            Title = title is null ? null : SafeHtml.Words(title),
            Author = item.Text("author"),
            Source = PageMetadata.First(item.Text("origin", "title")),
            Url = address,
            Published = Time(item.Text("published") ?? item.Text("updated")),
            Tags = [.. item.Items("categories").Concat(item.Items("keywords")).Where(category => category.ValueKind == JsonValueKind.String)
                .Select(category => category.AsText()).Select(Tag).OfType<string>()],
            Html = html is null ? "" : HtmlBody.Extract(html, address ?? item.Text("origin", "htmlUrl"), warnings),
            Warnings = warnings,
        });
    }

    // Google Reader counted seconds, Feedly counts their thousandths.
    private static PartialDate? Time(string? number) => UnixTime.Read(number, number is { Length: > MaxSecondsLength } ? 1000 : 1);

    private static string? Link(JsonElement item, string name) =>
        item.Items(name).Select(link => link.Text("href")).FirstOrDefault(href => href is not null);

    // States of the program are none; a label is a tag that the reader gave, other words are those of the feed.
    private static string? Tag(string category)
    {
        var label = category.IndexOf(Label, StringComparison.Ordinal);
        if (label >= 0)
            return category[(label + Label.Length)..];
        return category.StartsWith("user/", StringComparison.Ordinal) ? null : category;
    }
}
