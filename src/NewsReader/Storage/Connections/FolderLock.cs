using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace NewsReader.Storage.Connections;

/// <summary>
/// A lock of a folder itself, which holds whatever becomes of the files in it: whoever has a store open goes on with the files that it has,
/// though somebody has deleted their names. Windows deletes no open file, and needs none.
/// </summary>
internal static partial class FolderLock
{
    // LOCK_SH, LOCK_EX and LOCK_NB of flock(2); O_CLOEXEC of open(2).
    private const int Shared = 1;
    private const int Exclusive = 2;
    private const int AtOnce = 4;
    private const int CloseOnExecOfLinux = 0x80000;
    private const int CloseOnExecOfMac = 0x1000000;

    /// <summary>Takes the lock until what is given back is disposed of.</summary>
    /// <param name="isAlone">Whether nobody else may have it; otherwise all may who do not want it alone.</param>
    /// <param name="held">Null where the lock is not free, and where the system has none for folders.</param>
    /// <returns>False when somebody else keeps this one from having it.</returns>
    public static bool TryTake(string folder, bool isAlone, out SafeFileHandle? held)
    {
        held = null;
        if (OperatingSystem.IsWindows())
            return true;
        var handle = new SafeFileHandle(Open(folder, OperatingSystem.IsMacOS() ? CloseOnExecOfMac : CloseOnExecOfLinux), ownsHandle: true);
        if (handle.IsInvalid || Lock(handle, (isAlone ? Exclusive : Shared) | AtOnce) == 0)
        {
            held = handle.IsInvalid ? null : handle;
            return true;
        }

        var isFree = !FileLock.IsHeld(Marshal.GetLastPInvokeError());
        handle.Dispose();
        return isFree;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(SafeFileHandle file, int operation);
}
