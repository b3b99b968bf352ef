using System.Net;
using System.Text.Json;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Api;

public sealed class ArticlesApiTests
{
    private const string Dump = """
        {"id": "undated", "title": "بازار بی‌تاریخ آرام است", "body": "بازار آرام بود."}
        {"id": "old", "title": "بازار پارسال آرام بود", "date": "2019-01-24", "body": "بازار آرام بود."}
        {"id": "new", "title": "بازار امسال شلوغ است", "date": "2024-07-27T10:30:00+03:30", "body": "بازار شلوغ بود."}
        {"id": "jalali", "title": "بازار سال میانی", "date": "۲۲ بهمن ۱۳۹۹", "body": "بازار بود."}
        """;

    [Fact]
    public async Task Articles_are_newest_first_and_undated_ones_last()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        var (status, _, list) = await site.JsonAsync("/api/articles");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(4, list.GetProperty("total").GetInt32());
        Assert.Equal(["new", "jalali", "old", "undated"], Texts(list, "key"));
        Assert.Equal(["2024-07-27T10:30:00+03:30", "2021-02-10", "2019-01-24", null], Texts(list, "publishedAt"));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);

        var (_, _, first) = await site.JsonAsync("/api/articles?size=3");
        var (_, _, second) = await site.JsonAsync("/api/articles?size=3&page=2");
        var (_, _, third) = await site.JsonAsync("/api/articles?size=3&page=3");

        Assert.Equal(["new", "jalali", "old", "undated"], [.. Texts(first, "key"), .. Texts(second, "key")]);
        Assert.Empty(Texts(third, "key"));
    }

    [Fact]
    public async Task Next_leads_through_all_articles_to_the_last()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", Dump);
        var keys = new List<string?>();

        var (_, _, list) = await site.JsonAsync("/api/articles?size=1");
        keys.AddRange(Texts(list, "key"));
        while (list.GetProperty("next").GetString() is { } next)
        {
            (_, _, list) = await site.JsonAsync("/api/articles?size=1&after=" + next);
            keys.AddRange(Texts(list, "key"));
        }

        Assert.Equal(["new", "jalali", "old", "undated"], keys);
        Assert.Equal(JsonValueKind.Null, list.GetProperty("page").ValueKind);
    }

    [Fact]
    public async Task An_article_comes_whole_with_its_lists_resolved()
    {
        await using var site = Site.Start();
        await site.IngestAsync("dump.jsonl", """
            {"id": "1", "title": "بازار امسال شلوغ است", "lead": "بازار پر است.", "body": "مردم خرید می‌کنند.\nمغازه‌ها بازند.", "related": ["نرخ نان در شهر/ جدول", "خبری که نیست هنوز"]}
            {"id": "2", "title": "نرخ نان در شهر", "body": "نان ارزان شد."}
            """);
        var (_, _, list) = await site.JsonAsync("/api/articles");
        var id = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "1").GetProperty("id");

        var (_, _, article) = await site.JsonAsync($"/api/articles/{id}");

        Assert.Equal("بازار پر است.", article.GetProperty("lead").GetString());
        Assert.Equal("مردم خرید می‌کنند.\nمغازه‌ها بازند.", article.GetProperty("text").GetString());
        Assert.Equal("rtl", article.GetProperty("dir").GetString());
        var related = article.GetProperty("related").EnumerateArray().ToList();
        Assert.Equal(["نرخ نان در شهر", "خبری که نیست هنوز"], related.Select(entry => entry.GetProperty("title").GetString()));
        Assert.Equal("جدول", related[0].GetProperty("label").GetString());
        Assert.Equal("2", related[0].GetProperty("article").GetProperty("key").GetString());
        Assert.Equal(JsonValueKind.Null, related[1].GetProperty("article").ValueKind);
    }

    [Fact]
    public async Task An_unknown_article_is_a_problem_of_404()
    {
        await using var site = Site.Start();

        var (status, mediaType, problem) = await site.JsonAsync("/api/articles/999999");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal("application/problem+json", mediaType);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Contains("999999", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/articles?page=0", "page")]
    [InlineData("/api/articles?page=-1", "page")]
    [InlineData("/api/articles?page=501", "page")]
    [InlineData("/api/articles?page=101&size=100", "page")]
    [InlineData("/api/articles?after=yesterday", "after")]
    [InlineData("/api/articles?size=0", "size")]
    [InlineData("/api/articles?size=101", "size")]
    [InlineData("/api/search?q=بازار&page=0", "page")]
    [InlineData("/api/search?q=بازار&sort=sideways", "sort")]
    [InlineData("/api/search?q=بازار&sort=7", "sort")]
    [InlineData("/api/search?q=بازار&sort=1", "sort")]
    [InlineData("/api/search?q=بازار&sort=newest,oldest", "sort")]
    public async Task A_value_out_of_range_is_a_problem_of_400_that_names_it(string address, string name)
    {
        await using var site = Site.Start();

        var (status, mediaType, problem) = await site.JsonAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("application/problem+json", mediaType);
        Assert.StartsWith($"{name} is \"", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/articles?page=many", HttpStatusCode.BadRequest)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task What_no_endpoint_understands_is_a_problem_too(string address, HttpStatusCode expected)
    {
        await using var site = Site.Start();

        var (status, mediaType, _) = await site.JsonAsync(address);

        Assert.Equal(expected, status);
        Assert.Equal("application/problem+json", mediaType);
    }

    private static List<string?> Texts(JsonElement list, string name) =>
        [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(name).GetString())];
}
