using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Connections;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Search;

/// <summary>A real store and a real index in a folder of their own.</summary>
internal sealed class SearchArchive : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private long changes;

    private SearchArchive(string folder, Action<NewsReaderOptions>? configure = null)
    {
        Paths = new AppPaths(folder);
        var collection = new ServiceCollection();
        collection.AddLogging().AddOptions<NewsReaderOptions>().Configure(options => configure?.Invoke(options));
        collection.AddSingleton(Paths);
        collection.AddDbContextFactory<NewsDbContext>(options => options.UseSqlite($"Data Source={Paths.Database};Pooling=False"));
        collection.AddSingleton<ReadOnlyContextPool>();
        collection.AddScoped(provider => provider.GetRequiredService<ReadOnlyContextPool>().Open());
        collection.AddScoped(provider => provider.GetRequiredService<ReadOnlyContext>().Context);
        collection.AddQueries();
        collection.AddSearch();
        services = collection.BuildServiceProvider();
    }

    public AppPaths Paths { get; }

    public ArticleIndex Index => services.GetRequiredService<ArticleIndex>();

    public IndexFollower Follower => services.GetRequiredService<IndexFollower>();

    public static async Task<SearchArchive> CreateAsync(Action<NewsReaderOptions>? configure = null)
    {
        var archive = new SearchArchive(Directory.CreateTempSubdirectory("newsreader").FullName, configure);
        await using var db = archive.OpenStore();
        await db.Database.EnsureCreatedAsync();
        db.Collections.Add(new Collection { Id = 1, Name = "test", Path = "/test" });
        db.Collections.Add(new Collection { Id = 2, Name = Collection.SeedsName, Path = "/seeds", IsSeeds = true });
        await db.SaveChangesAsync();
        return archive;
    }

    /// <summary>Another process's view of the same folder.</summary>
    public static SearchArchive Beside(SearchArchive other) => new(other.Paths.Data);

    public NewsDbContext OpenStore() => services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>Puts an article into the store and returns its id.</summary>
    public async Task<long> AddAsync(string title, string body = "", Action<Article>? change = null)
    {
        await using var db = OpenStore();
        changes = (await db.ChangeCounters.AsNoTracking().SingleAsync()).Last + 1;
        var article = new Article
        {
            CollectionId = 1,
            Key = $"{changes}",
            Title = title,
            TitleKey = TitleKey.Of(title),
            Language = "fa",
            ContentHash = [],
            ChangeNumber = changes,
            Body = new ArticleBody { Html = string.Concat(body.Split('\n').Select(paragraph => $"<p>{paragraph}</p>")) },
        };
        change?.Invoke(article);
        db.Articles.Add(article);
        await db.SaveChangesAsync();
        await db.ChangeCounters.ExecuteUpdateAsync(row => row.SetProperty(counter => counter.Last, changes));
        return article.Id;
    }

    public async Task<SearchPage> SearchAsync(SearchRequest request)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SearchQueries>().SearchAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(string text)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SuggestQueries>().SuggestAsync(text, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<SimilarArticle>> SimilarAsync(long id)
    {
        await using var scope = services.CreateAsyncScope();
        var article = await scope.ServiceProvider.GetRequiredService<ArticleQueries>().FindAsync(id, TestContext.Current.CancellationToken);
        var related = await scope.ServiceProvider.GetRequiredService<ConnectionQueries>()
            .RelatedAsync(article!, 5, 0, TestContext.Current.CancellationToken);
        return related.Similar;
    }

    /// <summary>Brings the index up to date and searches it.</summary>
    public async Task<SearchPage> FindAsync(string text)
    {
        Assert.Equal(CatchUpOutcome.CaughtUp, await Follower.CatchUpAsync(null, TestContext.Current.CancellationToken));
        return await SearchAsync(new SearchRequest(text));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (Directory.Exists(Paths.Data))
            Directory.Delete(Paths.Data, recursive: true);
    }
}
