namespace NewsReader.Ingest;

/// <summary>Finds the files of a folder.</summary>
internal static class FileWalk
{
    private static readonly EnumerationOptions Options = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The file itself, or the files of the folder and those below it, each folder in ordinal order; hidden ones and links are
    /// passed over.</summary>
    /// <remarks>Of a folder at a time are held in memory its own names alone. A path where nothing is has no files.</remarks>
    public static IEnumerable<FileInfo> Files(string path)
    {
        if (File.Exists(path))
            return [new FileInfo(path)];
        return Directory.Exists(path) ? InFolder(new DirectoryInfo(path)) : [];
    }

    /// <summary>The paths of which none lies within another.</summary>
    public static List<string> Roots(IEnumerable<string> paths)
    {
        var distinct = paths.Distinct(StringComparer.Ordinal).ToList();
        return distinct.FindAll(path => !distinct.Exists(other => IsWithin(path, other)));
    }

    /// <summary>Whether a walk would pass over the file.</summary>
    public static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static bool IsWithin(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static IEnumerable<FileInfo> InFolder(DirectoryInfo folder)
    {
        var entries = Entries(folder);
        foreach (var entry in entries)
        {
            if (entry is FileInfo file)
            {
                yield return file;
                continue;
            }

            foreach (var below in InFolder((DirectoryInfo)entry))
                yield return below;
        }
    }

    // A folder may be gone by the time the walk comes to it.
    private static List<FileSystemInfo> Entries(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.EnumerateFileSystemInfos("*", Options).ToList();
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }
}
