using System.Runtime.InteropServices;

namespace NewsReader.Settings;

/// <summary>Keeps what the program writes to its owner: articles that are hidden, keys of sessions and addresses of sign-ins are among the
/// data.</summary>
internal static partial class PrivateFiles
{
    private const UnixFileMode OwnersOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // S_IRWXG and S_IRWXO.
    private const uint OthersBits = 0b111_111;

    /// <summary>From now on nobody else may read what this process makes.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetMask(OthersBits);
    }

    /// <summary>Closes a data folder that is there to everybody else, whoever made it; one that is another user's stays as it is, and so
    /// does one that others write in, such as /tmp.</summary>
    public static void Close(AppPaths paths)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(paths.Database))
            return;
        try
        {
            if (File.GetUnixFileMode(paths.Data) is var mode && mode != (mode & OwnersOnly) && (mode & OthersWrite) == UnixFileMode.None)
                File.SetUnixFileMode(paths.Data, mode & OwnersOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Who may not change it does not own it.
        }
    }

    /// <summary>What is wrong with the rights to the data folder; null when nothing is.</summary>
    public static string? Warning(AppPaths paths) =>
        !OperatingSystem.IsWindows() && Directory.Exists(paths.Data)
            && (File.GetUnixFileMode(paths.Data) & OthersWrite) != UnixFileMode.None
            ? $"Warning: other users may write in the data folder {paths.Data} and put other files in the place of the archive's. "
                + "Use a folder of its own, or take that right from them: chmod go-w"
            : null;

    [LibraryImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial uint SetMask(uint mask);
}
