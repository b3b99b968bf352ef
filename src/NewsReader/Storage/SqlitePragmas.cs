using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Storage;

/// <summary>Settings that SQLite keeps a connection, not a file. One that only reads stays open as long as its context, however often that is used again.</summary>
/// <param name="reads">Whether the connection only reads.</param>
internal sealed class SqlitePragmas(bool reads) : DbConnectionInterceptor
{
    // WAL with synchronous = FULL loses nothing that was committed when the power goes. Pages beyond the cache are read from the system's own
    // cache; a mapped file would count as memory of this process. The log is copied back once it has grown to 128 MB: pages that batch after
    // batch rewrites are then copied once.
    private const string Writing = "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8192; PRAGMA journal_size_limit = 268435456;";

    // Each connection has a cache of its own, and there are as many as there are readers at once.
    private const string Reading = "PRAGMA query_only = ON; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        Say(command);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        Say(command);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        reads ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    private void Say(DbCommand command)
    {
        if (reads)
            command.CommandText = Reading;
        else
            command.CommandText = Writing;
    }
}
