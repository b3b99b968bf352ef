using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Settings;
using NewsReader.Storage;
using NewsReader.Storage.Connections;

namespace NewsReader.Queries;

/// <summary>Finds out how the archive stands: two rows of the store, what the index knows of itself, and lengths of files.</summary>
internal sealed class SystemStatus(
    ReadOnlyContextPool stores, ArticleIndex index, IndexFollower follower, ArchiveCounter counter, StoreOutage outage, AppPaths paths)
{
    public StatusReport Read()
    {
        var (store, lastRun) = ReadStore();
        var found = new StatusReport
        {
            Problems = [],
            Articles = counter.Now().Articles,
            Store = store,
            Index = ReadIndex(store),
            Disk = ReadDisk(),
            LastRun = lastRun,
        };
        return found with { Problems = [.. ProblemsOf(found).OrderByDescending(problem => problem.Level)] };
    }

    // One line each for what whoever is on call has to know; operating.md says what to do about it.
    private IEnumerable<StatusProblem> ProblemsOf(StatusReport found)
    {
        if (found.Store.Problem is { } unreadable)
            yield return new StatusProblem("store", HealthLevel.Unhealthy, unreadable);
        if (found.Index.Damage is { } damage)
            yield return new StatusProblem("index", HealthLevel.Unhealthy, $"the index is built again: {damage}");
        else if (found.Index.State != IndexReadiness.Open)
            yield return new StatusProblem("index", HealthLevel.Unhealthy, "the index is not open");
        if (outage.Current is { } waited)
            yield return new StatusProblem("store-writing", HealthLevel.Degraded, $"the store cannot be written: {waited.Reason}");
        if (follower.IsFailing)
            yield return new StatusProblem("index-lag", HealthLevel.Degraded, "the index cannot follow the store and tries again");
        if (found.LastRun is { State: RunState.Failed } run)
            yield return new StatusProblem("last-run", HealthLevel.Degraded, FormattableString.Invariant(
                $"run {run.Id} failed: {run.Failure}"));
    }

    private (StoreStatus Store, IngestRun? LastRun) ReadStore()
    {
        var bytes = Length(paths.Database) + Length(paths.Database + "-wal");
        // A file that was deleted is still read by whoever has it open, but never again.
        if (!File.Exists(paths.Database))
            return (new StoreStatus("there is no file news.db in the data folder", 0, bytes), null);
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

    private IndexStatus ReadIndex(StoreStatus store)
    {
        var state = index.IsUsable ? IndexReadiness.Open : IndexReadiness.Closed;
        if (index.Damage is not null || index.IsRebuilding)
            state = IndexReadiness.Rebuilding;
        return new IndexStatus(state, index.Damage, index.Reached, Math.Max(0, store.LastChange - index.Reached), IndexBytes());
    }

    private DiskStatus? ReadDisk()
    {
        try
        {
            var disk = new DriveInfo(paths.Data);
            return new DiskStatus(disk.AvailableFreeSpace, disk.TotalSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private long IndexBytes() => Directory.Exists(paths.Index) ? Directory.EnumerateFiles(paths.Index).Sum(Length) : 0;

    // The index lets files go while they are counted.
    private static long Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }
}
