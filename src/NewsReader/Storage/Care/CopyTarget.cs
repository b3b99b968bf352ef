using System.Formats.Tar;

namespace NewsReader.Storage.Care;

/// <summary>A file or folder that somebody names to have a copy of the archive written there.</summary>
internal static class CopyTarget
{
    // As the system counts, see path_resolution(7).
    private const int MaxLinks = 40;

    // ENOSPC, as the runtime passes it on.
    private const int NoSpaceLeft = 28;

    /// <summary>Whether what is at a path is a file of bytes, rather than a folder, a pipe, a socket or a device.</summary>
    public static bool IsRegular(string path)
    {
        if (!File.Exists(path))
            return false;
        try
        {
            var real = Real(path);
            if (OperatingSystem.IsWindows() || new FileInfo(real).Length > 0)
                return true;
            // The runtime says what kind of file an empty one is to nobody but archives.
            using var written = new MemoryStream();
            using (var writer = new TarWriter(written, TarEntryFormat.Pax, leaveOpen: true))
                writer.WriteEntry(real, "x");
            written.Position = 0;
            using var reader = new TarReader(written);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (IOException)
        {
            // Archives know no sockets.
            return false;
        }
    }

    /// <summary>A path without symbolic links, as the system follows them.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Real(string path) => Real(path, MaxLinks);

    /// <summary>Refuses a path that nothing can be written at, before anything is.</summary>
    /// <param name="path">As somebody named it, for what is said.</param>
    /// <param name="make">Makes something empty there.</param>
    /// <exception cref="StoreRefusedException">It cannot.</exception>
    public static void Make(string path, Action make)
    {
        try
        {
            make();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException { HResult: not NoSpaceLeft })
        {
            throw new StoreRefusedException(Reason(path), exception);
        }
    }

    /// <summary>Whether a copy could not be written because there is no room for it.</summary>
    public static bool IsFull(Exception exception) =>
        exception is IOException { HResult: NoSpaceLeft } || StoreFailure.From(exception) is { Kind: StoreFailureKind.DiskFull };

    /// <summary>What is to be said of that.</summary>
    /// <param name="path">As somebody named it.</param>
    public static StoreRefusedException Full(string path, Exception exception) => new(
        $"the disk of \"{path}\" is full, and nothing was left there; the archive is as it was: "
        + "make room or name another place, and run the same command again", exception);

    private static string Reason(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var above = folder;
        while (!Path.Exists(above) && Path.GetDirectoryName(above) is { } next)
            above = next;
        if (File.Exists(above))
            return $"\"{above}\" is a file, so that nothing can lie below it; name another place than \"{path}\"";
        return above == folder
            ? $"\"{path}\" cannot be written; give this user the right to, or name another place"
            : $"there is no folder \"{folder}\"; make it, or name another place";
    }

    private static string Real(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
            return path;
        var here = Path.Combine(Real(folder, links), Path.GetFileName(path));
        if (new FileInfo(here).LinkTarget is not { } target)
            return here;
        return links > 0
            ? Real(Path.GetFullPath(target, Path.GetDirectoryName(here)!), links - 1)
            : throw new IOException($"the symbolic links of \"{path}\" lead in a circle");
    }
}
