using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Care;

/// <summary>
/// Makes a store whose file is damaged again beside it, of every row that can be read, and puts it in its place at one stroke. What is lost
/// of
/// articles is marked so that a check finds it: their originals, which most often are elsewhere in the file, restore them.
/// </summary>
internal static class StoreRebuild
{
    /// <summary>Rebuilds a store that nobody uses.</summary>
    /// <param name="kept">The file that the damaged one becomes.</param>
    /// <returns>What is lost and cannot be restored from anything else in the store, a line each.</returns>
    /// <exception cref="StoreRefusedException">Somebody uses the store; nothing was changed.</exception>
    public static async Task<IReadOnlyList<string>> RunAsync(string store, string kept, CancellationToken cancellationToken)
    {
        await using var alone = await StoreSchema.LockAsync(store, cancellationToken);
        using var folder = StoreRestore.TakeAlone(store, kept);
        var fresh = StoreRestore.UnfinishedOf(store);
        StoreRestore.DeleteUnfinished(store);
        try
        {
            await MakeAsync(fresh, cancellationToken);
            var lost = Fill(store, fresh, cancellationToken);
            StoreRestore.PrepareCopy(fresh);
            cancellationToken.ThrowIfCancellationRequested();
            File.Replace(fresh, store, kept);
            return lost;
        }
        finally
        {
            StoreRestore.DeleteUnfinished(store);
        }
    }

    private static async Task MakeAsync(string fresh, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        SqliteDatabase.Use(options, fresh);
        await using var db = new NewsDbContext(options.Options);
        await StoreSchema.CreateAsync(db, cancellationToken);
        // A connection that waits for whoever opens the next one would keep the file.
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static List<string> Fill(string store, string fresh, CancellationToken cancellationToken)
    {
        using var damaged = StoreFile.Open(store, SqliteOpenMode.ReadOnly);
        using var target = StoreFile.Open(fresh);
        StoreFile.Run(target, "PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; DELETE FROM ChangeCounters");
        using var transaction = target.BeginTransaction();
        var lost = new List<string>();
        var limits = new RowLimits(damaged);
        foreach (var table in TableShape.ReadAll(target))
        {
            var copy = new TableCopy(damaged, target, table, limits, cancellationToken);
            lost.AddRange(copy.Run());
        }

        limits.Keep(target);
        StoreFile.Run(target,
            """
            INSERT OR IGNORE INTO ChangeCounters (Id, Last, StoreId) VALUES (1, 0, '');
            UPDATE ChangeCounters SET Last = MAX(Last, COALESCE((SELECT MAX(ChangeNumber) FROM Articles), 0),
                COALESCE((SELECT MAX(ChangeNumber) FROM DeletedArticles), 0))
            """);
        transaction.Commit();
        return lost;
    }
}
