using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

/// <summary>Pages of the store that are broken, as disks break them.</summary>
public sealed class RebuildTests
{
    private const int PageSize = 16384;

    private const string Rows = "SELECT a.Id, a.Key, a.Title, a.Lead, a.Section, a.Tags, a.SortKey, a.HiddenAt, a.RevisionCount, b.Html, "
        + "(SELECT group_concat(r.Title || r.Ordinal) FROM RelatedLinks r WHERE r.ArticleId = a.Id) "
        + "FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id ORDER BY a.Id";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Asked for by <c>NEWSREADER_SCHEDULES</c>, as those of the rehearsals.</summary>
    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, int.TryParse(
            Environment.GetEnvironmentVariable("NEWSREADER_SCHEDULES"), CultureInfo.InvariantCulture, out var asked) ? asked : 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Whatever_page_is_broken_articles_are_restored_or_read_again(int seed)
    {
        using var data = await ArchiveAsync();
        var before = data.Rows(Rows);
        var random = new Random(seed);
        var page = Break(data.Store, random);
        var found = await data.CheckAsync();
        var (code, error) = await Verb.RunAsync("check", "--repair", "--no-seeds", "--data", data.Path);
        // The first page has the schema: without it nothing can be told.
        if (page == 0 && code != 0)
            return;
        Assert.True(code == 0 || found.Count > 0, error);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(before, data.Rows(Rows));
    }

    [Theory]
    [InlineData("Articles")]
    [InlineData("Bodies")]
    [InlineData("RelatedLinks")]
    [InlineData("IX_Articles_SortKey_Id")]
    [InlineData("IX_Revisions_ArticleId_Number")]
    [InlineData("ArticleTags")]
    public async Task Articles_whose_table_lost_its_root_are_restored_without_their_files(string lost)
    {
        using var data = await ArchiveAsync();
        data.Run("UPDATE Articles SET HiddenAt = 7 WHERE Id = 5");
        await Verb.SucceedAsync("reindex", "--data", data.Path);
        var before = data.Rows(Rows);
        data.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var root = int.Parse(data.Rows($"SELECT rootpage FROM sqlite_master WHERE name = '{lost}'")[0], null);
        SqliteConnection.ClearAllPools();
        Zero(data.Store, root - 1);
        var found = await data.CheckAsync();
        Assert.Contains(found, line => line.Contains(lost, StringComparison.Ordinal));
        Assert.All(found, line => Assert.DoesNotContain("***", line, StringComparison.Ordinal));
        Directory.Delete(data.Beside("files"), recursive: true);

        var (code, error) = await Verb.RunAsync("check", "--repair", "--no-seeds", "--data", data.Path);
        Assert.True(code == 0, error);
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(before, data.Rows(Rows));
        Assert.Single(Directory.GetFiles(data.Path, "news.db.damaged-*"));
        Assert.Empty(Directory.GetFiles(data.Path, "*.restoring*"));
        Assert.Equal(["1"], data.Rows(
            "SELECT COUNT(*) FROM ArticleTags t JOIN Tags n ON n.Id = t.TagId WHERE n.Name = 'برچسب' AND ArticleId = 3"));
    }

    [Fact]
    public async Task A_store_that_somebody_uses_is_not_made_again()
    {
        using var data = await ArchiveAsync();
        data.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        var root = int.Parse(data.Rows("SELECT rootpage FROM sqlite_master WHERE name = 'Bodies'")[0], null);
        SqliteConnection.ClearAllPools();
        Zero(data.Store, root - 1);
        var before = await File.ReadAllBytesAsync(data.Store, Stop);
        using (var user = StoreFile.Open(data.Store))
        {
            StoreFile.Run(user, "SELECT COUNT(*) FROM Runs");
            var (code, error) = await Verb.RunAsync("check", "--repair", "--no-seeds", "--data", data.Path);
            Assert.Equal(1, code);
            Assert.Contains("stop it", error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(data.Store, Stop));
    }

    private static int Break(string store, Random random)
    {
        using var stream = new FileStream(store, FileMode.Open, FileAccess.ReadWrite);
        var page = random.Next((int)(stream.Length / PageSize));
        var noise = new byte[random.Next(2) == 0 ? PageSize : 64];
        if (random.Next(2) == 0)
            random.NextBytes(noise);
        stream.Position = (page * (long)PageSize) + random.Next(PageSize - noise.Length + 1);
        stream.Write(noise);
        return page;
    }

    private static void Zero(string store, int page)
    {
        using var stream = new FileStream(store, FileMode.Open, FileAccess.ReadWrite);
        stream.Position = page * (long)PageSize;
        stream.Write(new byte[PageSize]);
    }

    private static async Task<DataFolder> ArchiveAsync()
    {
        var data = new DataFolder();
        var files = Directory.CreateDirectory(data.Beside("files")).FullName;
        for (var i = 1; i <= 40; i++)
        {
            var file = Path.Combine(files, $"{i:00}.html");
            var numbers = string.Join(' ', Enumerable.Range(i * 300, 200));
            await File.WriteAllTextAsync(file,
                $"<html lang=fa><head><title>خبر {Word(i)} از شهر</title><meta name=keywords content=برچسب></head>"
                + "<body>"
                + $"<article><h1>خبر {Word(i)} از شهر</h1><p>{Word(i)} ادامه {numbers}.</p></article></body></html>", Stop);
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }

        await Verb.SucceedAsync("ingest", files, "--no-seeds", "--data", data.Path);
        data.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        return data;
    }

    private static string Word(int i) => "واژه" + string.Concat(i.ToString("00", null).Select(digit => (char)('ا' + digit - '0')));
}
