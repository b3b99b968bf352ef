using System.Globalization;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Faults;

/// <summary>The program is killed at its Nth write, whichever it is doing; NEWSREADER_KILLS asks for more writes of each kind of
/// work.</summary>
public sealed class KilledWriteTests
{
    private const int LastWrite = 260;
    private const int Uploads = 20;

    // The start of a server comes before, and no thread of it writes more often for so many uploads.
    private const int FirstWriteServing = 9;
    private const int LastWriteServing = 50;

    // At the beginning, and in the middle of most of them.
    private static readonly int[] Samples = [4, 40];

    private readonly Random random = new(1405);

    [Fact]
    public async Task An_ingest_that_is_killed_at_a_write_is_completed_by_the_next_one() =>
        await KillAsync((killing, fault) => killing.IngestAsync(fault));

    [Fact]
    public async Task A_reindex_that_is_killed_at_a_write_is_made_good() =>
        await KillAsync((killing, fault) => killing.ReindexAsync(fault));

    [Fact]
    public async Task A_backup_that_is_killed_at_a_write_is_whole_or_not_there() =>
        await KillAsync((killing, fault) => killing.BackUpAsync(fault));

    [Fact]
    public async Task A_restore_that_is_killed_at_a_write_has_been_done_as_a_whole_or_not_at_all() =>
        await KillAsync((killing, fault) => killing.RestoreAsync(fault));

    [Fact]
    public async Task A_server_that_is_killed_at_a_write_has_every_upload_that_it_took() =>
        await KillAsync(async (killing, fault) =>
        {
            var (taken, isKilled) = await killing.UploadAsync(fault, Uploads);
            TestContext.Current.SendDiagnosticMessage("{0} uploads were taken.", taken);
            return isKilled;
        },
        FirstWriteServing, LastWriteServing);

    private async Task KillAsync(Func<Killing, Fault, Task<bool>> killAsync, int first = 1, int last = LastWrite)
    {
        await FaultInjector.RequireAsync();
        await using var archive = await Rehearsal.StartAsync(mirrors: true, random);
        await archive.BackUpAsync();
        var killed = 0;
        foreach (var number in Numbers(first, last))
        {
            var fault = Fault.Kill(number);
            var isKilled = await killAsync(new Killing(archive, random), fault);
            TestContext.Current.SendDiagnosticMessage("{0}: {1}", fault, isKilled ? "killed" : "came to its end before");
            killed += isKilled ? 1 : 0;
            await archive.CheckAsync(random);
        }

        Assert.True(killed > 0, "None was killed.");
    }

    // 1, 2, 4, 8 and so on, then any.
    private IEnumerable<int> Numbers(int first, int last) =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSREADER_KILLS"), CultureInfo.InvariantCulture, out var kills)
            ? Enumerable.Range(0, kills).Select(kill => 1 << kill is var number && number >= first && number < last && kill < 9
                ? number : random.Next(first, last))
            : Samples.Select(number => Math.Max(number, first));
}
