using System.Net;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Pages;

/// <summary>Repeats, revisions and removed sources as a reader meets them.</summary>
public sealed class StoryPagesTests
{
    private const string Text =
        "باران شدید شب گذشته رودخانه را بالا آورد و آب به چند خیابان پایین شهر رسید. شهرداری از ساکنان خواست تا صبح در خانه بمانند. " +
        "مدرسه‌های شهر فردا بسته است و اتوبوس‌ها از راه شمالی می‌روند. هواشناسی می‌گوید باران تا پایان هفته ادامه دارد و سدها جا دارند.";

    [Fact]
    public async Task A_story_is_shown_once_with_its_other_sources_and_all_of_them_are_reachable()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", string.Join(
            '\n', Line(1, "ایسنا", Text), Line(2, "مهر", "به گزارش مهر، " + Text), Line(3, "فارس", Text)));

        var front = await site.Client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("۲ منبع دیگر", front, StringComparison.Ordinal);
        var (_, _, found) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString("رودخانه شهرداری"));
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        Assert.Equal(1, found.GetProperty("items").GetArrayLength());

        var id = found.GetProperty("items")[0].GetProperty("id").GetInt32();
        var article = id == 3 ? "/articles/1" : $"/articles/{id}";
        using var address = await site.GetAsync(article);
        var page = await site.Client.GetStringAsync(address.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Contains("id=\"others\"", page, StringComparison.Ordinal);
        Assert.Contains("مهر", page, StringComparison.Ordinal);
        Assert.Contains("فارس", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_that_only_a_repeat_answers_finds_the_repeat()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", string.Join('\n', Line(1, "ایسنا", Text), Line(2, "مهر", Text + " غواصان آمدند.")));

        var (_, _, found) = await site.JsonAsync("/api/search?q=" + Uri.EscapeDataString("غواصان"));
        Assert.Equal("2", found.GetProperty("items")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task The_address_of_a_copy_leads_to_the_article()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", string.Join('\n', Line(1, "ایسنا", Text), Line(2, "مهر", Text)));

        using var answer = await site.GetAsync("/articles/2");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/articles/1/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_article_says_so_and_shows_what_was_changed()
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", Line(1, "ایسنا", Text));
        await site.IngestAsync("a.jsonl", Line(1, "ایسنا", Text.Replace("چند خیابان", "پنج خیابان", StringComparison.Ordinal)));

        using var old = await site.GetAsync("/articles/1");
        var page = await site.Client.GetStringAsync(old.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Contains("ویرایش‌شده", page, StringComparison.Ordinal);
        var revisions = await site.Client.GetStringAsync(new Uri("/articles/1/revisions", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Matches("<del>.*چند </del><ins>.*پنج </ins>", revisions);
        var first = await site.Client.GetStringAsync(new Uri("/articles/1/original?revision=1", UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Contains("چند خیابان", JsonDocument.Parse(first).RootElement.GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/1/revisions?revision=2")]
    [InlineData("/articles/1/revisions?revision=0")]
    [InlineData("/articles/2/revisions")]
    public async Task A_revision_that_is_not_there_is_not_found(string address)
    {
        await using var site = Site.Start();
        await site.IngestAsync("a.jsonl", Line(1, "ایسنا", Text));

        using var answer = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Line(int id, string source, string body) =>
        JsonSerializer.Serialize(new { id, source, title = "سیل به پایین شهر رسید", body, date = $"2024-05-0{id}" });
}
