using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Hosting;

namespace NewsReader.Storage;

/// <summary>
/// Contexts that can only read, on connections that stay open for whoever reads next. A page asks the store some ten times, and opening a
/// connection takes as long as many of the answers.
/// </summary>
internal sealed class ReadingContexts(AppPaths paths, ILoggerFactory loggers) : IDisposable
{
    /// <summary>Connections of more readers than so many at once are closed again.</summary>
    private const int Most = 32;

    // Each connection has a cache of its own, and there are as many as there are readers at once.
    private const string Settings = "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;";

    private readonly ConcurrentBag<DbContextOptions<NewsDbContext>> free = [];
    private volatile bool isOver;

    /// <summary>A context, whose connection goes to another reader when this is disposed of.</summary>
    public ReadingContext Open() => new(this, free.TryTake(out var options) ? options : Connect());

    public void Dispose()
    {
        isOver = true;
        while (free.TryTake(out var options))
            SqliteDatabase.ConnectionOf(options).Dispose();
    }

    /// <summary>Takes a connection back.</summary>
    public void GiveBack(DbContextOptions<NewsDbContext> options)
    {
        if (free.Count >= Most || isOver)
            SqliteDatabase.ConnectionOf(options).Dispose();
        else
            free.Add(options);
    }

    private DbContextOptions<NewsDbContext> Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = paths.Database, DefaultTimeout = SqliteDatabase.BusyTimeout, Pooling = false }.ConnectionString);
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
internal sealed class ReadingContext(ReadingContexts owner, DbContextOptions<NewsDbContext> options) : IDisposable
{
    private bool isOver;

    public NewsDbContext Context { get; } = new(options);

    public void Dispose()
    {
        if (isOver)
            return;
        isOver = true;
        Context.Dispose();
        owner.GiveBack(options);
    }
}
