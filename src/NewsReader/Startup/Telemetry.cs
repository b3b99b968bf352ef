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
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", PageCacheMetrics.Meter,
            SearchTelemetry.Name, IngestTelemetry.Name, IndexMetrics.Meter,
            StatusMetrics.Meter];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var (isListened, isCollected) = (IsListened(builder.Configuration), builder.Configuration[Collector] is { Length: > 0 });
        if (!isListened && !isCollected)
            return;
        Validate(builder.Configuration);
        builder.Services.AddSingleton<IndexMetrics>().AddSingleton<StatusMetrics>();
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
        app.Services.GetService<StatusMetrics>();
        if (IsListened(app.Configuration))
            app.MapPrometheusScrapingEndpoint(Address).DisableRateLimiting().OnManagement();
    }

    // The exporter takes what it cannot read for what is not there, and sends everything elsewhere.
    private static void Validate(ConfigurationManager configuration)
    {
        if (configuration[Collector] is { Length: > 0 } address
            && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            throw new SettingsRefusedException($"{Collector} is \"{address}\"; allowed are addresses such as http://localhost:4317");
        if (configuration[Protocol] is { Length: > 0 } protocol and not ("grpc" or "http/protobuf"))
            throw new SettingsRefusedException($"{Protocol} is \"{protocol}\"; allowed are grpc, http/protobuf");
    }

    private static bool IsListened(IConfiguration configuration)
    {
        const string key = $"{NewsReaderOptions.Section}:{nameof(NewsReaderOptions.Management)}:{nameof(ManagementOptions.Url)}";
        return configuration[key] is { Length: > 0 };
    }
}
