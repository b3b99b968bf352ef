using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Search.Words;
using NewsReader.Settings;
using NewsReader.Startup;
using NewsReader.Storage;

namespace NewsReader.Tests.Support;

/// <summary>An archive of the application, written and searched as the application does, but not served; with a folder for files to
/// ingest.</summary>
internal sealed class TestArchive : IAsyncDisposable
{
    private readonly DirectoryInfo root;
    private readonly WebApplication app;

    private TestArchive(DirectoryInfo root, WebApplication app)
    {
        this.root = root;
        this.app = app;
    }

    public IServiceProvider Services => app.Services;

    public AppPaths Paths => Services.GetRequiredService<AppPaths>();

    public IndexFollower Follower => Services.GetRequiredService<IndexFollower>();

    /// <summary>An archive without articles, which goes with its folder, or the one in a data folder, which stays.</summary>
    /// <param name="clock">The time; otherwise the machine's.</param>
    public static async Task<TestArchive> OpenAsync(string? data = null, TimeProvider? clock = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("newsreader-archive-");
        var builder = AppBuilder.Create(new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
        {
            ["NewsReader:Data"] = data ?? Path.Combine(folder.FullName, "data"),
            ["NewsReader:Seeds"] = "false",
            ["Serilog:MinimumLevel:Default"] = "Warning",
        }, []);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        var built = builder.Build();
        await built.Services.MigrateStoreAsync(CancellationToken.None);
        return new TestArchive(folder, built);
    }

    /// <summary>Another process's view of the same data.</summary>
    public Task<TestArchive> BesideAsync() => OpenAsync(Paths.Data);

    public NewsDbContext OpenStore() => Services.GetRequiredService<IDbContextFactory<NewsDbContext>>().CreateDbContext();

    /// <summary>The absolute path of a file or folder to ingest.</summary>
    public string PathOf(string relative) => Path.TrimEndingDirectorySeparator(Path.Combine(root.FullName, "files", relative));

    /// <summary>Writes a file to ingest; the result is its path.</summary>
    public string Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string relative, byte[] bytes)
    {
        var path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Ingests files or folders by their paths relative to <see cref="PathOf"/>.</summary>
    public Task<IngestReport> IngestAsync(params string[] relative) => Services.GetRequiredService<ArticleIngestor>()
        .IngestAsync([.. relative.Select(PathOf)], progress: null, CancellationToken.None);

    /// <summary>Makes everything that is stored searchable.</summary>
    public async Task IndexAsync()
    {
        if (await Follower.CatchUpAsync(progress: null, CancellationToken.None) != CatchUpOutcome.CaughtUp)
            throw new InvalidOperationException($"Another process writes the index in {Paths.Data}.");
        Services.GetRequiredService<ArchiveWords>().Read();
    }

    public async Task<SearchPage> SearchAsync(SearchRequest request)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SearchQueries>().SearchAsync(request, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }
}
