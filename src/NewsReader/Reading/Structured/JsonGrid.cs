using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>The rows of a table as services of databases answer: the names of the columns stand in a list somewhere, and in another list
/// are the rows, whose cells may each be wrapped: {"f": [{"v": "…"}]}, {"Data": [{"VarCharValue": "…"}]}, {"c": [{"v": "…"}]}.</summary>
internal static class JsonGrid
{
    private const int MaxDepth = 5;
    private const int MaxLists = 100;
    private const int MaxColumns = 500;

    private static readonly string[] NameNames = ["name", "label", "field", "fieldName", "column", "columnName", "column_name", "Name",
        "id",
        "key", "title", "header"];

    private static readonly string[] RowNames = ["row", "f", "c", "Data", "values", "cells"];

    private static readonly string[] CellNames = ["v", "value", "VarCharValue", "stringValue", "longValue", "doubleValue", "booleanValue",
        "f", "text", "#text"];

    /// <summary>The names of the columns and the rows, or null of what is no such table.</summary>
    /// <param name="isName">Whether a name is one by which a table is one of articles.</param>
    public static (List<string> Names, List<List<JsonElement>> Rows)? Find(JsonElement root, Func<string, bool> isName)
    {
        var lists = new List<JsonElement>();
        Gather(root, lists, 0);
        var tables = lists.Select(list => (List: list, Rows: Rows(list))).Where(table => table.Rows is not null).ToList();
        if (tables.Count == 0)
            return null;
        foreach (var header in lists)
        {
            if (Names(header) is { } names && names.Exists(name => isName(name))
                && tables.Find(table => table.Rows!.TrueForAll(row => row.Count == names.Count)) is { Rows: { } rows })
                return (names, rows.FindAll(row => !IsNames(row, names)));
        }

        // The names may be in the first row.
        return tables.Find(table => table.Rows!.Count > 1 && IsHeader(table.Rows[0], isName)) is { Rows: { } below }
            ? (below[0].ConvertAll(cell => cell.AsText()), below.GetRange(1, below.Count - 1))
            : null;
    }

    private static bool IsHeader(List<JsonElement> row, Func<string, bool> isName) =>
        row.TrueForAll(cell => cell.ValueKind == JsonValueKind.String) && row.Exists(cell => isName(cell.AsText()));

    // The names may stand above the rows once more.
    private static bool IsNames(List<JsonElement> row, List<string> names) => row.TrueForAll(cell => cell.ValueKind == JsonValueKind.String)
        && row.Select(cell => cell.AsText()).SequenceEqual(names, StringComparer.Ordinal);

    private static void Gather(JsonElement value, List<JsonElement> lists, int depth)
    {
        if (depth > MaxDepth || lists.Count >= MaxLists)
            return;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            lists.Add(value);
        if (value.ValueKind != JsonValueKind.Object)
        {
            // A table may be the first of several results.
            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object)
                Gather(value[0], lists, depth + 1);
            return;
        }

        foreach (var property in value.EnumerateObject())
            Gather(property.Value, lists, depth + 1);
    }

    private static List<string>? Names(JsonElement list)
    {
        if (list.GetArrayLength() > MaxColumns)
            return null;
        var names = list.EnumerateArray().Select(Name).ToList();
        return names.TrueForAll(name => name is not null) ? names.ConvertAll(name => name![(name!.LastIndexOf('.') + 1)..]) : null;
    }

    private static string? Name(JsonElement column) => column.ValueKind switch
    {
        JsonValueKind.String => column.AsText(),
        JsonValueKind.Object => NameNames.Select(name => column.TryGetProperty(name, out var said) && said.ValueKind == JsonValueKind.String
            ? said.AsText()
            : null).FirstOrDefault(said => !string.IsNullOrEmpty(said)),
        _ => null,
    };

    private static List<List<JsonElement>>? Rows(JsonElement list)
    {
        var rows = new List<List<JsonElement>>();
        foreach (var row in list.EnumerateArray())
        {
            var cells = row.ValueKind == JsonValueKind.Object ? Only(row) : row;
            if (cells.ValueKind != JsonValueKind.Array || cells.GetArrayLength() > MaxColumns)
                return null;
            rows.Add([.. cells.EnumerateArray().Select(cell => Cell(cell))]);
        }

        return rows;
    }

    // The one list of a row; there may be a number or a name beside it.
    private static JsonElement Only(JsonElement row)
    {
        foreach (var name in RowNames)
        {
            if (row.TryGetProperty(name, out var named) && named.ValueKind == JsonValueKind.Array)
                return named;
        }

        var found = default(JsonElement);
        foreach (var property in row.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object || (property.Value.ValueKind == JsonValueKind.Array
                && found.ValueKind == JsonValueKind.Array))
                return default;
            if (property.Value.ValueKind == JsonValueKind.Array)
                found = property.Value;
        }

        return found;
    }

    private static JsonElement Cell(JsonElement cell)
    {
        if (cell.ValueKind == JsonValueKind.Object && CellNames.FirstOrDefault(name => cell.TryGetProperty(name, out _)) is { } held)
            return Cell(cell.GetProperty(held));
        return cell.ValueKind == JsonValueKind.Array && cell.GetArrayLength() > 0 && cell.EnumerateArray().All(IsWrapped)
            ? JsonSerializer.SerializeToElement(cell.EnumerateArray().Select(Cell).ToList())
            : cell;
    }

    private static bool IsWrapped(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Object && cell.EnumerateObject().Count() == 1 && cell.TryGetProperty("v", out _);
}
