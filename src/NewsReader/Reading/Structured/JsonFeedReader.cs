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

    // Each is looked for in the text; what comes after as many, which no feed gives, stands there though the text may have it.
    private const int MaxCompared = 64;

    public string Name => "jsonfeed";

    public bool Accepts(SourceFile file) =>
        JsonShape.IsJson(file.Head) && file.Head.Text.Contains("jsonfeed.org", StringComparison.Ordinal)
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
        var more = Elsewhere(item, link, url, html)
            + string.Concat(Attachments(item, link).Select((attachment, i) => Figure(attachment, i < MaxCompared ? html : "")));
        if (title is null && html.Length == 0 && summary is null && more.Length == 0)
            return new ReadResult.Rejected(place, "the item has neither a title nor a text");
        var shown = FieldLinks.WithPicture((html.Length > 0 ? html : XmlContent.Paragraphs(summary ?? "")) + more,
            Addresses.Web(Text(item, "image"), link));
        var raw = Encoding.UTF8.GetBytes(item.GetRawText());
        return new ReadResult.Found(new ArticleDraft
        {
            Key = keys.For(Id(item) ?? url, number),
            Location = place,
            Title = title,
            Lead = html.Length > 0 && summary is not null
                && !XmlContent.Flat(SafeHtml.PlainText(html)).Contains(XmlContent.Flat(summary), StringComparison.Ordinal) ? summary : null,
            Author = Authors(item) ?? Authors(feed),
            Source = PageMetadata.First(Text(feed, "title")),
            Language = (Text(item, "language") ?? Text(feed, "language"))?.Replace('_', '-'),
            Url = url,
            Image = Addresses.Web(Text(item, "image") ?? Text(item, "banner_image"), link)
                ?? Attachments(item, link).Where(one => one.IsImage).Select(one => one.Address).FirstOrDefault(),
            Published = new[] { "date_published", "date_modified" }.Select(name => Date(item, name))
                .FirstOrDefault(date => date is not null),
            Tags = Tags(item),
            Html = shown,
            Original = raw,
            Reader = Name,
            Encoding = "utf-8",
            Dropped = html.Length > 0 && Text(item, "content_html") is not null && Text(item, "content_text") is { } plain
                ? [new DroppedPart(DropRule.RepeatedField, XmlContent.Flat(plain))]
                : [],
            Warnings = warnings,
        });
    }

    // Some write numbers.
    private static string? Id(JsonElement item) =>
        item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Text(item, "id");

    private static PartialDate? Date(JsonElement item, string name)
    {
        var isNumber = item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number;
        var text = isNumber ? value.GetRawText() : Text(item, name);
        return text is null ? null : DateExpression.ReadField(text);
    }

    private static IReadOnlyList<string> Tags(JsonElement item)
    {
        if (!item.TryGetProperty("tags", out var tags))
            return [];
        IEnumerable<string> names = tags.ValueKind switch
        {
            JsonValueKind.Array => tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.AsText()),
            JsonValueKind.String => tags.AsText().Split([',', '،']),
            _ => [],
        };
        return [.. names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    // The older version has one author, the newer a list; in either a name may stand alone.
    private static string? Authors(JsonElement element)
    {
        var names = new[] { "authors", "author" }.Select(name => element.TryGetProperty(name, out var value) ? Names(value) : [])
            .FirstOrDefault(list => list.Count > 0);
        return names is null ? null : string.Join("، ", names);
    }

    private static List<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array =>
            [.. value.EnumerateArray().Where(author => author.ValueKind != JsonValueKind.Array).SelectMany(Names).Distinct()],
        JsonValueKind.Object => Text(value, "name") is { } name ? [name] : [],
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.AsText()) ? [] : [value.AsText().Trim()],
        _ => [],
    };

    private static string Content(JsonElement item, string? address, List<string> warnings)
    {
        if (Text(item, "content_html") is { } marked)
            return HtmlBody.Extract(marked, address, warnings);
        return Text(item, "content_text") is { } plain ? XmlContent.Paragraphs(plain) : "";
    }

    // What an item of a collection of links is about stands elsewhere.
    private static string Elsewhere(JsonElement item, string? link, string? url, string html) =>
        Addresses.Web(Text(item, "external_url"), link) is { } address && address != url && !Shows(html, address)
            ? FieldLinks.Paragraph(address)
            : "";

    private static IEnumerable<(string Address, string? Title, bool IsImage)> Attachments(JsonElement item, string? link) =>
        item.TryGetProperty("attachments", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(attachment => attachment.ValueKind == JsonValueKind.Object)
                .Select(attachment => (Addresses.Web(Text(attachment, "url"), link)!, Text(attachment, "title"),
                    Text(attachment, "mime_type")?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true))
                .Where(attachment => attachment.Item1 is not null)
            : [];

    private static string Figure((string Address, string? Title, bool IsImage) attachment, string html)
    {
        if (Shows(html, attachment.Address))
            return "";
        var address = WebUtility.HtmlEncode(attachment.Address);
        var title = WebUtility.HtmlEncode(attachment.Title ?? Path.GetFileName(attachment.Address));
        return attachment.IsImage
            ? $"\n<figure><img src=\"{address}\" alt=\"{title}\"></figure>"
            : $"\n<figure><a href=\"{address}\">{title}</a></figure>";
    }

    private static bool Shows(string html, string address) =>
        html.Contains($"\"{WebUtility.HtmlEncode(address)}\"", StringComparison.Ordinal);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && !string.IsNullOrWhiteSpace(value.AsText()) ? value.AsText().Trim() : null;
}
