using System.Diagnostics.Metrics;
using NewsReader.Queries;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>Listens to how long the phases of searches take.</summary>
internal sealed class PhaseTimings : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly Dictionary<string, Timings> phases = [];

    public PhaseTimings()
    {
        listener.InstrumentPublished = (instrument, one) =>
        {
            if (instrument.Meter.Name == SearchTelemetry.Name)
                one.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, tags, _) => Add((string)tags[0].Value!, seconds));
        listener.Start();
    }

    /// <summary>Whether what is heard counts.</summary>
    public bool IsCounting { get; set; }

    public IEnumerable<Timings> All => phases.Values;

    public void Dispose() => listener.Dispose();

    private void Add(string phase, double seconds)
    {
        if (IsCounting)
            (phases.TryGetValue(phase, out var known) ? known : phases[phase] = new Timings(phase)).Add(TimeSpan.FromSeconds(seconds));
    }
}
