using System.Diagnostics.Metrics;
using NewsReader.Search.Indexing;

namespace NewsReader.Search;

/// <summary>How far the index is, and how far behind the store.</summary>
internal sealed class IndexMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Meter = "NewsReader.Index";

    public IndexMetrics(IMeterFactory meters, IndexFollower follower, ArticleIndex index)
    {
        var meter = meters.Create(Meter);
        meter.CreateObservableGauge("newsreader.index.lag", () => Math.Max(0, follower.LastChange - index.Reached), "{change}",
            "Changes of the store that searches do not see yet.");
        meter.CreateObservableCounter("newsreader.index.articles", () => follower.Written, "{article}",
            "Articles written to the index since the start.");
    }
}
