using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;

namespace NewsReader.Tests.Support;

/// <summary>An archive in a folder of its own, which goes with it; the folder has room for what is ingested.</summary>
internal sealed class Archive : IAsyncDisposable
{
    private readonly DirectoryInfo root;
    private readonly WebApplication app;

    private Archive(DirectoryInfo root, WebApplication app)
    {
        this.root = root;
        this.app = app;
    }

    public IServiceProvider Services => app.Services;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>An archive without articles.</summary>
    /// <param name="mirror">Whether articles whose source is gone are deleted.</param>
    /// <param name="clock">The time; otherwise the machine's.</param>
    public static async Task<Archive> CreateAsync(bool mirror = false, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-tests-");
        var settings = new Dictionary<string, string?>
        {
            ["NewsReader:Data"] = Path.Combine(folder.FullName, "data"),
            ["NewsReader:Seeds"] = "false",
            ["NewsReader:Mirror"] = mirror ? "true" : "false",
        };
        return new Archive(folder, await AppBuilder.BuildToolAsync(settings, Stop, clock));
    }

    /// <summary>The file of the store.</summary>
    public string Store => Services.GetRequiredService<AppPaths>().Database;

    /// <summary>The absolute path of a file or folder to ingest.</summary>
    public string PathOf(string relative) => Path.TrimEndingDirectorySeparator(Path.Combine(root.FullName, "files", relative));

    /// <summary>Writes a file to ingest; the result is its path.</summary>
    public string Write(string relative, string text) => Write(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Ingests files or folders by their paths relative to <see cref="PathOf"/>.</summary>
    public Task<IngestReport> IngestAsync(params string[] relative) =>
        app.Services.GetRequiredService<ArticleIngestor>().IngestAsync([.. relative.Select(PathOf)], progress: null, Stop);

    /// <summary>All articles with their links and revisions, in the order they came in.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync()
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContextAsync(Stop);
        return await db.Articles.AsNoTracking().AsSplitQuery()
            .Include(article => article.Body).Include(article => article.Collection)
            .Include(article => article.Related.OrderBy(link => link.Ordinal))
            .Include(article => article.Revisions.OrderBy(revision => revision.Number))
            .OrderBy(article => article.Id).ToListAsync(Stop);
    }

    /// <summary>The store itself.</summary>
    public NewsDbContext OpenStore() => app.Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>The article of a key that one collection alone has.</summary>
    public async Task<Article> ArticleAsync(string key) => (await ArticlesAsync()).Single(article => article.Key == key);

    /// <summary>The article that the first listed title of an article leads to, or null.</summary>
    public async Task<string?> FirstLinkAsync(string key)
    {
        var articles = await ArticlesAsync();
        var target = articles.Single(article => article.Key == key).Related[0].TargetId;
        return articles.SingleOrDefault(article => article.Id == target)?.Key;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }
}
