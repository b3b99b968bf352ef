using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Storage.Connections;

/// <summary>Settings that SQLite keeps a connection, not a file.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL with synchronous = FULL loses nothing that was committed when the power goes. Pages beyond the cache are read from the system's
    // own
    // cache; a mapped file would count as memory of this process. The log is copied back once it has grown to 128 MB: pages that batch
    // after
    // batch rewrites are then copied once. What is deleted is overwritten, so that it is in no backup either.
    private const string Pragmas =
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; "
        + "PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 268435456;";

    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData,
        InterceptionResult result)
    {
        StoreUnreachableException.ThrowIfAway(connection.DataSource);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData,
        InterceptionResult result, CancellationToken cancellationToken = default)
    {
        StoreUnreachableException.ThrowIfAway(connection.DataSource);
        return ValueTask.FromResult(result);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        SqliteDatabase.Wait(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        SqliteDatabase.Wait(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
