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
