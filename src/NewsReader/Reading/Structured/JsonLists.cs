using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>An object of a list of articles.</summary>
/// <param name="Name">Its name where the list is a map.</param>
/// <param name="Kind">One of <see cref="LeftOutKind"/> where the name of its list says so: that of drafts, or of what was thrown
/// away.</param>
internal readonly record struct JsonListItem(JsonElement Value, string? Name = null, string? Kind = null);

/// <summary>Finds the lists of articles within an object that is no article itself, however deep it is wrapped.</summary>
internal sealed class JsonLists(FieldMap fields)
{
    private const int MaxDepth = 8;

    private readonly JsonTables tables = new(fields);

    // A text that is shorter is what an interface says with its answer.
    private const int MinText = 80;

    // Of a list its beginning tells what it holds.
    private const int MaxLooked = 20;

    // Names of the arrays that dumps and results of queries come in.
    private static readonly string[] Names = [
        "articles", "items", "posts", "news", "data", "results", "docs", "documents", "entries", "hits", "records", "list", "response"];

    // What an answer gives beside what was asked for.
    private static readonly string[] Beside = ["included", "related", "comments", "errors", "links", "includes", "facets",
        "aggregations", "replies",
        "responses", "attachments", "sidebar", "aside", "widgets", "navigation", "trending", "popular", "most_read", "mostRead", "promo"];

    private static readonly HashSet<string> PieceWords = new(["body", "part", "parts", "paragraph", "paragraphs", "para", "paras", "block",
        "blocks", "section", "sections", "chunk", "chunks", "segment", "segments", "fragment", "fragments", "piece", "pieces", "بند",
        "پاراگراف‌ها", "بندها"], FieldNameComparer.Instance);

    /// <summary>The objects, or null where there is no list; a map of articles by their ids is one too.</summary>
    public IEnumerable<JsonListItem>? In(JsonElement root) => In(root, 0);

    private List<JsonListItem>? In(JsonElement root, int depth)
    {
        if (depth <= MaxDepth && tables.Rows(root, isWhole: depth == 0) is { } rows)
            return [.. rows.Select(row => new JsonListItem(row))];
        if (root.ValueKind != JsonValueKind.Object || depth > MaxDepth || IsArticleItself(root))
            return null;
        // What an article of another shape has in lists is part of it.
        if (PartedArticle.IsOfType(root))
            return null;
        var isTitled = fields.HasTitle(root);
        if (isTitled && (PostThread.Find(root, fields) is not null || PartedArticle.Is(root, fields)))
            return null;
        foreach (var name in Names)
        {
            if (root.TryGetProperty(name, out var list) && List(list, depth, isNamed: true) is { } named)
                return isTitled ? named : [.. named, .. Others(root, name, depth)];
        }

        if (isTitled && !Holds(root))
            return null;
        return Map(root, isWhole: depth == 0) ?? (Others(root, null, depth) is { Count: > 0 } others ? others : null);
    }

    private bool IsArticleItself(JsonElement root) => fields.HasText(root)
        && (fields.HasTitle(root) || fields.LengthOfText(root) >= MinText && !root.EnumerateObject().Any(
            property => property.Value.ValueKind == JsonValueKind.Object && HoldsTitled(property.Value)));

    private bool HoldsTitled(JsonElement value) => value.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.Array
        && property.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && fields.HasTitle(item)
            && fields.HasText(item)));

    // Several lists of one object: sections of a site, notes and the bin.
    private List<JsonListItem> Others(JsonElement root, string? taken, int depth)
    {
        var all = new List<JsonListItem>();
        foreach (var property in root.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is not { } name || name == taken || IsBeside(name)
                || IsPieces(name, property.Value) || List(property.Value, depth, isNamed: false) is not { } list)
                continue;
            if (taken is not null && !list.Exists(item => item.Value.ValueKind == JsonValueKind.Object && fields.HasText(item.Value)))
                continue;
            var kind = StatusWords.KindOfList(name);
            all.AddRange(list.Select(item => item with { Kind = item.Kind ?? kind }));
        }

        return all;
    }

    // An entry may be empty; what has fields of another kind is no entry.
    private List<JsonListItem>? Map(JsonElement root, bool isWhole)
    {
        var all = root.EnumerateObject().Select(property => new JsonListItem(property.Value, FieldValues.NameOf(property) ?? "?")).ToList();
        return all.Count > 0 && all.TrueForAll(item => item.Value.ValueKind == JsonValueKind.Object
                && (fields.HasText(item.Value) || !item.Value.EnumerateObject().Any())) && all.Exists(item => fields.HasText(item.Value))
            // One alone may be anything that has a text.
            && (all.Count > 1 || (!isWhole && fields.HasTitle(all[0].Value)))
            ? all
            : null;
    }

    // What a list calls parts of a text, none of which stands for itself.
    private bool IsPieces(string name, JsonElement list) => list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
        && FieldAffixes.Words(name).Exists(PieceWords.Contains)
        && list.EnumerateArray().All(piece => piece.ValueKind == JsonValueKind.Object && fields.IsPiece(piece));

    private static bool IsBeside(string name) => Beside.Contains(name) || FieldTexts.CommentNames.Contains(name);

    private List<JsonListItem>? List(JsonElement list, int depth, bool isNamed) => list.ValueKind switch
    {
        // The blocks of one text.
        JsonValueKind.Array when RichText.IsOfBlocks(list) => null,
        JsonValueKind.Array when depth < MaxDepth && list.EnumerateArray().Any(Holds) =>
            [.. list.EnumerateArray().SelectMany(item => Holds(item) && In(item, depth + 1) is { } inner
                ? HeldBy(item, inner) : [new JsonListItem(item)])],
        JsonValueKind.Array when list.EnumerateArray().Any(
            item => item.ValueKind is JsonValueKind.Object && (isNamed || IsArticle(item, depth))) =>
            [.. list.EnumerateArray().SelectMany(item => Wrapped(item, depth) ?? [new JsonListItem(item)])],
        JsonValueKind.Array when list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Array) && depth < MaxDepth =>
            list.EnumerateArray().SelectMany(inner => List(inner, depth + 1, isNamed) ?? []).ToList() is { Count: > 0 } all ? all : null,
        JsonValueKind.Object => In(list, depth + 1),
        _ => null,
    };

    // What has neither a title nor a text, but articles that have both somewhere within.
    private List<JsonListItem>? Wrapped(JsonElement item, int depth) => item.ValueKind == JsonValueKind.Object && depth < MaxDepth
        && !fields.HasTitle(item) && !fields.HasText(item) && In(item, depth + 1) is { Count: > 0 } inner
        && inner.TrueForAll(one => one.Value.ValueKind == JsonValueKind.Object && fields.HasTitle(one.Value) && fields.HasText(one.Value))
            ? inner : null;

    // What is said in a room that is closed is not for everybody.
    private static List<JsonListItem> HeldBy(JsonElement holder, List<JsonListItem> inner) => !TalkRooms.IsClosed(holder) ? inner
        : inner.ConvertAll(item => item with { Kind = item.Kind ?? LeftOutKind.Private });

    // A site, a channel or a folder: it has a list of what has titles and texts and stands for itself, and no text of its own.
    private bool Holds(JsonElement item) => item.ValueKind == JsonValueKind.Object && !fields.HasOwnText(item)
        && item.EnumerateObject().Any(property => property.Value.ValueKind == JsonValueKind.Array
            && FieldValues.NameOf(property) is { } name && !IsBeside(name) && property.Value.GetArrayLength() > 0
            && property.Value.EnumerateArray().Take(MaxLooked).Any(inner => inner.ValueKind == JsonValueKind.Object
                && fields.HasTitle(inner) && fields.HasProse(inner) && fields.StandsAlone(inner)))
        && !PartedArticle.Is(item, fields);

    private bool IsArticle(JsonElement item, int depth) => item.ValueKind == JsonValueKind.Object && depth <= MaxDepth
        && (fields.HasTitle(item) || fields.HasProse(item)
            || item.EnumerateObject().Any(property => IsArticle(property.Value, depth + 1)));
}
