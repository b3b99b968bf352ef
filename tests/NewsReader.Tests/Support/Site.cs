using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Ingest;
using NewsReader.Search;

namespace NewsReader.Tests.Support;

/// <summary>The application as it is served, on a data folder of its own.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly DirectoryInfo root;
    private readonly bool keepsRoot;
    private readonly WebApplicationFactory<Program> factory;

    private Site(DirectoryInfo root, bool keepsRoot, bool seeds, bool listens = false, TimeProvider? clock = null,
        params ReadOnlySpan<(string Key, string Value)> set)
    {
        this.root = root;
        this.keepsRoot = keepsRoot;
        var settings = new Dictionary<string, string> { ["NewsReader:Data"] = Path.Combine(root.FullName, "data"),
            ["NewsReader:Seeds"] = seeds ? "true" : "false" };
        foreach (var (key, value) in set)
            settings[key] = value;
        if (listens)
        {
            Management = new Uri($"http://127.0.0.1:{FreePort()}");
            settings["NewsReader:Urls"] = "http://127.0.0.1:0";
            settings["NewsReader:Management:Url"] = Management.ToString();
        }

        factory = new Factory(settings, clock ?? TimeProvider.System);
        if (listens)
        {
            factory.UseKestrel();
            factory.StartServer();
        }

        Client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = listens
            ? PublicAddress() : factory.ClientOptions.BaseAddress });
    }

    /// <summary>A client that follows no redirects.</summary>
    public HttpClient Client { get; }

    /// <summary>The address of the management listener of a site that listens.</summary>
    public Uri Management { get; } = new("about:blank");

    public IServiceProvider Services => factory.Services;

    /// <summary>The folder of its data.</summary>
    public string DataFolder => Path.Combine(root.FullName, "data");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A site on new data, or on those another site left in <paramref name="root"/>.</summary>
    /// <param name="clock">The time; otherwise the machine's.</param>
    public static Site Start(bool seeds = false, DirectoryInfo? root = null, TimeProvider? clock = null) =>
        new(root ?? Directory.CreateTempSubdirectory("newsreader-tests-"), keepsRoot: root is not null, seeds, listens: false, clock);

    /// <summary>A site on new data with some settings, by their keys.</summary>
    public static Site With(params ReadOnlySpan<(string Key, string Value)> settings) =>
        new(Directory.CreateTempSubdirectory("newsreader-tests-"), keepsRoot: false, seeds: false, listens: false, clock: null, settings);

    /// <summary>A site on the data in the folder "data" of <paramref name="root"/>, which stay, with a clock and settings.</summary>
    public static Site On(DirectoryInfo root, TimeProvider clock, params ReadOnlySpan<(string Key, string Value)> settings) =>
        new(root, keepsRoot: true, seeds: false, listens: false, clock, settings);

    /// <summary>A site on new data that listens at ports of its own as it does when it is served.</summary>
    public static Site Listen(params ReadOnlySpan<(string Key, string Value)> settings) =>
        new(Directory.CreateTempSubdirectory("newsreader-tests-"), keepsRoot: false, seeds: false, listens: true, clock: null, settings);

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

    /// <summary>A client that keeps no cookies and follows no redirects.</summary>
    public HttpClient NewClient() =>
        factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

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

    // The first; the management listener follows.
    private Uri PublicAddress() =>
        new(factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Factory(IReadOnlyDictionary<string, string> settings, TimeProvider clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }
    }
}
