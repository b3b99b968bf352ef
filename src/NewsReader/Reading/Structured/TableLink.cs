using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>How rows of other tables belong to those of a table of articles.</summary>
internal abstract class TableLink
{
    /// <summary>The tables that they are in.</summary>
    public abstract IEnumerable<RelatedTable> Tables { get; }

    /// <summary>Adds to the fields of an article what belongs to it.</summary>
    public abstract void Add(JsonElement row, JsonObject whole);

    protected static ILookup<string, JsonElement> By(RelatedTable table, string column) =>
        table.Rows.Where(row => row.Text(column) is not null).ToLookup(row => row.Text(column)!, StringComparer.Ordinal);

    protected static void Put(JsonObject whole, string field, List<string> names)
    {
        if (names.Count == 0)
            return;
        if (whole[field] is JsonArray before && before.ToList().TrueForAll(one => one is JsonValue value && value.TryGetValue<string>(
            out _)))
            names = [.. before.Select(one => one!.GetValue<string>()).Concat(names).Distinct()];
        else if (whole[field] is JsonValue one && one.TryGetValue<string>(out var text) && text.Any(char.IsLetter))
            return;
        whole[field] = names.Count == 1 && field is "author" or "category" ? names[0] : new JsonArray([.. names.Select(
            name => JsonValue.Create(name))]);
    }
}

/// <summary>A row that a column names by its id, or several: who wrote it, its section.</summary>
internal sealed class NamedRow(RelatedTable target, string column, string field) : TableLink
{
    public override IEnumerable<RelatedTable> Tables => [target];

    public override void Add(JsonElement row, JsonObject whole)
    {
        var names = Names(row);
        if (names.Count > 0 && column == field)
            whole.Remove(field);
        Put(whole, field, names);
    }

    /// <summary>The names of what a row refers to.</summary>
    public List<string> Names(JsonElement row) => row.At(column) is not { } value ? [] : [.. FieldMap.Flat(value)
        .Select(Text).OfType<string>()
        .Select(id => target.Row(id)).OfType<JsonElement>().Select(RelatedTable.NameOf).OfType<string>().Distinct()];

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.AsText(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => value.Text("id"),
        _ => null,
    };
}

/// <summary>A table of pairs of ids.</summary>
/// <param name="Own">The column of the ids of articles.</param>
/// <param name="Other">That of what they have.</param>
internal sealed record TablePairs(RelatedTable Table, string Own, string Other);

/// <summary>Rows of a table of pairs: which tags which article has.</summary>
internal sealed class PairedRows(RelatedTable owner, TablePairs pairs, RelatedTable target, NamedRow? next) : TableLink
{
    private readonly ILookup<string, JsonElement> byOwner = By(pairs.Table, pairs.Own);

    public override IEnumerable<RelatedTable> Tables => [pairs.Table, target, .. next?.Tables ?? []];

    public override void Add(JsonElement row, JsonObject whole)
    {
        if (row.Text(owner.IdColumn!) is not { } id)
            return;
        foreach (var field in byOwner[id].Select(pair => pair.Text(pairs.Other)).OfType<string>().Select(target.Row).OfType<JsonElement>()
            .Select(one => (Field: TableNames.FieldOf(target.Words, one.Text("taxonomy") ?? one.Text("kind")), Name: NameOf(one)))
            .Where(one => one.Name is not null).GroupBy(one => one.Field, one => one.Name!))
            Put(whole, field.Key, [.. field.Distinct()]);
    }

    private string? NameOf(JsonElement row) => RelatedTable.NameOf(row) ?? next?.Names(row).FirstOrDefault();
}

/// <summary>Rows that say more of the one they name: its text, or title and text in several languages.</summary>
internal sealed class OwnedRows(RelatedTable owner, RelatedTable table, string column) : TableLink
{
    private readonly ILookup<string, JsonElement> byOwner = By(table, column);

    public override IEnumerable<RelatedTable> Tables => [table];

    public override void Add(JsonElement row, JsonObject whole)
    {
        if (row.Text(owner.IdColumn!) is not { } id)
            return;
        foreach (var own in Best(row, [.. byOwner[id]]))
        {
            foreach (var property in own.EnumerateObject())
            {
                if (FieldValues.NameOf(property) is not { } name || name == column || name == table.IdColumn)
                    continue;
                if (whole[name] is not { } before)
                    whole[name] = JsonSerializer.SerializeToNode(property.Value);
                else if (before is JsonValue text && text.TryGetValue<string>(out var words)
                    && words.Contains(' ', StringComparison.Ordinal)
                    && property.Value.ValueKind == JsonValueKind.String && property.Value.AsText() is var more && more != words)
                    whole[name] = $"{words}\n{more}";
            }
        }
    }

    // Of several languages one; of several states the one that the article names, or the newest that is published.
    private List<JsonElement> Best(JsonElement row, List<JsonElement> all)
    {
        if (all.Count > 1 && table.LanguageColumn is { } language)
        {
            var best = Translations.Best(all.ConvertAll(one => one.Text(language) ?? ""));
            all = all.FindAll(one => (one.Text(language) ?? "") == best);
        }

        if (all.Count < 2 || !TableNames.IsOfRevisions(table.Words))
            return all;
        var named = row.EnumerateObject().Where(property => FieldValues.NameOf(property) is { } name
            && TableNames.Reference(name) is { } reference && TableNames.Match(reference, table.Words) > 0)
            .Select(property => property.Value.ValueKind == JsonValueKind.String ? property.Value.AsText() : property.Value.GetRawText())
            .ToList();
        return all.FindAll(one => named.Contains(one.Text(table.IdColumn ?? "") ?? "?")) is { Count: > 0 } chosen ? chosen
            : [all[RecordVersions.NewestOf(all)]];
    }
}
