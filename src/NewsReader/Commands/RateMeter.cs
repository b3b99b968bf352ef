using System.Diagnostics;
using NewsReader.Ingest;

namespace NewsReader.Commands;

/// <summary>Says when progress is due to be shown, and how fast it is.</summary>
internal sealed class RateMeter
{
    private readonly long started = Stopwatch.GetTimestamp();
    private long shown;

    /// <summary>The time between two showings.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Articles a second since the start.</summary>
    public double PerSecond { get; private set; }

    /// <summary>Whether the interval has gone by since progress was last shown, or all is done.</summary>
    public bool IsDue(IngestProgress progress)
    {
        var now = Stopwatch.GetTimestamp();
        if (!progress.IsOver && Stopwatch.GetElapsedTime(shown == 0 ? started : shown, now) < Interval)
            return false;
        shown = now;
        PerSecond = progress.Articles / Math.Max(Stopwatch.GetElapsedTime(started, now).TotalSeconds, 0.001);
        return true;
    }
}
