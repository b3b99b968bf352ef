using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

/// <summary>A backup that is put in the place of a store whose file, or whose log, somebody has deleted.</summary>
public sealed class RestoreAloneTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_of_a_store_that_is_gone_is_not_taken_for_that_of_the_restored_one()
    {
        using var data = new DataFolder();
        await IngestAsync(data, 1, 3);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        var log = await LogOfOtherAsync(data);
        File.Delete(data.Store);
        await File.WriteAllBytesAsync(data.Store + "-wal", log, Stop);
        await File.WriteAllTextAsync(data.Store + "-shm", "left", Stop);
        await File.WriteAllTextAsync(data.Store + "-journal", "left", Stop);

        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(["3"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(log, await File.ReadAllBytesAsync(data.Store + ".replaced-wal", Stop));
    }

    [Fact]
    public async Task The_log_beside_an_empty_store_is_kept_and_not_taken_for_that_of_the_restored_one()
    {
        using var data = new DataFolder();
        await IngestAsync(data, 1, 3);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        var log = await LogOfOtherAsync(data);
        await File.WriteAllBytesAsync(data.Store, [], Stop);
        await File.WriteAllBytesAsync(data.Store + "-wal", log, Stop);

        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(["3"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(log, await File.ReadAllBytesAsync(data.Store + ".replaced-wal", Stop));
    }

    [Theory]
    [InlineData("news.db")]
    [InlineData("news.db*")]
    [InlineData("*")]
    public async Task Whoever_has_a_store_open_whose_file_is_deleted_keeps_another_from_being_put_there(string deleted)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "What is open cannot be deleted there.");
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("");
        var copy = archive.PathOf("copy.db");
        StoreBackup.Write(archive.Paths.Database, copy);
        foreach (var file in Directory.GetFiles(archive.Paths.Data, deleted))
            File.Delete(file);

        var refusal = Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(copy, archive.Paths.Database));
        Assert.Equal(StoreRestore.InUse, refusal.Message);
        Assert.False(File.Exists(archive.Paths.Database));
    }

    private static async Task IngestAsync(DataFolder data, int dump, int articles)
    {
        var file = data.Beside($"{dump}.jsonl");
        await File.WriteAllTextAsync(file, BackupTests.Dump(dump, articles), Stop);
        await Verb.SucceedAsync("ingest", file, "--no-seeds", "--data", data.Path);
    }

    // What a process that is killed leaves beside its store.
    private static async Task<byte[]> LogOfOtherAsync(DataFolder data)
    {
        using var open = StoreFile.Open(data.Store);
        Assert.NotEmpty(StoreFile.Rows(open, "SELECT Id FROM Articles", row => row.GetInt64(0)));
        await IngestAsync(data, 2, 50);
        await using var stream = new FileStream(data.Store + "-wal", FileMode.Open, FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete);
        var log = new byte[stream.Length];
        await stream.ReadExactlyAsync(log, Stop);
        return log;
    }
}
