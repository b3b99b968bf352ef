using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using NewsReader.Api;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Api;

public sealed class DownloadTests
{
    private const string Dump = """
        {"id": "1", "title": "نان ارزان شد", "lead": "=HYPERLINK(\"x\")", "body": "نان در شهر ارزان شد.", "date": "2019-01-25", "source": "کوه", "section": "شهر", "author": "رها", "tags": ["نان", "گندم"]}
        {"id": "2", "title": "نان و \"گندم\", هر دو", "body": "نان نان نان.", "date": "2018-03-25"}
        {"id": "3", "title": "دریا", "body": "موج."}
        {"id": "4", "title": "باد", "body": "بوی نان در باد بود."}
        """;

    private static readonly string Query = "q=" + Uri.EscapeDataString("نان");

    [Theory]
    [InlineData("")]
    [InlineData("&sort=newest")]
    [InlineData("&sort=oldest&year=1397")]
    [InlineData("&year=1397&month=11")]
    public async Task All_results_come_as_rows_in_the_order_in_which_the_page_has_them(string choices)
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);
        var (_, _, found) = await site.JsonAsync($"/api/search?{Query}{choices}");
        var expected = found.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()).ToList();
        Assert.NotEmpty(expected);

        var rows = await RowsAsync(site, Query + choices);
        var lines = await LinesAsync(site, Query + choices);

        Assert.Equal(expected, rows.Select(row => long.Parse(row["id"], CultureInfo.InvariantCulture)));
        Assert.Equal(expected, lines.Select(line => line.GetProperty("id").GetInt64()));
    }

    [Fact]
    public async Task Rows_hold_what_is_known_of_an_article_and_no_cell_is_a_formula()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        var rows = await RowsAsync(site, Query + "&year=1397&month=11");
        var row = Assert.Single(rows);
        var line = Assert.Single(await LinesAsync(site, Query + "&year=1397&month=11"));

        Assert.Equal(["id", "title", "source", "date", "section", "author", "tags", "lead", "url"], row.Keys);
        Assert.Equal(("نان ارزان شد", "کوه", "2019-01-25", "شهر", "رها", "نان; گندم", "'=HYPERLINK(\"x\")"),
            (row["title"], row["source"], row["date"], row["section"], row["author"], row["tags"], row["lead"]));
        Assert.StartsWith("http://localhost/articles/", row["url"], StringComparison.Ordinal);
        Assert.Equal(row.Keys, line.EnumerateObject().Select(field => field.Name));
        Assert.Equal("=HYPERLINK(\"x\")", line.GetProperty("lead").GetString());
        Assert.Equal(["نان", "گندم"], line.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal(JsonValueKind.Null, (await LinesAsync(site, Query + "&year=1396"))
            .Concat(await LinesAsync(site, Query + "&sort=newest")).Last().GetProperty("date").ValueKind);
    }

    [Fact]
    public async Task A_file_is_one_to_keep_that_excel_reads_as_it_is()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        using var response = await site.GetAsync("/api/search.csv?" + Query);

        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("newsreader-نان.csv", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", string.Concat(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains("\"نان و \"\"گندم\"\", هر دو\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+98", "'+98")]
    [InlineData("-5 درجه", "'-5 درجه")]
    [InlineData("@نام", "'@نام")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r\n=1", "'\r\n=1")]
    [InlineData("\u200F\uFEFF =1", "'\u200F\uFEFF =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("نان = آب", "نان = آب")]
    [InlineData(" ", " ")]
    [InlineData(null, "")]
    public void What_begins_like_a_formula_is_made_a_text(string? cell, string expected) => Assert.Equal(expected, CsvRows.Plain(cell));

    [Fact]
    public async Task What_nothing_is_found_for_is_a_file_without_rows()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        Assert.Empty(await RowsAsync(site, "q=" + Uri.EscapeDataString("ژغفپچگ")));
        Assert.Empty(await LinesAsync(site, "q=-"));
    }

    [Theory]
    [InlineData("sort=best")]
    [InlineData("month=3")]
    [InlineData("year=1397&month=13")]
    public async Task What_is_not_allowed_is_said(string choice)
    {
        await using var site = Site.Start();

        var (status, type, _) = await site.JsonAsync("/api/search.csv?q=x&" + choice);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (status, type));
    }

    [Fact]
    public async Task A_client_takes_a_handful_at_once_and_is_then_told_to_wait()
    {
        await using var site = Site.Start();
        await site.IndexAsync();
        for (var i = 0; i < 5; i++)
        {
            using var response = await site.GetAsync("/api/search.jsonl?q=x");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        using var refused = await site.GetAsync("/api/search.csv?q=x");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
    }

    [Fact]
    public async Task A_later_search_says_how_many_results_came_in_since()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);
        var (_, _, first) = await site.JsonAsync("/api/search?" + Query);
        var last = first.GetProperty("lastId").GetInt64();
        Assert.Equal(JsonValueKind.Null, first.GetProperty("newTotal").ValueKind);
        await site.IngestAsync("later.jsonl", """
            {"id": "5", "title": "نان داغ", "body": "نان از تنور درآمد."}
            {"id": "6", "title": "ماه", "body": "شب آمد."}
            """);

        var (_, _, later) = await site.JsonAsync($"/api/search?{Query}&since={last}");
        var (_, _, other) = await site.JsonAsync($"/api/search?q={Uri.EscapeDataString("نان شهر")}&since={last}");

        Assert.Equal(1, later.GetProperty("newTotal").GetInt32());
        Assert.Equal(last + 2, later.GetProperty("lastId").GetInt64());
        Assert.Equal((true, 0), (other.GetProperty("hasAll").GetBoolean(), other.GetProperty("newTotal").GetInt32()));
    }

    private static async Task<List<Dictionary<string, string>>> RowsAsync(Site site, string query)
    {
        var text = await TextAsync(site, "/api/search.csv?" + query);
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
            rows.Add(csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column)!));
        return rows;
    }

    private static async Task<List<JsonElement>> LinesAsync(Site site, string query) =>
        [.. (await TextAsync(site, "/api/search.jsonl?" + query)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<string> TextAsync(Site site, string address)
    {
        using var response = await site.GetAsync(address);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
