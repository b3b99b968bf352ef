using System.Globalization;
using NewsReader.Storage.Connections;

namespace NewsReader.Ingest;

/// <summary>Says whether some process has a file open to write it; where the system does not tell, nobody has.</summary>
internal static class OpenForWriting
{
    private const string Processes = "/proc";

    // O_WRONLY and O_RDWR of Linux, in the octal number that /proc gives.
    private const int WriteFlags = 3;

    /// <summary>Which of some files are being written, by absolute path. Of processes of other users the system tells nothing.</summary>
    public static HashSet<string> Among(IReadOnlySet<string> paths)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        if (!OperatingSystem.IsLinux() || paths.Count == 0)
            return written;
        try
        {
            foreach (var process in Directory.EnumerateDirectories(Processes)
                .Where(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)))
            {
                foreach (var path in FilesOf(process).Where(paths.Contains))
                    written.Add(path);
            }

            return written;
        }
        catch (IOException exception) when (FileLock.IsLackOfHandles(exception))
        {
            // Without a handle to look with any of them may be; whoever asks does so again.
            return [.. paths];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return written;
        }
    }

    private static List<string> FilesOf(string process)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd")).Select(handle => Target(process, handle))
                .OfType<string>()];
        }
        catch (Exception exception) when (IsOfAnother(exception))
        {
            // Another user's, or over meanwhile.
            return [];
        }
    }

    private static string? Target(string process, string handle)
    {
        try
        {
            return File.ResolveLinkTarget(handle, returnFinalTarget: false) is FileInfo { FullName: var path }
                && IsWriting(process, handle) ? path : null;
        }
        catch (Exception exception) when (IsOfAnother(exception))
        {
            return null;
        }
    }

    private static bool IsOfAnother(Exception exception) =>
        exception is IOException or UnauthorizedAccessException && !FileLock.IsLackOfHandles(exception);

    private static bool IsWriting(string process, string handle)
    {
        var flags = File.ReadLines(Path.Combine(process, "fdinfo", Path.GetFileName(handle)))
            .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
        return flags is not null && (flags[^1] - '0' & WriteFlags) != 0;
    }
}
