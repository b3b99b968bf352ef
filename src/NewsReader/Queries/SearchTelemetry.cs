using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsReader.Queries;

/// <summary>Times the phases of searches, and traces them.</summary>
internal static class SearchTelemetry
{
    /// <summary>The name of meter and source.</summary>
    public const string Name = "NewsReader.Search";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "newsreader.search.phase.duration", "s", "How long the phases of searches take.", tags: null,
        new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
        });

    /// <summary>Begins a phase, which ends when the result is disposed of.</summary>
    /// <param name="name">"search" for a whole one, "plan", "correct", "match", "present", "similar" or "suggest".</param>
    public static Phase Begin(string name) => new(name);

    internal readonly struct Phase : IDisposable
    {
        private readonly string name;
        private readonly Activity? activity;
        private readonly long started;

        public Phase(string name) => (this.name, activity, started) = (name, Source.StartActivity(name), Stopwatch.GetTimestamp());

        public void Dispose()
        {
            if (Durations.Enabled)
                Durations.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("phase", name));
            activity?.Dispose();
        }
    }
}
