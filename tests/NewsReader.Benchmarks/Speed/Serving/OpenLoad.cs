using System.Diagnostics;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>Asks at a fixed rate over some connections, however long the answers take; each is timed from when it was due.</summary>
internal sealed class OpenLoad(int port, int connections)
{
    private const int StatusOk = 200;

    public async Task<Sample> RunAsync(Func<ReadOnlyMemory<byte>> next, double perSecond, TimeSpan duration,
        CancellationToken cancellationToken)
    {
        var total = (int)(perSecond * duration.TotalSeconds);
        var taken = -1;
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync, cancellationToken)));
        return new Sample(Stopwatch.GetElapsedTime(started).TotalSeconds, [.. all.SelectMany(one => one.Milliseconds)],
            all.Sum(one => one.Failed));

        async Task<(List<double> Milliseconds, int Failed)> AskAsync()
        {
            var (times, failed) = (new List<double>(), 0);
            var connection = await HttpConnection.OpenAsync(port, cancellationToken);
            for (var number = Interlocked.Increment(ref taken); number < total; number = Interlocked.Increment(ref taken))
            {
                var due = TimeSpan.FromSeconds(number / perSecond);
                if (due - Stopwatch.GetElapsedTime(started) is var wait && wait > TimeSpan.FromMilliseconds(1))
                    await Task.Delay(wait, cancellationToken);
                try
                {
                    if (await connection.SendAsync(next(), cancellationToken) == StatusOk)
                        times.Add((Stopwatch.GetElapsedTime(started) - due).TotalMilliseconds);
                    else
                        failed++;
                }
                catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
                {
                    failed++;
                    connection.Dispose();
                    connection = await HttpConnection.OpenAsync(port, cancellationToken);
                }
            }

            connection.Dispose();
            return (times, failed);
        }
    }
}
