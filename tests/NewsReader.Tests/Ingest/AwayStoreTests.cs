using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Queries;
using NewsReader.Reading;
using NewsReader.Storage;
using NewsReader.Storage.Connections;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>A data folder that is away for a while, and handles that are.</summary>
public sealed class AwayStoreTests
{
    private const int TooManyOpenFiles = 24;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_files_wait_for_a_data_folder_that_is_away_and_nothing_is_made_in_its_place()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("");
        await archive.IndexAsync();
        var file = archive.Write("2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        var away = archive.Paths.Data + ".away";
        Directory.Move(archive.Paths.Data, away);
        var queued = archive.Services.GetRequiredService<QueuedIngest>();
        var reading = Task.Run(
            async () =>
            {
                await queued.AddChangedAsync([file], Stop);
                await queued.ReadWaitingAsync(RunTrigger.Watch, told: null, Stop);
            },
            Stop);
        var outage = archive.Services.GetRequiredService<StoreOutage>();
        while (outage.Current is null)
            await Task.Delay(20, Stop);
        Assert.Contains("is not there", outage.Reason, StringComparison.Ordinal);
        Assert.Contains("is not there", archive.Services.GetRequiredService<StoreStatusReader>().Read().Store.Problem,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnreachableException>(archive.IndexAsync);
        Assert.False(Directory.Exists(archive.Paths.Data));

        Directory.Move(away, archive.Paths.Data);
        await reading;
        Assert.Equal(2, (await archive.ArticlesAsync()).Count);
        await using var db = archive.OpenStore();
        Assert.All(db.Runs.ToList(), run => Assert.Equal(RunState.Finished, run.State));
    }

    [Fact]
    public async Task How_a_run_ended_that_could_not_be_saved_is_saved_before_the_next_one()
    {
        await using var archive = await TestArchive.OpenAsync();
        var runs = archive.Services.GetRequiredService<RunStore>();
        var run = await runs.BeginAsync(RunTrigger.Watch, [], Stop);
        var away = archive.Paths.Data + ".away";
        Directory.Move(archive.Paths.Data, away);
        (run.State, run.Failure) = (RunState.Failed, "the drive is away");
        await Assert.ThrowsAsync<StoreUnreachableException>(() => runs.SaveAsync(run, Stop));
        await Assert.ThrowsAsync<StoreUnreachableException>(() => runs.BeginAsync(RunTrigger.Watch, [], Stop));
        Directory.Move(away, archive.Paths.Data);

        await runs.BeginAsync(RunTrigger.Watch, [], Stop);
        await using var db = archive.OpenStore();
        Assert.Equal([RunState.Failed, RunState.Running], db.Runs.OrderBy(one => one.Id).Select(one => one.State));
        Assert.Equal("the drive is away", db.Runs.OrderBy(one => one.Id).First().Failure);
    }

    [Fact]
    public async Task A_run_whose_lock_cannot_be_taken_has_not_begun()
    {
        await using var archive = await TestArchive.OpenAsync();
        var runs = archive.Services.GetRequiredService<RunStore>();
        var run = await runs.BeginAsync(RunTrigger.Watch, [], Stop);
        Directory.CreateDirectory(FormattableString.Invariant($"{archive.Paths.Database}.run-{run.Id}"));

        var exception = await Assert.ThrowsAsync<StoreUnreachableException>(() => runs.HoldAsync(run));
        Assert.True(StoreOutage.IsPassing(exception));
        await using var db = archive.OpenStore();
        Assert.Empty(db.Runs);
    }

    [Fact]
    public void A_lack_of_handles_is_told_as_that_and_no_fault_of_the_file()
    {
        var lack = new IOException("Too many open files : '/news/1.txt'", TooManyOpenFiles);
        foreach (var exception in new Exception[] { lack, new TypeInitializationException("TextDecoder", lack),
            new InvalidDataException("x", lack), new AggregateException(lack) })
        {
            Assert.True(FileLock.IsLackOfHandles(exception));
            Assert.Contains("no file handle was left", FileReader.Describe(exception), StringComparison.Ordinal);
            Assert.False(NewsReader.Search.Indexing.IndexDamage.IsSaidBy(exception));
        }

        Assert.False(FileLock.IsLackOfHandles(new IOException("Permission denied", 13)));
    }

    [Fact]
    public void The_parts_that_read_files_are_loaded_before_they_are_needed()
    {
        ReadingParts.Load();
        Assert.Contains(AppDomain.CurrentDomain.GetAssemblies(), one => one.GetName().Name == "System.Text.Encoding.CodePages");
        Assert.Equal("windows-1256", System.Text.Encoding.GetEncoding(1256).WebName);
        Assert.NotNull(typeof(TextDecoder).TypeInitializer);
    }
}
