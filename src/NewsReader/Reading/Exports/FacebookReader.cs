using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsReader.Articles;
using NewsReader.Reading.News;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>The posts of an account of Facebook or Instagram, your_posts_1.json and posts_1.json, or what holds a list of them: an article
/// a post, with the words under its pictures and the links it shares.</summary>
internal sealed partial class FacebookReader(ReadingOptions limits) : IArticleReader
{
    public string Name => "facebook";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary && JsonShape.IsJson(file.Head) && List().IsMatch(file.Head.Text)
        && ((Time().IsMatch(file.Head.Text) && Parts().IsMatch(file.Head.Text)) || Pictures().IsMatch(file.Head.Text));

    public IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, CancellationToken cancellationToken) =>
        new JsonExport(Name, List().Match(file.Head.Text).Groups[1].Value, limits).ReadAsync(file, item => Read(item.Value),
            cancellationToken);

    private static ReadResult Read(JsonElement post)
    {
        var parts = new PostParts(post);
        if (!parts.HasWords)
            return new ReadResult.LeftOut("", LeftOutKind.Media);
        return new ReadResult.Found(MarkupArticles.Empty with
        {
            Published = UnixTime.Read(post.Text("timestamp") ?? post.Text("creation_timestamp") ?? parts.Time),
            Tags = TextMarkup.Hashtags(parts.Text),
            Html = parts.Html,
            Dropped = parts.Dropped,
        });
    }

    [GeneratedRegex("""^(?:\{\s*"(\w+)"\s*:\s*)?\[\s*\{""")]
    private static partial Regex List();

    [GeneratedRegex("""[,{]\s*"timestamp"\s*:\s*\d{9,10}\b""")]
    private static partial Regex Time();

    [GeneratedRegex("""[,{]\s*"data"\s*:\s*\[\s*\{\s*"(?:post|update_timestamp|media|external_context|place|text)"\s*:""")]
    private static partial Regex Parts();

    [GeneratedRegex("""^(?:\{\s*"\w+"\s*:\s*)?\[\s*\{\s*"media"\s*:\s*\[\s*\{\s*"uri"\s*:[^{}]*"creation_timestamp"\s*:""")]
    private static partial Regex Pictures();

    /// <summary>What one post says, in its order: its words, those under its pictures, the page it shares.</summary>
    private sealed class PostParts
    {
        private readonly StringBuilder text = new();
        private readonly StringBuilder html = new();
        private readonly List<DroppedPart> dropped = [];

        public PostParts(JsonElement post)
        {
            List<JsonElement> media = [.. Attached(post, "media"), .. post.Items("media")];
            // Instagram calls the words under a picture its title; so Facebook calls what was done: «… shared a link».
            var isOfPictures = post.At("media") is not null;
            foreach (var part in post.Items("data"))
                Add(part.Text("post"));
            if (isOfPictures)
                Add(post.Text("title"));
            else if (post.Text("title") is { } said)
                dropped.Add(new DroppedPart(DropRule.ItemDetails, said));
            foreach (var picture in media)
                AddPicture(picture, isOfPictures);
            foreach (var note in Attached(post, "text").Concat(Attached(post, "note")))
                Add(note.ValueKind == JsonValueKind.String ? note.AsText() : note.Text("text"));
            foreach (var shared in Attached(post, "external_context"))
                AddLink(shared.Text("name"), Addresses.Web(shared.Text("url"), null));
            Time = media.Select(part => part.Text("creation_timestamp")).FirstOrDefault(time => time is not null);
        }

        public bool HasWords => text.Length > 0;

        /// <summary>When the first picture was made, in seconds, or null.</summary>
        public string? Time { get; }

        public string Text => text.ToString();

        public string Html => html.ToString().Trim();

        public IReadOnlyList<DroppedPart> Dropped => dropped;

        private static IEnumerable<JsonElement> Attached(JsonElement post, string kind) => post.Items("attachments")
            .SelectMany(attachment => attachment.Items("data")).Select(part => part.At(kind)).OfType<JsonElement>();

        private void AddPicture(JsonElement picture, bool isTitled)
        {
            Add(picture.Text("description"));
            if (isTitled)
                Add(picture.Text("title"));
            dropped.AddRange(picture.Items("comments").Select(comment => comment.Text("comment")).OfType<string>()
                .Select(comment => new DroppedPart(DropRule.Comments, comment)));
        }

        private void AddLink(string? name, string? address)
        {
            if (name is null && address is null)
                return;
            html.Append(address is null ? $"\n<p>{WebUtility.HtmlEncode(name)}</p>" : FieldLinks.Paragraph(address, name));
            text.Append(name).Append('\n');
        }

        private void Add(string? words)
        {
            if (words is null || !words.Any(char.IsLetterOrDigit) || Text.Contains(words, StringComparison.Ordinal))
                return;
            var lines = new MessageText();
            lines.Add("plain", words);
            text.Append(words).Append('\n');
            html.Append('\n').Append(lines.Html(dropped));
        }
    }
}
