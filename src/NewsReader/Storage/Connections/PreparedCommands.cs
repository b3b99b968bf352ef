using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsReader.Storage.Connections;

/// <summary>Prepared commands within the transaction of a context, for what is done thousands of times a second. Places are written ?1,
/// ?2, ….</summary>
/// <param name="db">A context with a transaction begun.</param>
internal sealed class PreparedCommands(NewsDbContext db) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public NewsDbContext Db => db;

    /// <summary>Runs a command; the result is how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>The rows of a query.</summary>
    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var rows = new List<T>();
        using var reader = Command(sql, values).ExecuteReader();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The one number that a query yields, or null.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteScalar() as long?;

    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
    }

    [SuppressMessage("Security", "CA2100",
        Justification = "The texts of commands are constants of this folder or made of column names; values are always parameters.")]
    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
            command.CommandText = sql;
            command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
            for (var i = 1; i <= values.Length; i++)
                command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"?{i}"), null));
            commands[sql] = command;
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
