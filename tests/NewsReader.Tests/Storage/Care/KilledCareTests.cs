using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

/// <summary>What is killed while it looks after the archive leaves it as it was, or as it was to become.</summary>
public sealed class KilledCareTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_backup_leaves_no_file_that_looks_whole()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        var file = data.Beside("copy.db");
        foreach (var step in (int[])[0, 1, 2])
        {
            await Executable.KillWhenAsync(() => File.Exists(file + ".partial")
                && new FileInfo(file + ".partial").Length > step * 300_000L, "backup", file, "--data", data.Path);
            Assert.False(File.Exists(file) && StoreBackup.Verify(file).Articles != 800);
            File.Delete(file);
        }

        await Verb.SucceedAsync("backup", file, "--data", data.Path);
        Assert.Equal(800, StoreBackup.Verify(file).Articles);
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!, "copy.db*"));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_killed_reindex_is_made_good_by_the_next_command()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        var index = new DirectoryInfo(Path.Combine(data.Path, "index"));
        for (var kill = 0; kill < 3; kill++)
        {
            var isEmptied = false;
            var least = kill * 200_000L;
            await Executable.KillWhenAsync(() => (isEmptied |= Size(index) < 1000) && Size(index) >= least, "reindex", "--data", data.Path);
            Assert.Empty(await data.CheckAsync());
        }
    }

    [Fact]
    public async Task An_index_whose_maker_was_killed_at_the_beginning_is_made_by_the_check_and_is_no_damage()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        var mark = Path.Combine(data.Path, "index", "damage.mark");
        await File.WriteAllTextAsync(mark, "it was asked for\n", Stop);
        Assert.Empty(await data.CheckAsync());
        Assert.False(File.Exists(mark));

        await File.WriteAllTextAsync(mark, "_1.cfs: checksum failed\n", Stop);
        Assert.Equal(["index: _1.cfs: checksum failed"], await data.CheckAsync());
    }

    [Fact]
    public async Task A_hint_at_the_commit_that_a_kill_left_empty_is_no_damage()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        await File.WriteAllBytesAsync(Path.Combine(data.Path, "index", "segments.gen"), [], Stop);
        Assert.Empty(await data.CheckAsync());
        await Verb.SucceedAsync("search", "گزارش", "--data", data.Path);
        await IngestAsync(data);
        Assert.Empty(await data.CheckAsync());
    }

    private static long Size(DirectoryInfo folder) => folder.EnumerateFiles().Sum(file => file.Exists ? file.Length : 0);

    private static async Task IngestAsync(DataFolder data)
    {
        var dump = data.Beside("dump.jsonl");
        await File.WriteAllTextAsync(dump, BackupTests.Dump(1, 800), Stop);
        await Verb.SucceedAsync("ingest", dump, "--no-seeds", "--data", data.Path);
    }
}
