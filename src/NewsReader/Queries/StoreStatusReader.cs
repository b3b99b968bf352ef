using NewsReader.Articles;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Queries;

/// <summary>Finds out how the store stands, by two of its rows.</summary>
internal sealed class StoreStatusReader(ReadOnlyContextPool stores, StoreOutage outage, StoreDamage damage, AppPaths paths)
{
    /// <summary>Why the store cannot be written for now; null while it can.</summary>
    public string? WriteProblem => outage.Reason;

    /// <summary>What of the store is known to be damaged; null while nothing is.</summary>
    public string? Damage => damage.Current;

    public (StoreStatus Store, IngestRun? LastRun) Read()
    {
        var bytes = FileLength.Read(paths.Database) + FileLength.Read(paths.Database + "-wal");
        // A file that was deleted is still read by whoever has it open, but never again.
        if (StoreUnreachableException.Reason(paths.Database) is { } away)
            return (new StoreStatus(away, 0, bytes), null);
        try
        {
            using var reading = stores.Open();
            var last = reading.Context.ChangeCounters.Select(one => one.Last).Single();
            var run = reading.Context.Runs.OrderByDescending(one => one.Id).FirstOrDefault();
            return (new StoreStatus(null, last, bytes), run is null ? null : RunQueries.AsItStands(run, paths));
        }
        catch (Exception exception) when (StoreFailure.From(exception) is not null || exception is InvalidOperationException)
        {
            var reason = StoreFailure.From(exception)?.Reason ?? "it has no number of its last change";
            return (new StoreStatus($"the store cannot be read: {reason}", 0, bytes), null);
        }
    }
}

/// <summary>Lengths of files that others may let go meanwhile.</summary>
internal static class FileLength
{
    /// <summary>In bytes; 0 for one that is gone.</summary>
    public static long Read(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
