using Microsoft.Extensions.Options;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Storage;
using Serilog;

namespace NewsReader.Hosting;

/// <summary>What every verb of the executable shares: configuration, logs, options, store, index and ingest.</summary>
internal static class AppBuilder
{
    /// <summary>A builder whose settings are, from the weakest: appsettings.json, environment variables, host arguments, <paramref name="settings"/>.</summary>
    public static WebApplicationBuilder Create(IReadOnlyDictionary<string, string?> settings, string[] hostArguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = hostArguments, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSerilog(
            (_, logger) => logger.ReadFrom.Configuration(builder.Configuration), preserveStaticLogger: true);
        builder.Services.AddOptions<NewsReaderOptions>().BindConfiguration(NewsReaderOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<NewsReaderOptions>, NewsReaderOptionsValidation>();
        builder.Services.AddSingleton(provider => AppPaths.From(provider.GetRequiredService<IOptions<NewsReaderOptions>>().Value));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new StartupNotice(Console.Out));
        builder.Services.AddStorage().AddSearch().AddIngest().AddQueries();
        return builder;
    }

    /// <summary>The services of a verb that serves nothing, on a store that is there; only what went wrong is logged.</summary>
    public static async Task<WebApplication> BuildToolAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var builder = Create(settings, []);
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
        var app = builder.Build();
        await app.Services.MigrateStoreAsync(cancellationToken);
        return app;
    }
}
