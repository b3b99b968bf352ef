using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Text.Dates;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

/// <summary>Dates and ids as databases and languages write them into JSON.</summary>
public sealed class JsonDatesTests
{
    [Theory]
    [InlineData("""{"$date": "2025-11-06T09:30:00Z"}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"$date": 1762421400000}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"$date": {"$numberLong": "1762421400000"}}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"$timestamp": {"t": 1762421400, "i": 1}}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"_seconds": 1762421400, "_nanoseconds": 0}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"seconds": 1762421400, "nanoseconds": 0}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"__type": "Date", "iso": "2025-11-06T09:30:00.000Z"}""", "2025-11-06T09:30 00:00:00")]
    [InlineData("""{"date": "2025-11-06 13:00:00.000000", "timezone_type": 3, "timezone": "Asia/Tehran"}""", "2025-11-06T13:00 03:30:00")]
    [InlineData("""{"year": 2025, "monthValue": 11, "dayOfMonth": 6, "hour": 13, "minute": 5}""", "2025-11-06T13:05")]
    [InlineData("[2025, 11, 6, 13, 5]", "2025-11-06T13:05")]
    [InlineData("1762421400", "2025-11-06T09:30 00:00:00")]
    [InlineData("1762421400.25", "2025-11-06T09:30 00:00:00")]
    [InlineData("45967", "2025-11-06T00:00")]
    [InlineData("0", "none")]
    [InlineData("""{"$date": 0}""", "none")]
    [InlineData("""{"a": {"b": 1}}""", "none")]
    [InlineData("[]", "none")]
    [InlineData("true", "none")]
    public async Task A_date_is_read_from_the_value_that_a_database_made_of_it(string value, string expected)
    {
        var date = (await ReadAsync($$"""{"title": "نان ارزان شد", "date": {{value}}}""")).Published;
        Assert.Equal(expected, date is { } read ? FormattableString.Invariant($"{read.Local:yyyy-MM-ddTHH:mm} {read.Offset}").TrimEnd()
            : "none");
    }

    [Theory]
    [InlineData("""{"$oid": "6543a1b2c3d4e5f607182930"}""", "6543a1b2c3d4e5f607182930")]
    [InlineData("""{"$numberLong": "17"}""", "17")]
    public async Task An_id_of_MongoDB_is_the_key(string id, string key) =>
        Assert.Equal(key, (await ReadAsync($$"""{"_id": {{id}}, "title": "نان ارزان شد"}""")).Key);

    [Theory]
    [InlineData("excel_date")]
    [InlineData("newsDate")]
    [InlineData("تاریخ اکسل")]
    [InlineData("createdAt")]
    public async Task A_name_that_says_that_it_is_a_date_is_one_of_last_resort(string name) =>
        Assert.Equal(new DateTime(2025, 11, 6), (await ReadAsync($$"""{"title": "نان ارزان شد", "{{name}}": "45967"}""")).Published?.Local);

    [Theory]
    [InlineData("updateDate")]
    [InlineData("birth_date")]
    [InlineData("تاریخ ویرایش")]
    [InlineData("candidate")]
    public async Task Other_dates_are_not_that_of_publication(string name) =>
        Assert.Null((await ReadAsync($$"""{"title": "نان ارزان شد", "{{name}}": "2025-11-06"}""")).Published);

    [Fact]
    public async Task A_column_of_a_spreadsheet_may_hold_serial_numbers_of_days()
    {
        var results = await SourceFilesOf("a.csv", "title,excel_date\nنان ارزان شد,45967\n");
        Assert.Equal(new DateTime(2025, 11, 6), Assert.IsType<ReadResult.Found>(Assert.Single(results)).Draft.Published?.Local);
    }

    private static async Task<ArticleDraft> ReadAsync(string json) =>
        Assert.IsType<ReadResult.Found>(Assert.Single(await SourceFilesOf("a.jsonl", json))).Draft;

    private static async Task<IReadOnlyList<ReadResult>> SourceFilesOf(string name, string text) =>
        (await Support.SourceFiles.ReadAsync(name, Utf8(text)))!;
}
