using System.Text;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage.Care;

/// <summary>Letters that change on the disk where SQLite does not see it.</summary>
public sealed class RotTests
{
    private const string Rows =
        "SELECT a.Title, a.Lead, a.Excerpt, a.Tags, a.Section, a.Key, a.SortKey, a.Language, b.Html, b.Origins, (SELECT "
        + "group_concat(r.Title || r.Ordinal) FROM RelatedLinks r WHERE r.ArticleId = a.Id) "
        + "FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id ORDER BY a.Id";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Articles SET Title = replace(Title, 'نان', 'مان') WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Title = Title || ' ' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Excerpt = NULL WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Tags = '[\"نان\"' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Tags = '[\"جان\"]' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET AsRead = '{' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET SortKey = 9223372036854775807 WHERE Id = 1")]
    [InlineData("UPDATE Articles SET DatePrecision = 77 WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Language = 'fb' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET IsRightToLeft = 1 - IsRightToLeft WHERE Id = 1")]
    [InlineData("UPDATE Articles SET WordCount = WordCount + 256 WHERE Id = 1")]
    [InlineData("UPDATE Articles SET TitleKey = 'x' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Key = '1.tyt' WHERE Id = 1")]
    [InlineData("UPDATE Articles SET Checksum = Checksum + 1 WHERE Id = 1")]
    [InlineData("UPDATE Bodies SET Html = replace(Html, 'پایین', 'بالا') WHERE ArticleId = 1")]
    [InlineData("UPDATE Bodies SET Html = CAST(x'ff3c703e' AS TEXT) WHERE ArticleId = 1")]
    [InlineData("UPDATE Bodies SET Origins = '~' WHERE ArticleId = 1")]
    [InlineData("UPDATE RelatedLinks SET Title = 'شیر در شهر ارزن شد' WHERE ArticleId = 1")]
    [InlineData("UPDATE RelatedLinks SET Ordinal = 4 WHERE ArticleId = 1")]
    public async Task An_article_that_is_not_as_it_was_written_is_found_and_restored_from_its_original(string rot)
    {
        using var data = await ArchiveAsync();
        var before = data.Rows(Rows);
        Assert.Empty(await data.CheckAsync());
        data.Run(rot);
        Assert.StartsWith("1 articles are not as they were written (numbers 1)", (await data.CheckAsync())[0], StringComparison.Ordinal);
        var (code, error) = await Verb.RunAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("not as they were written", error, StringComparison.Ordinal);
        Assert.False(File.Exists(data.Beside("copy.db")));

        Directory.Delete(data.Beside("files"), recursive: true);
        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        Assert.Equal(before, data.Rows(Rows));
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(["1"], data.Rows("SELECT RevisionCount FROM Articles WHERE Id = 1"));
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
    }

    [Theory]
    [InlineData("UPDATE Revisions SET Original = zeroblob(length(Original)) WHERE ArticleId = 2", "1 originals")]
    [InlineData("UPDATE Revisions SET OriginalLength = OriginalLength + 1 WHERE ArticleId = 2", "1 originals")]
    [InlineData("UPDATE Revisions SET Encoding = 'utf-7' WHERE ArticleId = 2", "1 originals")]
    [InlineData("UPDATE RevisionTexts SET Html = Html || '.'", "1 texts of earlier versions")]
    public async Task An_original_or_an_earlier_text_that_is_not_as_it_was_written_is_found(string rot, string finding)
    {
        using var data = await ArchiveAsync();
        await WriteAsync(data, "3.txt", "برنج در شهر گران شد\nقیمت برنج بالا رفت.");
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        data.Run(rot);
        Assert.StartsWith(finding, Assert.Single(await data.CheckAsync()), StringComparison.Ordinal);

        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Empty(await data.CheckAsync());
        Assert.Equal(["3"], data.Rows("SELECT COUNT(*) FROM Articles JOIN Bodies ON ArticleId = Id WHERE Html LIKE '%قیمت%'"));
    }

    [Theory]
    [InlineData("UPDATE Articles SET Title = 'x' WHERE Id = 1", false)]
    [InlineData("UPDATE Articles SET Title = 'x' WHERE Id = 1", true)]
    [InlineData("UPDATE Bodies SET Html = '' WHERE ArticleId = 1", false)]
    [InlineData("DELETE FROM Bodies WHERE ArticleId = 1", false)]
    [InlineData("DELETE FROM Bodies WHERE ArticleId = 1", true)]
    public async Task What_is_restored_of_a_file_that_is_gone_stays_marked(string rot, bool isHidden)
    {
        const string Marks =
            "SELECT a.Id, a.RemovedAt, a.HiddenAt, f.RemovedAt FROM Articles a JOIN Files f ON f.Id = a.FileId ORDER BY a.Id";
        using var data = await ArchiveAsync();
        File.Delete(Path.Combine(data.Beside("files"), "1.txt"));
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        if (isHidden)
            data.Run("UPDATE Articles SET HiddenAt = 7 WHERE Id = 1");
        await Verb.SucceedAsync("reindex", "--data", data.Path);
        var (before, marks) = (data.Rows(Rows), data.Rows(Marks));
        Assert.DoesNotContain("null", marks[0].Split('|')[1], StringComparison.Ordinal);

        data.Run(rot);
        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        Assert.Equal(before, data.Rows(Rows));
        Assert.Equal(marks, data.Rows(Marks));
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Equal(marks, data.Rows(Marks));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_row_of_a_table_is_read_again_from_its_file_for_its_original_says_too_little()
    {
        using var data = await ArchiveAsync();
        await WriteAsync(data, "4.csv", "id,title,body\n7,گوشت در شهر ارزان شد,قیمت گوشت پایین آمد.\n"
            + "8,مرغ در شهر ارزان شد,قیمت مرغ پایین آمد.\n");
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        var before = data.Rows(Rows);
        data.Run("UPDATE Articles SET Title = 'گوشت در شهر ارزن شد' WHERE Key = '7'");

        await Verb.SucceedAsync("check", "--repair", "--data", data.Path);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        Assert.Equal(before, data.Rows(Rows));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_letter_that_changes_in_the_file_of_a_backup_is_found_before_it_is_restored()
    {
        using var data = await ArchiveAsync();
        await Verb.SucceedAsync("backup", data.Beside("copy.db"), "--data", data.Path);
        var bytes = await File.ReadAllBytesAsync(data.Beside("copy.db"), Stop);
        var word = Encoding.UTF8.GetBytes("برنج پایین");
        var places = Enumerable.Range(0, bytes.Length - word.Length).Where(i => bytes.AsSpan(i, word.Length).SequenceEqual(word)).ToList();
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            var rotten = (byte[])bytes.Clone();
            rotten[place + 1] ^= 1;
            await File.WriteAllBytesAsync(data.Beside("rotten.db"), rotten, Stop);
            Assert.Equal(1, (await Verb.RunAsync("restore", data.Beside("rotten.db"), "--data", data.Path)).Code);
        }

        await Verb.SucceedAsync("restore", data.Beside("copy.db"), "--data", data.Path);
    }

    [Fact]
    public async Task Whatever_writes_an_article_leaves_its_checksum_right()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.jsonl", BackupTests.Dump(1, 40));
        archive.Write("a/2.txt", "عنوان \ud800 شکسته\u0000 است\nمتنی که نویسه‌ای شکسته \udfff دارد.");
        await archive.IngestAsync("a");
        archive.Write("a/1.jsonl", BackupTests.Dump(21, 40));
        await archive.IngestAsync("a");
        SqliteConnection.ClearAllPools();
        using var connection = StoreFile.Open(archive.Paths.Database);
        Assert.Empty(RotCheck.Find(connection, Stop));
    }

    private static async Task<DataFolder> ArchiveAsync()
    {
        var data = new DataFolder();
        Directory.CreateDirectory(data.Beside("files"));
        await WriteAsync(data, "1.txt", "نان در شهر ارزان شد\nقیمت نان پایین آمد.\nبیشتر بخوانید:\nشیر در شهر ارزان شد");
        await WriteAsync(data, "2.txt", "شیر در شهر ارزان شد\nقیمت شیر پایین آمد.");
        await WriteAsync(data, "3.txt", "برنج در شهر ارزان شد\nقیمت برنج پایین آمد.");
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        return data;
    }

    private static async Task WriteAsync(DataFolder data, string name, string text)
    {
        var file = Path.Combine(data.Beside("files"), name);
        await File.WriteAllTextAsync(file, text, Stop);
        // Otherwise it is read again for being so new.
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1).AddSeconds(text.Length));
    }
}
