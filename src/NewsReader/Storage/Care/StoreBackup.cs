using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>A copy of the store as it was at one moment, made while others read and write it.</summary>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="LastChange">The number of the last change in it.</param>
internal sealed record StoreBackup(long Articles, long LastChange)
{
    // Between so many whoever waits for the copy may give up; 16 MB of a store.
    private const int PagesAtOnce = 1024;

    /// <summary>Copies a store; the file is there only once it is whole, verified and on the disk.</summary>
    /// <param name="store">The file of the store.</param>
    /// <param name="file">Where the copy goes; a file that is there is replaced, and a symbolic link followed.</param>
    /// <exception cref="StoreRefusedException">The copy is damaged, because the store is; or no file can be there.</exception>
    public static StoreBackup Write(string store, string file, CancellationToken cancellationToken = default)
    {
        var target = Target(store, file);
        var partial = target + ".partial";
        CopyTarget.Make(file, () =>
        {
            Delete(partial);
            File.Create(partial).Dispose();
        });
        try
        {
            Copy(store, partial, cancellationToken);
            DropFreePages(partial, cancellationToken);
            var written = Verify(partial, cancellationToken);
            using (var stream = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                stream.Flush(flushToDisk: true);
            File.Move(partial, target, overwrite: true);
            return written;
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            throw new StoreRefusedException("the store is damaged and was not copied; \"newsreader check\" says how", exception);
        }
        catch (Exception exception) when (CopyTarget.IsFull(exception))
        {
            throw CopyTarget.Full(file, exception);
        }
        finally
        {
            Delete(partial);
        }
    }

    /// <summary>Copies a store as it is, damage and all.</summary>
    public static void Copy(string store, string file, CancellationToken cancellationToken)
    {
        using var source = StoreFile.Open(store);
        using var target = OpenNamed(file, SqliteOpenMode.ReadWriteCreate, "written");
        // What is written meanwhile would begin the copy anew at each step; this keeps to one moment.
        StoreFile.Run(source, "BEGIN; SELECT COUNT(*) FROM sqlite_master");
        Copy(source, target, cancellationToken);
        // One file that needs no others beside it.
        StoreFile.Run(target, "PRAGMA journal_mode = DELETE");
    }

    private static void Copy(SqliteConnection source, SqliteConnection target, CancellationToken cancellationToken)
    {
        using var copy = SQLitePCL.raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main");
        var step = SQLitePCL.raw.SQLITE_OK;
        while (step == SQLitePCL.raw.SQLITE_OK)
        {
            cancellationToken.ThrowIfCancellationRequested();
            step = SQLitePCL.raw.sqlite3_backup_step(copy, PagesAtOnce);
        }

        SqliteException.ThrowExceptionForRC(step == SQLitePCL.raw.SQLITE_DONE ? SQLitePCL.raw.SQLITE_OK : step, target.Handle!);
    }

    // What was deleted long ago may still be in them.
    private static void DropFreePages(string file, CancellationToken cancellationToken)
    {
        using var connection = StoreFile.Open(file);
        using var stop = StoreFile.InterruptWhen(connection, cancellationToken);
        if (StoreFile.Number(connection, "PRAGMA freelist_count") > 0)
            StoreFile.Run(connection, "VACUUM");
    }

    /// <summary>Looks through every page and every row of a copy.</summary>
    /// <exception cref="StoreRefusedException">It is damaged, or no store.</exception>
    public static StoreBackup Verify(string file, CancellationToken cancellationToken = default)
    {
        if (!CopyTarget.IsRegular(file))
        {
            throw new StoreRefusedException(Path.Exists(file)
                ? $"\"{file}\" is a folder, a pipe or a device; name a file that \"newsreader backup\" wrote"
                : $"there is no file \"{file}\"");
        }

        try
        {
            using var connection = OpenNamed(file, SqliteOpenMode.ReadOnly, "read");
            using var stop = StoreFile.InterruptWhen(connection, cancellationToken);
            if (StoreFile.Damage(connection) is [var first, ..])
                throw new StoreRefusedException($"\"{file}\" is damaged ({first}) and was not used; take another backup");
            if (StoreFile.Migrations(connection).Count == 0)
                throw new StoreRefusedException($"\"{file}\" is no store of NewsReader; name a file that \"newsreader backup\" wrote");
            if (StoreSchema.IsOfThisProgram(connection) && RotCheck.Find(connection, cancellationToken) is [var rot, ..])
                throw new StoreRefusedException($"\"{file}\" is damaged ({rot.What}) and was not used; "
                    + "\"newsreader check --repair\" mends such a store, or take another backup");
            return new StoreBackup(StoreFile.Number(connection, "SELECT COUNT(*) FROM Articles"),
                StoreFile.Number(connection, "SELECT Last FROM ChangeCounters"));
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            throw new StoreRefusedException(
                $"\"{file}\" is damaged or no store of NewsReader; name a file that \"newsreader backup\" wrote", exception);
        }
    }

    // The file is one that the person named, and need not be in the data folder.
    private static SqliteConnection OpenNamed(string file, SqliteOpenMode mode, string done)
    {
        try
        {
            return StoreFile.Open(file, mode);
        }
        catch (SqliteException exception) when (StoreFailure.From(exception) is
        {
            Kind: StoreFailureKind.NotWritable or StoreFailureKind.Unreachable,
        })
        {
            throw new StoreRefusedException(
                $"\"{file}\" cannot be {done}; give this user the right to, or name another file", exception);
        }
    }

    // Replacing a pipe or a device would take it from whoever else uses it.
    private static string Target(string store, string file)
    {
        var target = CopyTarget.Real(file);
        if (target == CopyTarget.Real(store))
            throw new StoreRefusedException("the archive cannot be copied onto itself; name another file");
        if (Directory.Exists(target))
            throw new StoreRefusedException($"\"{file}\" is a folder; name a file, which may lie in it");
        if (Path.Exists(target) && !CopyTarget.IsRegular(target))
            throw new StoreRefusedException($"\"{file}\" is a pipe, a socket or a device and was left as it is; name a file");
        return target;
    }

    private static void Delete(string partial)
    {
        foreach (var end in (string[])["", "-journal", "-wal", "-shm"])
            File.Delete(partial + end);
    }
}
