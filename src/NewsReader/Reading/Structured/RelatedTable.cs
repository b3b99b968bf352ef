using System.Text.Json;

namespace NewsReader.Reading.Structured;

/// <summary>A table of a dump: its columns, and the rows that are held of it.</summary>
internal sealed class RelatedTable(string name, IEnumerable<string> columns)
{
    private static readonly string[] Ids = ["id", "_id", "uuid", "guid", "ID", "Id", "شناسه"];
    private static readonly string[] Logins = ["username", "user_login", "login", "nickname", "slug"];

    private readonly Dictionary<string, JsonElement> byId = new(StringComparer.Ordinal);
    private readonly List<string> columns = [.. columns];

    public string Name => name;

    public List<string> Words { get; } = TableNames.Words(name);

    public IReadOnlyList<string> Columns => columns;

    public List<JsonElement> Rows { get; } = [];

    /// <summary>The column of the ids of the rows; null where there is none.</summary>
    public string? IdColumn => Array.Find(Ids, columns.Contains) ?? columns.Find(IsOwnId);

    // post_tag has the ids of posts and of tags and none of its own.
    private bool IsOwnId(string column) => TableNames.Reference(column) is { } reference && TableNames.Match(reference, Words) switch
    {
        4 => true,
        3 when Words.Count > reference.Count => Words.SkipLast(reference.Count).ToList() is var rest && !columns.Exists(
            other => TableNames.Reference(other) is { } one && one.SequenceEqual(rest)),
        _ => false,
    };

    public string? LanguageColumn => columns.Find(TableNames.IsLanguage);

    /// <summary>Takes the columns of a row.</summary>
    public void Know(JsonElement row)
    {
        foreach (var property in row.EnumerateObject())
        {
            if (FieldValues.NameOf(property) is { } column && !columns.Contains(column))
                columns.Add(column);
        }
    }

    /// <summary>Holds a row.</summary>
    public void Add(JsonElement row)
    {
        Rows.Add(row);
        if (IdColumn is { } id && row.Text(id) is { } key)
            byId.TryAdd(key, row);
    }

    public JsonElement? Row(string id) => byId.TryGetValue(id, out var row) ? row : null;

    /// <summary>Columns that hold the ids of rows of other tables, and of what.</summary>
    public IEnumerable<(string Column, List<string> Reference)> References => columns.Where(column => column != IdColumn)
        .Select(column => (column, TableNames.Reference(column))).Where(one => one.Item2 is not null)
        .Select(one => (one.column, one.Item2!));

    /// <summary>Whether it has nothing but the ids of others, and numbers and words that order them.</summary>
    public bool IsOfPairs => References.Take(2).Count() == 2 && Rows.Take(20).All(row => row.EnumerateObject().All(
        property => property.Value.ValueKind != JsonValueKind.String || !property.Value.AsText().Contains(' ', StringComparison.Ordinal)
            || !property.Value.AsText().Any(char.IsLetter)));

    /// <summary>What a row is called, or null.</summary>
    public static string? NameOf(JsonElement row)
    {
        if (row.ValueKind == JsonValueKind.String)
            return row.AsText();
        var name = FieldText.Name(row) ?? row.EnumerateObject()
            .Where(property => property.Value.ValueKind == JsonValueKind.String && FieldValues.NameOf(property) is { } column
                && TableNames.Words(column) is [_, "name" or "title" or "نام" or "عنوان"])
            .Select(property => property.Value.AsText()).FirstOrDefault()
            ?? Logins.Select(login => row.Text(login)).FirstOrDefault(login => login is not null);
        return name is { Length: > 0 and <= 200 } ? name : null;
    }
}
