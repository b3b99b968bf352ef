using NewsReader.Articles;
using NewsReader.Search;
using NewsReader.Search.Counting;
using NewsReader.Search.Indexing;
using NewsReader.Settings;

namespace NewsReader.Queries;

/// <summary>Finds out how the archive stands: two rows of the store, what the index knows of itself, and lengths of files.</summary>
internal sealed class SystemStatus(
    StoreStatusReader stores, ArticleIndex index, IndexFollower follower, ArchiveCounter counter, AppPaths paths)
{
    // Less is taken up by the next pages that are written.
    private const long LeastFreeBytes = 8 * 1024 * 1024;

    public StatusReport Read()
    {
        var (store, lastRun) = stores.Read();
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
        else if (index.IsSuspect)
            yield return new StatusProblem("index", HealthLevel.Unhealthy, "the index failed to answer, and its files are looked at");
        if (stores.Damage is { } broken)
            yield return new StatusProblem("store-damage", HealthLevel.Degraded, broken);
        if (stores.WriteProblem is { } reason)
            yield return new StatusProblem("store-writing", HealthLevel.Degraded, $"the store cannot be written: {reason}");
        else if (found.Disk is { FreeBytes: < LeastFreeBytes } disk)
            yield return new StatusProblem("store-writing", HealthLevel.Degraded, FormattableString.Invariant(
                $"the disk of the data folder is full: {disk.FreeBytes / 1024:N0} KB are free"));
        if (follower.IsFailing)
            yield return new StatusProblem("index-lag", HealthLevel.Degraded, "the index cannot follow the store and tries again");
        if (found.LastRun is { State: RunState.Failed } run)
            yield return new StatusProblem("last-run", HealthLevel.Degraded, FormattableString.Invariant(
                $"run {run.Id} failed: {run.Failure}"));
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

    private long IndexBytes() => Directory.Exists(paths.Index) ? Directory.EnumerateFiles(paths.Index).Sum(FileLength.Read) : 0;
}
