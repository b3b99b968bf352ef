using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>What a record says that it is, where a program keeps several things in one list: notes and their tags, messages and what
/// happened in a channel.</summary>
internal static class RecordKind
{
    // A message is longer than what a messenger says by itself.
    private const int MaxServiceText = 160;
    private const int MaxLength = 60;

    // What has a title and more text is an article, a profile of somebody for one.
    private const int MaxText = 600;

    // Of a table of thousands of names the first ones tell it.
    private const int MaxFields = 1000;

    private static readonly HashSet<string> Names = new(["type", "content type", "kind", "object", "class", "class name", "record type",
        "_type", "@type", "model", "entity", "entity type", "doc type", "message type", "subtype", "sub type", "post type", "item type"],
        FieldNameComparer.Instance);

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["comment"] = LeftOutKind.Comment, ["reply"] = LeftOutKind.Comment, ["t1"] = LeftOutKind.Comment,
        ["tag"] = LeftOutKind.Account, ["category"] = LeftOutKind.Account, ["label"] = LeftOutKind.Account,
        ["notebook"] = LeftOutKind.Account, ["term"] = LeftOutKind.Account, ["user"] = LeftOutKind.Account,
        ["person"] = LeftOutKind.Account, ["member"] = LeftOutKind.Account, ["author"] = LeftOutKind.Account,
        ["profile"] = LeftOutKind.Account, ["account"] = LeftOutKind.Account, ["preference"] = LeftOutKind.Settings,
        ["setting"] = LeftOutKind.Settings, ["config"] = LeftOutKind.Settings, ["configuration"] = LeftOutKind.Settings,
        ["option"] = LeftOutKind.Settings, ["view"] = LeftOutKind.Settings, ["folder"] = LeftOutKind.Account,
        ["discussion"] = LeftOutKind.Comment, ["theme"] = LeftOutKind.Settings, ["extension"] = LeftOutKind.Settings,
        ["privilege"] = LeftOutKind.Settings, ["privileges"] = LeftOutKind.Settings, ["menu"] = LeftOutKind.Menu,
        ["redirect"] = LeftOutKind.Redirect, ["revision"] = LeftOutKind.Revision, ["template"] = LeftOutKind.Template,
    };

    // What happens in a channel, among the words of a kind.
    private static readonly HashSet<string> Happenings = new(["join", "joined", "leave", "left", "pin", "pinned", "unpinned", "call",
        "boost", "system", "service", "event", "rename", "renamed", "recipient", "purpose", "notification", "kicked", "invited", "add",
        "added", "removed",
        "archive", "changed", "created"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfComments = new(["comment id", "comment content", "comment text", "comment body",
        "comment author", "commentable path", "commentable id", "commentable type", "comment post id", "parent comment id",
        "متن نظر", "متن دیدگاه", "نظر دهنده"],
        FieldNameComparer.Instance);

    private static readonly HashSet<string> OfReaders = new(["email", "ip", "ip address", "user agent", "commenter", "author email",
        "user email", "author ip", "parent id", "reply to", "in reply to", "likes", "ایمیل"], FieldNameComparer.Instance);

    private static readonly HashSet<string> OfReplies = new(["in reply to", "in reply to id", "reply to", "reply to id", "parent comment",
        "response to", "پاسخ به"], FieldNameComparer.Instance);

    // What Reddit gives with a comment: where it stands, and below what.
    private static readonly string[] Answers = ["subreddit", "link"];

    private static readonly NameCache<(bool IsKind, bool IsOfComment)> Senses = new(
        name => (Names.Contains(name), OfComments.Contains(name)));

    /// <summary>One of <see cref="LeftOutKind"/>, or null of what may be an article.</summary>
    /// <param name="hasTitle">Whether the record has a title of its own.</param>
    /// <param name="text">Its text; empty where there is none.</param>
    /// <param name="file">What was read of its file before it.</param>
    public static string? Find(FieldValues values, bool hasTitle, string text, RecordFile file)
    {
        if (!hasTitle && Answers.All(name => values.Own.Any(value => FieldNameComparer.Instance.Equals(value.Name, name))))
            return LeftOutKind.Comment;
        if (!hasTitle && (IsReaders(values) || (file.HasTitles && IsReply(values))))
            return LeftOutKind.Comment;
        foreach (var (name, value) in values.Own.Take(MaxFields))
        {
            var (isKind, isOfComment) = Senses[name];
            if (!hasTitle && isOfComment)
                return LeftOutKind.Comment;
            if (name == "sys" && value.Text("contentType", "sys", "id") is { } type && FieldAffixes.Words(type) is [.., var typed]
                && ByWord(typed) is { } ofType && (!hasTitle || text.Length <= MaxText))
                return ofType;
            if (value.ValueKind != JsonValueKind.String || !isKind || value.AsText() is not { Length: > 0 and <= MaxLength } said)
                continue;
            var words = FieldAffixes.Words(said);
            if (words.Count > 0 && (ByWord(words[^1]) ?? (words[0].Equals("discussion", StringComparison.OrdinalIgnoreCase)
                ? LeftOutKind.Comment : null)) is { } kind && (!hasTitle || text.Length <= MaxText || IsNever(kind)))
                return kind;
            if (!hasTitle && text.Length <= MaxServiceText && words.Exists(Happenings.Contains))
                return LeftOutKind.ServiceMessage;
        }

        return null;
    }

    // What answers another record.
    private static bool IsReply(FieldValues values) => values.Own.Take(MaxFields).Any(value => OfReplies.Contains(value.Name)
        && (value.Value.ValueKind == JsonValueKind.Number || (value.Value.ValueKind == JsonValueKind.String
            && value.Value.AsText().Length > 0)) && value.Value.ToString() is not "0");

    // What somebody wrote below an article names that, and who wrote it by what only those leave who are not known.
    private static bool IsReaders(FieldValues values) => values.Own.Take(MaxFields).ToList() is var own
        && own.Exists(value => OfReaders.Contains(value.Name)) && own.Exists(value => FieldNameComparer.Instance.Equals(value.Name, "id"))
        && own.Exists(value => TableNames.Reference(value.Name) is { Count: > 0 } of && TableNames.IsArticle(of));

    /// <summary>Whether an object only says what to do with the next one: a bulk of a search engine has such lines.</summary>
    public static bool IsCommand(JsonElement item)
    {
        using var fields = item.EnumerateObject();
        return fields.MoveNext() && (fields.Current.NameEquals("index"u8) || fields.Current.NameEquals("create"u8)
                || fields.Current.NameEquals("update"u8) || fields.Current.NameEquals("delete"u8))
            && fields.Current.Value is { ValueKind: JsonValueKind.Object } what && !fields.MoveNext()
            && what.EnumerateObject().All(field => FieldValues.NameOf(field) is ['_', ..] or "routing" or "pipeline" or "require_alias"
                or "retry_on_conflict" or "version" or "version_type");
    }

    /// <summary>Whether an object says that it is a person, a tag or the like.</summary>
    public static bool IsOfAccount(JsonElement item) => item.ValueKind == JsonValueKind.Object
        && (item.EnumerateObject().Any(property =>
        property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } name && Senses[name].IsKind
        && FieldAffixes.Words(property.Value.AsText()) is [.., var last] && ByWord(last) == LeftOutKind.Account)
            || (ContentfulEntry.TypeOf(item) is { } type && FieldAffixes.Words(type) is [.., var typed]
                && ByWord(typed) == LeftOutKind.Account));

    private static bool IsNever(string kind) => kind is LeftOutKind.Revision or LeftOutKind.Template;

    private static string? ByWord(string word)
    {
        if (Words.TryGetValue(word, out var kind))
            return kind;
        var one = word.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? word[..^3] + "y" : word.TrimEnd('s', 'S');
        return Words.GetValueOrDefault(one);
    }
}
