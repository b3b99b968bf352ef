using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Blocks of a text in one list, each of which names those within it by their ids: the order of the text is that of the
/// names.</summary>
internal static class LinkedBlocks
{
    private const int MaxDepth = 40;

    private static readonly string[] Inner = ["childrenIds", "children_ids", "childIds", "child_ids", "childBlockIds", "children"];
    private static readonly string[] Kinds = ["type", "style", "kind"];

    /// <summary>The blocks in their order, each with its kind and its words; null of any other list.</summary>
    public static JsonArray? Ordered(JsonArray list)
    {
        if (list.Count < 2 || !list.All(one => one is JsonObject block && block["id"] is JsonValue && Children(block) is not null))
            return null;
        var blocks = list.OfType<JsonObject>().DistinctBy(IdOf).ToDictionary(IdOf, StringComparer.Ordinal);
        var named = blocks.Values.SelectMany(block => Children(block)!).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
            return null;
        var ordered = new JsonArray();
        foreach (var root in blocks.Values.Where(block => !named.Contains(IdOf(block))))
            Write(root, blocks, ordered, 0);
        return ordered.Count > 0 ? ordered : null;
    }

    private static void Write(JsonObject block, Dictionary<string, JsonObject> blocks, JsonArray ordered, int depth)
    {
        if (Words(block) is { Length: > 0 } words)
            ordered.Add(new JsonObject { ["type"] = KindOf(block), ["text"] = words });
        if (depth > MaxDepth)
            return;
        foreach (var inner in Children(block)!.Select(id => blocks.GetValueOrDefault(id)).OfType<JsonObject>())
            Write(inner, blocks, ordered, depth + 1);
    }

    private static string IdOf(JsonObject block) => block["id"]!.ToString();

    private static List<string>? Children(JsonObject block)
    {
        foreach (var name in Inner)
        {
            if (block[name] is JsonArray list && list.All(one => one is JsonValue))
                return [.. list.Select(one => one!.ToString())];
        }

        return null;
    }

    private static string? Words(JsonObject block) => block["text"] switch
    {
        JsonValue text => text.ToString(),
        JsonObject inner when inner["text"] is JsonValue text => text.ToString(),
        _ => (block["content"] as JsonValue)?.ToString(),
    };

    private static string KindOf(JsonObject block)
    {
        var said = Kinds.Select(name => (block[name] ?? (block["text"] as JsonObject)?[name])?.ToString())
            .FirstOrDefault(kind => kind is { Length: > 0 }) ?? "paragraph";
        return said.StartsWith("Head", StringComparison.OrdinalIgnoreCase) ? "heading" : said.ToLowerInvariant();
    }
}
