using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Care;

/// <summary>A store as a file, looked at without the application's own connections.</summary>
internal static class StoreFile
{
    /// <summary>Of damage in every page, these lines are enough to see it.</summary>
    private const int MaxDamage = 20;

    public static SqliteConnection Open(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false,
            DefaultTimeout = SqliteDatabase.BusyTimeout };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        SqliteDatabase.Wait(connection);
        return connection;
    }

    /// <summary>What SQLite finds broken in the pages of the file, in its own words; nothing when all is well.</summary>
    public static IReadOnlyList<string> Damage(SqliteConnection connection)
    {
        try
        {
            return Rows(connection, FormattableString.Invariant($"PRAGMA integrity_check({MaxDamage})"), row => row.GetString(0))
                .FindAll(line => line != "ok");
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            return [StoreFailure.From(exception)!.Reason];
        }
    }

    /// <summary>Has what a connection is at end as soon as somebody asks for it; it then fails, and the token says why.</summary>
    public static IDisposable InterruptWhen(SqliteConnection connection, CancellationToken cancellationToken) =>
        cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle!));

    /// <summary>Refuses where there is no store.</summary>
    /// <exception cref="StoreRefusedException">There is none.</exception>
    public static void Require(string store)
    {
        if (!File.Exists(store))
            throw new StoreRefusedException($"there is no archive in {Path.GetDirectoryName(store)}; name another folder with --data");
    }

    /// <summary>The changes of the schema that the store has gone through; none for a file that is no store of this program.</summary>
    public static IReadOnlyList<string> Migrations(SqliteConnection connection) =>
        Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('__EFMigrationsHistory', 'ChangeCounters')") == 2
            ? Rows(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", row => row.GetString(0)) : [];

    public static long Number(SqliteConnection connection, string sql) => Rows(connection, sql, row => row.GetInt64(0))[0];

    /// <summary>The rows of all statements of a text, within the transaction of the connection where it has one.</summary>
    [SuppressMessage("Security", "CA2100",
        Justification = "The texts of commands are constants of this folder, with names that the schema itself has.")]
    public static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        do
        {
            while (reader.Read())
                rows.Add(read(reader));
        }
        while (reader.NextResult());
        return rows;
    }

    public static void Run(SqliteConnection connection, string sql) => Rows(connection, sql, _ => 0);
}
