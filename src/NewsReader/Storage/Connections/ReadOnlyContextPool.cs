using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsReader.Settings;

namespace NewsReader.Storage.Connections;

/// <summary>
/// Contexts that can only read, on connections that stay open for whoever reads next. A page asks the store some ten times, and opening a
/// connection takes as long as many of the answers.
/// </summary>
internal sealed class ReadOnlyContextPool(AppPaths paths, IOptions<NewsReaderOptions> settings, ILoggerFactory loggers) : IDisposable
{
    /// <summary>Connections of more readers than so many at once are closed again.</summary>
    private const int MaxFree = 32;

    // Each connection has a cache of its own, and there are as many as there are readers at once.
    private const string Settings = "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;";

    private readonly ConcurrentBag<DbContextOptions<NewsDbContext>> free = [];
    private volatile bool isOver;

    /// <summary>A context, whose connection goes to another reader when this is disposed of.</summary>
    public ReadOnlyContext Open()
    {
        var options = free.TryTake(out var open) ? open : Connect();
        return new ReadOnlyContext(this, options, settings.Value.Seeds ? 0 : SeedsCollection(SqliteDatabase.ConnectionOf(options)));
    }

    public void Dispose()
    {
        isOver = true;
        while (free.TryTake(out var options))
            SqliteDatabase.ConnectionOf(options).Dispose();
    }

    /// <summary>Takes a connection back.</summary>
    public void GiveBack(DbContextOptions<NewsDbContext> options)
    {
        if (free.Count >= MaxFree || isOver)
            SqliteDatabase.ConnectionOf(options).Dispose();
        else
            free.Add(options);
    }

    // Asked each time, for what the seeds are may change while the program runs.
    private static int SeedsCollection(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Collections WHERE IsSeeds";
        try
        {
            return command.ExecuteScalar() is long id ? (int)id : 0;
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            // Which the seeds are cannot be read; that hides no article.
            return 0;
        }
    }

    private DbContextOptions<NewsDbContext> Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = paths.Database,
            Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = SqliteDatabase.BusyTimeout, Pooling = false }.ConnectionString);
        try
        {
            connection.Open();
            SqliteDatabase.Wait(connection);
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return SqliteDatabase.ForReading(connection, loggers);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

/// <summary>A context that can only read, for one reader at a time.</summary>
internal sealed class ReadOnlyContext(ReadOnlyContextPool owner, DbContextOptions<NewsDbContext> options, int leftOutCollection)
    : IDisposable
{
    private bool isOver;

    public NewsDbContext Context { get; } = new(options) { LeftOutCollection = leftOutCollection };

    public void Dispose()
    {
        if (isOver)
            return;
        isOver = true;
        Context.Dispose();
        owner.GiveBack(options);
    }
}
