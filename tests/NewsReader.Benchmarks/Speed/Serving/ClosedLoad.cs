using System.Diagnostics;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>Asks over some connections, on each for the next page when the last one is there.</summary>
internal sealed class ClosedLoad(int port, int connections)
{
    private const int StatusOk = 200;

    /// <param name="next">The request to send next; called by all connections.</param>
    public async Task<Sample> RunAsync(Func<ReadOnlyMemory<byte>> next, TimeSpan duration, CancellationToken cancellationToken)
    {
        var opened = new List<HttpConnection>();
        try
        {
            for (var i = 0; i < connections; i++)
                opened.Add(await HttpConnection.OpenAsync(port, cancellationToken));
            var started = Stopwatch.GetTimestamp();
            var all = await Task.WhenAll(opened.Select(
                connection => Task.Run(() => AskAsync(connection, next, started, duration, cancellationToken), cancellationToken)));
            return new Sample(Stopwatch.GetElapsedTime(started).TotalSeconds, [.. all.SelectMany(one => one.Milliseconds)],
                all.Sum(one => one.Failed));
        }
        finally
        {
            opened.ForEach(connection => connection.Dispose());
        }
    }

    private static async Task<(List<double> Milliseconds, int Failed)> AskAsync(
        HttpConnection connection, Func<ReadOnlyMemory<byte>> next, long started, TimeSpan duration, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        var failed = 0;
        while (Stopwatch.GetElapsedTime(started) < duration)
        {
            var sent = Stopwatch.GetTimestamp();
            if (await connection.SendAsync(next(), cancellationToken) == StatusOk)
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            else
                failed++;
        }

        return (times, failed);
    }
}
