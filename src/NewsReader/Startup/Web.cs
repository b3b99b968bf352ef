using Microsoft.AspNetCore.DataProtection;
using NewsReader.Administration;
using NewsReader.Api;
using NewsReader.Http;
using NewsReader.Pages;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Startup;

/// <summary>The services and the order of the middleware that only "serve" needs; other verbs answer no requests.</summary>
internal static partial class Web
{
    /// <summary>How long a stop waits for the requests in flight; the ingest goes on where it stopped at the next start.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Seconds.</summary>
    private const string RetryAfter = "10";

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSystemd().Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        services.AddDataProtection().SetApplicationName("NewsReader");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<AppPaths, ILoggerFactory>((keys, paths, loggers) =>
                keys.XmlRepository = new KeyFolder(paths, loggers));
        services.AddProblemDetails();
        // A number that is none is the asker's mistake in every environment; by default it is an exception while developing.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services.AddManagementListener().AddServerLimits().AddSignIn().AddPages().AddPageCache();
    }

    public static void MapWeb(this WebApplication app)
    {
        app.UseProxies();
        app.UseSiteBase();
        app.UsePageCache();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/error/500")
            .UseStatusCodePagesWithReExecute("/error/{0}"));
        app.Use(AnswerRefusalAsync);
        app.MapPages();
        app.MapApi();
        app.MapHealth();
        app.MapTelemetry();
    }

    // A request that the server itself refuses, such as a body above its limit, is the asker's mistake; an index that cannot answer now is
    // built again by itself.
    private static async Task AnswerRefusalAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refusal) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refusal.StatusCode;
        }
        catch (Exception exception) when (!context.Response.HasStarted && IsUnavailable(exception))
        {
            TellUnavailable(context, exception);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfter;
        }
    }

    private static void TellUnavailable(HttpContext context, Exception exception)
    {
        var services = context.RequestServices;
        var logger = services.GetRequiredService<ILogger<SystemStatus>>();
        if (StoreOutage.IsPassing(exception))
        {
            services.GetRequiredService<StoreOutage>().NoteRefused(exception);
            LogRefused(logger, context.Request.Path, StoreFailure.From(exception)!.Reason);
        }
        else if (FileLock.IsLackOfHandles(exception))
        {
            LogRefused(logger, context.Request.Path, "no file handle is left");
        }
        else if (StoreFailure.IsDamage(exception))
        {
            // What is damaged is told of once.
            services.GetRequiredService<StoreDamage>().Note($"What {PageOf(context)} shows", exception);
        }
        else if (exception is not (IndexUnavailableException or DamagedArticleException))
        {
            LogUnavailable(logger, context.Request.Path, exception.Message);
        }
    }

    private static string PageOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "a page";

    // What passes, or what is damaged and can be mended: neither is a defect of the program.
    private static bool IsUnavailable(Exception exception) => exception is IndexUnavailableException or DamagedArticleException
        || StoreFailure.IsDamage(exception) || StoreOutage.IsPassing(exception) || FileLock.IsLackOfHandles(exception);

    [LoggerMessage(LogLevel.Warning, "{Path} could not be answered for now: {Reason}")]
    private static partial void LogRefused(ILogger logger, string path, string reason);

    [LoggerMessage(LogLevel.Error, "{Path} could not be answered: {Reason}; \"newsreader check\" says whether the store is damaged")]
    private static partial void LogUnavailable(ILogger logger, string path, string reason);

    // Errors of the API are problem details, those of pages are pages.
    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
