using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;
using NewsReader.Articles;
using NewsReader.Queries;

namespace NewsReader.Startup;

/// <summary>What <see cref="SystemStatus"/> knows, as figures; found out when somebody asks for them.</summary>
internal sealed class StatusMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "NewsReader.Status";

    // The figures of one asking are of one moment.
    private static readonly TimeSpan MomentLength = TimeSpan.FromSeconds(1);

    private static readonly RunState[] States = Enum.GetValues<RunState>();

    private readonly System.Threading.Lock gate = new();
    private readonly SystemStatus status;
    private readonly TimeProvider clock;
    private StatusReport? known;
    private long knownAt;

    public StatusMetrics(IMeterFactory meters, SystemStatus status, TimeProvider clock)
    {
        (this.status, this.clock) = (status, clock);
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge("newsreader.health.level", () => (int)Now().Level, null, "0 healthy, 1 degraded, 2 unhealthy.");
        meter.CreateObservableGauge("newsreader.articles", () => Now().Articles, "{article}", "Articles that readers can find.");
        meter.CreateObservableGauge("newsreader.store.size", () => Now().Store.Bytes, "By", "The store and its log.");
        meter.CreateObservableGauge("newsreader.index.size", () => Now().Index.Bytes, "By", "The files of the index.");
        meter.CreateObservableGauge("newsreader.disk.free", () => Figures(Now().Disk?.FreeBytes), "By",
            "What can still be written where the data are.");
        meter.CreateObservableGauge("newsreader.last_run.time", () => Figures(TimeOf(Now().LastRun)), "s",
            "When the last ingest ended, or began if it goes on, in seconds since 1970.");
        meter.CreateObservableGauge("newsreader.last_run.state", () => StatesOf(Now().LastRun), null,
            "1 for the state of the last ingest, 0 for the others.");
        meter.CreateObservableGauge("newsreader.last_run.rejected", () => Figures(Now().LastRun?.Rejected), "{article}",
            "What the last ingest could not read.");
        meter.CreateObservableGauge("newsreader.build.info", BuildInfo, null, "1, and which build this is.");
    }

    private StatusReport Now()
    {
        lock (gate)
        {
            if (known is null || clock.GetElapsedTime(knownAt) >= MomentLength)
                (known, knownAt) = (status.Read(), clock.GetTimestamp());
            return known;
        }
    }

    // What is not known is not there, rather than 0.
    private static IEnumerable<Measurement<long>> Figures(long? figure) => figure is { } known ? [new Measurement<long>(known)] : [];

    private static long? TimeOf(IngestRun? run) =>
        run is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(run.EndedAt ?? run.StartedAt).ToUnixTimeSeconds();

    private static IEnumerable<Measurement<int>> StatesOf(IngestRun? run) => States.Where(_ => run is not null).Select(state =>
        new Measurement<int>(run!.State == state ? 1 : 0, new KeyValuePair<string, object?>("state", state.ToString().ToLowerInvariant())));

    private static Measurement<int> BuildInfo() => new(1,
        new KeyValuePair<string, object?>("version", BuildVersion.Text),
        new KeyValuePair<string, object?>("runtime", RuntimeInformation.FrameworkDescription));
}
