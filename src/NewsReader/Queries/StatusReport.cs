using NewsReader.Articles;

namespace NewsReader.Queries;

/// <summary>How well the archive does, the best first.</summary>
internal enum HealthLevel
{
    Healthy,

    /// <summary>Everything is answered but what is damaged, and somebody should look.</summary>
    Degraded,

    /// <summary>Something is not answered.</summary>
    Unhealthy,
}

/// <summary>What keeps the archive from being healthy.</summary>
/// <param name="Name">What operating.md calls it; it never changes.</param>
/// <param name="Text">For whoever runs the server, without a full stop.</param>
internal sealed record StatusProblem(string Name, HealthLevel Level, string Text);

/// <summary>How the archive stands, for health checks and metrics alike.</summary>
internal sealed record StatusReport
{
    public HealthLevel Level => Problems.Count == 0 ? HealthLevel.Healthy : Problems.Max(problem => problem.Level);

    /// <summary>The worst first.</summary>
    public required IReadOnlyList<StatusProblem> Problems { get; init; }

    /// <summary>How many articles readers can find.</summary>
    public required int Articles { get; init; }

    public required StoreStatus Store { get; init; }

    public required IndexStatus Index { get; init; }

    /// <summary>The disk that the data folder is on; null where the system does not tell.</summary>
    public required DiskStatus? Disk { get; init; }

    /// <summary>Null while there was none, or while the store cannot be read.</summary>
    public required IngestRun? LastRun { get; init; }
}

/// <summary>How the store stands.</summary>
/// <param name="Problem">Why it cannot be read; null for one that can.</param>
/// <param name="LastChange">The number of the last change; 0 while it is not known.</param>
/// <param name="Bytes">Of the file and its log.</param>
internal sealed record StoreStatus(string? Problem, long LastChange, long Bytes);

/// <summary>Whether the index can be searched.</summary>
internal enum IndexReadiness
{
    Open,

    /// <summary>Not opened yet, or it cannot be.</summary>
    Closed,

    /// <summary>Broken or given up, and built again beside itself.</summary>
    Rebuilding,
}

/// <summary>How the index stands.</summary>
/// <param name="Damage">Why it is built again; null for one that nothing is known against.</param>
/// <param name="Reached">The number of the last change that searches see.</param>
/// <param name="Lag">How many changes of the store they do not see yet.</param>
internal sealed record IndexStatus(IndexReadiness State, string? Damage, long Reached, long Lag, long Bytes);

/// <param name="FreeBytes">What this user may still write.</param>
internal sealed record DiskStatus(long FreeBytes, long TotalBytes);
