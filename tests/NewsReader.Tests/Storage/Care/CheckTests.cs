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
    public async Task An_original_whose_name_alone_is_wrong_is_kept_for_its_checksum_tells_the_right_one()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        var before = data.Rows("SELECT * FROM Revisions");
        foreach (var rot in (string[])["Encoding = 'utf-7'", "Reader = 'texd'",
            "OriginalLength = OriginalLength + 1", "Encoding = '', Reader = 'x'"])
        {
            data.Run($"UPDATE Revisions SET {rot} WHERE ArticleId = 2");
            Assert.NotEmpty(await data.CheckAsync());
            await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
            Assert.Equal(before, data.Rows("SELECT * FROM Revisions"));
            Assert.Empty(await data.CheckAsync());
        }
    }

    [Fact]
    public async Task An_original_that_is_let_go_is_the_first_again_when_it_is_read_again()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        data.Run("UPDATE Revisions SET Original = zeroblob(length(Original)) WHERE ArticleId = 2");
        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(["1|1"], data.Rows(
            "SELECT a.RevisionCount, r.Number FROM Articles a JOIN Revisions r ON r.ArticleId = a.Id WHERE a.Id = 2"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_was_emptied_beside_its_index_is_damaged_for_every_verb(bool isCut)
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        File.Delete(data.Store + "-wal");
        File.Delete(data.Store + "-shm");
        await File.WriteAllBytesAsync(data.Store, [], Stop);
        if (!isCut)
            DataFolder.Rows(data.Store, "PRAGMA user_version = 3; VACUUM");
        Assert.Contains("it is empty", Assert.Single(await data.CheckAsync()), StringComparison.Ordinal);
        foreach (var arguments in (string[][])[["check"], ["check", "--repair"], ["stats"], ["search", "نان"],
            ["export", data.Beside("out")],
            ["backup", data.Beside("other.db")], ["ingest", data.Beside("files")], ["serve"], ["reindex"]])
        {
            var (code, error) = await Verb.RunAsync([.. arguments, "--no-seeds", "--data", data.Path]);
            Assert.Equal(1, code);
            if (arguments[0] != "check")
                Assert.Contains("restore FILE", error, StringComparison.Ordinal);
        }

        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_store_that_was_being_made_anew_beside_an_old_index_is_not_damaged()
    {
        using var data = new DataFolder();
        await IngestAsync(data);
        File.Delete(data.Store + "-wal");
        File.Delete(data.Store + "-shm");
        File.Delete(data.Store);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
        // As whoever is killed meanwhile leaves it.
        await File.WriteAllBytesAsync(data.Store, [], Stop);
        await File.WriteAllBytesAsync(data.Store + ".lock", new byte[1], Stop);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(0, new FileInfo(data.Store + ".lock").Length);
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
