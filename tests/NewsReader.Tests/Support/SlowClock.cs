namespace NewsReader.Tests.Support;

/// <summary>A clock on which every look takes some time.</summary>
internal sealed class SlowClock(TimeSpan look) : TimeProvider
{
    private long looks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Increment(ref looks) * look.Ticks;
}
