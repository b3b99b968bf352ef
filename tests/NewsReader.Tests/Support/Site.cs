using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Ingest;
using NewsReader.Search.Indexing;

namespace NewsReader.Tests.Support;

/// <summary>The application as it is served, on a data folder of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly DirectoryInfo root;
    private readonly bool keepsRoot;
    private readonly WebApplicationFactory<Program> factory;

    private Site(DirectoryInfo root, bool keepsRoot, bool seeds)
    {
        this.root = root;
        this.keepsRoot = keepsRoot;
        factory = new Factory(Path.Combine(root.FullName, "data"), seeds);
        Client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A site on new data, or on those another site left in <paramref name="root"/>.</summary>
    public static Site Start(bool seeds = false, DirectoryInfo? root = null) =>
        new(root ?? Directory.CreateTempSubdirectory("newsreader-tests-"), keepsRoot: root is not null, seeds);

    /// <summary>Brings a file in and waits until it can be searched.</summary>
    public async Task IngestAsync(string name, byte[] bytes)
    {
        var folder = root.CreateSubdirectory("files").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes, Stop);
        await factory.Services.GetRequiredService<ArticleIngestor>().IngestAsync([folder], progress: null, Stop);
        await IndexAsync();
    }

    /// <inheritdoc cref="IngestAsync(string, byte[])"/>
    public Task IngestAsync(string name, string text) => IngestAsync(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Waits until everything in the store can be searched.</summary>
    public Task IndexAsync() => factory.Services.GetRequiredService<IndexFollower>().CatchUpAsync(progress: null, Stop);

    /// <summary>The JSON of an address, whatever its status is.</summary>
    public async Task<(HttpStatusCode Status, string? MediaType, JsonElement Json)> JsonAsync(string address)
    {
        using var response = await Client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, json);
    }

    /// <summary>The answer of an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(new Uri(address, UriKind.Relative), Stop);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await factory.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!keepsRoot)
            root.Delete(recursive: true);
    }

    private sealed class Factory(string data, bool seeds) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseSetting("NewsReader:Data", data)
            .UseSetting("NewsReader:Seeds", seeds ? "true" : "false");
    }
}
