using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Storage;

/// <summary>All that is said to SQLite itself.</summary>
internal static class SqliteDatabase
{
    /// <summary>How long a writer waits for another one, in seconds.</summary>
    public const int BusyTimeout = 60;

    // WAL with synchronous = FULL loses nothing that was committed when the power goes. Pages beyond the cache are read from the system's own
    // cache; a mapped file would count as memory of this process. The log is copied back once it has grown to 128 MB: pages that batch after
    // batch rewrites are then copied once.
    private const string Writing = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 268435456;";

    // Each connection has a cache of its own, and there are as many as there are readers at once.
    private const string Reading = "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;";

    /// <summary>How a context is connected to the store in the file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file) =>
        Use(options, new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = BusyTimeout }, Writing);

    /// <summary>The options of a context that reads the store in the file, and cannot write; whoever has it keeps the connection.</summary>
    public static DbContextOptions<NewsDbContext> ForReading(string file, ILoggerFactory loggers)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        Use(options, new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = BusyTimeout, Pooling = false }, Reading);
        return options.UseLoggerFactory(loggers).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    // A list of any length is one parameter, so that the question is the same whatever is asked for.
    private static void Use(DbContextOptionsBuilder options, SqliteConnectionStringBuilder connection, string pragmas) => options
        .UseSqlite(connection.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqlitePragmas(pragmas));
}
