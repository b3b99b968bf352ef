using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace NewsReader.Tests.Support;

/// <summary>A clock that goes on only when it is told to, and says when somebody begins to wait by it.</summary>
internal sealed class StandingClock() : FakeTimeProvider(DateTimeOffset.UtcNow)
{
    private readonly Channel<TimeSpan> waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Alarm(base.CreateTimer(callback, state, dueTime, period), waits.Writer);

    /// <summary>Until somebody has set an alarm, each time once; the result is how long that one waits.</summary>
    public async Task<TimeSpan> WaitedByAsync()
    {
        using var patience = Patience.Begin();
        return await waits.Reader.ReadAsync(patience.Token);
    }

    private sealed class Alarm(ITimer timer, ChannelWriter<TimeSpan> waits) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var changed = timer.Change(dueTime, period);
            return waits.TryWrite(dueTime) && changed;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
