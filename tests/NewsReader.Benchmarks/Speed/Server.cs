using System.Diagnostics;

namespace NewsReader.Benchmarks.Speed;

/// <summary>The application as it is served, in a process of its own on the loopback address.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private Server(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public static async Task<Server> StartAsync(string data, int port)
    {
        var address = $"http://127.0.0.1:{port}";
        var program = Path.Combine(AppContext.BaseDirectory, "NewsReader.dll");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--data", data, "--urls", address, "--no-seeds"]) { RedirectStandardOutput = true };
        start.Environment["Serilog__MinimumLevel__Default"] = "Warning";
        var server = new Server(Process.Start(start)!, new Uri(address));
        server.process.OutputDataReceived += static (_, _) => { };
        server.process.BeginOutputReadLine();
        await server.WaitAsync();
        return server;
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private async Task WaitAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/healthz", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It is still starting.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The server did not start.");
    }
}
