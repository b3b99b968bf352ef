using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The posts of an account of Bluesky, as lists of its records and answers of its interface give them; answers to others are left
/// out, and so is what an account does besides: likes, follows, what it passes on.</summary>
internal sealed partial class BlueskyReader(ReadingOptions limits) : IArticleReader
{
    private const string Post = "app.bsky.feed.post";

    public string Name => "bluesky";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && JsonShape.IsJson(file.Head)
        && Records().IsMatch(file.Head.Text) && RecordType().IsMatch(file.Head.Text);

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        new JsonExport(Name, file.Head.JsonFields.ContainsKey("feed") ? "feed" : "records", limits).ReadAsync(file,
            item => Read(item.Value), cancellationToken);

    private static ReadResult Read(JsonElement item)
    {
        if (item.At("reason") is { ValueKind: JsonValueKind.Object })
            return new ReadResult.LeftOut("", LeftOutKind.Repost);
        var outer = item.At("post") is { ValueKind: JsonValueKind.Object } inner ? inner : item;
        if ((outer.At("value") ?? outer.At("record")) is not { ValueKind: JsonValueKind.Object } post || post.Text("$type") != Post)
            return new ReadResult.LeftOut("", LeftOutKind.Account);
        if (post.At("reply") is { ValueKind: JsonValueKind.Object })
            return new ReadResult.LeftOut("", LeftOutKind.Comment);
        var text = TextOf(post);
        var html = text.Html([]) + Embedded(post);
        if (!text.HasWords && !html.Contains("<p", StringComparison.Ordinal))
            return new ReadResult.LeftOut("", LeftOutKind.Media);
        var uri = outer.Text("uri");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = uri ?? "",
            Url = uri is not null && Address().Match(uri) is { Success: true } address
                ? $"https://bsky.app/profile/{address.Groups[1].Value}/post/{address.Groups[2].Value}"
                : null,
            Author = outer.Text("author", "displayName") ?? outer.Text("author", "handle"),
            Language = post.Items("langs").Select(language => language.AsText()).FirstOrDefault(),
            Published = post.Text("createdAt") is { } date ? DateExpression.ReadField(date) : null,
            Tags = [.. text.Tags.Concat(post.Items("facets").SelectMany(facet => facet.Items("features"))
                .Select(feature => feature.Text("tag")).OfType<string>()).Distinct()],
            Html = html.Trim(),
        });
    }

    // Links and tags are told by places in the bytes of the text.
    private static MessageText TextOf(JsonElement post)
    {
        var (text, bytes, at) = (new MessageText(), Encoding.UTF8.GetBytes(post.Text("text") ?? ""), 0);
        foreach (var facet in post.Items("facets").OrderBy(facet => Place(facet, "byteStart")))
        {
            var (start, end) = (Place(facet, "byteStart"), Place(facet, "byteEnd"));
            if (start < at || end <= start || end > bytes.Length || !IsLetter(bytes, start) || !IsLetter(bytes, end))
                continue;
            var feature = facet.Items("features").FirstOrDefault();
            if (feature.ValueKind != JsonValueKind.Object)
                continue;
            text.Add("plain", Encoding.UTF8.GetString(bytes, at, start - at));
            var words = Encoding.UTF8.GetString(bytes, start, end - start);
            text.Add(feature.Text("tag") is null ? "link" : "hashtag", words, feature.Text("uri"));
            at = end;
        }

        text.Add("plain", Encoding.UTF8.GetString(bytes, at, bytes.Length - at));
        return text;
    }

    // Places that somebody counted in letters are within one, or anywhere.
    private static bool IsLetter(byte[] bytes, int at) => at == bytes.Length || (bytes[at] & 0xC0) != 0x80;

    private static int Place(JsonElement facet, string name) =>
        facet.At("index", name) is { ValueKind: JsonValueKind.Number } place && place.TryGetInt32(out var at) ? at : -1;

    // The page that a post shows, and the words of its pictures.
    private static string Embedded(JsonElement post)
    {
        var embed = post.At("embed", "media") is { ValueKind: JsonValueKind.Object } media ? media : post.At("embed") ?? default;
        if (embed.ValueKind != JsonValueKind.Object)
            return "";
        var html = new StringBuilder();
        if (Addresses.Web(embed.Text("external", "uri"), null) is { } address)
            html.Append(FieldLinks.Paragraph(address, embed.Text("external", "title") is { Length: > 0 } title ? title : null));

        foreach (var image in embed.Items("images"))
        {
            if (image.Text("alt") is { } words && words.Any(char.IsLetter))
                html.Append(CultureInfo.InvariantCulture, $"\n<p>{WebUtility.HtmlEncode(words)}</p>");
        }

        return html.ToString();
    }

    [GeneratedRegex("""^\{[^\[]{0,400}"(?:records|feed)"\s*:\s*\[""")]
    private static partial Regex Records();

    [GeneratedRegex("""
        "\$type"\s*:\s*"app\.bsky\.
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RecordType();

    [GeneratedRegex("^at://([^/]+)/app\\.bsky\\.feed\\.post/([^/]+)$")]
    private static partial Regex Address();
}
