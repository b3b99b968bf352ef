using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The archive that Twitter gives of an account: its tweets; what else of the account lies beside them is left out.</summary>
internal sealed partial class TwitterReader(ReadingOptions limits) : IArticleReader
{
    private readonly JsonExport export = new("twitter", "", limits);

    public string Name => "twitter";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary
        && (file.Head.Text.StartsWith("window.YTD.", StringComparison.Ordinal) || TweetList().IsMatch(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Part().Match(file.Head.Text) is { Success: true } part && !part.Groups[1].Value.EndsWith("tweet", StringComparison.Ordinal)
            && part.Groups[1].Value is not ("tweets" or "deleted_tweets"))
        {
            yield return new ReadResult.LeftOut("", LeftOutKind.Account);
            yield break;
        }

        await foreach (var result in export.ReadAsync(file, item => Read(item.Value, Deleted().IsMatch(file.Head.Text)), cancellationToken))
            yield return result;
    }

    private ReadResult Read(JsonElement item, bool isDeleted)
    {
        var tweet = item.At("tweet") ?? item.At("noteTweet") ?? item;
        if (LeftOutKind.Result(isDeleted || tweet.Text("deleted_at") is not null ? LeftOutKind.Trash : null, "", limits) is { } left)
            return left;
        if (tweet.Text("full_text") is { } all && all.StartsWith("RT @", StringComparison.Ordinal))
            return new ReadResult.LeftOut("", LeftOutKind.Repost);
        var text = TextOf(tweet);
        if (!text.HasWords)
            return new ReadResult.LeftOut("", LeftOutKind.Media);
        var id = tweet.Text("id_str") ?? tweet.Text("id") ?? tweet.Text("noteTweetId");
        var dropped = new List<DroppedPart>();
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = id ?? "",
            Url = id is null ? null : $"https://twitter.com/i/web/status/{id}",
            Language = tweet.Text("lang") is { Length: 2 } language ? language : null,
            Published = (tweet.Text("created_at") ?? tweet.Text("createdAt")) is { } date ? DateExpression.ReadField(date) : null,
            Tags = [.. tweet.Items("entities", "hashtags").Concat(tweet.Items("core", "hashtags")).Select(tag => tag.Text("text"))
                .OfType<string>().Select(tag => tag.Replace('_', ' '))],
            Html = text.Html(dropped),
            Dropped = dropped,
        });
    }

    // Twitter writes its own short addresses; the long ones stand beside the text.
    private static MessageText TextOf(JsonElement tweet)
    {
        var links = tweet.Items("entities", "urls").Concat(tweet.Items("core", "urls")).Concat(tweet.Items("entities", "media"))
            .Concat(tweet.Items("extended_entities", "media"))
            .GroupBy(link => link.Text("url") ?? link.Text("shortUrl") ?? "", StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        var text = new MessageText();
        var words = WebUtility.HtmlDecode(tweet.Text("full_text") ?? tweet.Text("core", "text") ?? tweet.Text("text") ?? "");
        var at = 0;
        foreach (Match address in Address().Matches(words))
        {
            text.Add("plain", words[at..address.Index]);
            at = address.Index + address.Length;
            if (links.TryGetValue(address.Value, out var link))
                AddLink(text, link);
            else
                text.Add("link", address.Value, address.Value);
        }

        text.Add("plain", words[at..]);
        return text;
    }

    private static void AddLink(MessageText text, JsonElement link)
    {
        // A picture is no link; its words are.
        if (link.Text("media_url_https") is not null)
            return;
        var address = link.Text("expanded_url") ?? link.Text("expandedUrl") ?? link.Text("url") ?? "";
        text.Add("link", link.Text("display_url") ?? link.Text("displayUrl") ?? address, address);
    }

    [GeneratedRegex(@"^window\.YTD\.(\w+)\.")]
    private static partial Regex Part();

    [GeneratedRegex(@"^window\.YTD\.deleted_\w+\.")]
    private static partial Regex Deleted();

    [GeneratedRegex("""^\[\s*\{\s*"tweet"\s*:\s*\{""")]
    private static partial Regex TweetList();

    [GeneratedRegex(@"https?://t\.co/\w+")]
    private static partial Regex Address();
}
