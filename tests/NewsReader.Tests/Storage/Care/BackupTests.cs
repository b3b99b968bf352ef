using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Storage.Care;
using NewsReader.Storage.Connections;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

public sealed class BackupTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_articles_come_in_is_whole_and_as_the_store_was_at_one_moment()
    {
        await using var archive = await TestArchive.OpenAsync();
        for (var dump = 0; dump < 6; dump++)
            archive.Write($"{dump}.jsonl", Dump(dump, 300));
        var ingest = Task.Run(async () =>
        {
            for (var dump = 0; dump < 6; dump++)
                await archive.IngestAsync($"{dump}.jsonl");
        }, Stop);
        var counts = new List<long>();
        while (!ingest.IsCompleted)
        {
            var file = archive.PathOf("copy.db");
            counts.Add(StoreBackup.Write(archive.Paths.Database, file).Articles);
            Assert.Equal([$"{counts[^1]}|{counts[^1]}|{counts[^1]}"], DataFolder.Rows(
                file, "SELECT (SELECT COUNT(*) FROM Articles), (SELECT COUNT(*) FROM Bodies), (SELECT COUNT(*) FROM Revisions)"));
            Assert.False(File.Exists(file + "-wal"));
        }

        await ingest;
        Assert.All(counts, count => Assert.Equal(0, count % 300));
        Assert.Equal(1800, StoreBackup.Write(archive.Paths.Database, archive.PathOf("copy.db")).Articles);
    }

    [Fact]
    public async Task What_was_restored_is_what_was_backed_up_and_what_was_there_is_kept()
    {
        using var data = new DataFolder();
        var first = data.Beside("1.jsonl");
        await File.WriteAllTextAsync(first, Dump(1, 20), Stop);
        await Verb.SucceedAsync("ingest", first, "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        var before = Articles(data.Store);
        var second = data.Beside("2.jsonl");
        await File.WriteAllTextAsync(second, Dump(2, 20), Stop);
        await Verb.SucceedAsync("ingest", second, "--no-seeds", "--data", data.Path);
        var after = Articles(data.Store);

        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(before, Articles(data.Store));
        Assert.Equal(after, Articles(data.Store + StoreRestore.ReplacedSuffix));
        Assert.Equal(["wal"], data.Rows("PRAGMA journal_mode"));
        Assert.Empty(await data.CheckAsync());
        await Verb.SucceedAsync("ingest", second, "--no-seeds", "--data", data.Path);
        Assert.Equal(after, Articles(data.Store));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task An_archive_in_use_is_not_replaced()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("");
        StoreBackup.Write(archive.Paths.Database, archive.PathOf("copy.db"));
        await using var db = archive.OpenStore();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database,
            TestContext.Current.CancellationToken);

        var refusal = Assert.Throws<StoreRefusedException>(() => StoreRestore.Run(archive.PathOf("copy.db"), archive.Paths.Database));
        Assert.Contains("stop it", refusal.Message, StringComparison.Ordinal);
        Assert.Single(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task An_archive_that_was_restored_is_not_replaced_again_while_it_is_in_use()
    {
        using var data = new DataFolder();
        var first = data.Beside("1.jsonl");
        await File.WriteAllTextAsync(first, Dump(1, 2), Stop);
        await Verb.SucceedAsync("ingest", first, "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        await using var app = data.Open();
        using var reading = app.Services.GetRequiredService<ReadOnlyContextPool>().Open();
        Assert.Equal(2, await reading.Context.Articles.CountAsync(Stop));

        var (code, error) = await Verb.RunAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("another NewsReader uses this data", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_begins_to_use_an_archive_while_it_is_replaced()
    {
        using var data = new DataFolder();
        var first = data.Beside("1.jsonl");
        await File.WriteAllTextAsync(first, Dump(1, 2), Stop);
        await Verb.SucceedAsync("ingest", first, "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        Task restore;
        await using (new FileStream(data.Store + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            restore = Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
            await Task.WhenAny(restore, Task.Delay(TimeSpan.FromSeconds(2), Stop));
            Assert.False(File.Exists(data.Store + StoreRestore.ReplacedSuffix));
        }

        await restore;
        Assert.True(File.Exists(data.Store + StoreRestore.ReplacedSuffix));
    }

    [Theory]
    [InlineData("no database at all", "is damaged")]
    [InlineData("", "is no store of NewsReader")]
    public async Task What_is_no_backup_is_refused_and_nothing_is_changed(string content, string reason)
    {
        using var data = new DataFolder();
        var file = data.Beside("1.txt");
        await File.WriteAllTextAsync(file, "نان ارزان شد\nقیمت نان پایین آمد.", Stop);
        await Verb.SucceedAsync("ingest", file, "--no-seeds", "--data", data.Path);
        await File.WriteAllTextAsync(data.Beside("copy.db"), content, Stop);
        var (code, error) = await Verb.RunAsync("restore", data.Beside("copy.db"), "--data", data.Path);

        Assert.Equal(1, code);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal(["1"], data.Rows("SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task A_backup_with_a_damaged_page_is_refused()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.jsonl", Dump(1, 300));
        await archive.IngestAsync("");
        var copy = archive.PathOf("copy.db");
        StoreBackup.Write(archive.Paths.Database, copy);
        DamagePages(copy);

        Assert.Contains("damaged", Assert.Throws<StoreRefusedException>(() => StoreBackup.Verify(copy)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_refused_with_what_to_do_and_a_backup_brings_it_back()
    {
        using var data = new DataFolder();
        var dump = data.Beside("1.jsonl");
        await File.WriteAllTextAsync(dump, Dump(1, 300), Stop);
        await Verb.SucceedAsync("ingest", dump, "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        await File.WriteAllTextAsync(data.Store, "no database at all, and long enough to be taken for something", Stop);
        foreach (var verb in (string[])["serve", "stats"])
        {
            var (code, error) = await Verb.RunAsync(verb, "--no-seeds", "--data", data.Path);
            Assert.Equal(1, code);
            Assert.Contains("restore FILE", error, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await Verb.RunAsync("check", "--repair", "--data", data.Path)).Code);
        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(["300"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Empty(await data.CheckAsync());
    }

    internal static void DamagePages(string store)
    {
        using var stream = new FileStream(store, FileMode.Open, FileAccess.ReadWrite);
        var noise = new byte[16384];
        new Random(7).NextBytes(noise);
        for (var page = 12; page < 20; page++)
        {
            stream.Position = page * 16384L;
            stream.Write(noise);
        }
    }

    internal static string Dump(int dump, int articles) => string.Join('\n', Enumerable.Range(1, articles).Select(i =>
        $$"""{"id": "{{dump}}-{{i}}", "title": "خبر شماره {{i}} از دفتر {{dump}}", "body": "{{Words(dump, i)}}"}"""));

    private static string Words(int dump, int first) =>
        string.Join(' ', Enumerable.Range(first, 80).Select(word => $"واژه{word * dump % 911}"));

    private static List<string> Articles(string store) => DataFolder.Rows(
        store, "SELECT a.Id, a.Key, a.Title, b.Html, a.ChangeNumber FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id ORDER BY a.Id");
}
