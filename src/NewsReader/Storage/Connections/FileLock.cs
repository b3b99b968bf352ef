namespace NewsReader.Storage.Connections;

/// <summary>Tells a file that somebody else has from one that cannot be had.</summary>
internal static class FileLock
{
    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows, as the runtime passes them on.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    // EMFILE and ENFILE of Linux and of macOS, ERROR_TOO_MANY_OPEN_FILES of Windows.
    private const int TooManyOfProcess = 24;
    private const int TooManyOfSystem = 23;
    private const int TooManyOfWindows = unchecked((int)0x80070004);

    /// <summary>Whether something failed because this process, or the system, has no file handle left: it passes, and says nothing of the
    /// file that was to be opened.</summary>
    public static bool IsLackOfHandles(Exception exception) =>
        exception is IOException { HResult: TooManyOfProcess or TooManyOfSystem or TooManyOfWindows }
        || (exception.InnerException is { } inner && IsLackOfHandles(inner));

    /// <summary>Whether somebody else has the file: of what can be wrong with one, only that passes by itself.</summary>
    public static bool IsHeld(IOException exception) => IsHeld(exception.HResult);

    /// <summary>As <see cref="IsHeld(IOException)"/>, of what the system itself says.</summary>
    public static bool IsHeld(int error) => error is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation;
}
