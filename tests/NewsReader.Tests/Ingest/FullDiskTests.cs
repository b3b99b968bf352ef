using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>A server whose disk is full, or away for a while.</summary>
public sealed class FullDiskTests
{
    private const int Articles = 6000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_whose_disk_is_full_waits_goes_on_serving_and_reads_the_rest_when_there_is_room()
    {
        await using var disk = await SmallDisk.MountAsync("size=8m");
        var files = Directory.CreateTempSubdirectory("newsreader-files-");
        await File.WriteAllLinesAsync(Path.Combine(files.FullName, "dump.jsonl"), Enumerable.Range(1, Articles)
            .Select(i => $$"""{"id": {{i}}, "title": "خبر {{i}}", "body": "{{string.Join(' ', Enumerable.Range(i, 200))}}"}"""), Stop);
        var site = Site.Start(root: new DirectoryInfo(disk.Path));
        await using (site)
        {
            var reading = site.Services.GetRequiredService<QueuedIngest>().ReadAsync([files.FullName], RunTrigger.Start, Stop);
            var outage = site.Services.GetRequiredService<StoreOutage>();
            while (outage.Current is null && !reading.IsCompleted)
                await Task.Delay(20, Stop);
            Assert.Equal(StoreFailureKind.DiskFull, outage.Current?.Kind);
            using (var page = await site.GetAsync("/"))
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);

            await disk.ChangeAsync("size=300m");
            var report = await reading;
            Assert.Equal((Articles, 0), (report!.Added, report.Rejected));
            Assert.Null(outage.Current);
        }

        await Verb.SucceedAsync("check", "--data", site.DataFolder);
        files.Delete(recursive: true);
    }

    [Fact]
    public async Task A_disk_that_somebody_else_filled_is_told_before_anything_has_to_be_written_and_searches_go_on()
    {
        await using var disk = await SmallDisk.MountAsync("size=24m");
        await using var site = Site.Start(root: new DirectoryInfo(disk.Path));
        await site.IngestAsync("1.txt", "نان در شهر ارزان شد.");
        Assert.Equal("Healthy", await HealthAsync(site));
        await File.WriteAllBytesAsync(Path.Combine(disk.Path, "filler"), new byte[20 * 1024 * 1024], Stop);

        Assert.Equal("Degraded", await HealthAsync(site));
        var (_, _, found) = await site.JsonAsync("/api/search?q=نان");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        File.Delete(Path.Combine(disk.Path, "filler"));
        Assert.Equal("Healthy", await HealthAsync(site));
    }

    [Fact]
    public void What_was_refused_for_a_store_that_cannot_be_written_counts_for_a_minute()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var outage = new StoreOutage(clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<StoreOutage>.Instance);
        Assert.Null(outage.Reason);
        outage.NoteRefused(new Microsoft.Data.Sqlite.SqliteException("full", SQLitePCL.raw.SQLITE_FULL));
        Assert.NotNull(outage.Reason);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(outage.Reason);
    }

    [Fact]
    public void What_was_not_stored_for_want_of_room_was_not_met_and_is_read_like_the_first_time()
    {
        var seen = new SeenArticles();
        Assert.True(seen.Add(5));
        seen.Begin();
        Assert.True(seen.Add(7));
        Assert.False(seen.Add(5));
        seen.AddRepeated(1);
        seen.Undo();
        Assert.True(seen.Has(5));
        Assert.False(seen.Has(7));
        Assert.Equal(0, seen.TakeRepeated(1));
    }

    private static async Task<string> HealthAsync(Site site)
    {
        using var answer = await site.GetAsync("/healthz");
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
