using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Commands;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

/// <summary>Whoever finds the store taken waits for it.</summary>
public sealed class WaitingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_connection_waits_as_long_as_every_other()
    {
        await using var archive = await TestArchive.OpenAsync();
        await using var db = archive.OpenStore();
        await db.Database.OpenConnectionAsync(Stop);
        using var reading = archive.Services.GetRequiredService<ReadOnlyContextPool>().Open();
        using var file = StoreFile.Open(archive.Paths.Database);
        Assert.All([db.Database.GetDbConnection(), reading.Context.Database.GetDbConnection(), file], connection =>
            Assert.Equal(1000 * SqliteDatabase.BusyTimeout, StoreFile.Number((SqliteConnection)connection, "PRAGMA busy_timeout")));
    }

    [Fact]
    public async Task What_is_inserted_waits_for_whoever_reads_a_store_without_a_log()
    {
        await using var archive = await TestArchive.OpenAsync();
        SqliteConnection.ClearAllPools();
        using var reader = StoreFile.Open(archive.Paths.Database);
        StoreFile.Run(reader, "PRAGMA journal_mode = DELETE");
        StoreFile.Run(reader, "BEGIN; SELECT COUNT(*) FROM Runs");
        var inserting = Task.Run(() => archive.Services.GetRequiredService<RunStore>().BeginAsync(RunTrigger.Command, [], Stop), Stop);
        // It is taken for what is to be written, which needs the reader's end.
        await UntilAsync(inserting, () => IsTaken(archive.Paths.Database));
        StoreFile.Run(reader, "COMMIT");
        Assert.Equal(1, (await inserting).Id);
    }

    [Fact]
    public async Task Who_waits_to_write_goes_before_whoever_has_just_written()
    {
        await using var archive = await TestArchive.OpenAsync();
        await using var db = archive.OpenStore();
        var first = await db.Database.BeginTransactionAsync(Stop);
        var waiting = Task.Run(() => archive.Services.GetRequiredService<AuditLog>()
            .AddAsync(AuditAct.SignedOut, AuditLog.Terminal, subject: null, Stop), Stop);
        for (var looks = 0; looks < 1000 && !IsHeld(archive.Paths.Database + ".turn"); looks++)
            await Task.Delay(10, Stop);
        await first.CommitAsync(Stop);
        await first.DisposeAsync();
        await using var second = await db.Database.BeginTransactionAsync(Stop);
        Assert.Equal(1, await db.Audit.CountAsync(Stop));
        await waiting;
    }

    [Fact]
    public async Task A_backup_waits_for_whoever_has_the_store_to_itself()
    {
        await using var archive = await TestArchive.OpenAsync();
        SqliteConnection.ClearAllPools();
        var copy = archive.Write("copy.db", "");
        Task<StoreBackup> backup;
        using (var owner = StoreFile.Open(archive.Paths.Database))
        {
            StoreFile.Run(owner, "PRAGMA locking_mode = EXCLUSIVE; SELECT COUNT(*) FROM Runs");
            backup = Task.Run(() => StoreBackup.Write(archive.Paths.Database, copy), Stop);
            await UntilAsync(backup, () => File.Exists(copy + ".partial"));
            await Task.WhenAny(backup, Task.Delay(TimeSpan.FromSeconds(1), Stop));
        }

        Assert.Equal(0, (await backup).Articles);
    }

    [Fact]
    public async Task A_store_that_was_left_without_a_log_has_one_as_soon_as_nobody_reads_it()
    {
        using var data = new DataFolder();
        await MigrateAsync(data);
        data.Run("PRAGMA journal_mode = DELETE");
        Assert.False(StoreSchema.IsCurrent(data.Store));
        using var reader = StoreFile.Open(data.Store);
        StoreFile.Run(reader, "BEGIN; SELECT COUNT(*) FROM Articles");
        var migration = Task.Run(() => MigrateAsync(data), Stop);
        await UntilAsync(migration, () => IsHeld(data.Store + ".lock"));
        StoreFile.Run(reader, "COMMIT");
        await migration;
        Assert.Equal(["wal"], data.Rows("PRAGMA journal_mode"));
        Assert.True(StoreSchema.IsCurrent(data.Store));
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_BUSY)]
    [InlineData(SQLitePCL.raw.SQLITE_LOCKED)]
    public void Who_has_waited_in_vain_says_so(int code)
    {
        var failure = new DbUpdateException("An error occurred.", new SqliteException("database is locked", code));
        Assert.Contains("another program has kept the store for longer than 60 s", UserError.Describe(failure), StringComparison.Ordinal);
    }

    private static async Task MigrateAsync(DataFolder data)
    {
        await using var app = data.Open();
        await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();
    }

    // What fails instead of waiting is over at once.
    private static async Task UntilAsync(Task waiting, Func<bool> isSeen)
    {
        while (!waiting.IsCompleted && !isSeen())
            await Task.Delay(1, Stop);
    }

    // Without waiting itself, as the driver does.
    private static bool IsTaken(string store)
    {
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = store, Pooling = false }.ConnectionString);
        other.Open();
        return SQLitePCL.raw.sqlite3_exec(other.Handle, "BEGIN IMMEDIATE; ROLLBACK") == SQLitePCL.raw.SQLITE_BUSY;
    }

    private static bool IsHeld(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
