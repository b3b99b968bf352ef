using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

/// <summary>Which articles are one story, and which one stands for it.</summary>
public sealed class StoryTests
{
    private static readonly Dictionary<string, string?> Mirror = new() { ["NewsReader:Mirror"] = "true" };

    private const string Flood =
        "باران شدید شب گذشته رودخانه را بالا آورد و آب به چند خیابان پایین شهر رسید. شهرداری از ساکنان خواست تا صبح در خانه بمانند. " +
        "مدرسه‌های شهر فردا بسته است و اتوبوس‌ها از راه شمالی می‌روند. هواشناسی می‌گوید باران تا پایان هفته ادامه دارد و سدها جا دارند. " +
        "گروه‌های امداد به سه روستا رفته‌اند و از آسیب جانی خبری نیست. برق دو محله تا ظهر وصل می‌شود و آب آشامیدنی سالم است.";

    private const string Other =
        "تیم ملی والیبال در دیدار پایانی مسابقه‌های آسیایی با سه ست پیاپی برنده شد و جام را به خانه آورد. سرمربی از تماشاگران سپاسگزاری "
            + "کرد. " +
        "کاپیتان گفت که این پیروزی پاداش دو سال تمرین است و اکنون همه به جام جهانی می‌اندیشند که تابستان سال دیگر برگزار می‌شود.";

    [Fact]
    public async Task The_same_words_in_another_spelling_are_one_article_of_two_origins()
    {
        await using var archive = await IngestAsync(
            Line("1", "ایسنا", "سیل به شهر رسید", Flood),
            Line("2", "مهر", "سيل به شهر رسيد", Flood.Replace("می‌گوید", "می گويد", StringComparison.Ordinal).Replace('ی', 'ي')
                .Replace('ک', 'ك')));

        var articles = await archive.ArticlesAsync();
        Assert.Equal((null, articles[0].Id), (articles[0].CopyOfId, articles[1].CopyOfId));
        Assert.Equal((null, articles[0].Id), (articles[0].StoryHeadId, articles[1].StoryHeadId));
        Assert.Equal(1, articles[0].RepeatCount);
    }

    [Fact]
    public async Task The_same_words_twice_from_one_agency_are_no_other_source()
    {
        await using var archive = await IngestAsync(
            Line("1", "ایسنا", "سیل به شهر رسید", Flood), Line("2", "ایسنا", "سیل به شهر رسید", Flood));

        var articles = await archive.ArticlesAsync();
        Assert.Equal(articles[0].Id, articles[1].CopyOfId);
        Assert.Equal(0, articles[0].RepeatCount);
    }

    [Fact]
    public async Task Near_repeats_of_four_agencies_are_one_story_that_the_earliest_stands_for()
    {
        await using var archive = await IngestAsync(
            Line("1", "ایسنا", "سیل به شهر رسید", Flood + " این خبر کامل می‌شود.", "2024-05-02"),
            Line("2", "مهر", "سیل به شهر رسید", "به گزارش مهر، " + Flood, "2024-05-01"),
            Line("3", "فارس", "رودخانه بالا آمد", Flood, "2024-05-03"),
            Line("4", "تسنیم", "سیل به شهر رسید", Flood.Replace("سه روستا", "چهار روستا", StringComparison.Ordinal), "2024-05-04"),
            Line("5", "ایرنا", "والیبال آسیا", Other, "2024-05-02"));

        var articles = await archive.ArticlesAsync();
        var head = articles.Single(article => article.Key == "2");
        Assert.Equal((null, 3), (head.StoryHeadId, head.RepeatCount));
        Assert.All(articles.Where(article => article.Key is "1" or "3" or "4"),
            article => Assert.Equal((head.Id, null), (article.StoryHeadId, article.CopyOfId)));
        Assert.Equal((null, 0), (articles[4].StoryHeadId, articles[4].RepeatCount));
    }

    [Fact]
    public async Task Near_repeats_of_one_agency_are_two_reports()
    {
        await using var archive = await IngestAsync(
            Line("1", "ایسنا", "سیل به شهر رسید", Flood), Line(
                "2", "ایسنا", "سیل به شهر رسید", Flood.Replace("سه روستا", "چهار روستا", StringComparison.Ordinal)));

        Assert.All(await archive.ArticlesAsync(), article => Assert.Null(article.StoryHeadId));
    }

    [Fact]
    public async Task A_short_notice_written_anew_every_day_is_a_new_article_every_day()
    {
        await using var archive = await IngestAsync(
            Line("1", "ایسنا", "نرخ ارز", "نرخ ارز تغییری نکرد.", "2024-05-01"),
            Line("2", "ایسنا", "نرخ ارز", "نرخ ارز تغییری نکرد.", "2024-05-02"));

        Assert.All(await archive.ArticlesAsync(), article => Assert.Null(article.CopyOfId));
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2 })]
    [InlineData(new[] { 2, 0, 1 })]
    [InlineData(new[] { 1, 2, 0 })]
    public async Task The_story_is_the_same_in_whatever_order_its_articles_come_in(int[] order)
    {
        string[] lines =
        [
            Line("1", "ایسنا", "سیل به شهر رسید", Flood, "2024-05-01"),
            Line("2", "مهر", "سیل به شهر رسید", Flood, "2024-05-02"),
            Line("3", "فارس", "سیل به شهر رسید", "به گزارش فارس، " + Flood, "2024-05-03"),
        ];
        await using var archive = await TestArchive.OpenAsync();
        foreach (var i in order)
        {
            archive.Write($"a/{i}.jsonl", lines[i]);
            await archive.IngestAsync($"a/{i}.jsonl");
        }

        var articles = (await archive.ArticlesAsync()).ToDictionary(article => article.Key);
        Assert.Equal((null, null, 2), (articles["1"].CopyOfId, articles["1"].StoryHeadId, articles["1"].RepeatCount));
        Assert.Equal((articles["1"].Id, articles["1"].Id), (articles["2"].CopyOfId, articles["2"].StoryHeadId));
        Assert.Equal((null, articles["1"].Id), (articles["3"].CopyOfId, articles["3"].StoryHeadId));
    }

    [Fact]
    public async Task A_changed_article_leaves_its_story_and_the_next_one_stands_for_the_rest()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.jsonl", Line("1", "ایسنا", "سیل به شهر رسید", Flood, "2024-05-01"));
        archive.Write("2.jsonl", Line("2", "مهر", "سیل به شهر رسید", Flood, "2024-05-02") + "\n"
            + Line("3", "فارس", "سیل به شهر رسید", Flood, "2024-05-03"));
        await archive.IngestAsync("");
        archive.Write("1.jsonl", Line("1", "ایسنا", "والیبال آسیا", Other, "2024-05-01"));
        await archive.IngestAsync("");

        var articles = (await archive.ArticlesAsync()).ToDictionary(article => article.Key);
        Assert.Equal((null, null, 0), (articles["1"].CopyOfId, articles["1"].StoryHeadId, articles["1"].RepeatCount));
        Assert.Equal((null, null, 1), (articles["2"].CopyOfId, articles["2"].StoryHeadId, articles["2"].RepeatCount));
        Assert.Equal((articles["2"].Id, articles["2"].Id), (articles["3"].CopyOfId, articles["3"].StoryHeadId));
    }

    [Fact]
    public async Task A_listed_title_leads_to_the_article_and_not_to_its_copy_and_agencies_do_not_make_a_rubric()
    {
        const string title = "سیل به پایین شهر رسید";
        string[] agencies = ["ایسنا", "مهر", "فارس", "تسنیم", "ایرنا", "ایلنا", "برنا"];
        var lines = agencies.Select((agency, i) => Line($"{i}", agency, title, Flood, "2024-05-01"))
            .Append(JsonSerializer.Serialize(new { id = "list", title = "گزارش هفتگی باران", body = "هفته پربارانی بود.",
                related = new[] { title } }));
        await using var archive = await IngestAsync([.. lines]);

        Assert.Equal("0", await archive.FirstLinkAsync("list"));
    }

    [Fact]
    public async Task An_article_that_is_deleted_leaves_its_story()
    {
        await using var archive = await TestArchive.OpenAsync(settings: Mirror);
        archive.Write("1.jsonl", Line("1", "ایسنا", "سیل به شهر رسید", Flood, "2024-05-01"));
        archive.Write("2.jsonl", Line("2", "مهر", "سیل به شهر رسید", Flood, "2024-05-02"));
        await archive.IngestAsync("");
        File.Delete(archive.PathOf("1.jsonl"));
        var report = await archive.IngestAsync("");

        Assert.Equal(1, report.Removed);
        var left = (await archive.ArticlesAsync()).Single();
        Assert.Equal(("2", null, null, 0), (left.Key, left.CopyOfId, left.StoryHeadId, left.RepeatCount));
    }

    private static async Task<TestArchive> IngestAsync(params string[] lines)
    {
        var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", string.Join('\n', lines));
        await archive.IngestAsync("dump.jsonl");
        return archive;
    }

    private static string Line(string id, string source, string title, string body, string? date = null) =>
        JsonSerializer.Serialize(new { id, source, title, body, date });
}
