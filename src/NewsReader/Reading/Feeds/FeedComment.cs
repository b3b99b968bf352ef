using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsReader.Reading.Feeds;

/// <summary>Tells the comments of readers that sites give as a feed from their articles.</summary>
internal static partial class FeedComment
{
    private static readonly XNamespace Thread = "thr";

    /// <summary>Whether an item is what a reader wrote below an article.</summary>
    public static bool Is(XElement item, FeedItem fields, FeedDescription feed)
    {
        if (item.Element(Thread + "in-reply-to") is not null || Place().IsMatch(fields.Id ?? "") || Place().IsMatch(fields.Url ?? ""))
            return true;
        var isOfFeed = OfFeed().IsMatch(feed.Title ?? "") || Address().IsMatch(feed.Link ?? "");
        return isOfFeed && (fields.Title is null || OfItem().IsMatch(fields.Title) || Below().IsMatch(fields.Url ?? ""));
    }

    [GeneratedRegex(@"#(?:(?:comment|respond|reply|didgah|nazar|IDComment)[-_=]?\d+|c\d{6,})$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"#.*(?:comment|reply|nazar|didgah)|/comments?/", RegexOptions.IgnoreCase)]
    private static partial Regex Below();

    [GeneratedRegex(@"/comments/(?:feed|default|rss|atom)|/comments/?$|[?&]feed=comments|/feed/comments", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:Comments? (?:on|for|to|by|feed)\b|Comments?:|Recent comments\b|(?:دیدگاه|نظر|کامنت)"
        + @"(?:\u200C?های?|ات)?ی? (?:برای|درباره|به|روی)\b|آخرین (?:دیدگاه|نظر|کامنت)|(?:دیدگاه\u200C?ها|نظرات):"
        + @"|Kommentare (?:zu|für|von)|Kommentar zu"
        + @"|Commentaires (?:sur|de|pour)|Comentarios en|Comentários (?:em|sobre)|Commenti (?:su|a|per)|Комментарии (?:к|на|для)"
        + @"|.{1,60} (?:için|hakkındaki) yorumlar|تعليقات)", RegexOptions.IgnoreCase)]
    private static partial Regex OfFeed();

    [GeneratedRegex(@"^(?:By: |Comment (?:on|by|from) |Re: |Reply (?:to|by) |در پاسخ به|پاسخ (?:به|از)"
        + @"|(?:دیدگاه|نظر|کامنت)(?: \S+){0,3} (?:برای|به|درباره|در|از)\b"
        + @"|از: |توسط:? |Von: |Kommentar (?:zu|von) |Par |Commentaire (?:sur|de) |Por: |Comentario |Di: |От: |Автор: "
        + "|Комментарий |Yazar: |تعليق |بواسطة)",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfItem();
}
