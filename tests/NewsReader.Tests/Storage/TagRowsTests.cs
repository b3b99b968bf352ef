using Microsoft.EntityFrameworkCore;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Storage;

public sealed class TagStoreTests
{
    [Fact]
    public async Task Spellings_of_one_tag_are_one_list_newest_first()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", """
            {"id": 1, "title": "نان ارزان شد", "body": "قیمت نان پایین آمد.", "date": "2024-01-01", "tags": ["نان ارزان", "نان‌ارزان"]}
            {"id": 2, "title": "شیر ارزان شد", "body": "قیمت شیر پایین آمد.", "date": "2024-01-02", "tags": ["نان‌ارزان", "شیر"]}
            """);
        await archive.IngestAsync("");

        Assert.Equal(["2", "1"], await ListAsync(archive, "نان ارزان"));
        Assert.Equal(["2"], await ListAsync(archive, "شیر"));
    }

    [Fact]
    public async Task A_changed_article_leaves_the_lists_of_tags_it_lost()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", """{"id": 1, "title": "نان ارزان شد", "body": "قیمت نان پایین آمد.", "tags": ["نان", "بازار"]}""");
        await archive.IngestAsync("");
        archive.Write("dump.jsonl",
            """{"id": 1, "title": "نان ارزان شد", "body": "قیمت نان باز پایین آمد.", "date": "2024-01-02", "tags": ["نان"]}""");
        await archive.IngestAsync("");

        Assert.Equal(["1"], await ListAsync(archive, "نان"));
        Assert.Empty(await ListAsync(archive, "بازار"));
    }

    private static async Task<List<string>> ListAsync(TestArchive archive, string name)
    {
        await using var db = archive.OpenStore();
        return await db.ArticleTags.Where(tag => tag.Tag!.Name == name).OrderByDescending(tag => tag.SortKey).ThenBy(tag => tag.ArticleId)
            .Select(tag => tag.Article!.Key).ToListAsync(TestContext.Current.CancellationToken);
    }
}
