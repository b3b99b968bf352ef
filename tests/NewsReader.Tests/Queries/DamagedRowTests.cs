using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsReader.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Queries;

/// <summary>What the store cannot read any more costs nothing but itself.</summary>
public sealed class DamagedRowTests
{
    private const int Articles = 60;
    private const int PageSize = 16 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE Articles SET Tags = '[' WHERE Id = 7")]
    [InlineData("UPDATE Articles SET Tags = '{}' WHERE Id = 7")]
    [InlineData("UPDATE Articles SET SortKey = 9223372036854775806, DatePrecision = 3 WHERE Id = 7")]
    [InlineData("UPDATE Articles SET DateOffset = 30000, DatePrecision = 3, SortKey = 1 WHERE Id = 7")]
    [InlineData("UPDATE Articles SET Tags = '[3, {}]' WHERE Id = 7")]
    [InlineData("UPDATE Articles SET DateOffset = 99999999999 WHERE Id = 7")]
    public async Task A_row_that_cannot_be_understood_costs_its_article_a_503_and_no_other_anything(string rot)
    {
        await using var site = await ServeAsync();
        Run(site, rot);
        await AssertOnlyAsync(site, 7);
    }

    [Theory]
    [InlineData("UPDATE Bodies SET Html = replace(Html, 'ادامه', 'اداما') WHERE ArticleId = 7")]
    [InlineData("UPDATE Bodies SET Html = '' WHERE ArticleId = 7")]
    [InlineData("UPDATE Bodies SET Origins = '~' WHERE ArticleId = 7")]
    [InlineData("UPDATE Articles SET Title = replace(Title, 'خبر', 'خیر') WHERE Id = 7")]
    [InlineData("UPDATE Articles SET Tags = '[\"برچصب\"]' WHERE Id = 7")]
    [InlineData("UPDATE Articles SET WordCount = WordCount + 1 WHERE Id = 7")]
    [InlineData("DELETE FROM Bodies WHERE ArticleId = 7")]
    public async Task A_letter_that_is_not_as_it_was_written_is_not_shown(string rot)
    {
        await using var site = await ServeAsync();
        await AssertHealthAsync(site, "Healthy");
        Run(site, rot);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/api/articles/7"));
        await AssertOnlyAsync(site, 7);
        await AssertHealthAsync(site, "Degraded");
        var (_, _, list) = await site.JsonAsync("/api/articles?size=100");
        Assert.DoesNotContain(7, list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
        Assert.Single(await File.ReadAllLinesAsync(Path.Combine(site.DataFolder, "news.db.damage"), Stop));
    }

    [Fact]
    public async Task A_title_that_is_not_as_it_was_written_is_in_no_list_of_its_article()
    {
        await using var site = await ServeAsync();
        await site.IngestAsync("listing.txt", $"نان ارزان شد\nقیمت نان پایین آمد.\nبیشتر بخوانید:\nخبر {Word(3)}");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, $"/articles/{Articles + 1}"));
        Run(site, "UPDATE RelatedLinks SET Title = Title || 'x'");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, $"/api/articles/{Articles + 1}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/articles/3"));
    }

    [Fact]
    public async Task An_original_that_is_not_as_it_was_written_is_not_given_out_and_its_article_is()
    {
        await using var site = await ServeAsync();
        Run(site, "UPDATE Revisions SET Encoding = 'utf-7' WHERE ArticleId = 7");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/articles/7/original"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/articles/7"));
        await AssertHealthAsync(site, "Degraded");
    }

    [Fact]
    public async Task Health_is_restored_by_a_check_that_finds_the_store_whole()
    {
        await using var site = await ServeAsync();
        Run(site, "CREATE TEMP TABLE was AS SELECT Html FROM Bodies WHERE ArticleId = 7; UPDATE Bodies SET Html = 'x' WHERE ArticleId = 7");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(site, "/api/articles/7"));
        await AssertHealthAsync(site, "Degraded");
        Assert.Equal(1, (await Verb.RunAsync("check", "--data", site.DataFolder, "--no-seeds")).Code);
        await AssertHealthAsync(site, "Degraded");
        await Verb.RunAsync("check", "--repair", "--data", site.DataFolder, "--no-seeds");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(site, "/api/articles/7"));
        await AssertHealthAsync(site, "Healthy");
    }

    [Fact]
    public async Task What_is_not_as_it_was_written_is_in_no_export_and_no_index()
    {
        await using var site = await ServeAsync();
        Run(site, "UPDATE Bodies SET Html = replace(Html, 'ادامه', 'اداما') WHERE ArticleId IN (7, 9)");
        Run(site, "UPDATE Revisions SET Original = zeroblob(length(Original)) WHERE ArticleId = 11");
        var export = Path.Combine(site.DataFolder, "export");
        Assert.Equal(1, (await Verb.RunAsync("export", export, "--data", site.DataFolder, "--no-seeds")).Code);
        var articles = await File.ReadAllTextAsync(Path.Combine(export, "articles.jsonl"), Stop);
        Assert.Equal(Articles - 3, articles.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("اداما", articles, StringComparison.Ordinal);
        await AssertHealthAsync(site, "Degraded");
        await site.DisposeAsync();
    }

    [Fact]
    public async Task An_index_that_lacks_what_cannot_be_read_is_said_to()
    {
        using var data = new DataFolder();
        Directory.CreateDirectory(data.Beside("files"));
        await File.WriteAllTextAsync(Path.Combine(data.Beside("files"), "1.txt"), "نان ارزان شد\nقیمت نان پایین آمد.", Stop);
        await Verb.SucceedAsync("ingest", data.Beside("files"), "--no-seeds", "--data", data.Path);
        await Verb.SucceedAsync("reindex", "--data", data.Path);
        data.Run("UPDATE Bodies SET Html = Html || 'x'");
        Assert.Equal(1, (await Verb.RunAsync("reindex", "--data", data.Path)).Code);
    }

    [Fact]
    public async Task A_page_of_the_file_that_is_zero_costs_only_what_was_in_it()
    {
        await using var site = await ServeAsync();
        SqliteConnection.ClearAllPools();
        var store = Path.Combine(site.DataFolder, "news.db");
        Run(site, "PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = await File.ReadAllBytesAsync(store, Stop);
        var place = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($" {(33 * 500) + 299}"));
        Assert.True(place > 0);
        await using (var file = new FileStream(store, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = place / PageSize * PageSize;
            await file.WriteAsync(new byte[PageSize], Stop);
        }

        await using var next = Site.Start(root: new DirectoryInfo(Path.GetDirectoryName(site.DataFolder)!));
        var answers = new List<HttpStatusCode>();
        for (var id = 1; id <= Articles; id++)
            answers.Add(await StatusAsync(next, $"/articles/{id}"));
        Assert.InRange(answers.Count(status => status == HttpStatusCode.ServiceUnavailable), 1, Articles / 2);
        Assert.DoesNotContain(HttpStatusCode.InternalServerError, answers);
        foreach (var page in new[] { "/", "/archive", "/search?q=خبر", "/api/articles?size=60", "/api/search?q=خبر" })
            Assert.Contains(await StatusAsync(next, page), new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable });
    }

    [Fact]
    public async Task An_article_whose_list_cannot_be_read_is_shown_without_it()
    {
        await using var site = await ServeAsync();
        await site.IngestAsync("listing.txt", $"نان ارزان شد\nقیمت نان پایین آمد.\nبیشتر بخوانید:\nخبر {Word(3)}");
        SqliteConnection.ClearAllPools();
        var store = Path.Combine(site.DataFolder, "news.db");
        Run(site, "PRAGMA wal_checkpoint(TRUNCATE)");
        long root;
        using (var connection = StoreFile.Open(store))
            root = StoreFile.Number(connection, "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'RelatedLinks' AND sql LIKE "
                + "'%INDEX%(\"ArticleId\"%'");
        await using (var file = new FileStream(store, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.Position = (root - 1) * PageSize;
            await file.WriteAsync(new byte[PageSize], Stop);
        }

        await using var next = Site.Start(root: new DirectoryInfo(Path.GetDirectoryName(site.DataFolder)!));
        foreach (var id in new[] { 1, 3, Articles + 1 })
        {
            Assert.Equal((id, HttpStatusCode.OK), (id, await StatusAsync(next, $"/articles/{id}")));
            Assert.Equal((id, HttpStatusCode.OK), (id, await StatusAsync(next, $"/api/articles/{id}")));
        }

        await AssertHealthAsync(next, "Degraded");
        Assert.Contains("What articles list", await File.ReadAllTextAsync(store + ".damage", Stop), StringComparison.Ordinal);
    }

    private static async Task AssertOnlyAsync(Site site, long damaged)
    {
        for (var id = 1; id <= 12; id++)
            Assert.Equal((id, id == damaged), (id, await StatusAsync(site, $"/articles/{id}") == HttpStatusCode.ServiceUnavailable));
        foreach (var page in new[] { "/", "/archive", "/search?q=خبر", "/sections", $"/search?q={Word(7)}", "/api/suggest?q=خبر" })
            Assert.Equal((page, HttpStatusCode.OK), (page, await StatusAsync(site, page)));
        var (status, _, list) = await site.JsonAsync("/api/articles?size=100");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.InRange(list.GetProperty("items").GetArrayLength(), Articles - 1, Articles);
        // The index goes on with what comes in after it.
        await site.IngestAsync("later.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        var (_, _, found) = await site.JsonAsync("/api/search?q=نان");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }

    private static async Task AssertHealthAsync(Site site, string level)
    {
        using var answer = await site.GetAsync("/healthz");
        Assert.Equal(level, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string address)
    {
        using var answer = await site.GetAsync(address);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect))
            return answer.StatusCode;
        using var target = await site.Client.GetAsync(answer.Headers.Location, Stop);
        return target.StatusCode;
    }

    private static string Word(int i) => "واژه" + string.Concat(i.ToString("00", null).Select(digit => (char)('ا' + digit)));

    private static async Task<Site> ServeAsync()
    {
        var site = Site.Start(root: Directory.CreateTempSubdirectory("newsreader-damaged-"));
        await site.IngestAsync("dump.jsonl", string.Join('\n', Enumerable.Range(1, Articles).Select(i =>
            $$"""{"id": {{i}}, "title": "خبر {{Word(i)}}", "tags": ["برچسب"], "date": "2024-05-{{(i % 28) + 1:00}}", "body": """
            + $"\"{Word(i)} ادامه {string.Join(' ', Enumerable.Range(i * 500, 300))}\"}}")));
        return site;
    }

    private static void Run(Site site, string sql)
    {
        using var connection = StoreFile.Open(Path.Combine(site.DataFolder, "news.db"));
        StoreFile.Run(connection, sql);
    }
}
