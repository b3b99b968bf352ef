using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>What a server has taken to be read is read, whatever happens to the server.</summary>
public sealed class QueueTests
{
    private const int Uploads = 40;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_an_earlier_process_was_asked_for_is_read_by_the_next_one_and_then_not_again()
    {
        await using var archive = await TestArchive.OpenAsync();
        var queue = archive.Services.GetRequiredService<QueueStore>();
        foreach (var trigger in new[] { RunTrigger.Request, RunTrigger.Watch })
        {
            for (var i = 1; i <= 3; i++)
                Assert.True(await queue.AddAsync([archive.Write($"{trigger}/{i}.txt", $"{trigger} {i}\nمتن {trigger} شماره {i}.")], trigger,
                    int.MaxValue, Stop));
        }

        await using var next = await archive.BesideAsync();
        using var requested = new RequestedIngest(next.Services.GetRequiredService<QueuedIngest>());
        await requested.StartAsync(Stop);
        IReadOnlyList<string> none = [];
        using var worker = ActivatorUtilities.CreateInstance<IngestWorker>(next.Services, none);
        await worker.StartAsync(Stop);
        await worker.ExecuteTask!;
        await UntilEmptyAsync(archive);

        Assert.Equal(6, (await archive.ArticlesAsync()).Count);
        await using var db = archive.OpenStore();
        // Each that was asked for has a run of its own; what changed is read together.
        Assert.Equal([RunTrigger.Request, RunTrigger.Request, RunTrigger.Request, RunTrigger.Watch],
            (await db.Runs.Select(run => run.Trigger).ToListAsync(Stop)).Order().Reverse().OrderBy(trigger => trigger == RunTrigger.Watch));
        await requested.StopAsync(Stop);
    }

    [Fact]
    public async Task What_fails_for_a_reason_of_its_own_is_given_up_and_does_not_keep_the_next_one_waiting()
    {
        await using var archive = await TestArchive.OpenAsync();
        var queue = archive.Services.GetRequiredService<QueueStore>();
        await queue.AddAsync(["\0"], RunTrigger.Request, int.MaxValue, Stop);
        await queue.AddAsync([archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.")], RunTrigger.Request, int.MaxValue, Stop);
        await archive.Services.GetRequiredService<QueuedIngest>().ReadWaitingAsync(RunTrigger.Request, told: null, Stop);
        Assert.Single(await archive.ArticlesAsync());
        await using var db = archive.OpenStore();
        Assert.Empty(await db.Queue.ToListAsync(Stop));
    }

    [Fact]
    public async Task No_more_than_the_limit_wait_and_what_is_refused_leaves_nothing()
    {
        await using var archive = await TestArchive.OpenAsync();
        var queue = archive.Services.GetRequiredService<QueueStore>();
        Assert.True(await queue.AddAsync(["/a", "/b"], RunTrigger.Request, 2, Stop));
        Assert.False(await queue.AddAsync(["/c"], RunTrigger.Request, 2, Stop));
        Assert.True(await queue.AddAsync(["/d"], RunTrigger.Watch, int.MaxValue, Stop));
        await using var db = archive.OpenStore();
        Assert.Equal(["/a", "/b", "/d"], await db.Queue.OrderBy(queued => queued.Id).Select(queued => queued.Path).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_server_that_is_killed_while_it_reads_uploads_reads_the_rest_at_its_next_start()
    {
        using var data = new DataFolder();
        await Verb.SucceedAsync("ingest", Directory.CreateDirectory(data.Beside("none")).FullName, "--no-seeds", "--data", data.Path);
        var uploads = Directory.CreateDirectory(Path.Combine(data.Path, "uploads"));
        for (var i = 1; i <= Uploads; i++)
        {
            var folder = uploads.CreateSubdirectory($"20260101-000000-{i}");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "1.txt"), $"خبر شماره {i}\nمتن خبر شماره {i} از {Uploads}.", Stop);
            data.Run($"INSERT INTO Queue (Path, Trigger, AskedAt, Attempts) VALUES ('{folder.FullName}', {(int)RunTrigger.Request}, 0, 0)");
        }

        for (var kill = 1; kill <= 4; kill++)
            await Executable.KillWhenAsync(() => Left(data) <= Uploads - (kill * 8), "serve", "--no-seeds", "--urls",
                "http://127.0.0.1:0", "--data", data.Path);
        Assert.InRange(Left(data), 1, Uploads - 1);
        await Executable.KillWhenAsync(() => Left(data) == 0, "serve", "--no-seeds", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        Assert.Equal([$"{Uploads}"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_part_of_the_server_that_fails_ends_it_with_one_line_and_not_as_if_all_were_well()
    {
        using var data = new DataFolder();
        await Verb.SucceedAsync("ingest", Directory.CreateDirectory(data.Beside("none")).FullName, "--no-seeds", "--data", data.Path);
        data.Run("DROP TABLE Queue");
        var (code, _, error) = await Executable.RunAsync("serve", "--no-seeds", "--urls", "http://127.0.0.1:0", "--data", data.Path);
        Assert.Equal(1, code);
        Assert.Contains("newsreader: the server ended, because a part of it failed", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static long Left(DataFolder data) =>
        long.Parse(data.Rows("SELECT COUNT(*) FROM Queue")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task UntilEmptyAsync(TestArchive archive)
    {
        await using var db = archive.OpenStore();
        while (await db.Queue.AnyAsync(Stop))
            await Task.Delay(20, Stop);
    }
}
