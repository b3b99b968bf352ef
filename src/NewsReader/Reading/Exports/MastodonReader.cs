using System.Net;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The posts of an account of Mastodon or its like, outbox.json; what was passed on or written to some alone is left
/// out.</summary>
internal sealed class MastodonReader(ReadingOptions limits) : IArticleReader
{
    private const string Everybody = "https://www.w3.org/ns/activitystreams#Public";

    private readonly JsonExport export = new("mastodon", "orderedItems", limits);

    public string Name => "mastodon";

    public bool Accepts(SourceFile file) => file.Head.JsonFields.ContainsKey("orderedItems")
        || (file.Head.JsonFields.GetValueOrDefault("type") is "OrderedCollection" or "OrderedCollectionPage");

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        export.ReadAsync(file, item => Read(item.Value), cancellationToken);

    private ReadResult Read(JsonElement activity)
    {
        if (activity.At("object") is not { ValueKind: JsonValueKind.Object } post)
            return new ReadResult.LeftOut("", LeftOutKind.Repost);
        // Of an export without recipients nothing says that it was for some alone.
        var recipients = Recipients(activity).Concat(Recipients(post)).ToList();
        var isPublic = recipients.Count == 0 || recipients.Contains(Everybody, StringComparer.Ordinal);
        if (LeftOutKind.Result(isPublic ? null : LeftOutKind.Private, "", limits) is { } left)
            return left;
        var warnings = new List<string>();
        var address = Addresses.Web(post.Text("url"), null) ?? Addresses.Web(post.Text("id"), null);
        var html = HtmlBody.Extract(post.Text("content") ?? "", address, warnings) + Pictures(post);
        if (!SafeHtml.PlainText(html).Any(char.IsLetterOrDigit))
            return new ReadResult.LeftOut("", LeftOutKind.Media);
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = post.Text("id") ?? activity.Text("id") ?? "",
            Title = post.Text("name"),
            // What a post is about, where it is not shown before somebody asks for it.
            Lead = post.Text("summary"),
            Url = address,
            Published = (post.Text("published") ?? activity.Text("published")) is { } date ? DateExpression.ReadPublication(date) : null,
            Tags = [.. post.Items("tag").Where(tag => tag.Text("type") is "Hashtag").Select(tag => tag.Text("name")?.TrimStart('#'))
                .OfType<string>()],
            Html = html,
            Warnings = warnings,
        });
    }

    private static IEnumerable<string> Recipients(JsonElement item) => item.Items("to").Concat(item.Items("cc"))
        .Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.AsText());

    // The words under pictures; the pictures themselves lie elsewhere in the export.
    private static string Pictures(JsonElement post) => string.Concat(post.Items("attachment").Select(picture => picture.Text("name"))
        .OfType<string>().Select(words => $"\n<p>{WebUtility.HtmlEncode(words)}</p>"));
}
