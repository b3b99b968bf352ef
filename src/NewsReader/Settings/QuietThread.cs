using System.Runtime.InteropServices;

namespace NewsReader.Settings;

/// <summary>
/// Threads for what readers should not notice. Work that lasts takes no thread from the requests, which begin with as many as there are
/// processors,
/// and the system lets others go first.
/// </summary>
internal static partial class QuietThread
{
    // Of -20 to 19; a program is at 0, and BelowNormal is the same for a process.
    private const int Niceness = 10;

    /// <summary>Runs something on a thread of its own, which threads that it starts are like; the result tells its end or
    /// failure.</summary>
    public static Task RunAsync(string name, Action work)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            StandBack();
            try
            {
                work();
                ended.SetResult();
            }
            catch (Exception exception)
            {
                ended.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = name,
        };
        thread.Start();
        return ended.Task;
    }

    // The framework's priorities say nothing to Linux, where they are an affair of each thread.
    private static void StandBack()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        if (OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, Niceness);
    }

    // setpriority(2): the first 0 says that a thread is meant, the second that it is this one.
    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, uint who, int niceness);
}
