using System.Runtime.CompilerServices;
using System.Text.Json;
using NewsReader.Articles;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What Telegram answers a bot that asks for updates: an article a message of a channel or group. What people write to the bot
/// alone is left out.</summary>
internal sealed class TelegramBotReader(ReadingOptions limits) : IArticleReader
{
    private static readonly string[] Kinds = ["channel_post", "message", "edited_channel_post", "edited_message", "business_message"];

    // Blanks and brackets before the first name.
    private const int MaxBefore = 200;

    public string Name => "telegram-bot";

    public bool Accepts(SourceFile file) => JsonShape.IsJson(file.Head) && !JsonShape.IsLines(file.Head) && (
        (file.Head.JsonFields.ContainsKey("ok") && file.Head.Text.Contains("\"update_id\"", StringComparison.Ordinal))
        || (file.Head.Text.StartsWith('[') && file.Head.Text.AsSpan(0, Math.Min(file.Head.Text.Length, MaxBefore))
            .Contains("\"update_id\"", StringComparison.Ordinal)));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var export = new JsonExport(Name, file.Head.Text.StartsWith('[') ? "" : "result", limits);
        await foreach (var result in export.ReadAsync(file, item => Read(item.Value), cancellationToken))
            yield return result;
    }

    private ReadResult Read(JsonElement update)
    {
        foreach (var kind in Kinds)
        {
            if (update.At(kind) is { ValueKind: JsonValueKind.Object } message)
                return OfMessage(message);
        }

        return new ReadResult.LeftOut("", LeftOutKind.ServiceMessage);
    }

    private ReadResult OfMessage(JsonElement message)
    {
        if (message.Text("chat", "type") is "private" && LeftOutKind.Result(LeftOutKind.Private, "", limits) is { } left)
            return left;
        var text = new MessageText();
        Add(text, message, "text", "entities");
        Add(text, message, "caption", "caption_entities");
        if (message.Text("poll", "question") is { } question)
            text.Add("bold", question);
        foreach (var answer in message.Items("poll", "options"))
            text.Add("plain", $"\n• {answer.Text("text")}");
        if (!text.HasWords)
            return new ReadResult.LeftOut("", HasMedia(message) ? LeftOutKind.Media : LeftOutKind.ServiceMessage);
        var dropped = new List<DroppedPart>();
        var sender = $"{message.Text("from", "first_name")} {message.Text("from", "last_name")}".Trim();
        var name = message.Text("chat", "username");
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Key = $"{message.Text("chat", "id")}/{message.Text("message_id")}",
            Source = message.Text("chat", "title") ?? message.Text("sender_chat", "title"),
            Author = message.Text("author_signature") ?? (sender.Length > 0 ? sender : null),
            Url = name is null ? null : $"https://t.me/{name}/{message.Text("message_id")}",
            Published = UnixTime.Read(message.Text("date")),
            Tags = text.Tags,
            Related = [.. Related(message)],
            Html = text.Html(dropped),
            Dropped = dropped,
        });
    }

    private static bool HasMedia(JsonElement message) => message.EnumerateObject().Any(property => property.Name is "photo" or "video"
        or "animation" or "audio" or "voice" or "video_note" or "sticker" or "document" or "location" or "contact");

    private static IEnumerable<RelatedDraft> Related(JsonElement message)
    {
        if ((message.Text("forward_origin", "chat", "title") ?? message.Text("forward_from_chat", "title")) is { } origin)
            yield return new RelatedDraft(origin);
    }

    // Offsets are counted in units of UTF-16, as letters are here; of pieces within others the outer one counts.
    private static void Add(MessageText text, JsonElement message, string name, string entities)
    {
        if (message.At(name) is not { ValueKind: JsonValueKind.String } value)
            return;
        var (words, at) = (value.AsText(), 0);
        foreach (var piece in message.Items(entities).OrderBy(piece => Number(piece, "offset")))
        {
            var (from, end) = (Number(piece, "offset"), Number(piece, "offset") + Number(piece, "length"));
            if (from < at || end <= from || end > words.Length)
                continue;
            text.Add("plain", words[at..from]);
            var kind = piece.Text("type") ?? "plain";
            text.Add(kind is "text_link" or "url" ? "link" : kind, words[from..end], kind is "url" ? words[from..end] : piece.Text("url"));
            at = end;
        }

        text.Add("plain", words[at..]);
    }

    private static int Number(JsonElement piece, string name) =>
        piece.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? Math.Max(0, value) : 0;
}
