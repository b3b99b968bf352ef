using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Storage;

/// <summary>Settings that SQLite keeps a connection, not a file.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // WAL with synchronous = FULL loses nothing that was committed when the power goes. 64 MB of cache and 256 MB of mapped file are
    // shared with what the system would cache anyway.
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
