using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

/// <summary>Which of several articles with one title a listed title means.</summary>
public sealed class NearestLinkTests
{
    private const string Title = "نرخ ارز امروز در بازار";

    [Fact]
    public async Task The_article_of_the_same_source_wins_over_a_nearer_one_of_another()
    {
        await using var archive = await IngestAsync(
            Bearer("far", "مهر", "2020-01-01"), Bearer("near", "فارس", "2024-05-09"), Lister("مهر", "2024-05-10"));

        Assert.Equal("far", await archive.FirstLinkAsync("list"));
    }

    [Theory]
    [InlineData("2024-05-09", "2024-05-20")]
    [InlineData("2024-05-11", "2024-04-01")]
    public async Task Of_one_source_the_nearest_in_date_wins_before_or_after(string near, string far)
    {
        await using var archive = await IngestAsync(Bearer("far", "مهر", far), Bearer("near", "مهر", near), Lister("مهر", "2024-05-10"));

        Assert.Equal("near", await archive.FirstLinkAsync("list"));
    }

    [Fact]
    public async Task An_undated_article_is_farther_than_any_dated_one()
    {
        await using var archive = await IngestAsync(
            Bearer("undated", "مهر", null), Bearer("dated", "مهر", "1999-01-01"), Lister("مهر", "2024-05-10"));

        Assert.Equal("dated", await archive.FirstLinkAsync("list"));
    }

    [Fact]
    public async Task A_nearer_article_that_comes_in_later_takes_the_link_over()
    {
        await using var archive = await IngestAsync(Bearer("far", "مهر", "2023-05-10"), Lister("مهر", "2024-05-10"));
        Assert.Equal("far", await archive.FirstLinkAsync("list"));

        archive.Write("later.jsonl", Bearer("near", "مهر", "2024-05-09"));
        await archive.IngestAsync("later.jsonl");

        Assert.Equal("near", await archive.FirstLinkAsync("list"));
    }

    [Fact]
    public async Task The_older_of_two_equally_near_ones_wins()
    {
        await using var archive = await IngestAsync(
            Bearer("first", "مهر", "2024-05-11"), Bearer("second", "مهر", "2024-05-09"), Lister("مهر", "2024-05-10"));

        Assert.Equal("first", await archive.FirstLinkAsync("list"));
    }

    private static async Task<TestArchive> IngestAsync(params string[] lines)
    {
        var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", string.Join('\n', lines));
        await archive.IngestAsync("dump.jsonl");
        return archive;
    }

    private static string Bearer(string id, string source, string? date) =>
        JsonSerializer.Serialize(new { id, source, date, title = Title, body = "نرخ‌ها تغییری نکرد." });

    private static string Lister(string source, string date) =>
        JsonSerializer.Serialize(new { id = "list", source, date, title = "گزارش هفتگی بازار", body = "بازار آرام بود.",
            related = new[] { Title } });
}
