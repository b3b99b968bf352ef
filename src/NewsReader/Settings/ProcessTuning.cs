using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsReader.Settings;

/// <summary>
/// All that the program does to the process it runs in: what regular expressions may take, and who comes first. The settings of the garbage
/// collector and the compiler, which are read before any code runs, are in the project file and in Deploy.
/// </summary>
internal static partial class ProcessTuning
{
    // What others wrote must not hold a reader or a page up for ever. It is the clock's time, not the processor's: a match that takes
    // milliseconds was cut off after 5 s on a machine that had fifty times more work than processors.
    private static readonly TimeSpan RegexTime = TimeSpan.FromSeconds(30);

    // Of -20 to 19; a program is at 0, and BelowNormal is the same for a process.
    private const int Niceness = 10;

    /// <summary>Work that lasts takes no thread from the requests, which begin with as many as there are processors: runs something on a thread of its own, which threads that it starts are like; the result tells its end or
    /// failure.</summary>
    public static Task RunQuietlyAsync(string name, Action work)
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

    /// <summary>Limits every regular expression that names no limit of its own; before the first is made, which keeps the limit it finds.</summary>
    [ModuleInitializer]
    internal static void LimitRegularExpressions() => AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", RegexTime);

    /// <summary>
    /// Lets whoever reads meanwhile come first; where nobody does, the process is as fast as ever. Threads that are made from here on have the
    /// priority of this one.
    /// </summary>
    public static void StandBackAsProcess()
    {
        using var own = Process.GetCurrentProcess();
        try
        {
            own.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException)
        {
            // It goes on as it is.
        }
    }
}
