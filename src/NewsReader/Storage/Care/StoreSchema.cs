using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Care;

/// <summary>Creates the tables of a store, and knows a store of another schema; of several processes one does it and the others
/// wait.</summary>
internal static class StoreSchema
{
    /// <summary>
    /// The number of the schema, which the file carries as its user version. Until the first release a change of the schema rewrites the
    /// one migration and raises it; afterwards migrations are added.
    /// </summary>
    public const int Number = 9;

    private const string TablesOfItsOwn = "SELECT COUNT(*) FROM sqlite_master WHERE name NOT LIKE 'sqlite|_%' ESCAPE '|' "
        + "AND name NOT IN ('__EFMigrationsHistory', '__EFMigrationsLock')";

    // What Lucene calls the files of segments; an index of nothing has none.
    private const string SegmentFiles = "_*";

    // The length of the lock's file while there is no whole store yet, also where whoever made it was killed.
    private const int BeingMade = 1;

    // A backup is one file without a log beside it, and so is a store that was restored from one, or given up for one that could not be
    // put in its place. Written like that, readers and writers would keep each other waiting, and nobody could tell that the store is in
    // use.
    private const string WriteAhead = "PRAGMA journal_mode = WAL";

    private static readonly HashSet<string> Known = new(typeof(StoreSchema).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Migration)))
        .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>(), StringComparer.Ordinal);

    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a store is exactly that of this program.</summary>
    public static bool IsCurrent(string file)
    {
        if (!File.Exists(file))
            return false;
        try
        {
            using var alone = new FileStream(LockOf(file), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            StoreRestore.DeleteUnfinished(file);
            using var connection = StoreFile.Open(file);
            return IsAhead(connection) && NumberOf(connection) == Number
                && Known.SetEquals(StoreFile.Migrations(connection));
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            // Whoever looks closer says what it is, or waits for whoever is at it.
            return false;
        }
    }

    /// <summary>Whether a store has the schema of this program.</summary>
    public static bool IsOfThisProgram(SqliteConnection connection) => NumberOf(connection) == Number;

    /// <summary>Makes the store that of this program where there is none yet.</summary>
    /// <exception cref="StoreRefusedException">The store has another schema, or its folder cannot be written.</exception>
    public static async Task CreateAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        await using var alone = await LockAsync(file, cancellationToken);
        if (!File.Exists(file))
            alone.SetLength(BeingMade);
        RefuseEmptied(file);
        ShapeNewFile(file);
        if (!IsMade(file))
            await MigrateAsync(db, cancellationToken);

        alone.SetLength(0);
    }

    // Sets the number before the first table, so that no store has tables without the number of their schema.
    private static bool IsMade(string file)
    {
        using var connection = StoreFile.Open(file);
        RefuseOther(connection, file);
        StoreFile.Run(connection, WriteAhead);
        if (Known.SetEquals(StoreFile.Migrations(connection)))
            return true;
        StoreFile.Run(connection, FormattableString.Invariant($"PRAGMA user_version = {Number}"));
        return false;
    }

    /// <summary>Whether a store has lost all its tables: the index beside it was made of articles, and it is not just being made
    /// anew.</summary>
    public static bool IsEmptied(string file)
    {
        var index = IndexOf(file);
        if (!File.Exists(file) || !Directory.Exists(index) || !Directory.EnumerateFiles(index, SegmentFiles).Any()
            || (File.Exists(LockOf(file)) && new FileInfo(LockOf(file)).Length > 0))
            return false;
        using var connection = StoreFile.Open(file);
        return StoreFile.Number(connection, TablesOfItsOwn) == 0;
    }

    /// <summary>Refuses what holds no articles to be looked after: another schema, or a store that is only being made.</summary>
    /// <exception cref="StoreRefusedException">It is so.</exception>
    public static void RequireMade(string file)
    {
        RefuseEmptied(file);
        using var connection = StoreFile.Open(file);
        RefuseOther(connection, file);
        if (StoreFile.Migrations(connection).Count == 0)
            throw new StoreRefusedException($"the archive in {Path.GetDirectoryName(file)} holds nothing yet; "
                + "while another NewsReader makes it, try again in a few seconds");
    }

    /// <summary>A store, or a backup of one, that has another schema is not touched, nor is what another program keeps in such a
    /// file.</summary>
    /// <exception cref="StoreRefusedException">It has.</exception>
    public static void RefuseOther(SqliteConnection connection, string file)
    {
        var (number, migrations) = (NumberOf(connection), StoreFile.Migrations(connection));
        if (migrations.Count == 0)
            RefuseForeign(connection, number, file);
        if (migrations.Count == 0 || (number == Number && migrations.All(Known.Contains)))
            return;
        var age = number > Number ? "a newer" : "an earlier";
        throw new StoreRefusedException(FormattableString.Invariant(
            $"\"{file}\" is of {age} NewsReader (schema {number}, this one has {Number}) and was left as it is. ")
            + "With the NewsReader that wrote it run \"newsreader export DIR\", then with this one \"newsreader ingest DIR --data NEW\" "
            + "into a new folder; articles, their versions, links, edits and originals come along, "
            + "the diary of runs, the password and the log of acts do not");
    }

    private static void RefuseEmptied(string file)
    {
        if (IsEmptied(file))
            throw new StoreRefusedException($"\"{file}\" is empty, though the index beside it was made of articles; put a backup in its "
                + $"place with: newsreader restore FILE, or delete {IndexOf(file)} to begin anew");
    }

    // Whoever was killed while making a store leaves it without tables but those of the framework, which makes all others at one stroke.
    private static void RefuseForeign(SqliteConnection connection, long number, string file)
    {
        if (StoreFile.Number(connection, TablesOfItsOwn) > 0 || number is not (0 or Number)
            || StoreFile.Number(connection, "PRAGMA application_id") != 0)
            throw new StoreRefusedException(
                $"\"{file}\" is a database of another program and was left as it is; name another data folder with --data");
    }

    private static long NumberOf(SqliteConnection connection) => StoreFile.Number(connection, "PRAGMA user_version");

    private static string IndexOf(string store) => Path.Combine(Path.GetDirectoryName(store)!, "index");

    private static string LockOf(string store) => store + ".lock";

    private static async Task MigrateAsync(NewsDbContext db, CancellationToken cancellationToken)
    {
        // A process killed while it migrated leaves its lock row, and the next one would wait for it for ever. The lock file
        // held here says that no living process is migrating, so any row is stale.
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// Waits until nobody else creates the store or replaces it, and keeps everybody from beginning to. The system releases the lock of a
    /// process that dies.
    /// </summary>
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
            catch (IOException exception) when (FileLock.IsHeld(exception))
            {
                await Task.Delay(LockRetry, cancellationToken);
            }
            catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
            {
                throw new StoreRefusedException(
                    $"the data folder {Path.GetDirectoryName(store)} cannot be written ({exception.Message.TrimEnd('.')}); "
                    + "give this user write permission to it, or name another one with --data", exception);
            }
        }
    }

    // Articles of 2-3 KB waste a quarter of a 4 KB page; 16 KB pages took 3,023 B an article against 4,106 at the same read speed.
    // The page size of a file can only be chosen before its first table and before write-ahead logging.
    private static void ShapeNewFile(string file)
    {
        if (File.Exists(file) && new FileInfo(file).Length > 0)
            return;
        using var connection = StoreFile.Open(file, SqliteOpenMode.ReadWriteCreate);
        StoreFile.Run(connection, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
    }

    private static bool IsAhead(SqliteConnection connection) =>
        StoreFile.Rows(connection, "PRAGMA journal_mode", row => row.GetString(0)) is ["wal"];
}
