using System.Runtime.CompilerServices;

namespace NewsReader.Reading;

/// <summary>Files of formats that are known and not read: each is refused by its name, with what to do instead. Pictures that are named as
/// such lie in every folder and are passed over, as are the sounds and films that exports keep in folders of their own.</summary>
internal sealed class RefusedReader : IArticleReader
{
    // Names under which something else than a picture is expected.
    private static readonly HashSet<string> TextNames = new(
        ["", ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".eml", ".mht",
            ".mhtml", ".rss", ".atom", ".mbox", ".asc", ".utf8"],
        StringComparer.Ordinal);

    // Where messengers, networks and sites keep what their texts show.
    private static readonly HashSet<string> MediaFolders = new(
        ["voice_messages", "video_files", "round_video_messages", "stickers", "animations", "media_attachments", "tweets_media",
            "tweet_media", "direct_messages_media", "uploads", "media", "attachments", "assets", "resources", "videos", "audio", "video"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "refused";

    public bool Accepts(SourceFile file) => file.Head.Format(file.Extension) is { } format
        && (!IsPassedOver(format.Kind, file) || file.IsGiven || TextNames.Contains(file.Extension));

    private static bool IsPassedOver(FormatKind kind, SourceFile file) => kind == FormatKind.Media
        || (kind == FormatKind.SoundOrFilm
            && file.RelativePath.Split('/').SkipLast(1).Any(MediaFolders.Contains));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.Rejected("", file.Head.Format(file.Extension)!.Refusal);
    }
}
