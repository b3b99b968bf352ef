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

    private static readonly Counter<long> Rejects = Meter.CreateCounter<long>(
        "newsreader.ingest.rejects", "{article}", "What could not be read, by the kind of its file.");

    // Names are anybody's; a metric has as many rows as there are kinds.
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ".atom", ".csv", ".docx", ".eml", ".epub", ".gz", ".htm", ".html", ".json", ".jsonl", ".mbox", ".md", ".ndjson", ".odt", ".opml",
        ".pdf", ".rss", ".sgm", ".tar", ".tgz", ".tsv", ".txt", ".xhtml", ".xml", ".zip",
    };

    /// <summary>Traces runs and batches.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts an article.</summary>
    /// <param name="outcome">"added", "updated" or "unchanged".</param>
    public static void Count(string outcome) => Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts what could not be read of a file.</summary>
    public static void CountReject(string path)
    {
        Count("rejected");
        var extension = Path.GetExtension(path);
        var kind = Kinds.TryGetValue(extension, out var known) ? known[1..] : "other";
        Rejects.Add(1, new KeyValuePair<string, object?>("kind", kind));
    }
}
