using System.Diagnostics;
using System.Threading.Channels;
using NewsReader.Ingest;

namespace NewsReader.Tests.Support;

/// <summary>Hears when an ingest ends, or a step of one, in whichever archive of this process.</summary>
internal sealed class RunEnds : IDisposable
{
    private readonly Channel<Activity> ended = Channel.CreateUnbounded<Activity>();
    private readonly ActivityListener listener;

    public RunEnds()
    {
        listener = new ActivityListener
        {
            // By its name: this is asked while the source is being made.
            ShouldListenTo = source => source.Name == IngestTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = activity => ended.Writer.TryWrite(activity),
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Waits until something is so, which only an ingest can bring about.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = Patience.Begin();
        while (!await isSo())
            await ended.Reader.ReadAsync(patience.Token);
    }

    public void Dispose() => listener.Dispose();
}
