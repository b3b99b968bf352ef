using Microsoft.Extensions.DependencyInjection;
using NewsReader.Administration;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

/// <summary>What care of the archive leaves beside it is all there and all explained.</summary>
public sealed class KeptCareTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_store_that_was_replaced_is_kept()
    {
        using var data = new DataFolder();
        await IngestAsync(data, 1);
        await Verb.SucceedAsync("backup", data.Beside("1.db"), "--data", data.Path);
        await IngestAsync(data, 2);
        await Verb.SucceedAsync("restore", data.Beside("1.db"), "--data", data.Path);
        await IngestAsync(data, 3);
        await IngestAsync(data, 4);
        await Verb.SucceedAsync("restore", data.Beside("1.db"), "--data", data.Path);
        data.Run("DELETE FROM Bodies WHERE ArticleId = 1");
        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);

        const string count = "SELECT COUNT(*) FROM Articles";
        Assert.Equal(["10"], data.Rows(count));
        Assert.Equal(["20"], DataFolder.Rows(data.Store + ".replaced", count));
        Assert.Equal(["30"], DataFolder.Rows(data.Store + ".replaced-2", count));
        Assert.Equal(["9"], DataFolder.Rows(data.Store + ".replaced-3", "SELECT COUNT(*) FROM Bodies"));
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("runs")]
    [InlineData("check")]
    public async Task What_a_killed_restore_left_goes_with_the_next_command(string verb)
    {
        using var data = new DataFolder();
        await IngestAsync(data, 1);
        await File.WriteAllTextAsync(data.Store + ".restoring", "half of a copy", Stop);
        await Verb.SucceedAsync(verb, "--data", data.Path);
        Assert.False(File.Exists(data.Store + ".restoring"));
    }

    [Fact]
    public async Task A_restore_that_is_refused_leaves_nothing()
    {
        using var data = new DataFolder();
        await IngestAsync(data, 1);
        await Verb.SucceedAsync("backup", data.Beside("1.db"), "--data", data.Path);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => StoreRestore.Run(data.Beside("1.db"), data.Store, cancelled.Token));
        Assert.Empty(Directory.GetFiles(data.Path, "news.db.re*"));
        Assert.Equal(["10"], data.Rows("SELECT COUNT(*) FROM Articles"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRAGMA user_version = NUMBER; CREATE TABLE __EFMigrationsHistory (MigrationId TEXT)")]
    public async Task A_store_that_is_only_being_made_is_not_backed_up_and_no_other_file_is_named(string done)
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Path);
        await File.WriteAllTextAsync(data.Store, "", Stop);
        data.Run(done.Length == 0 ? "PRAGMA page_size = 16384" : Numbered(done));
        var (code, error) = await Verb.RunAsync("backup", data.Beside("copy.db"), "--data", data.Path);

        Assert.Equal(1, code);
        Assert.Contains($"the archive in {data.Path} holds nothing yet", error, StringComparison.Ordinal);
        Assert.DoesNotContain("partial", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TABLE t (x)")]
    [InlineData("CREATE TABLE Articles (Id INTEGER PRIMARY KEY, Title TEXT)")]
    [InlineData("CREATE VIEW v AS SELECT 1")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT); CREATE TABLE Blogs (x)")]
    [InlineData("CREATE TABLE t (x); PRAGMA user_version = NUMBER")]
    [InlineData("PRAGMA user_version = 3")]
    [InlineData("PRAGMA application_id = 1196444487")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")]
    [InlineData("CREATE VIRTUAL TABLE f USING fts5(x)")]
    [InlineData("PRAGMA page_size = 512; CREATE TABLE t (x); CREATE INDEX i ON t (x)")]
    public async Task A_database_of_another_program_is_refused_and_stays_as_it_is(string made)
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Path);
        await File.WriteAllTextAsync(data.Store, "", Stop);
        data.Run(Numbered(made));
        var before = await File.ReadAllBytesAsync(data.Store, Stop);
        await File.WriteAllTextAsync(data.Beside("a.txt"), "نان ارزان شد\n\nقیمت نان پایین آمد.", Stop);

        foreach (var verb in (string[][])[["ingest", data.Beside("a.txt")], ["stats"], ["check"], ["backup", data.Beside("b.db")]])
        {
            var (code, error) = await Verb.RunAsync([.. verb, "--no-seeds", "--data", data.Path]);
            Assert.Equal(1, code);
            Assert.Contains("is a database of another program and was left as it is", error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(data.Store, Stop));
    }

    [Fact]
    public async Task Passwords_that_are_set_at_once_are_all_set_and_the_last_one_holds()
    {
        await using var archive = await TestArchive.OpenAsync();
        var administrators = archive.Services.GetRequiredService<AdministratorStore>();
        var passwords = Enumerable.Range(0, 8).Select(i => $"a long password {i}").ToList();
        await Task.WhenAll(passwords.Select(password => Task.Run(
            () => administrators.SetPasswordAsync(password, AuditLog.Terminal, Stop), Stop)));

        var held = 0;
        foreach (var password in passwords)
            held += await administrators.VerifyAsync(password, Stop) is null ? 0 : 1;
        Assert.Equal(1, held);
        await using var db = archive.OpenStore();
        Assert.Equal((1, 8), (db.Administrators.Count(), db.Audit.Count()));
    }

    private static string Numbered(string sql) => sql.Replace("NUMBER", $"{StoreSchema.Number}", StringComparison.Ordinal);

    private static async Task IngestAsync(DataFolder data, int dump)
    {
        var file = data.Beside($"{dump}.jsonl");
        await File.WriteAllTextAsync(file, BackupTests.Dump(dump, 10), Stop);
        await Verb.SucceedAsync("ingest", file, "--no-seeds", "--data", data.Path);
    }
}
