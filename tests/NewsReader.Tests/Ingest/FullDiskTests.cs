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
}
