using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsReader.Storage.Care;

/// <summary>Creates the store or brings its schema up to date; of several processes one does it and the others wait.</summary>
internal static class StoreMigration
{
    // As the runtime passes them on.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a store is exactly that of this program, with nothing left to find in it.</summary>
    public static bool IsCurrent(string file)
    {
        if (!File.Exists(file))
            return false;
        try
        {
            using var alone = new FileStream(LockOf(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            using var connection = StoreFile.Open(file);
            return IsAhead(connection) && StoreFile.Migrations(connection).ToHashSet(StringComparer.Ordinal).SetEquals(Known())
                && StoreFile.Number(connection, StoryBackfill.IsWaiting) == 0;
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Whoever looks closer says what it is, or waits for whoever is at it.
            return false;
        }
    }

    /// <summary>Makes the store that of this program; one that holds anything is copied first, beside itself.</summary>
    /// <exception cref="StoreRefusedException">The store is one of a newer program, or its folder cannot be written.</exception>
    public static async Task RunAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var alone = await LockAsync(file, cancellationToken);
        ShapeNewFile(file);
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        RefuseNewer(applied, known);
        WriteAhead(file);
        var pending = known.Except(applied, StringComparer.Ordinal).ToList();
        if (pending.Count > 0)
        {
            if (applied.Count > 0)
                StoreBackup.Write(file, BackupPath(file, pending[0]));
            await MigrateAsync(db, cancellationToken);
        }

        await StoryBackfill.RunAsync(db, cancellationToken);
    }

    /// <summary>The copy of a store before a change of its schema; a killed change finds the same place again.</summary>
    public static string BackupPath(string file, string migration) =>
        Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}-before-{migration}.db");

    /// <summary>A store that a newer program has changed is not touched.</summary>
    /// <exception cref="StoreRefusedException">There are changes that this program does not know.</exception>
    public static void RefuseNewer(IReadOnlyCollection<string> applied, IReadOnlyCollection<string> known)
    {
        var unknown = applied.Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new StoreRefusedException($"the store was written by a newer NewsReader (it has \"{unknown[^1]}\"); nothing was changed: use that version, or restore a backup from before it");
    }

    private static IEnumerable<string> Known() =>
        typeof(StoreMigration).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>();

    private static string LockOf(string store) => store + ".lock";

    private static async Task MigrateAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        // A process killed while it migrated leaves its lock row, and the next one would wait for it for ever. The lock file
        // held here says that no living process is migrating, so any row is stale.
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Waits until nobody else brings the store up to date or replaces it, and keeps everybody from beginning to. The system releases the lock of a process that dies.</summary>
    /// <exception cref="StoreRefusedException">The folder cannot be written.</exception>
    public static async Task<FileStream> LockAsync(string store, CancellationToken cancellationToken)
    {
        var file = LockOf(store);
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(store)!);
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                await Task.Delay(LockRetry, cancellationToken);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
            {
                throw new StoreRefusedException($"the data folder {Path.GetDirectoryName(store)} cannot be written ({exception.Message.TrimEnd('.')}); give this user write permission to it, or name another one with --data", exception);
            }
        }
    }

    /// <summary>Whether somebody else has a file: of what can be wrong with one, only that passes by itself.</summary>
    public static bool IsHeld(IOException exception) => exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation;

    // Articles of 2-3 KB waste a quarter of a 4 KB page; 16 KB pages took 3,023 B an article against 4,106 at the same read speed.
    // The page size of a file can only be chosen before its first table and before write-ahead logging.
    private static void ShapeNewFile(string file)
    {
        if (File.Exists(file) && new FileInfo(file).Length > 0)
            return;
        using var connection = StoreFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        StoreFile.Run(connection, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
    }

    // A backup is one file without a log beside it, and so is a store that was restored from one, or given up for one that could not be put in
    // its place. Written like that, readers and writers would keep each other waiting, and nobody could tell that the store is in use.
    private static void WriteAhead(string file)
    {
        using var connection = StoreFile.Open(file);
        StoreFile.Run(connection, "PRAGMA journal_mode = WAL");
    }

    private static bool IsAhead(SqliteConnection connection) => StoreFile.Rows(connection, "PRAGMA journal_mode", row => row.GetString(0)) is ["wal"];
}
