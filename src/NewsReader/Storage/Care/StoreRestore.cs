using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Care;

/// <summary>Puts a backup in the place of the store.</summary>
internal static class StoreRestore
{
    /// <summary>Where the store is that was replaced, beside the one that is used; of further ones a number follows.</summary>
    public const string ReplacedSuffix = ".replaced";

    private const string UnfinishedSuffix = ".restoring";

    public const string InUse = "another NewsReader uses this data; stop it and run the same command again";

    /// <summary>How long the end of somebody else's use is waited for, in seconds.</summary>
    private const int Patience = 1;

    private const string Log = "-wal";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Replaces the store at one stroke; the one that was there stays beside it, for the case that it was the wrong one.</summary>
    /// <returns>What is in the store now, and the file of the one that was there, or of its log alone; null where none was.</returns>
    /// <exception cref="StoreRefusedException">The backup is not fit for use, or some process uses the store; nothing was
    /// changed.</exception>
    public static (StoreBackup Restored, string? Replaced) Run(string backup, string store, CancellationToken cancellationToken = default)
    {
        var restored = StoreBackup.Verify(backup, cancellationToken);
        using (var connection = StoreFile.Open(backup, SqliteOpenMode.ReadOnly))
            StoreSchema.RefuseOther(connection, backup);
        if (Directory.Exists(store))
            throw new StoreRefusedException($"\"{store}\" is a folder and was left as it is; name another data folder with --data");
        Directory.CreateDirectory(Path.GetDirectoryName(store)!);
        var fresh = UnfinishedOf(store);
        try
        {
            StoreBackup.Copy(backup, fresh, cancellationToken);
            PrepareCopy(fresh);
            cancellationToken.ThrowIfCancellationRequested();
            var replaced = PutInPlace(fresh, store);
            DamageRecord.Clear(store);
            return (restored, replaced);
        }
        finally
        {
            DeleteUnfinished(store);
        }
    }

    /// <summary>A name beside the store that no file has yet, for what is replaced.</summary>
    public static string FreeName(string store)
    {
        var name = store + ReplacedSuffix;
        for (var number = 2; File.Exists(name) || File.Exists(name + Log); number++)
            name = FormattableString.Invariant($"{store}{ReplacedSuffix}-{number}");
        return name;
    }

    /// <summary>Takes away what a restore left that was killed; only while nobody else can be at one.</summary>
    public static void DeleteUnfinished(string store)
    {
        foreach (var end in (string[])["", "-journal", "-wal", "-shm", ".lock", ".turn"])
            File.Delete(UnfinishedOf(store) + end);
    }

    /// <summary>The file in which the store is made that is to be put in the place of the one that is there.</summary>
    public static string UnfinishedOf(string store) => store + UnfinishedSuffix;

    private static string? PutInPlace(string fresh, string store)
    {
        var replaced = FreeName(store);
        using var alone = TakeAlone(store, replaced);
        if (File.Exists(store))
        {
            File.Replace(fresh, store, replaced);
            return replaced;
        }

        File.Move(fresh, store);
        return File.Exists(replaced + Log) ? replaced + Log : null;
    }

    // The copy is another store than the one that the index follows, though their changes have the same numbers.
    public static void PrepareCopy(string fresh)
    {
        using (var connection = StoreFile.Open(fresh))
        {
            StoreFile.Run(connection, "UPDATE ChangeCounters SET StoreId = ''");
            StoreFile.Run(connection, "PRAGMA journal_mode = DELETE");
        }

        using var stream = new FileStream(fresh, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Makes sure that nobody has the store open, whether its file is there or was deleted meanwhile, and that no log of it stays
    /// beside what is put in its place.</summary>
    /// <param name="replaced">The file that the store becomes; its log is beside it then.</param>
    /// <returns>Keeps others from opening it until it is disposed of; null where the system has no lock for that.</returns>
    /// <exception cref="StoreRefusedException">Somebody has.</exception>
    public static IDisposable? TakeAlone(string store, string replaced)
    {
        var alone = TakeFolder(Path.GetDirectoryName(store)!);
        try
        {
            // What is empty takes its log with it unread.
            if (new FileInfo(store) is { Exists: true, Length: > 0 })
                LeaveLog(store);
            foreach (var end in (string[])[Log, "-shm", "-journal"])
            {
                if (File.Exists(store + end))
                    File.Move(store + end, replaced + end, overwrite: true);
            }

            return alone;
        }
        catch
        {
            alone?.Dispose();
            throw;
        }
    }

    private static SafeFileHandle? TakeFolder(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (FolderLock.TryTake(folder, isAlone: true, out var alone))
                return alone;
            if (Stopwatch.GetElapsedTime(began) > TimeSpan.FromSeconds(Patience))
                throw new StoreRefusedException(InUse);
            Thread.Sleep(Look);
        }
    }

    private static void LeaveLog(string store)
    {
        try
        {
            using var connection = StoreFile.Open(store);
            connection.DefaultTimeout = Patience;
            SqliteDatabase.Wait(connection, Patience);
            // Whoever has the store open keeps others from leaving write-ahead logging.
            if (StoreFile.Rows(connection, "PRAGMA journal_mode = DELETE", row => row.GetString(0)) is not ["delete"])
                throw new StoreRefusedException(InUse);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            throw new StoreRefusedException(InUse, exception);
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            // Its log goes with it: beside another file it would be taken for that one's.
        }
    }
}
