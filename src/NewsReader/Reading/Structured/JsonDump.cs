using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>A dump of several tables as one object of JSON, a list or a map by ids each: what belongs to an article is joined to
/// it.</summary>
internal sealed class JsonDump(FieldMap fields, ReadingOptions limits)
{
    private const int MaxDepth = 4;
    private const int MaxLooked = 20;
    private const int MinTables = 2;

    /// <summary>The same object with its articles complete; any other value as it is.</summary>
    public JsonElement Joined(JsonElement root)
    {
        if (Find(root, [], 0) is not { } found)
            return root;
        var (path, tables) = found;
        var related = new RelatedTables(fields, (long)limits.MaxArticleBytes * MaxDepth);
        foreach (var (name, rows) in tables)
        {
            foreach (var row in rows)
                related.Learn(name, [], row);
        }

        related.Link();
        // Where nothing is known for articles nothing is part of them either.
        if (!related.IsAny || !tables.Exists(table => related.IsOfArticles(table.Name))
            || JsonSerializer.SerializeToNode(root) is not { } whole)
            return root;
        var holder = path.Aggregate(whole, (node, name) => node[name]!).AsObject();
        foreach (var (name, rows) in tables)
        {
            if (related.IsOfArticles(name))
                holder[name] = new JsonArray([.. rows.Select(row => JsonSerializer.SerializeToNode(related.Row(name, row)))]);
            else if (related.Joined.Contains(name))
                holder.Remove(name);
        }

        return JsonSerializer.SerializeToElement(whole);
    }

    private static (List<string> Path, List<(string Name, List<JsonElement> Rows)> Tables)? Find(JsonElement value, List<string> path,
        int depth)
    {
        if (value.ValueKind != JsonValueKind.Object || depth > MaxDepth)
            return null;
        var tables = new List<(string Name, List<JsonElement> Rows)>();
        foreach (var property in value.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && Rows(property.Value) is { } rows)
                tables.Add((name, rows));
        }

        if (tables.Count >= MinTables && tables.DistinctBy(table => table.Name).Count() == tables.Count)
            return (path, tables);
        foreach (var property in value.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } name && Find(property.Value, [.. path, name], depth + 1) is { } inner)
                return inner;
        }

        return null;
    }

    // Objects of a list, or of a map by their ids; names by their ids.
    private static List<JsonElement>? Rows(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            && value.EnumerateArray().Take(MaxLooked).All(row => row.ValueKind == JsonValueKind.Object))
            return [.. value.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Object)];
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any())
            return null;
        var all = value.EnumerateObject().Select(property => (Id: FieldValues.NameOf(property), property.Value)).ToList();
        var isOfNames = all.TrueForAll(one => one.Value.ValueKind == JsonValueKind.String && one.Id is { } id && id.All(char.IsAsciiDigit));
        if (!isOfNames && !all.TrueForAll(one => one.Value.ValueKind == JsonValueKind.Object && one.Id is { } id
            && (id.Any(char.IsAsciiDigit)
            || one.Value.Text("id") == id)))
            return null;
        return [.. all.Select(one => WithId(one.Value, one.Id!))];
    }

    private static JsonElement WithId(JsonElement value, string id)
    {
        if (value.ValueKind == JsonValueKind.Object && value.At("id") is not null)
            return value;
        var row = value.ValueKind == JsonValueKind.Object ? JsonObject.Create(value)! : new JsonObject { ["name"] = value.AsText() };
        row["id"] = id;
        return JsonSerializer.SerializeToElement(row);
    }
}
