using NewsReader.Benchmarks.Speed.Serving;

namespace NewsReader.Benchmarks.Speed.Ingesting;

/// <summary>What one way of taking articles in cost.</summary>
/// <param name="Seconds">From the start of the process, or of the bare engine's work, to everything being committed.</param>
/// <param name="ProcessorSeconds">Of all processors.</param>
/// <param name="PeakMegabytes">The most memory its process had at once; 0 for what ran within this one.</param>
internal sealed record IngestFigures(string Way, int Articles, double Seconds, double ProcessorSeconds, double PeakMegabytes)
{
    public double PerSecond => Articles / Seconds;

    /// <summary>A row for each way with the medians of its rounds.</summary>
    public static string Table(IReadOnlyList<IngestFigures> rounds) => rounds.Count == 0 ? "" : MeasuredReport.Table(
        FormattableString.Invariant($"{rounds[0].Articles:N0} articles in | s | s of processors | articles/s | most memory, MB"),
        rounds.GroupBy(one => one.Way).Select(way => FormattableString.Invariant(
            $"{way.Key} | {Median(way, one => one.Seconds):F1} | {Median(way, one => one.ProcessorSeconds):F1} | ")
            + FormattableString.Invariant($"{Median(way, one => one.PerSecond):N0} ")
            + FormattableString.Invariant($"({way.Min(one => one.PerSecond):N0}–{way.Max(one => one.PerSecond):N0}) | ")
            + FormattableString.Invariant($"{way.Max(one => one.PeakMegabytes):#,#}")));

    private static double Median(IEnumerable<IngestFigures> rounds, Func<IngestFigures, double> figure) =>
        Sample.At([.. rounds.Select(figure)], 0.5);
}

/// <summary>What a thousand articles cost in a store of some size.</summary>
/// <param name="Stored">Articles that the store had before.</param>
internal sealed record GrowthFigures(int Stored, double SecondsAThousand, double ProcessorSecondsAThousand, double PeakMegabytes);

/// <summary>Everything that one run measured.</summary>
/// <param name="Ratio">Articles a second of the application, beside those of the bare engine.</param>
/// <param name="Start">An ingest of one article, which the others have in them.</param>
internal sealed record IngestResult(
    string Machine, DateTimeOffset Date, double Ratio, IReadOnlyList<IngestFigures> Rounds, IngestFigures Start,
    IReadOnlyList<GrowthFigures> Growth);
