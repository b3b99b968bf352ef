using System.Text;
using Microsoft.Extensions.Options;
using NewsReader.Articles;
using NewsReader.Benchmarks.Archives;
using NewsReader.Reading;

namespace NewsReader.Benchmarks.Growth;

/// <summary>What files of one grammar cost as they grow.</summary>
/// <param name="Size">Letters of the largest that was read.</param>
/// <param name="Seconds">Of processor for the largest.</param>
/// <param name="Megabytes">Allocated for the largest.</param>
/// <param name="TimeExponent">With which power of the size the time grows, at the end; 0 where it is too short to say.</param>
/// <param name="MemoryExponent">The same of what is allocated.</param>
internal sealed record GrowthResult(
    Grammar Grammar, int Size, double Seconds, double Megabytes, double TimeExponent, double MemoryExponent);

/// <summary>Reads files of a grammar at doubled sizes, up to the article that the store takes and its words.</summary>
internal sealed class GrowthMeasure(string folder, int largest, double patience)
{
    // A shorter time is one of the runtime, not of the file.
    private const double ShortTime = 0.02;
    private const int ShortMegabytes = 4;
    private const double BytesAMegabyte = 1 << 20;

    private readonly ArticleReaders readers = new(Options.Create(new ReadingOptions()));

    /// <summary>Doubles the size until a file takes longer than patience has it, or is as large as is asked for.</summary>
    public async Task<GrowthResult> MeasureAsync(Grammar grammar, int smallest, CancellationToken cancellationToken)
    {
        var points = new List<(int Size, double Seconds, double Megabytes)>();
        for (var size = smallest; size <= largest; size *= 2)
        {
            var (seconds, megabytes) = await CostAsync(grammar, size, cancellationToken);
            points.Add((size, seconds, megabytes));
            if (seconds > patience)
                break;
        }

        var last = points[^1];
        return new GrowthResult(grammar, last.Size, last.Seconds, last.Megabytes,
            Exponent([.. points.Where(point => point.Seconds >= ShortTime).Select(point => (point.Size, point.Seconds))]),
            Exponent([.. points.Where(point => point.Megabytes >= ShortMegabytes).Select(point => (point.Size, point.Megabytes))]));
    }

    private async Task<(double Seconds, double Megabytes)> CostAsync(Grammar grammar, int size, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "grown" + grammar.Format.Extension);
        await File.WriteAllTextAsync(path, grammar.Write(size), new UTF8Encoding(false), cancellationToken);
        var (time, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        await ReadAsync(path, cancellationToken);
        return ((Environment.CpuUsage.TotalTime - time).TotalSeconds, (GC.GetTotalAllocatedBytes() - allocated) / BytesAMegabyte);
    }

    // What a reader throws of a file, an ingest tells; how long it took to throw it counts as well.
    private async Task ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = new SourceFile(path, Path.GetFileName(path));
        try
        {
            if (readers.For(file) is not { } reader)
                return;
            await foreach (var result in reader.ReadAsync(file, cancellationToken))
            {
                if (result is ReadResult.Found { Draft: var draft })
                    _ = Story.From(new CorpusDraft(draft.Key, draft).Enrich());
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{exception.GetType().Name}: {exception.Message}");
        }
    }

    // The slope of the line through the last three sizes, both axes logarithmic.
    private static double Exponent(List<(int Size, double Cost)> points)
    {
        var last = points.TakeLast(3).Select(point => (X: Math.Log2(point.Size), Y: Math.Log2(point.Cost))).ToList();
        if (last.Count < 2)
            return 0;
        var (x, y) = (last.Average(point => point.X), last.Average(point => point.Y));
        return last.Sum(point => (point.X - x) * (point.Y - y)) / last.Sum(point => (point.X - x) * (point.X - x));
    }
}
