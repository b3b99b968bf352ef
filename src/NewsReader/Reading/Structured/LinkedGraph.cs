using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>JSON-LD whose things stand side by side in one graph and name each other by their addresses: who wrote an article and who
/// publishes it is joined to it, and what is no article is passed over.</summary>
internal static class LinkedGraph
{
    private const int MaxDepth = 3;
    private const int MaxNodes = 100_000;

    private static readonly string[] Articles = ["Article", "Posting", "Report", "Review", "NewsItem", "Recipe", "Story", "HowTo",
        "FAQPage", "QAPage"];

    // What of a thing is of no account to an article that names it.
    private static readonly string[] Aside = ["comment", "isPartOf", "mainEntityOfPage", "potentialAction", "breadcrumb", "hasPart"];

    /// <summary>The articles of such a graph as a list; any other value as it is.</summary>
    public static JsonElement Joined(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.At("@graph") is not { ValueKind: JsonValueKind.Array } graph)
            return root;
        var nodes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var node in graph.EnumerateArray().Take(MaxNodes))
        {
            if (IdOf(node) is { } id && node.EnumerateObject().Skip(1).Any())
                nodes.TryAdd(id, node);
        }

        var articles = graph.EnumerateArray().Where(IsArticle).Select(article => Joined(article, nodes, 0)).ToList();
        return articles.Count == 0 ? root
            : JsonSerializer.SerializeToElement(new JsonObject { ["articles"] = new JsonArray([.. articles]) });
    }

    private static bool IsArticle(JsonElement node) => node.ValueKind == JsonValueKind.Object
        && (node.At("@type") ?? node.At("type")) is { } type && FieldMap.Flat(type).Any(one => one.ValueKind == JsonValueKind.String
            && Array.Exists(Articles, article => one.AsText().EndsWith(article, StringComparison.Ordinal)));

    private static string? IdOf(JsonElement node) => node.ValueKind == JsonValueKind.Object ? node.Text("@id") ?? node.Text("id") : null;

    // A node that has nothing but an address stands for the one that has it.
    private static JsonNode? Joined(JsonElement value, Dictionary<string, JsonElement> nodes, int depth)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return new JsonArray([.. value.EnumerateArray().Select(one => Joined(one, nodes, depth))]);
        if (value.ValueKind != JsonValueKind.Object)
            return JsonSerializer.SerializeToNode(value);
        if (depth > 0 && IdOf(value) is { } id && !value.EnumerateObject().Skip(1).Any() && nodes.TryGetValue(id, out var named))
            value = named;
        var whole = new JsonObject();
        foreach (var property in value.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && !Aside.Contains(name))
                whole[name] = depth < MaxDepth ? Joined(property.Value, nodes, depth + 1) : JsonSerializer.SerializeToNode(property.Value);
        }

        return whole;
    }
}
