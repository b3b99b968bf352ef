using System.Collections.Concurrent;

namespace NewsReader.Tests.Support;

/// <summary>A clock on which every look takes some time of the thread alone that looks: what others do makes nobody late.</summary>
internal sealed class SlowClock(TimeSpan look) : TimeProvider
{
    private readonly ConcurrentDictionary<int, long> looks = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() =>
        looks.AddOrUpdate(Environment.CurrentManagedThreadId, 1, (_, count) => count + 1) * look.Ticks;
}
