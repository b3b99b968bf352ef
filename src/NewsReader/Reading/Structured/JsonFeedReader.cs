using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.Markup;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Structured;

/// <summary>JSON Feed 1 and 1.1; an article an item. All of it is plain text but content_html.</summary>
internal sealed class JsonFeedReader(ReadingOptions limits) : IArticleReader
{
    // A feed of a thousand long articles.
    private const int FeedToArticle = 8;

    public string Name => "jsonfeed";

    public bool Accepts(SourceFile file) =>
        JsonShape.IsJson(file.Head) && file.Head.Text.Contains("jsonfeed.org/version", StringComparison.Ordinal)
        && file.Head.JsonFields.GetValueOrDefault("version")?.Contains("jsonfeed.org", StringComparison.Ordinal) == true;

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = limits.MaxArticleBytes * FeedToArticle;
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var (document, reject) = Parse(bytes);
        using (document)
        {
            if (document is null || !document.RootElement.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array
                || items.GetArrayLength() == 0)
            {
                yield return reject ?? new ReadResult.Rejected("", "the feed has no items");
                yield break;
            }

            var keys = new ItemKeys(file.RelativePath);
            var number = 0;
            foreach (var item in items.EnumerateArray())
                yield return Read(item, document.RootElement, keys, ++number);
        }
    }

    private static (JsonDocument? Document, ReadResult? Reject) Parse(byte[] bytes)
    {
        try
        {
            return (JsonDocument.Parse(TextDecoder.Decode(bytes).Text, JsonShape.Lenient), null);
        }
        catch (JsonException exception)
        {
            return (null, new ReadResult.Rejected(FormattableString.Invariant($"line {exception.LineNumber + 1}"), "the file is no JSON: "
                + exception.Message.Split(" LineNumber", 2)[0].TrimEnd('.')));
        }
    }

    private ReadResult Read(JsonElement item, JsonElement feed, ItemKeys keys, int number)
    {
        var place = FormattableString.Invariant($"item {number}");
        if (item.ValueKind != JsonValueKind.Object)
            return new ReadResult.Rejected(place, "the item is no object");
        var link = Text(feed, "home_page_url") ?? Text(feed, "feed_url");
        var url = Addresses.Web(Text(item, "url"), link) ?? Addresses.Web(Text(item, "external_url"), link);
        var warnings = new List<string>();
        var html = Content(item, url ?? link, warnings);
        var summary = Text(item, "summary");
        var title = Text(item, "title");
        if (title is null && html.Length == 0 && summary is null)
            return new ReadResult.Rejected(place, "the item has neither a title nor a text");
        var raw = Encoding.UTF8.GetBytes(item.GetRawText());
        return new ReadResult.Found(new ArticleDraft
        {
            Key = keys.For(item.TryGetProperty("id", out var id) ? id.ToString() : url, number),
            Location = place,
            Title = title,
            Lead = html.Length > 0 && summary is not null
                && !XmlContent.Flat(SafeHtml.PlainText(html)).Contains(XmlContent.Flat(summary), StringComparison.Ordinal) ? summary : null,
            Author = Authors(item) ?? Authors(feed),
            Source = PageMetadata.First(Text(feed, "title")),
            Language = Text(item, "language") ?? Text(feed, "language"),
            Url = url,
            Image = Addresses.Web(Text(item, "image") ?? Text(item, "banner_image"), link),
            Published = new[] { "date_published", "date_modified" }.Select(name => Text(item, name)).OfType<string>()
                .Select(DateExpression.ReadField).FirstOrDefault(date => date is not null),
            Tags = item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array
                ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.AsText().Trim())]
                : [],
            Html = (html.Length > 0 ? html : XmlContent.Paragraphs(summary ?? "")) + Attachments(item, link),
            Original = raw,
            Reader = Name,
            Encoding = "utf-8",
            Warnings = warnings,
        });
    }

    private static string? Authors(JsonElement element)
    {
        IEnumerable<JsonElement> list = [];
        if (element.TryGetProperty("authors", out var many) && many.ValueKind == JsonValueKind.Array)
            list = many.EnumerateArray();
        else if (element.TryGetProperty("author", out var one))
            list = [one];
        var names = list.Where(author => author.ValueKind == JsonValueKind.Object).Select(author => Text(author, "name")).OfType<string>()
            .ToList();
        return names.Count > 0 ? string.Join("، ", names) : null;
    }

    private static string Content(JsonElement item, string? address, List<string> warnings)
    {
        if (Text(item, "content_html") is { } marked)
            return HtmlBody.Extract(marked, address, warnings);
        return Text(item, "content_text") is { } plain ? XmlContent.Paragraphs(plain) : "";
    }

    private static string Attachments(JsonElement item, string? link)
    {
        if (!item.TryGetProperty("attachments", out var list) || list.ValueKind != JsonValueKind.Array)
            return "";
        return string.Concat(list.EnumerateArray().Where(attachment => attachment.ValueKind == JsonValueKind.Object)
            .Select(attachment => (Address: Addresses.Web(Text(attachment, "url"), link), Title: Text(attachment, "title")))
            .Where(attachment => attachment.Address is not null)
            .Select(attachment => Figure(attachment.Address!, attachment.Title ?? Path.GetFileName(attachment.Address)!)));
    }

    private static string Figure(string address, string title) =>
        $"\n<figure><a href=\"{WebUtility.HtmlEncode(address)}\">{WebUtility.HtmlEncode(title)}</a></figure>";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && !string.IsNullOrWhiteSpace(value.AsText()) ? value.AsText().Trim() : null;
}
