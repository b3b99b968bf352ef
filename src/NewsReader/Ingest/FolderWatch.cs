using System.Collections.Concurrent;

namespace NewsReader.Ingest;

/// <summary>Collects the files that change in some folders until they are at rest.</summary>
internal sealed partial class FolderWatch : IDisposable
{
    // Programs write a file in several steps; what has not been touched for this long, and is not open to write, is whole.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(600);

    // What is gone may come again under another name; then both are told together.
    private static readonly TimeSpan GoneRest = TimeSpan.FromSeconds(2);

    // Some writer never closes its file, such as a log that grows; it is read now and then all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (long First, long Last)> changed = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly IReadOnlyCollection<string> roots;
    private readonly OwnFolders own;
    private readonly TimeProvider clock;
    private volatile bool hasMissed;

    /// <param name="roots">Absolute paths of folders and files. What the system does not watch is left to whoever walks them now and
    /// then.</param>
    public FolderWatch(IReadOnlyCollection<string> roots, OwnFolders own, TimeProvider clock, ILogger logger)
    {
        (this.roots, this.own, this.clock) = (roots, own, clock);
        var (unwatched, reason) = (0, "");
        // Files of one folder share what watches it; the system has no more than a hundred or so for a user.
        foreach (var group in roots.Where(Path.Exists).GroupBy(root => File.Exists(root) ? Path.GetDirectoryName(root)! : root,
            StringComparer.Ordinal))
        {
            try
            {
                watchers.Add(Watch(group.Key, [.. group.Where(root => root != group.Key).Select(Path.GetFileName).OfType<string>()],
                    group.Contains(group.Key)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                (unwatched, reason) = (unwatched + 1, exception.Message);
            }
        }

        if (unwatched > 0)
            LogUnwatched(logger, unwatched, reason);
    }

    /// <summary>Whether changes were missed since this was last asked, so that the folders have to be walked.</summary>
    public bool TakeMissed()
    {
        var missed = hasMissed;
        hasMissed = false;
        return missed;
    }

    /// <summary>The files that changed, appeared or went and are at rest now; each is told once a change.</summary>
    public List<string> TakeRested()
    {
        var now = clock.GetTimestamp();
        var there = new Dictionary<string, (long First, long Last)>(StringComparer.Ordinal);
        var gone = new Dictionary<string, (long First, long Last)>(StringComparer.Ordinal);
        foreach (var (path, times) in changed)
            (Path.Exists(path) ? there : gone)[path] = times;
        var rested = there.Where(pair => clock.GetElapsedTime(pair.Value.Last, now) >= Rest).ToDictionary(StringComparer.Ordinal);
        var written = OpenForWriting.Among(rested.Keys.ToHashSet(StringComparer.Ordinal));
        var whole = rested.Where(pair => !written.Contains(pair.Key) || clock.GetElapsedTime(pair.Value.First, now) > Patience).ToList();
        // With whatever has come all that is gone is told, for it may be the same.
        var left = gone.Where(pair => whole.Count > 0 || clock.GetElapsedTime(pair.Value.Last, now) >= GoneRest);
        return [.. whole.Concat(left).Where(changed.TryRemove).Select(pair => pair.Key)];
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher Watch(string folder, IReadOnlyCollection<string> files, bool isWhole)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = isWhole,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        if (!isWhole)
        {
            foreach (var file in files)
                watcher.Filters.Add(file);
        }

        watcher.Created += (_, change) => NoteArrival(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            NoteArrival(change.FullPath);
        };
        watcher.Error += (_, _) => hasMissed = true;
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    // Nobody tells of what is in a folder that was moved here, or was filled before it was watched.
    private void NoteArrival(string path)
    {
        if (!IsLeftOut(path) && Directory.Exists(path))
            hasMissed = true;
        else
            Note(path);
    }

    // A folder tells of every change within it too; only its coming and going, with what is in it, counts.
    private void Note(string path)
    {
        if (IsLeftOut(path) || Directory.Exists(path))
            return;

        // Time that goes by, not the time of day, which may be set back.
        var now = clock.GetTimestamp();
        changed.AddOrUpdate(path, (now, now), (_, times) => (times.First, now));
    }

    private bool IsLeftOut(string path) => FileWalk.IsHidden(path) || own.IsPassedOver(path, roots);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} folders are not watched, for the system watches no more ({Reason}); "
        + "they are walked every half a minute instead")]
    private static partial void LogUnwatched(ILogger logger, int count, string reason);
}
