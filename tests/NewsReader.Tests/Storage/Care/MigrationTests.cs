using Microsoft.Data.Sqlite;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

public sealed class MigrationTests
{
    public static TheoryData<string> Releases => [.. EarlierStore.Releases];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_store_of_every_earlier_release_is_brought_up_to_date_after_a_copy_of_it(string release)
    {
        using var data = new DataFolder();
        await EarlierStore.CreateAsync(data.Store, release, articles: 12);
        var kept = "SELECT a.Id, a.Key, a.Title, a.ContentHash, b.Html, r.Original FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id "
            + "JOIN Revisions r ON r.ArticleId = a.Id ORDER BY a.Id";
        var before = data.Rows(kept);
        Assert.Empty(await data.CheckAsync());

        Assert.Equal(12, before.Count);
        Assert.Equal(before, data.Rows(kept));
        var copy = Assert.Single(Directory.GetFiles(data.Path, "news-before-*.db"));
        Assert.Equal(before, DataFolder.Rows(copy, kept));
        Assert.Equal(release, DataFolder.Rows(copy, "SELECT MAX(MigrationId) FROM __EFMigrationsHistory").Single());
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Repeats_and_tags_of_an_earlier_release_are_found_without_reading_the_files_again(string release)
    {
        using var data = new DataFolder();
        await EarlierStore.CreateAsync(data.Store, release, articles: 12);
        await using (var app = data.Open())
            await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();

        Assert.Equal(["2|1|1"], data.Rows("SELECT Id, StoryHeadId, CopyOfId FROM Articles WHERE StoryHeadId IS NOT NULL"));
        Assert.Equal(["1"], data.Rows("SELECT RepeatCount FROM Articles WHERE Id = 1"));
        Assert.Equal(["نان|12"], data.Rows("SELECT Name, (SELECT COUNT(*) FROM ArticleTags WHERE TagId = Tags.Id) FROM Tags"));
        Assert.Equal(["1"], data.Rows("SELECT TargetId FROM RelatedLinks"));
    }

    [Fact]
    public async Task A_store_is_current_only_when_it_went_through_every_change_and_nothing_waits_in_it()
    {
        using var data = new DataFolder();
        Assert.False(StoreMigration.IsCurrent(data.Store));
        await using (var app = data.Open())
            await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();
        Assert.True(StoreMigration.IsCurrent(data.Store));

        data.Run("UPDATE __EFMigrationsHistory SET MigrationId = '20000101000000_Past' WHERE MigrationId = (SELECT MAX(MigrationId) "
            + "FROM __EFMigrationsHistory)");
        Assert.False(StoreMigration.IsCurrent(data.Store));
        await File.WriteAllTextAsync(data.Store, "no store", Stop);
        Assert.False(StoreMigration.IsCurrent(data.Store));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task A_store_of_an_earlier_release_is_not_current_until_its_stories_are_found(string release)
    {
        using var data = new DataFolder();
        await EarlierStore.CreateAsync(data.Store, release, articles: 12);
        Assert.False(StoreMigration.IsCurrent(data.Store));
        await using (var app = data.Open())
            await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();
        Assert.True(StoreMigration.IsCurrent(data.Store));
        data.Run("UPDATE Articles SET TextKey = 0, FileId = NULL WHERE Id = 3");
        Assert.False(StoreMigration.IsCurrent(data.Store));
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        using var data = new DataFolder();
        await using (var app = data.Open())
            await app.Services.MigrateStoreAsync(Stop);
        SqliteConnection.ClearAllPools();
        data.Run("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29991231000000_Future', '99.0.0')");
        var before = await File.ReadAllBytesAsync(data.Store, Stop);

        foreach (var arguments in (string[][])[["serve"], ["stats"], ["check"]])
        {
            var (code, error) = await Verb.RunAsync([.. arguments, "--no-seeds", "--data", data.Path]);
            Assert.Equal(1, code);
            Assert.Contains("written by a newer NewsReader (it has \"29991231000000_Future\")", error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(data.Store, Stop));
        StoreBackup.Write(data.Store, data.Beside("copy.db"));
        Assert.Contains("newer", (await Verb.RunAsync("restore", data.Beside("copy.db"), "--data", data.Path)).Error,
            StringComparison.Ordinal);
    }
}
