namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>What one way of asking for a kind of page came to in all rounds.</summary>
/// <param name="Way">"first", "again" or "bare".</param>
/// <param name="Rates">Pages a second of each round.</param>
/// <param name="P50">Milliseconds.</param>
internal sealed record PageResult(
    int Articles, string Kind, string Way, bool Packed, int Connections, int Bytes, IReadOnlyList<double> Rates, double P50, double P99,
    int Failed)
{
    public double Rate => Sample.At([.. Rates], 0.5);
}

/// <summary>Pages of the application beside ready pages of the same size from bare Kestrel; rounds of both alternate.</summary>
internal sealed class PageSpeed(int articles, Server server, int barePort, int rounds, TimeSpan duration)
{
    private static readonly int[] Connections = [1, 32];

    public async Task<IReadOnlyList<PageResult>> MeasureAsync(IReadOnlyList<PageKind> kinds, CancellationToken cancellationToken)
    {
        var pages = Directory.CreateTempSubdirectory("newsreader-bare-");
        try
        {
            foreach (var kind in kinds)
            {
                foreach (var packed in new[] { false, true })
                    await File.WriteAllBytesAsync(Path.Combine(pages.FullName, NameOf(kind, packed)),
                        await ReadAsync(kind.Again(packed), cancellationToken), cancellationToken);
            }

            using var bare = await Server.StartBareAsync(barePort, pages.FullName);
            var results = new List<PageResult>();
            foreach (var kind in kinds)
            {
                foreach (var (packed, connections) in new[] { false, true }.SelectMany(packed => Connections.Select(
                    connections => (packed, connections))))
                    results.AddRange(await MeasureAsync(kind, packed, connections, pages.FullName, cancellationToken));
            }

            return results;
        }
        finally
        {
            pages.Delete(recursive: true);
        }
    }

    private async Task<IEnumerable<PageResult>> MeasureAsync(PageKind kind, bool packed, int connections, string pages,
        CancellationToken cancellationToken)
    {
        var (ready, again) = (HttpConnection.Request("/" + NameOf(kind, packed), packed), kind.Again(packed));
        (string Way, int Port, Func<ReadOnlyMemory<byte>> Next)[] ways =
        [
            ("bare", barePort, () => ready),
            ("again", server.Port, () => again),
            ("first", server.Port, () => kind.Fresh(packed)),
        ];
        var samples = ways.Select(_ => new List<Sample>()).ToArray();
        // The first round warms up.
        for (var round = 0; round <= rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var sample = await new ClosedLoad(ways[way].Port, connections).RunAsync(ways[way].Next, duration, cancellationToken);
                if (round > 0)
                    samples[way].Add(sample);
            }
        }

        var bytes = (int)new FileInfo(Path.Combine(pages, NameOf(kind, packed))).Length;
        return ways.Zip(samples, (way, all) => Of(kind, way.Way, packed, connections, bytes, all));
    }

    private PageResult Of(PageKind kind, string way, bool packed, int connections, int bytes, List<Sample> samples)
    {
        var times = samples.SelectMany(sample => sample.Milliseconds).ToList();
        return new PageResult(
            articles, kind.Name, way, packed, connections, bytes, samples.ConvertAll(sample => sample.Rate), Sample.At(times, 0.5),
            Sample.At(times, 0.99),
            samples.Sum(sample => sample.Failed));
    }

    private async Task<byte[]> ReadAsync(ReadOnlyMemory<byte> request, CancellationToken cancellationToken)
    {
        using var connection = await HttpConnection.OpenAsync(server.Port, cancellationToken);
        return await connection.SendAsync(request, cancellationToken) == 200
            ? connection.Body.ToArray()
            : throw new InvalidOperationException($"No page: {System.Text.Encoding.ASCII.GetString(request.Span)}");
    }

    private static string NameOf(PageKind kind, bool packed) => kind.Name + (packed ? ".br" : ".html");
}
