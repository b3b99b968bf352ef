using NewsReader.Settings;

namespace NewsReader.Ingest;

/// <summary>Tells entries of a folder that are no files: opening a pipe waits for whoever writes to it, for ever if nobody does.</summary>
internal static class SpecialFile
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0x1000] = "a pipe",
        [0x2000] = "a device",
        [0x6000] = "a device",
        [0xC000] = "a socket",
    };

    /// <summary>What it is if it is no file, with its article; null for files, folders and where the system does not tell.</summary>
    /// <remarks>Pipes, sockets and devices have no length; so most files are not asked for.</remarks>
    public static string? KindOf(FileInfo entry) =>
        entry.Length == 0 && FileStatus.Format(entry.FullName) is { } format ? Names.GetValueOrDefault(format) : null;
}
