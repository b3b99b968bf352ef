namespace NewsReader.Reading.Structured;

/// <summary>Names of several words, some of which are a name that is known, and none of which says that it is of something else:
/// publisher_name, storyHedMain, pub_day.</summary>
internal static class FieldPhrases
{
    private const int MaxWords = 6;

    // Words that make of a name that of another thing, or of what is said about a field.
    private static readonly HashSet<string> Others = new(["id", "ids", "uid", "guid", "url", "uri", "link", "href", "path", "slug",
        "key", "count",
        "counts", "num", "number", "total", "length", "size", "width", "height", "type", "format", "mime", "hash", "checksum", "index",
        "order", "position", "color", "colour", "style", "class", "icon", "avatar", "image", "images", "img", "photo", "pic", "picture",
        "video", "audio", "file", "thumbnail", "alt", "seo", "meta", "email", "mail", "phone", "ip", "comment", "comments", "reply",
        "replies",
        "parent", "category", "tag", "menu", "search", "button", "label", "error", "is", "has", "can", "show", "hide", "enable", "enabled",
        "disabled", "reading", "read", "word", "words", "char", "sentiment", "score", "embedding", "edit", "edited", "update", "updated",
        "modified", "last", "next", "previous", "prev", "related", "copyright", "license", "bio", "about", "lang", "language", "version",
        "in", "feed", "blog", "website", "company", "album", "book", "product", "job", "event", "expire", "expires", "end", "start",
        "role", "status", "state", "password", "token", "generated", "approved", "sort", "normalized", "tokens", "template", "layout"],
        FieldNameComparer.Instance);

    // One word for many things, which alone says nothing among others.
    private static readonly HashSet<string> Vague = new(["name", "text", "html", "content", "code", "time", "post", "story", "article",
        "note",
        "message", "event", "by", "site", "service", "group", "folder", "channel", "topic", "created", "date", "selection", "highlight",
        "brief", "spot", "description", "publish", "published", "public", "subject", "creator", "owner", "heading", "abstract", "intro"],
        FieldNameComparer.Instance);

    /// <summary>The parts of a name that may be one, the longest first, and the last of those.</summary>
    public static IEnumerable<string> Within(string name)
    {
        var words = FieldAffixes.Words(name);
        if (words.Count is < 2 or > MaxWords)
            yield break;
        for (var length = words.Count - 1; length > 0; length--)
        {
            for (var from = words.Count - length; from >= 0; from--)
            {
                var part = string.Join('_', words.GetRange(from, length));
                if (!Vague.Contains(part) && !Others.Contains(part)
                    && !words.Where((_, at) => at < from || at >= from + length).Any(Others.Contains))
                    yield return part;
            }
        }
    }
}
