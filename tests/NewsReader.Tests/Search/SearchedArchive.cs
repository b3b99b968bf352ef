using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Storage;
using NewsReader.Tests.Support;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search;

/// <summary>An archive whose articles are put into the store as they are, without a file, and searched.</summary>
internal static class SearchedArchive
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Puts an article into the store and returns its id.</summary>
    public static async Task<long> AddAsync(this TestArchive archive, string title, string body = "", Action<Article>? change = null)
    {
        var collection = await archive.Services.GetRequiredService<CollectionStore>().NamedAsync("test", "/test", Stop);
        await using var db = archive.OpenStore();
        var number = (await db.ChangeCounters.AsNoTracking().SingleAsync(Stop)).Last + 1;
        var article = new Article
        {
            CollectionId = collection.Id,
            Key = $"{number}",
            Title = title,
            TitleKey = TitleKey.Of(title),
            Language = "fa",
            ContentHash = [],
            ChangeNumber = number,
            Body = new ArticleBody { Html = string.Concat(body.Split('\n').Select(paragraph => $"<p>{paragraph}</p>")) },
        };
        change?.Invoke(article);
        db.Articles.Add(article);
        await db.SaveChangesAsync(Stop);
        await db.ChangeCounters.ExecuteUpdateAsync(row => row.SetProperty(counter => counter.Last, number), Stop);
        return article.Id;
    }

    /// <summary>Brings the index up to date and searches it.</summary>
    public static async Task<SearchPage> FindAsync(this TestArchive archive, string text)
    {
        await archive.IndexAsync();
        return await archive.SearchAsync(new SearchRequest(text));
    }

    public static async Task<IReadOnlyList<Suggestion>> SuggestAsync(this TestArchive archive, string text)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuggestQueries>().SuggestAsync(text, Stop);
    }

    public static async Task<IReadOnlyList<SimilarArticle>> SimilarAsync(this TestArchive archive, long id)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var article = await scope.ServiceProvider.GetRequiredService<ArticleQueries>().FindAsync(id, Stop);
        var related = await scope.ServiceProvider.GetRequiredService<ConnectionQueries>().RelatedAsync(article!, 5, 0, Stop);
        return related.Similar;
    }
}
