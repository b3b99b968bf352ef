namespace NewsReader.Ingest;

/// <summary>Finds the files of a folder.</summary>
internal static class FileWalk
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>The file itself, or all files of the folder in ordinal order of their paths; hidden ones and links are passed over.</summary>
    /// <exception cref="IOException">The path is no file and no readable folder.</exception>
    public static IReadOnlyList<FileInfo> Files(string path)
    {
        if (File.Exists(path))
            return [new FileInfo(path)];
        var files = new DirectoryInfo(path).EnumerateFiles("*", Options).ToList();
        files.Sort((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
        return files;
    }
}
