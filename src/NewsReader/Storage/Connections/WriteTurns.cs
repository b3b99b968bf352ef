using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NewsReader.Storage.Connections;

/// <summary>
/// Lets whoever waits to write a store go before whoever has just written it. SQLite's own waiting looks now and then whether the store is
/// free,
/// and between two batches of an ingest it hardly ever is. So whoever wants to begin holds a file beside the store until it has begun, and
/// the
/// next one to begin needs that file first.
/// </summary>
internal sealed class WriteTurns(string store) : DbTransactionInterceptor
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private readonly string file = store + ".turn";

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result)
    {
        using var turn = Take();
        return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await using var turn = await TakeAsync(cancellationToken);
        return InterceptionResult<DbTransaction>.SuppressWithResult(await connection.BeginTransactionAsync(
            eventData.IsolationLevel, cancellationToken));
    }

    private static int MaxLooks => (int)(TimeSpan.FromSeconds(SqliteDatabase.BusyTimeout) / Look);

    private FileStream? Take()
    {
        for (var looks = 0; ; looks++)
        {
            if (TryTake(out var turn) || looks >= MaxLooks)
                return turn;
            Thread.Sleep(Look);
        }
    }

    private async ValueTask<FileStream?> TakeAsync(CancellationToken cancellationToken)
    {
        for (var looks = 0; ; looks++)
        {
            if (TryTake(out var turn) || looks >= MaxLooks)
                return turn;
            await Task.Delay(Look, cancellationToken);
        }
    }

    // Where the file cannot be had for another reason than that somebody has it, the lock of the store itself has to do.
    private bool TryTake(out FileStream? turn)
    {
        turn = null;
        StoreUnreachableException.ThrowIfAway(store);
        try
        {
            turn = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return true;
        }
        catch (IOException exception)
        {
            return !FileLock.IsHeld(exception);
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }
}
