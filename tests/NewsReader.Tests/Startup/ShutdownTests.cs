using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Startup;

/// <summary>What a server does when it is asked to stop while it is read and while articles come in.</summary>
public sealed class ShutdownTests
{
    private const int Readers = 6;
    private const string Secret = "رازسربه‌مهر";

    // The server gives itself five seconds; on a machine that does much else besides, stopping takes longer by the clock. What it must not
    // do is to wait for the ingest.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_asked_to_stop_answers_what_is_in_flight_and_does_not_wait_for_the_ingest()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only here a process is asked to stop by a signal.");
        using var data = new DataFolder();
        var dump = data.Beside("dump.jsonl");
        await File.WriteAllLinesAsync(dump, Enumerable.Range(1, 8000)
            .Select(i => (Number: i, Words: string.Join(' ', Enumerable.Range(i, 60).Select(word => $"واژه{word}"))))
            .Select(one => $$"""{"id": {{one.Number}}, "title": "خبر شماره {{one.Number}}", "body": "{{one.Words}}"}"""), Stop);
        var site = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}/"));
        using var server = Executable.Start("serve", dump, "--no-seeds", "--data", data.Path, "--urls", site.ToString(),
            "--NewsReader:Limits:RequestsPerSecond=0", "--NewsReader:Limits:PagesPerSecond=0");
        var log = Task.WhenAll(server.StandardOutput.ReadToEndAsync(Stop), server.StandardError.ReadToEndAsync(Stop));
        try
        {
            using var client = new HttpClient { BaseAddress = site };
            await UntilServingAsync(client);
            using var ended = new CancellationTokenSource();
            var readers = Enumerable.Range(0, Readers).Select(reader => ReadAsync(client, reader, ended.Token)).ToList();
            await Task.Delay(TimeSpan.FromSeconds(1), Stop);

            var asked = Stopwatch.StartNew();
            await Executable.RunAnyAsync("kill", "-TERM", server.Id.ToString(CultureInfo.InvariantCulture));
            await server.WaitForExitAsync(Stop);
            Assert.True(asked.Elapsed < Limit, $"It took {asked.Elapsed.TotalSeconds:0.0} s.");
            await ended.CancelAsync();
            Assert.Equal(0, server.ExitCode);
            var answered = await Task.WhenAll(readers);
            Assert.All(answered, count => Assert.True(count > 0));
        }
        finally
        {
            server.Kill();
        }

        var lines = string.Concat(await log);
        Assert.DoesNotContain(Secret, Uri.UnescapeDataString(lines), StringComparison.Ordinal);
        Assert.DoesNotContain("Error", lines, StringComparison.Ordinal);
        Assert.Empty(await data.CheckAsync());
    }

    // Until the server takes no more connections. An answer that is cut short, or an error, fails.
    private static async Task<int> ReadAsync(HttpClient client, int reader, CancellationToken ended)
    {
        string[] addresses = ["/", $"/search?q={Secret}", "/api/articles?size=50", $"/api/search?q=خبر+{reader}"];
        for (var answered = 0; ; answered++)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(addresses[answered % addresses.Length], UriKind.Relative), ended);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
            {
                return answered;
            }
        }
    }

    private static async Task UntilServingAsync(HttpClient client)
    {
        for (var isServing = false; !isServing;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), Stop);
            try
            {
                using var response = await client.GetAsync(new Uri("/healthz", UriKind.Relative), Stop);
                isServing = response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
