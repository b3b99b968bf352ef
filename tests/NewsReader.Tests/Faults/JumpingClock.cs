namespace NewsReader.Tests.Faults;

/// <summary>The machine's clock, set forward or back by somebody now and then; what waits by it waits as ever.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long offset;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offset));

    /// <summary>Sets it so far before or behind the right time.</summary>
    public void Jump(TimeSpan by) => Interlocked.Exchange(ref offset, by.Ticks);
}
