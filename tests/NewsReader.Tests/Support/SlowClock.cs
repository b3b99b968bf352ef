namespace NewsReader.Tests.Support;

/// <summary>A clock on which every look takes some time, of the thread alone that looks: what others do meanwhile makes nobody late.</summary>
internal sealed class SlowClock(TimeSpan look) : TimeProvider
{
    private readonly ThreadLocal<long> looks = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => ++looks.Value * look.Ticks;
}
