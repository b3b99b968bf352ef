using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Answers in the form of JSON:API: who wrote an item and what its tags are stands beside all items, and is joined to each that
/// names it.</summary>
internal static class JsonApi
{
    private static readonly HashSet<string> People = new(["user", "users", "people", "person", "persons", "author", "authors", "profile",
        "profiles", "writer", "writers", "member", "members", "staff", "reporter", "reporters"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Tags = new(["tag", "tags", "keyword", "keywords", "topic", "topics", "label", "labels"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Sections = new(["category", "categories", "section", "sections", "channel", "channels",
        "service", "rubric", "rubrics"], StringComparer.OrdinalIgnoreCase);

    // Relations to whoever has an account, which is the author where no other one is named.
    private static readonly HashSet<string> Owners = new(["uid", "user", "owner", "creator", "created_by", "createdBy"],
        StringComparer.Ordinal);

    private static readonly string[] Others = ["revision", "edit", "photo", "translat", "updat", "modif", "changed", "review"];

    /// <summary>The same answer with what is included in the items that refer to it; any other value as it is.</summary>
    public static JsonElement Joined(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || root.At("data") is not { ValueKind: JsonValueKind.Array or JsonValueKind.Object } data
            || !FieldMap.Flat(data).Any(item => item.At("relationships") is { ValueKind: JsonValueKind.Object }))
            return root;
        var included = new Dictionary<(string Type, string Id), JsonElement>();
        foreach (var item in root.Items("included"))
        {
            if (Key(item) is { } key)
                included.TryAdd(key, item);
        }

        if (included.Count == 0)
            return root;
        var items = FieldMap.Flat(data).Select(item => Joined(item, included)).ToList();
        var whole = new JsonObject();
        foreach (var property in root.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name)
                whole[name] = name == "data" ? List(items, data) : JsonSerializer.SerializeToNode(property.Value);
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    private static JsonNode? List(List<JsonNode?> items, JsonElement data) =>
        data.ValueKind == JsonValueKind.Array ? new JsonArray([.. items]) : items[0];

    private static JsonNode? Joined(JsonElement item, Dictionary<(string Type, string Id), JsonElement> included)
    {
        var node = JsonSerializer.SerializeToNode(item);
        if (node?["attributes"] is not JsonObject attributes || item.At("relationships") is not { ValueKind: JsonValueKind.Object } all)
            return node;
        // Whoever is named as the author comes before whoever has the account.
        foreach (var relation in all.EnumerateObject().OrderBy(relation => Owners.Contains(FieldValues.NameOf(relation) ?? "") ? 1 : 0))
        {
            if (FieldValues.NameOf(relation) is not { } name || relation.Value.At("data") is not { } targets)
                continue;
            var found = FieldMap.Flat(targets).Select(Key).OfType<(string Type, string Id)>().Where(included.ContainsKey)
                .Select(key => (key.Type, Item: included[key])).ToList();
            if (found.Count > 0 && FieldOf(name, found[0].Type) is { } field && !attributes.ContainsKey(field))
                attributes[field] = new JsonArray([.. found.Select(one => Value(field, one.Item))]);
        }

        return node;
    }

    // Under what name of a field what is referred to is told; null of what is another article, a file, or nobody who wrote.
    private static string? FieldOf(string relation, string type)
    {
        var word = type[(type.LastIndexOf('-') + 1)..];
        if (People.Contains(word))
            return Array.Exists(Others, other => relation.Contains(other, StringComparison.OrdinalIgnoreCase)) ? null : "author";
        if (Tags.Contains(word))
            return "tags";
        if (Sections.Contains(word))
            return "category";
        return type.StartsWith("taxonomy", StringComparison.Ordinal) || type.StartsWith("paragraph", StringComparison.Ordinal)
            ? relation
            : null;
    }

    private static JsonNode? Value(string field, JsonElement item)
    {
        var attributes = item.At("attributes") is { ValueKind: JsonValueKind.Object } own ? own : item;
        var isNamed = field is "author" or "tags" or "category"
            || item.Text("type")?.StartsWith("taxonomy", StringComparison.Ordinal) == true;
        return isNamed
            ? JsonValue.Create(attributes.Text("display_name") ?? attributes.Text("displayName") ?? FieldText.Name(attributes))
            : JsonSerializer.SerializeToNode(attributes);
    }

    private static (string Type, string Id)? Key(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.Text("type") is { } type && item.Text("id") is { } id ? (type, id) : null;
}
