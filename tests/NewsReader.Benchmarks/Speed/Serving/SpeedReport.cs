using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using NewsReader.Benchmarks.Speed.Ingesting;

namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>The figures of a run, and the tables of them.</summary>
internal sealed class SpeedReport
{
    public DateOnly Date { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    public string Machine { get; } =
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription.Split('.')[0]}, {RuntimeInformation.FrameworkDescription}";

    public List<PageResult> Pages { get; } = [];

    public List<StoreResult> Stores { get; } = [];

    public List<Footprint> Footprints { get; } = [];

    public List<SpeedResult> Searches { get; } = [];

    public List<IngestFigures> Ingests { get; } = [];

    /// <summary>Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{Date:yyyy-MM-dd}, {Machine}; medians of {Pages.FirstOrDefault()?.Rates.Count ?? 0} rounds, lowest and highest in "
            + $"brackets; latencies in ms.");
        foreach (var connections in Pages.Select(page => page.Connections).Distinct())
            WritePages(text, connections);
        WriteGrowth(text);
        text.AppendLine(CultureInfo.InvariantCulture,
            $"\n| articles | start, ms | an empty application's | × | memory idle, MB | under load | mapped files | B of text an "
            + $"article | store | index | both by text | point read, µs | bare |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var one in Footprints)
        {
            var store = Stores.Find(other => other.Articles == one.Articles);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {one.Articles:N0} | {one.StartMilliseconds:N0} | {one.EmptyStartMilliseconds:N0} | "
                + $"{one.StartMilliseconds / one.EmptyStartMilliseconds:F1} | {one.AnonymousIdle:N0} | {one.AnonymousLoaded:N0} | "
                + $"{one.MappedLoaded:N0} | {one.Text:N0} | {one.Store:N0} | {one.Index:N0} | {one.ByText:F2} | {store?.Article:N0} | "
                + $"{store?.Bare:N0} |");
        }

        WriteSearches(text);
        WriteIngests(text);
        return text.ToString();
    }

    private void WriteSearches(StringBuilder text)
    {
        if (Searches.Count == 0)
            return;
        text.AppendLine(CultureInfo.InvariantCulture,
            $"\n| searches, p50 and p99 | articles | {string.Join(" | ", SearchSpeed.Ways)} | × of p50 "
            + $"|\n|---|---|{string.Concat(SearchSpeed.Ways.Select(_ => "---|"))}---|");
        foreach (var kind in Searches.GroupBy(result => (result.Kind, result.Articles)))
        {
            var ways = SearchSpeed.Ways.Select(way => kind.FirstOrDefault(result => result.Way == way)).ToList();
            var cells = ways.Select(way => way is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{way.P50:F1}, {way.P99:F0}"));
            var ratios = ways.Skip(1).OfType<SpeedResult>().Select(
                way => string.Create(CultureInfo.InvariantCulture, $"{way.P50 / ways[0]!.P50:F2}"));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {kind.Key.Kind} | {kind.Key.Articles:N0} | {string.Join(" | ", cells)} | {string.Join(", ", ratios)} |");
        }
    }

    private void WriteIngests(StringBuilder text)
    {
        if (Ingests.Count == 0)
            return;
        text.AppendLine(CultureInfo.InvariantCulture,
            $"\n| {Ingests[0].Articles:N0} articles in | articles/s | s of processors | most memory, MB |\n|---|---|---|---|");
        foreach (var way in Ingests.GroupBy(one => one.Way))
            text.AppendLine(CultureInfo.InvariantCulture, $"| {way.Key} | {Sample.At([.. way.Select(one => one.PerSecond)], 0.5):N0} | "
                + $"{Sample.At([.. way.Select(one => one.ProcessorSeconds)], 0.5):F1} | {way.Max(one => one.PeakMegabytes):N0} |");
    }

    private void WritePages(StringBuilder text, int connections)
    {
        text.AppendLine(CultureInfo.InvariantCulture,
            $"\n{connections} connection{(connections == 1 ? "" : "s")}:\n\n| page | articles | packed | KB | bare, pages/s | "
            + $"again, pages/s | × | first, pages/s | bare p50, p99 | again p50, p99 | first p50, p99 "
            + $"|\n|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var ways in Pages.Where(page => page.Connections == connections).GroupBy(page => (page.Kind, page.Articles, page.Packed)))
        {
            var (bare, again, first) =
                (ways.First(way => way.Way == "bare"), ways.First(way => way.Way == "again"), ways.First(way => way.Way == "first"));
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {ways.Key.Kind} | {ways.Key.Articles:N0} | {(ways.Key.Packed ? "br" : "no")} | {bare.Bytes / 1024.0:F1} | "
                + $"{Rate(bare)} | {Rate(again)} | {again.Rate / bare.Rate:F2} | {Rate(first)} | {Times(bare)} | {Times(again)} | "
                + $"{Times(first)} |");
        }
    }

    // The median of first views at one connection in the largest archive by that in the smallest.
    private void WriteGrowth(StringBuilder text)
    {
        foreach (var kind in Pages.Where(page => page is { Way: "first", Connections: 1, Packed: false }).GroupBy(page => page.Kind))
        {
            var (least, most) = (kind.MinBy(page => page.Articles)!, kind.MaxBy(page => page.Articles)!);
            if (least != most)
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"\nFirst view, {kind.Key}: × {most.P50 / least.P50:F2} from {least.Articles:N0} to {most.Articles:N0} "
                    + $"articles.");
        }
    }

    private static string Rate(PageResult page) =>
        string.Create(CultureInfo.InvariantCulture, $"{page.Rate:N0} ({page.Rates.Min():N0}–{page.Rates.Max():N0})");

    private static string Times(PageResult page) => string.Create(CultureInfo.InvariantCulture, $"{page.P50:F2}, {page.P99:F2}");
}
