using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>The pages of public channels at t.me/s/NAME and of Eitaa, and of one message of them, as browsers save them: an article a
/// message.</summary>
internal sealed class TelegramPreviewReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Kinds = ["tgme", "etme"];

    public string Name => "telegram-preview";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "html" }
        && Kinds.Any(kind => file.Head.Text.Contains($"{kind}_widget_message", StringComparison.Ordinal))
        && file.Head.Text.Contains("data-post=", StringComparison.Ordinal);

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var most = limits.MaxArticleBytes * 8;
        if (await WholeFile.ReadAsync(file, most, cancellationToken) is not { } bytes)
        {
            yield return WholeFile.TooLarge(most);
            yield break;
        }

        var decoded = TextDecoder.Decode(bytes);
        var warnings = new List<string>();
        var page = SafeHtml.Parse(decoded.Text, warnings);
        if (warnings is [var excess, ..])
        {
            yield return new ReadResult.Rejected("", excess);
            yield break;
        }

        var keys = new ItemKeys(file.RelativePath);
        var number = 0;
        foreach (var kind in Kinds)
        {
            foreach (var message in page.QuerySelectorAll($".{kind}_widget_message[data-post]"))
            {
                number++;
                yield return Read(message, $".{kind}_widget_message", keys, number, decoded.Encoding);
            }
        }
    }

    private ReadResult Read(IElement message, string name, ItemKeys keys, int number, string encoding)
    {
        var place = message.GetAttribute("data-post")!;
        var texts = $"{name}_text, {name}_poll_question, {name}_poll_option_text";
        var text = new MessageText();
        foreach (var part in message.QuerySelectorAll(texts).Where(part => part.QuerySelector(texts) is null
            && part.Closest($"{name}_reply") is null))
        {
            if (text.HasWords)
                text.Add("plain", "\n");
            foreach (var node in part.ChildNodes)
                TelegramNodes.Add(text, node, "plain");
        }

        if (!text.HasWords)
            return new ReadResult.LeftOut(place, message.ClassList.Contains("service_message")
                ? LeftOutKind.ServiceMessage
                : LeftOutKind.Media);
        var dropped = new List<DroppedPart>();
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = keys.For(place, number),
            Location = place,
            Source = Words(message, $"{name}_owner_name"),
            Author = Words(message, $"{name}_from_author"),
            Url = Addresses.Web(message.QuerySelector($"a{name}_date")?.GetAttribute("href"), null) 
                ?? (name[1] == 't' ? $"https://t.me/{place}" : $"https://eitaa.com/{place}"),
            Published = message.QuerySelector("time[datetime]")?.GetAttribute("datetime") is { } date
                ? DateExpression.ReadPublication(date)
                : null,
            Tags = text.Tags,
            Related = Words(message, $"{name}_forwarded_from_name") is { } origin ? [new RelatedDraft(origin)] : [],
            Html = text.Html(dropped),
            Dropped = dropped,
            Original = Encoding.UTF8.GetBytes(message.OuterHtml),
            Reader = Name,
            Encoding = encoding,
        });
    }

    private static string? Words(IElement message, string selector) =>
        message.QuerySelector(selector)?.TextContent.Trim() is { Length: > 0 } words ? words : null;
}
