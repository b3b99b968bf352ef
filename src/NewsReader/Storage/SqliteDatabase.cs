using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage;

/// <summary>All that is said to SQLite itself.</summary>
internal static class SqliteDatabase
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int BusyTimeout = 60;

    /// <summary>How a context is connected to the store in the file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file) =>
        Use(options, new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = BusyTimeout }, reads: false);

    /// <summary>The options of a context that reads the store in the file, and cannot write; whoever has it keeps the connection.</summary>
    public static DbContextOptions<NewsDbContext> ForReading(string file, ILoggerFactory loggers)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        Use(options, new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusyTimeout, Pooling = false }, reads: true);
        return options.UseLoggerFactory(loggers).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    /// <summary>Works out the model, which all contexts share; without this the first of them does.</summary>
    public static void Prepare()
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        Use(options, ":memory:");
        using var context = new NewsDbContext(options.Options);
        _ = context.Model;
    }

    // A list of any length is one parameter, so that the question is the same whatever is asked for.
    private static void Use(DbContextOptionsBuilder options, SqliteConnectionStringBuilder connection, bool reads) => options
        .UseSqlite(connection.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqlitePragmas(reads));
}
