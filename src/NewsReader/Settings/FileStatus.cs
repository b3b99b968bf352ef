using System.Runtime.InteropServices;

namespace NewsReader.Settings;

/// <summary>What Linux tells of a file and the framework does not.</summary>
internal static partial class FileStatus
{
    // statx(2): relative paths from the working folder, links followed; the places are those of the structure that it fills.
    private const int AtWorkingFolder = -100;
    private const uint TypeMask = 0x1;
    private const uint ChangeTimeMask = 0x80;
    private const int Length = 256;
    private const int ModePlace = 28;
    private const int ChangeTimePlace = 96;
    private const int FormatMask = 0xF000;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>The bits of its mode that say whether it is a file, a folder or something else; null where that is not told.</summary>
    public static int? Format(string path)
    {
        Span<byte> answer = stackalloc byte[Length];
        return TryRead(path, TypeMask, answer) ? BitConverter.ToUInt16(answer[ModePlace..]) & FormatMask : null;
    }

    /// <summary>When its bytes, its name or its rights last changed, in nanoseconds since 1970: a time that no program can set; null where
    /// that is not told.</summary>
    public static long? ChangeTime(string path)
    {
        Span<byte> answer = stackalloc byte[Length];
        return TryRead(path, ChangeTimeMask, answer)
            ? (BitConverter.ToInt64(answer[ChangeTimePlace..]) * NanosecondsPerSecond)
                + BitConverter.ToUInt32(answer[(ChangeTimePlace + sizeof(long))..])
            : null;
    }

    private static bool TryRead(string path, uint mask, Span<byte> answer)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Statx(AtWorkingFolder, path, 0, mask, ref MemoryMarshal.GetReference(answer)) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte answer);
}
