using NewsReader.Http;
using NewsReader.Ingest;
using NewsReader.Pages.Caching;
using NewsReader.Queries;
using NewsReader.Search;
using NewsReader.Settings;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsReader.Startup;

/// <summary>
/// What can be measured from outside: at /metrics of the management listener, and for a collector that OTEL_EXPORTER_OTLP_ENDPOINT names.
/// Without either nothing is measured.
/// </summary>
internal static class Telemetry
{
    public const string Address = "/metrics";

    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", PageCacheMetrics.Meter,
            SearchTelemetry.Name, IngestTelemetry.Name, IndexMetrics.Meter];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (isListened, isCollected) = (IsListened(builder.Configuration), builder.Configuration[Collector] is { Length: > 0 });
        if (!isListened && !isCollected)
            return;
        builder.Services.AddSingleton<IndexMetrics>();
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("newsreader"))
            .WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (isListened)
                metrics.AddPrometheusExporter();
        });
        if (isCollected)
            telemetry.WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddSource(SearchTelemetry.Name, IngestTelemetry.Name))
                .UseOtlpExporter();
    }

    public static void MapTelemetry(this WebApplication app)
    {
        app.Services.GetService<IndexMetrics>();
        if (IsListened(app.Configuration))
            app.MapPrometheusScrapingEndpoint(Address).DisableRateLimiting().OnManagement();
    }

    private static bool IsListened(IConfiguration configuration)
    {
        const string key = $"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Management)}:{nameof(ManagementOptions.Url)}";
        return configuration[key] is { Length: > 0 };
    }
}
