using NewsReader.Articles;
using NewsReader.Reading;
using NewsReader.Settings;
using NewsReader.Storage;

namespace NewsReader.Ingest;

/// <summary>
/// Tells which collection a file belongs to: the known one whose folder (or file) is the nearest above it. So a folder given
/// after its parent, or before it, is read under one identity only.
/// </summary>
internal sealed class CollectionMap(IReadOnlyList<Collection> collections)
{
    private readonly Dictionary<string, Collection> byPath = collections.GroupBy(collection => collection.Path, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The map after every given path has its collection, named as configured or after itself.</summary>
    public static async Task<CollectionMap> WithAsync(
        CollectionStore store, IReadOnlyList<string> paths, NewsReaderOptions options, CancellationToken cancellationToken)
    {
        await store.NamedAsync(Collection.SeedsName, AppPaths.Seeds, cancellationToken);
        foreach (var (path, name) in options.Collections)
            await store.NamedAsync(name, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), cancellationToken);
        var map = new CollectionMap(await store.AllAsync(cancellationToken));
        foreach (var path in paths.Where(path => map.Find(path) is null))
            await store.AtAsync(path, cancellationToken);
        return new CollectionMap(await store.AllAsync(cancellationToken));
    }

    /// <summary>The collection of a file or folder by absolute path, or null.</summary>
    public Collection? Find(string path)
    {
        for (var candidate = path; !string.IsNullOrEmpty(candidate); candidate = Path.GetDirectoryName(candidate))
        {
            if (byPath.TryGetValue(candidate, out var collection))
                return collection;
        }

        return null;
    }

    /// <summary>The absolute path of a file that a collection has by this path.</summary>
    public static string PathOf(Collection collection, string relative) =>
        Path.GetFileName(collection.Path) == relative && !Directory.Exists(collection.Path)
            ? collection.Path
            : Path.Combine(collection.Path, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>The file as its collection sees it.</summary>
    public static SourceFile FileIn(Collection collection, string path)
    {
        var relative = path == collection.Path ? Path.GetFileName(path) : Path.GetRelativePath(collection.Path, path);
        return new SourceFile(path, relative.Replace(Path.DirectorySeparatorChar, '/')) { IsGiven = path == collection.Path };
    }
}
