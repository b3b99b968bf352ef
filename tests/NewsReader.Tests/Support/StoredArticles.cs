using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;

namespace NewsReader.Tests.Support;

/// <summary>What has become of articles in the store.</summary>
internal static class StoredArticles
{
    /// <summary>All articles with their links and revisions, in the order they came in.</summary>
    public static async Task<IReadOnlyList<Article>> ArticlesAsync(this TestArchive archive)
    {
        await using var db = archive.OpenStore();
        return await db.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Body).Include(article => article.Collection)
            .Include(article => article.Related.OrderBy(link => link.Ordinal))
            .Include(article => article.Revisions.OrderBy(revision => revision.Number))
            .OrderBy(article => article.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The article of a key that one collection alone has.</summary>
    public static async Task<Article> ArticleAsync(this TestArchive archive, string key) =>
        (await archive.ArticlesAsync()).Single(article => article.Key == key);

    /// <summary>The article that the first listed title of an article leads to, or null.</summary>
    public static async Task<string?> FirstLinkAsync(this TestArchive archive, string key)
    {
        var articles = await archive.ArticlesAsync();
        var target = articles.Single(article => article.Key == key).Related[0].TargetId;
        return articles.SingleOrDefault(article => article.Id == target)?.Key;
    }
}
