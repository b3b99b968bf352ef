using System.Runtime.InteropServices;

namespace NewsReader.Ingest;

/// <summary>Tells entries of a folder that are no files: opening a pipe waits for whoever writes to it, for ever if nobody does.</summary>
internal static partial class SpecialFile
{
    // statx(2): relative paths from the working folder, links followed, the type alone, which is in a mode of two bytes at this place.
    private const int AtWorkingFolder = -100;
    private const uint TypeMask = 1;
    private const int StatxLength = 256;
    private const int ModePlace = 28;
    private const int FormatMask = 0xF000;

    private static readonly Dictionary<int, string> Names = new()
    {
        [0x1000] = "a pipe",
        [0x2000] = "a device",
        [0x6000] = "a device",
        [0xC000] = "a socket",
    };

    /// <summary>What it is if it is no file, with its article; null for files, folders and where the system does not tell.</summary>
    public static string? KindOf(FileInfo entry)
    {
        // Pipes, sockets and devices have no length; so most files are not asked for.
        if (!OperatingSystem.IsLinux() || entry.Length > 0)
            return null;
        Span<byte> answer = stackalloc byte[StatxLength];
        try
        {
            if (Statx(AtWorkingFolder, entry.FullName, 0, TypeMask, ref MemoryMarshal.GetReference(answer)) != 0)
                return null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }

        return Names.GetValueOrDefault(BitConverter.ToUInt16(answer[ModePlace..]) & FormatMask);
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte answer);
}
