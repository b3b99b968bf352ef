using Microsoft.Data.Sqlite;

namespace NewsReader.Storage.Care;

/// <summary>A copy of the store as it was at one moment, made while others read and write it.</summary>
/// <param name="Articles">How many articles it holds.</param>
/// <param name="LastChange">The number of the last change in it.</param>
internal sealed record StoreBackup(long Articles, long LastChange)
{
    /// <summary>Copies a store; the file is there only once it is whole, verified and on the disk.</summary>
    /// <param name="store">The file of the store.</param>
    /// <param name="file">Where the copy goes; what is there is replaced.</param>
    /// <exception cref="StoreRefusedException">The copy is damaged, because the store is.</exception>
    public static StoreBackup Write(string store, string file)
    {
        var partial = file + ".partial";
        Delete(partial);
        try
        {
            Copy(store, partial);
            var written = Verify(partial);
            using (var stream = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite))
                stream.Flush(flushToDisk: true);
            File.Move(partial, file, overwrite: true);
            return written;
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            throw new StoreRefusedException("the store is damaged and was not copied; \"newsreader check\" says how", exception);
        }
        finally
        {
            Delete(partial);
        }
    }

    /// <summary>Copies a store as it is, damage and all.</summary>
    public static void Copy(string store, string file)
    {
        using var source = StoreFile.Open(store);
        using var target = StoreFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(target);
        // One file that needs no others beside it.
        StoreFile.Run(target, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Looks through every page and every row of a copy.</summary>
    /// <exception cref="StoreRefusedException">It is damaged, or no store.</exception>
    public static StoreBackup Verify(string file)
    {
        if (!File.Exists(file))
            throw new StoreRefusedException($"there is no file \"{file}\"");
        try
        {
            using var connection = StoreFile.Open(file, SqliteOpenMode.ReadOnly);
            if (StoreFile.Damage(connection) is [var first, ..])
                throw new StoreRefusedException($"\"{file}\" is damaged ({first}) and was not used; take another backup");
            if (StoreFile.Migrations(connection).Count == 0)
                throw new StoreRefusedException($"\"{file}\" is no store of NewsReader; name a file that \"newsreader backup\" wrote");
            if (StoreSchema.IsOfThisProgram(connection) && RotCheck.Find(connection, CancellationToken.None) is [var rot, ..])
                throw new StoreRefusedException($"\"{file}\" is damaged ({rot.What}) and was not used; "
                    + "\"newsreader check --repair\" mends such a store, or take another backup");
            return new StoreBackup(StoreFile.Number(connection, "SELECT COUNT(*) FROM Articles"),
                StoreFile.Number(connection, "SELECT Last FROM ChangeCounters"));
        }
        catch (SqliteException exception) when (StoreFailure.IsDamage(exception))
        {
            throw new StoreRefusedException(
                $"\"{file}\" is damaged or no store of NewsReader; name a file that \"newsreader backup\" wrote", exception);
        }
    }

    private static void Delete(string partial)
    {
        foreach (var end in (string[])["", "-journal", "-wal", "-shm"])
            File.Delete(partial + end);
    }
}
