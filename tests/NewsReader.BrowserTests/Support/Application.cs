using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NewsReader.BrowserTests.Support;

/// <summary>The real application as a process of its own, on a free loopback port and with an archive of its own.</summary>
internal sealed class Application : IAsyncDisposable
{
    private const string Announcement = "NewsReader is at ";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("newsreader-browser-");
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> announced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private Application(string? folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { AssemblyPath(), "serve", "--data", data.FullName, "--urls", "http://127.0.0.1:0",
            "--NewsReader:Management:Url=" + Management }.Concat(folder is null ? [] : [folder, "--no-seeds"]))
            start.ArgumentList.Add(argument);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => announced.TrySetException(new InvalidOperationException("The application ended: " + Output));
    }

    /// <summary>The password of the administrator.</summary>
    public const string Password = "a long enough password";

    /// <summary>Where the application answers.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Where it answers whoever runs it.</summary>
    public string Management { get; } = $"http://127.0.0.1:{FreePort()}";

    private string Output => string.Join('\n', output);

    /// <summary>Starts the application and waits until it is healthy, shows the articles it ships with and finds them.</summary>
    /// <param name="folder">A folder of articles to serve instead.</param>
    /// <param name="title">What the front page says once they are in.</param>
    public static async Task<Application> StartAsync(string? folder = null, string title = Report.TitleStart)
    {
        var application = new Application(folder);
        try
        {
            application.process.Start();
            application.process.BeginOutputReadLine();
            application.process.BeginErrorReadLine();
            application.Address = await application.announced.Task.WaitAsync(StartLimit);
            await application.WaitForAsync("/healthz", "Healthy");
            await application.SetPasswordAsync();
            await application.WaitForAsync("/", title);
            await application.WaitForAsync("/api/search?size=1&q=" + Uri.EscapeDataString(title), "\"id\":");
            return application;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning())
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        data.Delete(recursive: true);
    }

    private async Task WaitForAsync(string path, string content)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), limit.Token);
            var text = Regex.Replace(await answer.Content.ReadAsStringAsync(limit.Token), "<[^>]*>", "");
            if (answer.IsSuccessStatusCode && text.Contains(content, StringComparison.Ordinal))
                return;
            await Task.Delay(200, limit.Token);
        }
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        output.Enqueue(line);
        if (line.StartsWith(Announcement, StringComparison.Ordinal))
            announced.TrySetResult(new Uri(line[Announcement.Length..].Trim()));
    }

    private async Task SetPasswordAsync()
    {
        var start = new ProcessStartInfo("dotnet", [AssemblyPath(), "admin", "set-password", "--data", data.FullName]) { UseShellExecute =
            false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var setting = Process.Start(start)!;
        await setting.StandardInput.WriteLineAsync(Password);
        setting.StandardInput.Close();
        await setting.WaitForExitAsync();
        Assert.Equal(0, setting.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool IsRunning()
    {
        try
        {
            return !process.HasExited;
        }
        catch (InvalidOperationException)
        {
            // It never started.
            return false;
        }
    }

    // The application's own output folder, of the same configuration and framework as these tests.
    private static string AssemblyPath()
    {
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = framework.Parent;
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "NewsReader.sln")))
            root = root.Parent;
        Assert.NotNull(root);
        return Path.Combine(root.FullName, "src", "NewsReader", "bin", framework.Parent!.Name, framework.Name, "NewsReader.dll");
    }
}
