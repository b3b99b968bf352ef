using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>What Telegram writes as result.json, of a channel or of a whole account: an article a message. Of an account the chats that are
/// not public are left out.</summary>
internal sealed class TelegramReader(ReadingOptions limits) : IArticleReader
{
    private readonly JsonExport export = new("telegram", "messages", limits);

    public string Name => "telegram";

    public bool Accepts(SourceFile file)
    {
        var fields = file.Head.JsonFields;
        return fields.Count > 0 && ((fields.ContainsKey("messages") && fields.ContainsKey("id") && IsChat(fields.GetValueOrDefault("type")))
            || IsAccount(fields));
    }

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chats = new Messages(limits, IsAccount(file.Head.JsonFields), file.Head.JsonFields.GetValueOrDefault("type"));
        await foreach (var result in export.ReadAsync(file, chats.Read, cancellationToken))
            yield return result;
        if (IsAccount(file.Head.JsonFields))
            yield return new ReadResult.LeftOut("", LeftOutKind.Account);
    }

    private static bool IsAccount(IReadOnlyDictionary<string, string> fields) =>
        fields.ContainsKey("chats") || fields.ContainsKey("left_chats")
        || (fields.ContainsKey("about") && fields.ContainsKey("personal_information"));

    private static bool IsChat(string? type) => type is not null && (type.EndsWith("_channel", StringComparison.Ordinal)
        || type.EndsWith("_group", StringComparison.Ordinal) || type.EndsWith("_supergroup", StringComparison.Ordinal)
        || type.EndsWith("_chat", StringComparison.Ordinal) || type is "saved_messages");

    /// <summary>The messages of a file in their order.</summary>
    private sealed class Messages(ReadingOptions limits, bool isAccount, string? chatType)
    {
        // The first lines of so many are kept for those that answer them.
        private const int MaxKnown = 200_000;

        private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
        private string? lastDate;

        public ReadResult? Read(JsonItem item)
        {
            var message = item.Value;
            if (message.Text("type") is not "message")
                return new ReadResult.LeftOut("", LeftOutKind.ServiceMessage);
            if (IsPrivate(item) && LeftOutKind.Result(LeftOutKind.Private, "", limits) is { } left)
                return left;
            var text = TextOf(message);
            if (!text.HasWords)
                return OfPicture(message);
            lastDate = message.Text("date");
            var chat = isAccount ? item.Around.GetValueOrDefault("id") + "/" : "";
            var draft = Draft(message, text, item.Around.GetValueOrDefault("name"), chat);
            if (titles.Count < MaxKnown)
                titles[draft.Key] = text.FirstLine();
            return new ReadResult.Found(draft);
        }

        // Of an account what is not said to be public; alone, what is not for members or people who know each other.
        private bool IsPrivate(JsonItem item) => isAccount
            ? item.Around.GetValueOrDefault("type")?.StartsWith("public_", StringComparison.Ordinal) != true
            : chatType is "saved_messages" || chatType?.EndsWith("_chat", StringComparison.Ordinal) == true
                || (chatType?.StartsWith("private_", StringComparison.Ordinal) == true && chatType != "private_channel");

        // The further pictures of an album are messages of the same second.
        private ReadResult.LeftOut? OfPicture(JsonElement message) =>
            message.Text("date") == lastDate ? null : new ReadResult.LeftOut("", LeftOutKind.Media);

        private ArticleDraft Draft(JsonElement message, MessageText text, string? channel, string chat)
        {
            var dropped = new List<DroppedPart>();
            var sender = message.Text("from");
            return MarkupArticles.Empty with
            {
                Key = chat + message.Text("id"),
                Source = channel ?? sender,
                Author = message.Text("author") ?? (sender == channel ? null : sender),
                Published = Published(message),
                Tags = text.Tags,
                Related = [.. Related(message, chat)],
                Html = text.Html(dropped),
                Dropped = dropped,
            };
        }

        private IEnumerable<RelatedDraft> Related(JsonElement message, string chat)
        {
            if (message.Text("reply_to_message_id") is { } answered && titles.GetValueOrDefault(chat + answered) is { Length: > 0 } title)
                yield return new RelatedDraft(title);
            if (message.Text("forwarded_from") is { } origin)
                yield return new RelatedDraft(origin);
        }

        private static MessageText TextOf(JsonElement message)
        {
            var text = new MessageText();
            var pieces = message.Items("text_entities").ToList();
            if (pieces.Count == 0)
                pieces = message.At("text") is { ValueKind: JsonValueKind.String } plain ? [plain] : [.. message.Items("text")];
            foreach (var piece in pieces)
                Add(text, piece);
            if (message.Text("poll", "question") is { } question)
                text.Add("bold", "\n" + question);
            foreach (var answer in message.Items("poll", "answers"))
                text.Add("plain", $"\n• {answer.Text("text")}");
            return text;
        }

        private static void Add(MessageText text, JsonElement piece)
        {
            if (piece.ValueKind == JsonValueKind.String)
            {
                text.Add("plain", piece.AsText());
                return;
            }

            if (piece.At("text") is not { ValueKind: JsonValueKind.String } words)
                return;
            var kind = piece.Text("type") ?? "plain";
            text.Add(kind, words.AsText(), kind is "link" ? words.AsText() : piece.Text("href"));
        }

        // The clock of whoever exported it, and the time of the world: both tell where that clock was.
        private static PartialDate? Published(JsonElement message)
        {
            var local = message.Text("date");
            if (!long.TryParse(message.Text("date_unixtime"), CultureInfo.InvariantCulture, out var seconds)
                || !DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
                return local is null ? null : DateExpression.ReadPublication(local);
            var offset = TimeSpan.FromMinutes(Math.Round((clock - DateTime.UnixEpoch.AddSeconds(seconds)).TotalMinutes));
            return DateExpression.ReadPublication(offset.Duration() > TimeSpan.FromHours(14)
                ? local!
                : new DateTimeOffset(clock, offset).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }
    }
}
