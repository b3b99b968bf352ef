using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsReader.Ingest;

/// <summary>Counts what ingests bring in, and traces them.</summary>
internal static class IngestTelemetry
{
    /// <summary>The name of meter and source.</summary>
    public const string Name = "NewsReader.Ingest";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "newsreader.ingest.articles", "{article}", "Articles read, by what became of them.");

    /// <summary>Traces runs and batches.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts an article.</summary>
    /// <param name="outcome">"added", "updated", "unchanged" or "rejected".</param>
    public static void Count(string outcome) => Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
