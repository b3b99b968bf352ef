using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsReader.Reading.Structured;

namespace NewsReader.Reading.Exports;

/// <summary>What keepers of links export with the texts of the pages: links within collections (Linkwarden), or links whose page is an
/// object of its own (Karakeep, Shiori, ArchiveBox). Only links are articles; whose they are and what they are kept in are none.</summary>
internal sealed partial class KeptLinksReader(FieldMap fields, ReadingOptions limits) : IArticleReader
{
    private const int MaxDepth = 6;
    private const int MinText = 20;

    private static readonly string[] Lists = ["links", "bookmarks", "items", "articles", "entries"];
    private static readonly string[] Pages = ["content", "archive", "article", "page",
        "bookmark", "snapshot", "link", "readable", "document"];
    private static readonly string[] Texts = ["htmlContent", "html", "html_content", "textContent", "text",
        "text_content", "content", "markdown",
        "readableContent", "archiveContent", "body", "description"];

    public string Name => "links";

    public bool Accepts(SourceFile file) => JsonShape.IsJson(file.Head) && file.Extension is not (".jsonl" or ".ndjson")
        && ((InCollections().IsMatch(file.Head.Text) && InnerList().IsMatch(file.Head.Text)) || WithPage().IsMatch(file.Head.Text));

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await WholeFile.ReadAsync(file, limits.MaxArticleBytes, cancellationToken);
        if (bytes is null)
        {
            yield return WholeFile.TooLarge(limits.MaxArticleBytes);
            yield break;
        }

        var (keys, told, number) = (new ItemKeys(file.RelativePath), new RecordFile(file), 0);
        if (Parse(TextDecoder.Decode(bytes).Text) is not { } root)
        {
            yield return new ReadResult.Rejected("", "the file is no JSON");
            yield break;
        }

        foreach (var link in Links(root, null, 0))
        {
            var place = FormattableString.Invariant($"item {++number}");
            var item = JsonSerializer.SerializeToElement(link);
            yield return fields.Read(item, told).At(place, draft => draft with
            {
                Key = keys.For(draft.Key, number),
                Location = place,
                Original = Encoding.UTF8.GetBytes(item.GetRawText()),
                Reader = Name,
                Encoding = "utf-8",
            });
        }

        if (number == 0)
            yield return new ReadResult.Rejected("", "the export has no links with texts");
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text.TrimStart('\uFEFF'), null, JsonShape.Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Wherever they are in collections within collections.
    private static IEnumerable<JsonObject> Links(JsonNode node, string? collection, int depth)
    {
        if (depth > MaxDepth)
            return [];
        if (node is JsonArray list)
            return list.OfType<JsonObject>().SelectMany(item => Link(item, collection) is { } link ? [link]
                : Links(item, Text(item, "name") ?? Text(item, "title") ?? collection, depth + 1));
        return node is JsonObject all
            ? all.Where(field => field.Value is JsonArray && (Lists.Contains(field.Key) 
                || field.Key is "collections" or "lists" or "folders"
                or "children" or "data")).SelectMany(field => Links(field.Value!, collection, depth + 1))
            : [];
    }

    // Its page may be an object of its own, whose fields are the link's where that has none.
    private static JsonObject? Link(JsonObject item, string? collection)
    {
        var link = new JsonObject();
        foreach (var (name, value) in item.Where(field => !Pages.Contains(field.Key) || field.Value is not JsonObject))
            link[name] = value?.DeepClone();
        foreach (var page in Pages.Select(name => item[name]).OfType<JsonObject>())
        {
            foreach (var (name, value) in page.Where(field => field.Key is not ("id" or "type") && IsBlank(link[field.Key])))
                link[name] = value?.DeepClone();
        }

        var text = Texts.Select(name => (Name: name, Value: Text(link, name))).FirstOrDefault(one => one.Value?.Length >= MinText);
        if (Text(link, "url") is null || text.Value is null)
            return null;
        foreach (var name in Texts.Where(name => name != text.Name && name != "description"))
            link.Remove(name);
        link.Remove(text.Name);
        link["content"] = text.Value;
        link["title"] = Text(link, "title") ?? Text(link, "name");
        link.Remove("name");
        if (collection is not null && !IsUnsorted().IsMatch(collection))
            link["section"] = collection;
        return link;
    }

    private static bool IsBlank(JsonNode? node) => node is null
        || (node is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0);

    private static string? Text(JsonObject item, string name) =>
        item[name] is JsonValue value && value.TryGetValue(out string? text) && text.Trim().Length > 0 ? text : null;

    [GeneratedRegex(@"""(?:collections|lists|folders)""\s*:\s*\[\s*\{")]
    private static partial Regex InCollections();

    [GeneratedRegex(@"""(?:links|bookmarks)""\s*:\s*\[")]
    private static partial Regex InnerList();

    [GeneratedRegex(@"\A\s*(?:\[\s*\{|\{[^\[\{]{0,400}""(?:bookmarks|links"
        + @"|items)""\s*:\s*\[\s*\{)[^\[\{]{0,1500}(?:""tags""\s*:\s*\[[^\]]{0,1500}\][^\[\{]{0,600})?"
        + @"""(?:content|archive|page|bookmark|snapshot|readable)""\s*:\s*\{[^{}]{0,400}""(?:url|type)""\s*:\s*""(?:link|https?:)")]
    private static partial Regex WithPage();

    [GeneratedRegex(@"^(?:unorganized|unsorted|default|inbox|دسته‌بندی نشده|بدون دسته)$", RegexOptions.IgnoreCase)]
    private static partial Regex IsUnsorted();
}
