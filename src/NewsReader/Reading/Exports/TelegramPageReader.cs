using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Text;
using AngleSharp.Dom;
using NewsReader.Articles;
using NewsReader.Reading.Html;
using NewsReader.Reading.News;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>What Telegram writes as messages.html: an article a message.</summary>
internal sealed partial class TelegramPageReader(ReadingOptions limits) : IArticleReader
{
    private const string Texts = ".body > .text, .media_poll .question, .media_poll .answer";

    private static readonly HashSet<string> Saved = new(["Saved Messages", "پیام‌های ذخیره‌شده", "پیام‌های ذخیره شده", "Избранное",
        "Gespeicherte Nachrichten", "Messages enregistrés", "Mensajes guardados", "Kayıtlı Mesajlar", "الرسائل المحفوظة"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "telegram-html";

    public bool Accepts(SourceFile file) => file.Head is { IsBinary: false, Root: "html" }
        && file.Head.Text.Contains("class=\"page_body chat_page\"", StringComparison.Ordinal);

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

        var kind = IsPrivate(page, file) ? LeftOutKind.Private : null;
        if (LeftOutKind.Result(kind, "", limits) is not null)
        {
            foreach (var _ in page.QuerySelectorAll(".message:not(.service)"))
                yield return new ReadResult.LeftOut("", LeftOutKind.Private);
            yield break;
        }

        foreach (var result in Messages(page, new ItemKeys(file.RelativePath), decoded.Encoding))
            yield return result;
    }

    // In a channel the channel alone writes. Of two people who write to each other the one has its name; an account has its chats in
    // folders of their own, and groups among them.
    private static bool IsPrivate(IDocument page, SourceFile file)
    {
        var chat = page.QuerySelector(".page_header .text")?.TextContent.Trim() ?? "";
        var senders = page.QuerySelectorAll(".body:not(.forwarded) > .from_name").Select(name => name.TextContent.Trim())
            .ToHashSet(StringComparer.Ordinal);
        if (Saved.Contains(chat))
            return true;
        return IsOfAccount().IsMatch(file.RelativePath) || IsOfAccount().IsMatch(file.FullPath)
            ? senders.Any(sender => sender != chat)
            : senders.Count == 2 && senders.Contains(chat);
    }

    private IEnumerable<ReadResult> Messages(IDocument page, ItemKeys keys, string encoding)
    {
        var channel = page.QuerySelector(".page_header .text")?.TextContent.Trim();
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        var (number, sender, last) = (0, channel, "");
        foreach (var message in page.QuerySelectorAll(".message"))
        {
            number++;
            sender = message.QuerySelector(".body:not(.forwarded) > .from_name")?.TextContent.Trim() ?? sender;
            var date = message.QuerySelector(".date[title]")?.GetAttribute("title");
            var result = Read(message, date == last, titles);
            if (result is ReadResult.Found { Draft: var draft })
            {
                last = date ?? "";
                result = new ReadResult.Found(draft with
                {
                    Key = keys.For(message.Id?.Replace("message", "", StringComparison.Ordinal), number),
                    Source = channel ?? sender,
                    Author = sender == channel ? null : sender,
                    Published = date is null ? null : Published(date),
                    Reader = Name,
                    Encoding = encoding,
                });
            }

            if (result is not null)
                yield return result;
        }
    }

    // The further pictures of an album are messages of the same second.
    private static ReadResult? Read(IElement message, bool isOfLast, Dictionary<string, string> titles)
    {
        if (message.ClassList.Contains("service"))
            return new ReadResult.LeftOut(message.Id ?? "", LeftOutKind.ServiceMessage);
        var text = new MessageText();
        foreach (var part in message.QuerySelectorAll(Texts))
        {
            if (text.HasWords)
                text.Add("plain", "\n");
            foreach (var node in part.ChildNodes)
                TelegramNodes.Add(text, node, "plain");
        }

        if (!text.HasWords)
            return isOfLast ? null : new ReadResult.LeftOut(message.Id ?? "", LeftOutKind.Media);
        var dropped = new List<DroppedPart>();
        titles["#go_to_" + message.Id] = text.FirstLine();
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Location = message.Id ?? "",
            Tags = text.Tags,
            Related = [.. Related(message, titles)],
            Html = text.Html(dropped),
            Dropped = dropped,
            Original = Encoding.UTF8.GetBytes(message.OuterHtml),
        });
    }

    private static IEnumerable<RelatedDraft> Related(IElement message, Dictionary<string, string> titles)
    {
        if (message.QuerySelector(".reply_to a")?.GetAttribute("href") is { } answered
            && titles.GetValueOrDefault(answered) is { Length: > 0 } title)
            yield return new RelatedDraft(title);
        if (message.QuerySelector(".forwarded > .from_name")?.ChildNodes.OfType<IText>().FirstOrDefault()?.Data.Trim()
            is { Length: > 0 } origin)
            yield return new RelatedDraft(origin);
    }

    // 05.04.2024 10:20:30 UTC+03:30
    private static PartialDate? Published(string text) => DayFirst().Match(text) is { Success: true } match
        ? DateExpression.ReadPublication($"{match.Groups[3]}-{match.Groups[2]}-{match.Groups[1]}T{match.Groups[4]}{match.Groups[5]}")
        : DateExpression.ReadPublication(text);

    [GeneratedRegex(@"^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d:\d\d)(?: UTC([+-]\d\d:\d\d))?")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"(?:^|[\\/])chats[\\/]chat_\d+[\\/][^\\/]+$")]
    private static partial Regex IsOfAccount();
}
