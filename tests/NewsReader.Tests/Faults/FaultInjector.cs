using System.Diagnostics;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>Runs the program with faults in its system calls, by strace; where that is not, or may not look into processes, tests are
/// skipped.</summary>
internal static class FaultInjector
{
    private static readonly Lazy<Task<bool>> Tried = new(TryAsync);

    public static Task<bool> IsAvailableAsync() => Tried.Value;

    public static async Task RequireAsync() =>
        Assert.SkipUnless(await IsAvailableAsync(), "Faults in system calls need strace, and the right to look into processes.");

    /// <summary>Runs a verb to its end with a fault.</summary>
    public static async Task<ProgramRun> RunAsync(Fault fault, params string[] arguments)
    {
        var (code, output, error) = await Executable.RunAnyAsync("strace", [.. Options(fault), "dotnet", Executable.Program, .. arguments]);
        return new ProgramRun(code, output, error);
    }

    /// <summary>Starts a verb with a fault; it ends with its tracer.</summary>
    public static Process Start(Fault fault, params string[] arguments) =>
        Executable.StartAny("strace", [.. Options(fault), "dotnet", Executable.Program, .. arguments]);

    // The filter in the kernel spares what is not asked for its stops, but delivers no signals.
    private static string[] Options(Fault fault) =>
    [
        "-f", .. (string[])(fault.Effect.StartsWith("signal", StringComparison.Ordinal) ? [] : ["--seccomp-bpf"]), "-o", "/dev/null",
        .. fault.Files.SelectMany(file => (string[])["-P", file]), "-e", "trace=" + fault.Calls,
        "-e", $"inject={fault.Calls}:{fault.Effect}:when={fault.When}",
    ];

    private static async Task<bool> TryAsync()
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            var (code, _, _) = await Executable.RunAnyAsync(
                "strace", "-f", "-o", "/dev/null", "-e", "inject=exit_group:delay_enter=1:when=1", "true");
            return code == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
