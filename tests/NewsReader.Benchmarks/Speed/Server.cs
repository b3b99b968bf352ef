using System.Diagnostics;
using System.Globalization;

namespace NewsReader.Benchmarks.Speed;

/// <summary>A server in a process of its own on the loopback address.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(5);

    private readonly Process process;

    private Server(Process process, int port)
    {
        this.process = process;
        Port = port;
        Client = new HttpClient { BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")) };
    }

    public HttpClient Client { get; }

    public int Port { get; }

    /// <summary>How long it took until the first page was answered.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>The application as it is built beside this program.</summary>
    public static string Built => Path.Combine(AppContext.BaseDirectory, "NewsReader.dll");

    /// <summary>The application on an archive.</summary>
    /// <param name="program">Its executable or its .dll.</param>
    /// <param name="first">The page that has to be there before it counts as started.</param>
    public static Task<Server> StartAsync(string program, string data, int port, string first) => RunAsync(
        program, ["serve", "--data", data, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--no-seeds",
            "--NewsReader:Limits:RequestsPerSecond=0", "--NewsReader:Limits:PagesPerSecond=0",
            "--NewsReader:Limits:PagesAtOnce=0"], port, first);

    /// <summary>The bare server of this program.</summary>
    public static Task<Server> StartBareAsync(int port, string? pages) => RunAsync(
        typeof(Server).Assembly.Location, [
            "bare", "--port", port.ToString(CultureInfo.InvariantCulture), .. pages is null ? [] : new[] { "--pages", pages }], port, "/");

    /// <summary>Memory in megabytes: that of the process alone, and files that are mapped.</summary>
    public async Task<(double Anonymous, double Mapped)> MemoryAsync(CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status"),
            cancellationToken);
        return (Megabytes("RssAnon:"), Megabytes("RssFile:"));

        double Megabytes(string name) =>
            double.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]
                .Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static async Task<Server> RunAsync(string program, string[] arguments, int port, string first)
    {
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary
            ? "dotnet" : program, isLibrary ? [program, .. arguments]
            : arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        // As the unit for systemd that comes with the application: where the processor's cache is large, the collector otherwise waits for
        // more garbage.
        start.Environment["DOTNET_GCgen0size"] = "0x1000000";
        var started = Stopwatch.GetTimestamp();
        var server = new Server(Process.Start(start)!, port);
        server.process.OutputDataReceived += static (_, _) => { };
        server.process.ErrorDataReceived += static (_, _) => { };
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.WaitAsync(first, started);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private async Task WaitAsync(string first, long started)
    {
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(first, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    Start = Stopwatch.GetElapsedTime(started);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It is still starting.
            }

            await Task.Delay(Step);
        }

        throw new TimeoutException("The server did not start.");
    }
}
