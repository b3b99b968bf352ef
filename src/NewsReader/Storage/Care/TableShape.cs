using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>An index of a table, which holds some of its columns again.</summary>
/// <param name="Order">The columns with their directions.</param>
/// <param name="Condition">Which rows it holds, as " WHERE …"; empty for all.</param>
internal sealed record IndexShape(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Order, string Condition);

/// <summary>A table as the schema describes it.</summary>
/// <param name="Key">What its rows are ordered by: "rowid", or the columns of the key of a table that has none, each with its
/// direction.</param>
internal sealed record TableShape(
    string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key, IReadOnlyList<IndexShape> Indexes)
{
    public bool HasRowId => Key is ["rowid"];

    /// <summary>The column that is the number of its row; null where none is.</summary>
    public string? Number => HasRowId && Columns.Where(column => column.IsKey).ToList() is [{ Type: "INTEGER" } only] ? only.Name : null;

    /// <summary>Whether the numbers of its rows are those of articles.</summary>
    public bool IsOfArticles => Name == "Articles" || Parent == "Articles";

    /// <summary>The table whose rows have the same numbers as those of this one; null where none has.</summary>
    public string? Parent { get; init; }

    /// <summary>All tables of a store but those of the engine and the framework.</summary>
    public static IReadOnlyList<TableShape> ReadAll(SqliteConnection connection) =>
        StoreFile.Rows(connection,
            "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|' "
                + "AND name NOT LIKE '|_|_EF%' ESCAPE '|'",
            row => (Name: row.GetString(0), Sql: row.GetString(1)))
            .ConvertAll(table => Read(connection, table.Name, table.Sql));

    private static string Directed(SqliteDataReader row) => $"\"{row.GetString(0)}\" {(row.GetBoolean(1) ? "DESC" : "ASC")}";

    private static TableShape Read(SqliteConnection connection, string name, string sql)
    {
        var columns = StoreFile.Rows(connection, $"PRAGMA table_info(\"{name}\")",
            row => new ColumnShape(row.GetString(1), row.GetString(2), row.GetBoolean(3) && row.IsDBNull(4), row.GetInt32(5) > 0));
        var indexes = StoreFile.Rows(connection,
            $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{name}' AND sql IS NOT NULL",
            row => (Name: row.GetString(0), Sql: row.GetString(1)));
        var key = sql.EndsWith("WITHOUT ROWID", StringComparison.Ordinal)
            ? StoreFile.Rows(connection, $"SELECT x.name, x.desc FROM pragma_index_list('{name}') l, pragma_index_xinfo(l.name) x "
                + "WHERE l.origin = 'pk' AND x.key ORDER BY x.seqno", Directed)
            : ["rowid"];
        return new TableShape(name, columns, key, indexes.ConvertAll(index => new IndexShape(
            index.Name,
            StoreFile.Rows(connection, $"PRAGMA index_info(\"{index.Name}\")", row => row.GetString(2)),
            StoreFile.Rows(connection, $"SELECT name, desc FROM pragma_index_xinfo('{index.Name}') WHERE key ORDER BY seqno", Directed),
            index.Sql.IndexOf(" WHERE ", StringComparison.Ordinal) is >= 0 and var at ? index.Sql[at..] : "")))
        {
            Parent = StoreFile.Rows(
                connection, $"PRAGMA foreign_key_list(\"{name}\")", row => (Parent: row.GetString(2), Column: row.GetString(3)))
                .Where(key => columns.Exists(column => column.IsKey && column.Name == key.Column))
                .Select(key => key.Parent).FirstOrDefault(),
        };
    }
}

/// <param name="IsNeeded">Whether each row has to have a value.</param>
internal sealed record ColumnShape(string Name, string Type, bool IsNeeded, bool IsKey);
