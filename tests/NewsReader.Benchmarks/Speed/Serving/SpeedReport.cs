using System.Globalization;
using NewsReader.Benchmarks.Speed.Ingesting;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>The figures of a run, and the tables of them.</summary>
internal sealed class SpeedReport
{
    public DateOnly Date { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    public string Machine { get; } = Measurement.Machine;

    /// <summary>How long a round of pages is.</summary>
    public double RoundMilliseconds { get; set; }

    public List<PageResult> Pages { get; } = [];

    public List<StoreResult> Stores { get; } = [];

    public List<Footprint> Footprints { get; } = [];

    public List<SpeedResult> Searches { get; } = [];

    public List<IngestFigures> Ingests { get; } = [];

    /// <summary>Markdown.</summary>
    public override string ToString() => MeasuredReport.Paragraphs([
        FormattableString.Invariant(
            $"Medians of {Pages.FirstOrDefault()?.Rates.Count ?? 0} rounds of {RoundMilliseconds:N0} ms, lowest and highest in brackets."),
        .. Pages.Select(page => page.Connections).Distinct().SelectMany(connections => new[]
        {
            FormattableString.Invariant($"{connections} connection{(connections == 1 ? "" : "s")}:"), PageTable(connections),
        }),
        Growth(), "### Memory and disk", FootprintTable(),
        Searches.Count == 0 ? "" : SearchSpeed.Table(Searches), IngestFigures.Table(Ingests)]);

    private string FootprintTable() => MeasuredReport.Table(
        "articles | start, ms | an empty application's | × | memory idle, MB | under load | mapped files | B of text an article | store | "
            + "index | both by text | point read, µs | bare",
        Footprints.Select(one =>
        {
            var store = Stores.Find(other => other.Articles == one.Articles);
            return string.Create(CultureInfo.InvariantCulture,
                $"{one.Articles:N0} | {one.StartMilliseconds:N0} | {one.EmptyStartMilliseconds:N0} | "
                + $"{one.StartMilliseconds / one.EmptyStartMilliseconds:F1} | {one.AnonymousIdle:N0} | {one.AnonymousLoaded:N0} | "
                + $"{one.MappedLoaded:N0} | {one.Text:N0} | {one.Store:N0} | {one.Index:N0} | {one.ByText:F2} | {store?.Article:N0} | "
                + $"{store?.Bare:N0}");
        }));

    private string PageTable(int connections) => MeasuredReport.Table(
        "page | articles | packed | KB | bare, pages/s | again, pages/s | × | first, pages/s | bare p50, p99 | again p50, p99 | "
            + "first p50, p99",
        Pages.Where(page => page.Connections == connections).GroupBy(page => (page.Kind, page.Articles, page.Packed)).Select(ways =>
        {
            var (bare, again, first) =
                (ways.First(way => way.Way == "bare"), ways.First(way => way.Way == "again"), ways.First(way => way.Way == "first"));
            return string.Create(CultureInfo.InvariantCulture,
                $"{ways.Key.Kind} | {ways.Key.Articles:N0} | {(ways.Key.Packed ? "br" : "no")} | {bare.Bytes / 1024.0:F1} | "
                + $"{Rate(bare)} | {Rate(again)} | {again.Rate / bare.Rate:F2} | {Rate(first)} | {Times(bare)} | {Times(again)} | "
                + $"{Times(first)}");
        }));

    // The median of first views at one connection in the largest archive by that in the smallest.
    private string Growth()
    {
        var first = Pages.Where(page => page is { Way: "first", Connections: 1, Packed: false }).ToList();
        if (first.DistinctBy(page => page.Articles).Count() < 2)
            return "";
        var growths = first.GroupBy(page => page.Kind).Select(kind => string.Create(CultureInfo.InvariantCulture,
            $"{kind.Key}: × {kind.MaxBy(page => page.Articles)!.P50 / kind.MinBy(page => page.Articles)!.P50:F2}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"First views, not packed, from {first.Min(page => page.Articles):N0} to {first.Max(page => page.Articles):N0} articles: "
                + $"{string.Join("; ", growths)}.");
    }

    private static string Rate(PageResult page) =>
        string.Create(CultureInfo.InvariantCulture, $"{page.Rate:N0} ({page.Rates.Min():N0}–{page.Rates.Max():N0})");

    private static string Times(PageResult page) => string.Create(CultureInfo.InvariantCulture, $"{page.P50:F2}, {page.P99:F2}");
}
