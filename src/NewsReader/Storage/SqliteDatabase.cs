using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage;

/// <summary>All that is said to SQLite itself.</summary>
internal static class SqliteDatabase
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int BusyTimeout = 60;

    /// <summary>How a context is connected to the store in the file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = BusyTimeout };
        options.UseSqlite(connection.ConnectionString).AddInterceptors(new SqlitePragmas());
    }
}
