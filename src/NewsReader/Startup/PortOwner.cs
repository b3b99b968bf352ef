using System.Globalization;

namespace NewsReader.Startup;

/// <summary>Which process listens at a port; where the system does not tell, nobody is named.</summary>
internal static class PortOwner
{
    // The columns of /proc/net/tcp, and the state LISTEN; see proc(5).
    private const int AddressColumn = 1;
    private const int StateColumn = 3;
    private const int InodeColumn = 9;
    private const string Listening = "0A";

    /// <summary>Such as "process 4711 (nginx)"; null when it is not known. Of other users' processes the system tells only their
    /// owner.</summary>
    public static string? Describe(int port)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(row => row.Length > InodeColumn && row[StateColumn] == Listening && PortOf(row[AddressColumn]) == port)
                .Select(row => $"socket:[{row[InodeColumn]}]").ToHashSet(StringComparer.Ordinal);
            return Directory.EnumerateDirectories("/proc").Where(IsProcess).Where(process => HasOpen(process, sockets))
                .Select(process => $"process {Path.GetFileName(process)} ({File.ReadAllText(Path.Combine(process, "comm")).Trim()})")
                .FirstOrDefault();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static int PortOf(string address) =>
        int.TryParse(address.Split(':')[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var port) ? port : 0;

    private static bool IsProcess(string folder) => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _);

    private static bool HasOpen(string process, HashSet<string> sockets)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd"))
                .Any(handle => new FileInfo(handle).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
