using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsReader.Storage.Connections;

/// <summary>All that is said to SQLite itself.</summary>
internal static class SqliteDatabase
{
    /// <summary>How long whoever wants the store waits for whoever has it, in seconds.</summary>
    public const int BusyTimeout = 60;

    /// <summary>
    /// Has SQLite itself wait on an open connection. The driver repeats only the first step of a statement, and an insert that returns its
    /// id
    /// commits at a later one; a copy is no statement at all.
    /// </summary>
    public static void Wait(DbConnection connection, int seconds = BusyTimeout)
    {
        var handle = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_busy_timeout(handle, 1000 * seconds), handle);
    }

    /// <summary>How a context is connected to the store in the file.</summary>
    public static void Use(DbContextOptionsBuilder options, string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, ForeignKeys = true,
            DefaultTimeout = BusyTimeout };
        Configure(options.UseSqlite(connection.ConnectionString, WithListsAsParameters))
            .AddInterceptors(new SqlitePragmas(), new WriteTurns(file));
    }

    /// <summary>The options of a context that reads by an open connection, which stays the caller's.</summary>
    public static DbContextOptions<NewsDbContext> ForReading(DbConnection connection, ILoggerFactory loggers)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        Configure(options.UseSqlite(connection, WithListsAsParameters)).AddInterceptors(new PreparedStatementCache());
        return options.UseLoggerFactory(loggers).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
    }

    /// <summary>The connection that <see cref="ForReading"/> was given.</summary>
    public static DbConnection ConnectionOf(DbContextOptions<NewsDbContext> options) =>
        RelationalOptionsExtension.Extract(options).Connection!;

    /// <summary>Works out the model, which all contexts share; without this the first of them does.</summary>
    public static void Prepare()
    {
        using var context = Model();
        _ = context.Model;
    }

    /// <summary>A context that knows the tables and is connected to no store.</summary>
    public static NewsDbContext Model()
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        Use(options, ":memory:");
        return new NewsDbContext(options.Options);
    }

    // Whatever belongs to an article that readers may not see is not shown to them either, which is what the warning warns of.
    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => options.ConfigureWarnings(warnings =>
        warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));

    // A list of any length is one parameter, so that the question is the same whatever is asked for.
    private static void WithListsAsParameters(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
