using Microsoft.Data.Sqlite;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

public sealed class CheckTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE RelatedLinks SET TargetId = 999", "1 rows of RelatedLinks refer to Articles", 0)]
    [InlineData("INSERT INTO Bodies (ArticleId, Html, Checksum) VALUES (999, '', 0)", "1 rows of Bodies refer to Articles", 0)]
    [InlineData("UPDATE ChangeCounters SET Last = 1", "higher numbers", 0)]
    [InlineData("UPDATE Revisions SET Original = x'0102' WHERE ArticleId = 2", "1 originals are not as they were written", 1)]
    [InlineData("DELETE FROM Revisions WHERE ArticleId = 2", "1 articles have no original", 1)]
    [InlineData("DELETE FROM Bodies WHERE ArticleId = 2", "1 articles have no text", 0)]
    public async Task What_is_wrong_is_found_and_mended(string damage, string finding, int readAgain)
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        Assert.Empty(await data.CheckAsync());
        data.Run(damage);
        Assert.Contains(await data.CheckAsync(), line => line.Contains(finding, StringComparison.Ordinal));

        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Equal([$"{readAgain}"], data.Rows("SELECT Updated FROM Runs ORDER BY Id DESC LIMIT 1"));
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(["3"], data.Rows("SELECT COUNT(*) FROM Articles JOIN Bodies ON ArticleId = Id WHERE Html LIKE '%قیمت%'"));
    }

    [Fact]
    public async Task Articles_whose_collection_is_lost_are_kept_under_another()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        data.Run("DELETE FROM Collections");
        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);

        Assert.Empty(await data.CheckAsync());
        Assert.Equal(["3"], data.Rows(
            "SELECT COUNT(*) FROM Articles JOIN Collections c ON c.Id = CollectionId WHERE c.Name LIKE 'found-%'"));
    }

    [Fact]
    public async Task An_index_that_lacks_an_article_is_found_and_made_again()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        // As if the index had met none of this: the change is older than what it has reached.
        var columns = data.Rows("SELECT name FROM pragma_table_info('Articles')");
        var values = columns.Select(column => column switch { "Id" => "9", "Key" => "'other'", "ChangeNumber" => "0", _ => column });
        data.Run($"INSERT INTO Articles ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM Articles WHERE Id = 1");
        data.RunAsWriter("INSERT INTO Bodies (ArticleId, Html, Checksum) SELECT 9, Html, 0 FROM Bodies WHERE ArticleId = 1; "
            + "INSERT INTO Revisions (ArticleId, Number, ReadAt, Reader, Encoding, OriginalLength, Original, Checksum) SELECT 9, Number, "
            + "ReadAt, Reader, Encoding, OriginalLength, Original, 0 FROM Revisions WHERE ArticleId = 1");
        Assert.Equal(["index: 1 articles are not in the index"], await data.CheckAsync());
        data.Run("UPDATE Articles SET ChangeNumber = 1000 WHERE Id = 9; UPDATE ChangeCounters SET Last = 1000");
        Assert.Empty(await data.CheckAsync());
        data.RunAsWriter("UPDATE Articles SET SortKey = 1700000000 WHERE Id = 9");
        Assert.Equal(["index: 1 articles are in the index as they were before"], await data.CheckAsync());

        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_store_with_damaged_pages_is_not_mended_but_left_for_a_backup()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.jsonl", BackupTests.Dump(1, 300));
        await archive.IngestAsync("");
        SqliteConnection.ClearAllPools();
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Path);
        NewsReader.Storage.Care.StoreBackup.Write(archive.Paths.Database, data.Store);
        BackupTests.DamagePages(data.Store);
        var before = await File.ReadAllBytesAsync(data.Store, Stop);
        Assert.NotEmpty(await data.CheckAsync());
        Assert.Equal(1, (await Verb.RunAsync("check", "--repair", "--data", data.Path)).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(data.Store, Stop));
    }

    private static async Task IngestAsync(DataFolder data)
    {
        var files = Directory.CreateDirectory(data.Beside("files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(
            files, "1.txt"), "نان در شهر ارزان شد\nقیمت نان پایین آمد.\nبیشتر بخوانید:\nشیر در شهر ارزان شد", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "2.txt"), "شیر در شهر ارزان شد\nقیمت شیر پایین آمد.", Stop);
        await File.WriteAllTextAsync(Path.Combine(files, "3.txt"), "برنج در شهر ارزان شد\nقیمت برنج پایین آمد.", Stop);
        // Otherwise they are read again for being so new.
        foreach (var file in Directory.GetFiles(files))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        await Verb.SucceedAsync("ingest", files, "--no-seeds", "--data", data.Path);
    }
}
