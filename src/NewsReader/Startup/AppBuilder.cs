using Microsoft.Extensions.Options;
using NewsReader.Administration;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Reading;
using NewsReader.Search;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Care;
using Serilog;

namespace NewsReader.Startup;

/// <summary>Builds the application that every verb of the command line (serve, ingest, search …) runs in: configuration, logs,
/// options, store, index and ingest.</summary>
internal static class AppBuilder
{
    /// <summary>The sections of the configuration that are the program's own.</summary>
    internal static readonly IReadOnlyDictionary<string, Type> Sections = new Dictionary<string, Type>
    {
        [NewsReaderOptions.Section] = typeof(NewsReaderOptions),
        [ReadingOptions.Section] = typeof(ReadingOptions),
    };

    // What changes in the settings counts from the next start on. To watch their files would take of the few watches that the system has
    // for all programs of a user, and without one left nothing would start.
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>A builder whose settings are, from the weakest: appsettings.json, environment variables, host arguments,
    /// <paramref name="settings"/>.</summary>
    public static WebApplicationBuilder Create(IReadOnlyDictionary<string, string?> settings, string[] hostArguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. hostArguments, ReadOnce],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration.AddInMemoryCollection(settings);
        SettingsCheck.Run(builder.Configuration, Sections);
        builder.Services.AddSerilog(
            (_, logger) => LogSettings.Read(logger, builder.Configuration).Enrich.With<LogCause>()
                .Filter.ByExcluding(IsToldByVerb),
            preserveStaticLogger: true);
        builder.Services.AddOptions<NewsReaderOptions>().BindConfiguration(NewsReaderOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<NewsReaderOptions>, NewsReaderOptionsValidation>();
        builder.Services.AddSingleton(provider => AppPaths.From(provider.GetRequiredService<IOptions<NewsReaderOptions>>().Value));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new StartupNotice(Console.Out));
        builder.Services.AddStorage().AddSearch().AddIngest().AddQueries().AddAdministration();
        return builder;
    }

    /// <summary>As <see cref="BuildToolAsync"/>, for a verb that only reads: where no store is, none is made.</summary>
    /// <exception cref="StoreRefusedException">There is no store.</exception>
    public static async Task<WebApplication> BuildReaderAsync(
        IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var app = BuildUnopened(settings);
        StoreFile.Require(app.Services.GetRequiredService<AppPaths>().Database);
        await app.Services.MigrateStoreAsync(cancellationToken);
        return app;
    }

    // What keeps a server from starting, or ends it, is said in one line at the end.
    private static bool IsToldByVerb(Serilog.Events.LogEvent told) =>
        told.Properties.TryGetValue(Serilog.Core.Constants.SourceContextPropertyName, out var source)
        && source is Serilog.Events.ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" } && told.Exception is not null;

    /// <summary>The services of a verb that serves nothing, on a store that is not looked at yet; only what went wrong is logged.</summary>
    public static WebApplication BuildUnopened(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Create(settings, []);
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Warning";
        // What the store refuses is said in one line at the end.
        builder.Configuration["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore"] = "Fatal";
        return builder.Build();
    }

    /// <summary>As <see cref="BuildUnopened"/>, on a store that is there and up to date.</summary>
    public static async Task<WebApplication> BuildToolAsync(
        IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var app = BuildUnopened(settings);
        await app.Services.MigrateStoreAsync(cancellationToken);
        return app;
    }
}
