using System.Collections.Concurrent;

namespace NewsReader.Ingest;

/// <summary>Collects the files that change in some folders until they are at rest.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Programs write a file in several steps; what has not been touched for this long, and is not open to write, is whole.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(600);

    // Some writer never closes its file, such as a log that grows; it is read now and then all the same.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (long First, long Last)> changed = new(StringComparer.Ordinal);
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly TimeProvider clock;
    private volatile bool hasMissed;

    /// <param name="roots">Absolute paths of folders and files.</param>
    public FolderWatch(IEnumerable<string> roots, TimeProvider clock)
    {
        this.clock = clock;
        foreach (var root in roots.Where(Path.Exists))
            watchers.Add(Watch(root));
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
        var rested = changed.Where(pair => clock.GetElapsedTime(pair.Value.Last, now) >= Rest).ToDictionary(StringComparer.Ordinal);
        var written = OpenForWriting.Among(rested.Keys.ToHashSet(StringComparer.Ordinal));
        return [.. rested.Where(pair => (!written.Contains(pair.Key) || clock.GetElapsedTime(pair.Value.First, now) > Patience)
            && changed.TryRemove(pair)).Select(pair => pair.Key)];
    }

    public void Dispose() => watchers.ForEach(watcher => watcher.Dispose());

    private FileSystemWatcher Watch(string root)
    {
        var isFile = File.Exists(root);
        var watcher = new FileSystemWatcher(isFile ? Path.GetDirectoryName(root)! : root)
        {
            IncludeSubdirectories = !isFile,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        if (isFile)
            watcher.Filters.Add(Path.GetFileName(root));
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, _) => hasMissed = true;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    // A folder tells of every change within it too; only its coming and going, with what is in it, counts.
    private void Note(string path)
    {
        if (FileWalk.IsHidden(path))
            return;
        if (Directory.Exists(path))
        {
            hasMissed |= !changed.ContainsKey(path) && Directory.GetCreationTimeUtc(path) > clock.GetUtcNow().AddMinutes(-1).UtcDateTime;
            return;
        }

        // Time that goes by, not the time of day, which may be set back.
        var now = clock.GetTimestamp();
        changed.AddOrUpdate(path, (now, now), (_, times) => (times.First, now));
    }
}
