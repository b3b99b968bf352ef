using System.Globalization;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>A disk that cannot read or write at the Nth call, is full, or is slow: what fails says so in a line and leaves the archive
/// whole, and once the disk is well the same verb completes it. NEWSREADER_KILLS asks for more calls of each kind.</summary>
public sealed class FailingDiskTests
{
    private const int LastCall = 200;
    private const int Uploads = 8;

    private readonly Random random = new(1406);

    public static TheoryData<string, string> Writes => new()
    {
        { "ingest", "EIO" }, { "ingest", "ENOSPC" }, { "reindex", "EIO" }, { "reindex", "ENOSPC" },
        { "backup", "EIO" }, { "backup", "ENOSPC" }, { "restore", "EIO" }, { "restore", "ENOSPC" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_verb_whose_writes_fail_says_so_and_is_completed_when_they_do_not(string verb, string error)
    {
        await FaultInjector.RequireAsync();
        await using var archive = await StartAsync();
        foreach (var number in Numbers())
            await FailAsync(archive, verb, error == "ENOSPC" ? Fault.FailFrom(error, number) : Fault.Fail(error, number));
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("backup")]
    [InlineData("check")]
    public async Task A_verb_that_cannot_read_the_store_or_the_index_says_so_and_damages_nothing(string verb)
    {
        await FaultInjector.RequireAsync();
        await using var archive = await StartAsync();
        foreach (var number in Numbers())
        {
            var index = Directory.GetFiles(Path.Combine(archive.Data.Path, "index"));
            foreach (var files in (string[][])[[archive.Data.Store, archive.Data.Store + "-wal"], index])
                await FailAsync(archive, verb, Fault.Fail("EIO", number, Fault.Reads) with { Files = files });
        }
    }

    [Fact]
    public async Task A_server_that_cannot_write_for_a_while_has_every_upload_that_it_took_and_none_that_it_refused()
    {
        await FaultInjector.RequireAsync();
        await using var archive = await StartAsync();
        foreach (var number in Numbers())
        {
            foreach (var error in (string[])["ENOSPC", "EIO"])
            {
                var (taken, isEnded) = await new Killing(archive, random).UploadAsync(
                    Fault.FailSome(error, number, number + random.Next(1, 4)), Uploads);
                TestContext.Current.SendDiagnosticMessage("{0} at {1}: {2} of {3} uploads were taken{4}", error, number, taken, Uploads,
                    isEnded ? ", and the server ended" : "");
                await archive.CheckAsync(random);
            }
        }
    }

    [Fact]
    public async Task A_slow_disk_makes_nothing_fail()
    {
        await FaultInjector.RequireAsync();
        await using var archive = await StartAsync();
        var slow = Fault.Delay(20_000, "fsync,fdatasync");
        await new Killing(archive, random).IngestAsync(slow);
        await archive.CheckAsync(random);
        await new Killing(archive, random).BackUpAsync(slow);
        await archive.CheckAsync(random);
    }

    private async Task<Rehearsal> StartAsync()
    {
        var archive = await Rehearsal.StartAsync(mirrors: false, random);
        await archive.BackUpAsync();
        return archive;
    }

    private async Task FailAsync(Rehearsal archive, string verb, Fault fault)
    {
        if (verb == "ingest")
            archive.Folder.Change(random);
        var (file, model) = archive.Backups[^1];
        string[] arguments = verb switch
        {
            "ingest" => ["ingest", archive.Folder.Path],
            "backup" => ["backup", archive.NextBackup()],
            "restore" => ["restore", file],
            _ => [verb],
        };
        await archive.UnservedAsync(async () =>
        {
            var run = await FaultInjector.RunAsync(fault, archive.Arguments(arguments));
            TestContext.Current.SendDiagnosticMessage("{0} with {1} ended with {2}: {3}", verb, fault, run.Code, run.Error.TrimEnd());
            run.AssertSpeaksToPeople();
            Assert.Empty(await archive.Data.CheckAsync());
            if (verb != "backup")
                await Verb.SucceedAsync(archive.Arguments(arguments));
            else if (run.Code != 0)
                Assert.False(File.Exists(arguments[1]));
            File.Delete(archive.NextBackup());
        });
        if (verb == "ingest")
            archive.ModelIngest();
        if (verb == "restore")
            archive.Model = model;
        await archive.CheckAsync(random);
    }

    private IEnumerable<int> Numbers() =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSREADER_KILLS"), CultureInfo.InvariantCulture, out var calls)
            ? Enumerable.Range(0, calls).Select(call => 1 << call is var number && call < 8 ? number : random.Next(1, LastCall))
            : [random.Next(1, 30)];
}
