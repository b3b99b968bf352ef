using System.Globalization;
using NewsReader.Storage.Care;
using NewsReader.Tests.Storage.Care;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Commands;

/// <summary>Whoever stops a verb is told what became of the archive.</summary>
public sealed class InterruptionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    public async Task A_stopped_ingest_says_that_what_was_stored_is_safe_and_goes_on_the_next_time(string signal, int code)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by the program of that name.");
        Assert.SkipWhen(signal == "INT" && IgnoresInterrupts(), "Whoever started the tests has them ignore what Ctrl+C sends.");
        using var data = new DataFolder();
        var dumps = Directory.CreateDirectory(data.Beside("dumps")).FullName;
        for (var dump = 0; dump < 12; dump++)
            await File.WriteAllTextAsync(Path.Combine(dumps, $"{dump:00}.jsonl"), BackupTests.Dump(dump, 800), Stop);
        string[] ingest = ["ingest", dumps, "--no-seeds", "--data", data.Path];

        var (ended, error) = await SignalAsync(signal, data, ingest);
        Assert.Equal((code, "newsreader: stopped; what was stored before is safe, and the same command goes on from there"),
            (ended, error.Trim()));
        await Verb.SucceedAsync(ingest);
        Assert.Equal(["9600"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Empty(await data.CheckAsync());
    }

    [Theory]
    [InlineData("export", "stopped; no export was made")]
    [InlineData("backup", "stopped; no copy was made")]
    public async Task A_copy_that_was_cancelled_is_not_there(string verb, string part)
    {
        using var data = new DataFolder();
        await File.WriteAllTextAsync(data.Beside("1.jsonl"), BackupTests.Dump(1, 20), Stop);
        await Verb.SucceedAsync("ingest", data.Beside("1.jsonl"), "--no-seeds", "--data", data.Path);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var parsed = NewsReader.Commands.CommandLine.Parse([verb, data.Beside("copy"), "--data", data.Path]);
        var configuration = new System.CommandLine.InvocationConfiguration { ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => parsed.InvokeAsync(configuration, cancelled.Token));
        Assert.Empty(Directory.GetFileSystemEntries(Path.GetDirectoryName(data.Path)!, "copy*"));
        Assert.Contains(part, NewsReader.Commands.Interruption.Notice(verb), StringComparison.Ordinal);
    }

    // Its run is held from when the tables are there.
    private static bool HasArticles(DataFolder data) => Directory.Exists(data.Path)
        && Directory.GetFiles(data.Path, "news.db.run-*").Length > 0 && data.Rows("SELECT COUNT(*) FROM Articles")[0] != "0";

    private static async Task<(int Code, string Error)> SignalAsync(string signal, DataFolder data, string[] arguments)
    {
        using var process = Executable.Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(Stop);
        var error = process.StandardError.ReadToEndAsync(Stop);
        while (!process.HasExited && !HasArticles(data))
            await Task.Delay(5, Stop);
        // Whoever has the store keeps the ingest from coming to its end before it is stopped.
        await using (var held = StoreFile.Open(data.Store))
        {
            StoreFile.Run(held, "BEGIN IMMEDIATE");
            await Executable.RunAnyAsync("kill", $"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture));
            StoreFile.Run(held, "ROLLBACK");
        }

        await process.WaitForExitAsync(Stop);
        await output;
        return (process.ExitCode, await error);
    }

    // A shell that puts something in the background does that, and children inherit it. SIGINT is the second bit of the mask.
    private static bool IgnoresInterrupts() => File.ReadLines("/proc/self/status")
        .Any(line => line.StartsWith("SigIgn:", StringComparison.Ordinal) && (Convert.ToUInt64(line[7..].Trim(), 16) & 2) != 0);
}
