using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NewsReader.Benchmarks.Speed.Ingesting;

/// <summary>The application's own ingest of a file in a process of its own.</summary>
internal static class MeasuredIngest
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    /// <summary>Ingests a file from the start of the process until everything is stored, indexed and committed.</summary>
    /// <param name="program">The application as it is published.</param>
    public static async Task<IngestFigures> RunAsync(string program, string file, int articles, string data,
        CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            program, ["ingest", file, "--data", data]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var (peak, processor) = (0.0, TimeSpan.Zero);
        while (!process.HasExited)
        {
            await Task.Delay(Step, cancellationToken);
            try
            {
                peak = Math.Max(peak, Peak(process.Id));
                process.Refresh();
                processor = process.TotalProcessorTime;
            }
            catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or IOException)
            {
                // It has just ended.
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? new IngestFigures("NewsReader", articles, seconds, processor.TotalSeconds, peak)
            : throw new InvalidOperationException(FormattableString.Invariant($"The ingest of {file} ended with {process.ExitCode}."));
    }

    // The most that was resident at once, where the system tells; in megabytes.
    private static double Peak(int id)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/status"))
            .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture) / 1024;
    }
}
