using System.Diagnostics.Metrics;

namespace NewsReader.Pages.Caching;

/// <summary>Counts which pages were there already.</summary>
internal sealed class PageCacheMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "NewsReader.Pages";

    private static readonly KeyValuePair<string, object?> WasHit = new("result", "hit");
    private static readonly KeyValuePair<string, object?> WasMiss = new("result", "miss");

    private readonly Counter<long> requests;

    public PageCacheMetrics(IMeterFactory meters) =>
        requests = meters.Create(Meter).CreateCounter<long>(
            "newsreader.page_cache.requests", "{request}", "Pages asked for, by whether they were kept in memory.");

    public void Hit() => requests.Add(1, WasHit);

    public void Miss() => requests.Add(1, WasMiss);
}
