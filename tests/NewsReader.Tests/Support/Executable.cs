using System.Diagnostics;
using NewsReader.Startup;

namespace NewsReader.Tests.Support;

/// <summary>The program as a process of its own, for what only a process can go through.</summary>
internal static class Executable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Runs a verb to its end.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunAnyAsync("dotnet", [Program, .. arguments]);

    /// <summary>Runs any program to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAnyAsync(string name, params string[] arguments)
    {
        using var process = StartAny(name, arguments);
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = await process.StandardError.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, error);
    }

    /// <summary>Starts a verb, its output to be read by the caller.</summary>
    public static Process Start(params string[] arguments) => StartAny("dotnet", [Program, .. arguments]);

    /// <summary>Starts a verb and kills it, as a power cut would, when something is seen.</summary>
    /// <returns>Whether it was still running then.</returns>
    public static async Task<bool> KillWhenAsync(Func<bool> isSeen, params string[] arguments)
    {
        using var process = Start(arguments);
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        while (!process.HasExited && !isSeen())
            await Task.Delay(1, Stop);
        var wasRunning = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(Stop);
        await reading;
        return wasRunning;
    }

    /// <summary>The program, as an argument of "dotnet".</summary>
    public static string Program => typeof(AppBuilder).Assembly.Location;

    /// <summary>Starts any program, its output to be read by the caller.</summary>
    public static Process StartAny(string name, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(name, arguments) { UseShellExecute = false, RedirectStandardOutput = true,
            RedirectStandardError = true })!;
}
