using Microsoft.Data.Sqlite;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

public sealed class SchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_is_current_only_with_the_number_and_the_tables_of_this_program()
    {
        using var data = new DataFolder();
        Assert.False(StoreSchema.IsCurrent(data.Store));
        await CreateAsync(data);
        Assert.True(StoreSchema.IsCurrent(data.Store));
        Assert.Equal([$"{StoreSchema.Number}"], data.Rows("PRAGMA user_version"));

        data.Run($"PRAGMA user_version = {StoreSchema.Number + 1}");
        Assert.False(StoreSchema.IsCurrent(data.Store));
        data.Run($"PRAGMA user_version = {StoreSchema.Number}");
        data.Run("UPDATE __EFMigrationsHistory SET MigrationId = '20000101000000_Past'");
        Assert.False(StoreSchema.IsCurrent(data.Store));
        await File.WriteAllTextAsync(data.Store, "no store", Stop);
        Assert.False(StoreSchema.IsCurrent(data.Store));
    }

    [Theory]
    [InlineData(-1, "an earlier")]
    [InlineData(1, "a newer")]
    public async Task A_store_of_another_number_is_refused_with_the_way_out_and_left_alone(int step, string age)
    {
        using var data = new DataFolder();
        await CreateAsync(data);
        data.Run($"PRAGMA user_version = {StoreSchema.Number + step}");
        data.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var before = await File.ReadAllBytesAsync(data.Store, Stop);

        foreach (var arguments in (string[][])[["serve"], ["stats"], ["check"], ["backup", data.Beside("refused.db")]])
        {
            var (code, error) = await Verb.RunAsync([.. arguments, "--no-seeds", "--data", data.Path]);
            Assert.Equal(1, code);
            AssertTellsTheWayOut(error, age);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(data.Store, Stop));
        StoreBackup.Write(data.Store, data.Beside("copy.db"));
        var fresh = data.Beside("fresh");
        AssertTellsTheWayOut((await Verb.RunAsync("restore", data.Beside("copy.db"), "--data", fresh)).Error, age);
        Assert.False(File.Exists(Path.Combine(fresh, "news.db")));
    }

    [Fact]
    public async Task A_store_that_went_through_changes_this_program_does_not_know_is_refused()
    {
        using var data = new DataFolder();
        await CreateAsync(data);
        data.Run("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231000000_Future', '99.0.0')");

        AssertTellsTheWayOut((await Verb.RunAsync("stats", "--no-seeds", "--data", data.Path)).Error, "an earlier");
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL")]
    [InlineData("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA user_version = NUMBER")]
    public async Task A_creation_that_was_killed_before_its_tables_is_gone_on_with(string done)
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Path);
        using (var connection = StoreFile.Open(data.Store, SqliteOpenMode.ReadWriteCreate))
            StoreFile.Run(connection, done.Length == 0
                ? "SELECT 1" : done.Replace("NUMBER", $"{StoreSchema.Number}", StringComparison.Ordinal));

        await CreateAsync(data);
        Assert.True(StoreSchema.IsCurrent(data.Store));
    }

    private static void AssertTellsTheWayOut(string error, string age)
    {
        Assert.Contains($"is of {age} NewsReader", error, StringComparison.Ordinal);
        foreach (var part in (string[])["newsreader export", "newsreader ingest", "the diary of runs", "the password", "the log of acts"])
            Assert.Contains(part, error, StringComparison.Ordinal);
    }

    private static async Task CreateAsync(DataFolder data)
    {
        await using (var app = data.Open())
            await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();
    }
}
