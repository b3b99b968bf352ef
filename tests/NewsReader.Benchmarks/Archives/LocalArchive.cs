using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Queries;
using NewsReader.Reading;
using NewsReader.Search;
using NewsReader.Search.Words;
using NewsReader.Startup;
using NewsReader.Storage;

namespace NewsReader.Benchmarks.Archives;

/// <summary>An archive of the application in a folder of its own, written and searched as the application does, but not served.</summary>
internal sealed class LocalArchive : IAsyncDisposable
{
    private const int BatchSize = 5000;

    private readonly WebApplication app;
    private readonly string folder;
    private readonly bool isKept;

    private LocalArchive(WebApplication app, string folder, bool isKept)
    {
        this.app = app;
        this.folder = folder;
        this.isKept = isKept;
    }

    public IServiceProvider Services => app.Services;

    /// <summary>The archive in a folder, or one that goes when it is disposed of.</summary>
    public static async Task<LocalArchive> OpenAsync(string? folder, CancellationToken cancellationToken)
    {
        var place = folder ?? Directory.CreateTempSubdirectory("newsreader-quality-").FullName;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["NewsReader:Data"] = place,
            ["NewsReader:Seeds"] = "false",
        };
        return new LocalArchive(await AppBuilder.BuildToolAsync(settings, cancellationToken), place, isKept: folder is not null);
    }

    /// <summary>How many articles are stored.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Articles.CountAsync(cancellationToken);
    }

    /// <summary>Stores articles as one collection.</summary>
    public async Task AddAsync(string collection, IEnumerable<ArticleInput> articles, CancellationToken cancellationToken)
    {
        var id = (await Services.GetRequiredService<CollectionStore>().NamedAsync(collection, "/" + collection, cancellationToken)).Id;
        var store = Services.GetRequiredService<ArticleStore>();
        var seen = new SeenArticles();
        foreach (var articlesOfBatch in articles.Chunk(BatchSize))
        {
            var batch = new StoreBatch(id, RunId: 0, ArticleReaders.Version, Mirrors: false);
            batch.Articles.AddRange(articlesOfBatch);
            await store.SaveAsync(batch, seen, cancellationToken);
        }
    }

    /// <summary>Makes everything that is stored searchable.</summary>
    public async Task IndexAsync(CancellationToken cancellationToken)
    {
        if (await Services.GetRequiredService<IndexFollower>().CatchUpAsync(progress: null, cancellationToken) != CatchUpOutcome.CaughtUp)
            throw new InvalidOperationException($"Another process writes the index in {folder}.");
        Services.GetRequiredService<ArchiveWords>().Read();
    }

    /// <summary>The keys of the articles that are shown as one because they repeat a story; by the key of each, for those that
    /// do.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>> StoriesAsync(CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        var articles = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Articles.AsNoTracking()
            .Select(article => new { article.Key, Head = article.StoryHeadId ?? article.Id }).ToListAsync(cancellationToken);
        return articles.GroupBy(article => article.Head, article => article.Key).Where(story => story.Count() > 1)
            .Select(story => story.ToArray())
            .SelectMany(story => story.Select(key => (key, story))).ToDictionary(one => one.key, one => one.story, StringComparer.Ordinal);
    }

    public async Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SearchQueries>().SearchAsync(request, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        // The last connection takes what is still in the log of the store into its file, as when the application ends.
        SqliteConnection.ClearAllPools();
        if (!isKept)
            Directory.Delete(folder, recursive: true);
    }
}
