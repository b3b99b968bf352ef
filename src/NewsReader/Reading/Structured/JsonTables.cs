using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsReader.Reading.Structured;

/// <summary>Tables that programs write without the names of the fields at each value: rows below a row of names, or a list a
/// column.</summary>
internal sealed class JsonTables(FieldMap fields)
{
    private const int MaxColumns = 500;

    private static readonly string[] HeaderNames = ["columns", "cols", "fields", "headers", "header", "schema"];
    private static readonly string[] RowNames = ["data", "rows", "values", "records", "results"];

    /// <summary>The rows as objects, or null of what is no table of articles.</summary>
    /// <param name="isWhole">Whether it is all of a file, whose parts may be apart.</param>
    public IReadOnlyList<JsonElement>? Rows(JsonElement root, bool isWhole) => root.ValueKind switch
    {
        JsonValueKind.Array => Below(root),
        JsonValueKind.Object => Named(root) ?? Columns(root) ?? (isWhole ? Grid(root) : null),
        _ => null,
    };

    private static bool IsRows(JsonElement list) => list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0
        && list.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Array);

    private List<JsonElement>? Below(JsonElement list) => IsRows(list) && list.GetArrayLength() > 1
        && Names(list[0]) is { } names
            ? Objects(names, list.EnumerateArray().Skip(1))
            : null;

    private List<JsonElement>? Named(JsonElement root)
    {
        if (RowNames.Select(name => root.At(name)).FirstOrDefault(rows => rows is { } list && IsRows(list)) is not { } found)
            return null;
        var columns = HeaderNames.Select(name => root.At(name)).OfType<JsonElement>().Select(Names)
            .FirstOrDefault(names => names is not null);
        return columns is null ? Below(found) : Objects(columns, found.EnumerateArray());
    }

    // Null where none of them is the name of a title or a text.
    private List<string>? Names(JsonElement header)
    {
        if (header.ValueKind != JsonValueKind.Array || header.GetArrayLength() is 0 or > MaxColumns)
            return null;
        var names = header.EnumerateArray()
            .Select(name => (name.ValueKind == JsonValueKind.Object ? name.Text("name") : FieldText.Name(name)) ?? "").ToList();
        return names.Exists(fields.IsTitleOrText) ? names : null;
    }

    private static List<JsonElement> Objects(List<string> names, IEnumerable<JsonElement> rows) =>
        [.. rows.Select(row => Object(names.Zip(row.EnumerateArray())))];

    // What pandas writes if nobody says otherwise: {"title": {"0": "…", "1": "…"}, "text": {…}}; or lists of one length.
    private List<JsonElement>? Columns(JsonElement root)
    {
        var columns = root.EnumerateObject().Take(MaxColumns + 1).ToList();
        if (columns.Count is < 2 or > MaxColumns || columns[0].Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
            || !columns.TrueForAll(
                column => column.Value.ValueKind == columns[0].Value.ValueKind && FieldValues.NameOf(column) is not null))
            return null;
        var lists = columns.ConvertAll(column => column.Value.ValueKind == JsonValueKind.Array
            ? column.Value.EnumerateArray().Select(value => (Key: "0", Value: value)).ToList()
            : column.Value.EnumerateObject().Select(one => (Key: FieldValues.NameOf(one) ?? "", one.Value)).ToList());
        var keys = lists[0].ConvertAll(one => one.Key);
        var least = columns[0].Value.ValueKind == JsonValueKind.Array ? 2 : 1;
        if (keys.Count < least || !lists.TrueForAll(list => list.Count == keys.Count) || !keys.TrueForAll(IsNumber)
            || !columns.Exists(column => fields.FieldsOf(column.Name).Contains("title"))
            || !columns.Exists(column => fields.FieldsOf(column.Name).Contains("body")))
            return null;
        return [.. keys.Select((_, i) => Object(columns.Select((column, at) => (column.Name, lists[at][i].Value))))];
    }

    private List<JsonElement>? Grid(JsonElement root) => JsonGrid.Find(root, fields.IsTitleOrText) is var (names, rows)
        ? [.. rows.Select(row => Object(names.Zip(row)))]
        : null;

    private static bool IsNumber(string key) => key.Length > 0 && key.All(char.IsAsciiDigit);

    private static JsonElement Object(IEnumerable<(string Name, JsonElement Value)> values)
    {
        var item = new JsonObject();
        foreach (var (name, value) in values.Where(one => one.Name.Length > 0))
            item[name] = JsonNode.Parse(value.GetRawText());
        return JsonSerializer.SerializeToElement(item);
    }
}
