namespace NewsReader.Storage.Connections;

/// <summary>Tells a file that somebody else has from one that cannot be had.</summary>
internal static class FileLock
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows, as the runtime passes them on.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    /// <summary>Whether somebody else has the file: of what can be wrong with one, only that passes by itself.</summary>
    public static bool IsHeld(IOException exception) => exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation;
}
