using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Fixtures of Django: a list of rows of all tables, each with its model, its key and its fields. What an article has in the rows
/// of other models is joined to it.</summary>
internal sealed class ModelRecords(FieldMap fields, ReadingOptions limits)
{
    private const int HeldToArticle = 4;

    /// <summary>Whether a row is one of such a list.</summary>
    public static bool Is(JsonElement row) => row.ValueKind == JsonValueKind.Object && row.Text("model") is not null
        && row.At("pk") is not null && row.At("fields") is { ValueKind: JsonValueKind.Object };

    /// <summary>The same list with its articles complete; any other value as it is.</summary>
    public JsonElement Joined(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0 || !list.EnumerateArray().All(Is))
            return list;
        var rows = list.EnumerateArray().Select(row => (Model: row.Text("model")!, Row: Flat(row))).ToList();
        var isInherited = Inherit(rows);
        var related = new RelatedTables(fields, (long)limits.MaxArticleBytes * HeldToArticle);
        foreach (var (model, row) in rows)
            related.Learn(model, [], JsonSerializer.SerializeToElement(row));
        related.Link();
        if (!isInherited && !related.IsAny)
            return list;
        return JsonSerializer.SerializeToElement(new JsonArray([.. rows.Where(row => !related.Joined.Contains(row.Model))
            .Select(row => JsonSerializer.SerializeToNode(related.Row(row.Model, JsonSerializer.SerializeToElement(row.Row))))]));
    }

    private static JsonObject Flat(JsonElement row)
    {
        var flat = JsonObject.Create(row.At("fields")!.Value)!;
        flat["id"] = JsonNode.Parse(row.At("pk")!.Value.GetRawText());
        flat["model"] = row.Text("model");
        // A page that is not live was never published, or is no more.
        if (flat["live"] is JsonValue live && live.TryGetValue<bool>(out var isLive) && !isLive)
            flat["published"] = false;
        return flat;
    }

    // A model that is a kind of another one has the key of its row there, and what is its own.
    private bool Inherit(List<(string Model, JsonObject Row)> rows)
    {
        var byKey = rows.Where(row => Has(row.Row, "title") && !Has(row.Row, "body")).GroupBy(row => row.Row["id"]!.ToJsonString(),
            StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var isAny = false;
        foreach (var own in rows.Where(row => !Has(row.Row, "title") && Has(row.Row, "body")).ToList())
        {
            if (!byKey.TryGetValue(own.Row["id"]!.ToJsonString(), out var general) || general.Model == own.Model)
                continue;
            foreach (var (name, value) in own.Row)
                general.Row.TryAdd(name, value?.DeepClone());
            rows.Remove(own);
            isAny = true;
        }

        return isAny;
    }

    private bool Has(JsonObject row, string field) =>
        row.Any(one => one.Value is not null && one.Key != "name" && fields.KnownFieldsOf(one.Key).Contains(field));
}
