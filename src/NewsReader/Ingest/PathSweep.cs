using Microsoft.Extensions.Options;
using NewsReader.Reading;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>Walks folders for files that are not as they were read. What could not be read is told again only when it has
/// changed.</summary>
internal sealed class PathSweep(
    ArticleReaders readers, CollectionStore collections, RunStore runs, OwnFolders own, IOptions<NewsReaderOptions> options)
{
    private readonly Dictionary<string, (long Length, long ModifiedAt)> told = new(StringComparer.Ordinal);

    /// <summary>The files that are new, changed or gone, by absolute path.</summary>
    public async Task<IReadOnlyList<string>> ChangedAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var map = await CollectionMap.WithAsync(collections, paths, options.Value, cancellationToken);
        var version = ReadingVersion.Compute(options.Value, readers.Limits);
        var changed = new List<string>();
        var states = new Dictionary<string, (long Length, long ModifiedAt)>(StringComparer.Ordinal);
        foreach (var info in FileWalk.Roots(paths).SelectMany(path => FileWalk.Files(path, own)))
        {
            var collection = map.Find(info.FullName)!;
            var file = CollectionMap.FileIn(collection, info.FullName);
            if (await runs.UnchangedAsync(collection.Id, file.RelativePath, info, version, cancellationToken) is not null)
                continue;
            var state = (info.Length, info.LastWriteTimeUtc.Ticks);
            if (told.TryGetValue(info.FullName, out var before) && before == state)
                continue;
            states[info.FullName] = state;
            if (IsRead(file))
                changed.Add(info.FullName);
        }

        foreach (var path in FileWalk.Roots(paths).Where(Path.Exists))
        {
            var collection = map.Find(path)!;
            var relative = path.Length <= collection.Path.Length ? "" : CollectionMap.FileIn(collection, path).RelativePath;
            changed.AddRange((await runs.MissingAsync(collection.Id, relative,
                one => FileWalk.MayExist(CollectionMap.PathOf(collection, one)), cancellationToken))
                .Select(one => CollectionMap.PathOf(collection, one)));
        }

        // A walk that failed midway has told nobody.
        foreach (var (path, state) in states)
            told[path] = state;
        return changed;
    }

    /// <summary>Files that are gone and may be some of those that have come, under another name: the system tells of both, and not always
    /// at once.</summary>
    /// <param name="changed">By absolute path.</param>
    public async Task<IReadOnlyList<string>> GoneForAsync(IReadOnlyList<string> changed, CancellationToken cancellationToken)
    {
        var lengths = changed.Where(File.Exists).Select(path => new FileInfo(path).Length).ToHashSet();
        if (lengths.Count == 0)
            return [];
        var all = (await collections.AllAsync(cancellationToken)).Where(collection => Path.Exists(collection.Path))
            .ToDictionary(collection => collection.Id);
        return [.. (await runs.OfLengthsAsync(lengths, cancellationToken)).Where(file => all.ContainsKey(file.CollectionId))
            .Select(file => CollectionMap.PathOf(all[file.CollectionId], file.Path))
            .Where(path => !FileWalk.MayExist(path)).Except(changed, StringComparer.Ordinal)];
    }

    // What cannot be opened was told of when it was to be read.
    private bool IsRead(SourceFile file)
    {
        try
        {
            return readers.For(file) is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }
}
