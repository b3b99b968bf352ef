using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Tests.Storage;

/// <summary>A question for articles that says nothing of who may see them leaves out what readers may not.</summary>
public sealed class ReaderVisibilityTests
{
    private static readonly Func<NewsDbContext, int> Compiled = EF.CompileQuery((NewsDbContext db) => db.Articles.Count());

    public static TheoryData<string> Questions => ["all", "count", "any", "compiled", "search", "includes", "subquery", "find"];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_new_question_sees_neither_what_is_hidden_nor_what_is_left_out(string question)
    {
        using var db = Open(leftOut: 2);
        var seen = question switch
        {
            "all" => [.. db.Articles.Select(article => article.Id)],
            "count" => Enumerable.Range(1, db.Articles.Count()).Select(id => (long)id),
            "any" => Ids(id => db.Articles.Any(article => article.Id == id)),
            "compiled" => Enumerable.Range(1, Compiled(db)).Select(id => (long)id),
            "search" => [.. db.Articles.Where(article => article.Title.Contains("خبر")).OrderByDescending(article => article.SortKey)
                .Select(article => article.Id)],
            "includes" => [.. db.Articles.Include(article => article.Body).AsSplitQuery().ToList().Select(article => article.Id)],
            "subquery" => [.. db.Collections.SelectMany(collection => db.Articles.Where(article => article.CollectionId == collection.Id))
                .Select(article => article.Id)],
            _ => Ids(id => db.Articles.Find(id) is not null),
        };

        Assert.Equal([1L], seen.Order());
    }

    [Fact]
    public void Who_asks_for_all_articles_sees_them()
    {
        using var db = Open(leftOut: 2);
        Assert.Equal([1L, 2L, 3L], db.AllArticles.Select(article => article.Id).Order());
    }

    [Fact]
    public void Nothing_is_left_out_where_no_collection_is()
    {
        using var db = Open(leftOut: 0);
        Assert.Equal([1L, 3L], db.Articles.Select(article => article.Id).Order());
        Assert.Equal(2, Compiled(db));
    }

    private static IEnumerable<long> Ids(Func<long, bool> isSeen) => new[] { 1L, 2L, 3L }.Where(isSeen);

    // Article 2 is hidden, article 3 is of collection 2.
    private static NewsDbContext Open(int leftOut)
    {
        var options = new DbContextOptionsBuilder<NewsDbContext>();
        SqliteDatabase.Use(options, ":memory:");
        var db = new NewsDbContext(options.Options) { LeftOutCollection = leftOut };
        db.Database.OpenConnection();
        db.Database.Migrate();
        db.Collections.AddRange(
            new Collection { Id = 1, Name = "a", Path = "/a" }, new Collection { Id = 2, Name = Collection.SeedsName, Path = "/b",
                IsSeeds = true });
        db.Articles.AddRange(Article(1, 1, null), Article(2, 1, hiddenAt: 5), Article(3, 2, null));
        db.SaveChanges();
        db.ChangeTracker.Clear();
        return db;
    }

    private static Article Article(long id, int collection, long? hiddenAt) => new()
    {
        Id = id,
        CollectionId = collection,
        Key = $"{id}",
        Title = "خبر",
        TitleKey = "خبر",
        Language = "fa",
        ChangeNumber = id,
        HiddenAt = hiddenAt,
        ContentHash = [1],
        Body = new ArticleBody { ArticleId = id, Html = "<p>متن</p>" },
    };
}
