using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>What a server does about files that change under it.</summary>
public sealed class FolderWatchTests
{
    // After which a file is at rest that nobody touches.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(700);

    // In so many steps of rest, twice, folders are not walked yet, nor is a file read that somebody keeps open.
    private const int MaxLooks = 20;

    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_changed_and_removed_files_are_followed()
    {
        await using var archive = await TestArchive.OpenAsync(clock: clock);
        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        using var worker = await WatchAsync(archive);
        await UntilAsync(archive, "1.txt", title => title == "نان ارزان شد");

        archive.Write("a/new/2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        await UntilAsync(archive, "new/2.txt", title => title == "شیر ارزان شد");
        archive.Write("a/1.txt", "نان گران شد\nقیمت نان بالا رفت.");
        await UntilAsync(archive, "1.txt", title => title == "نان گران شد");
        File.Delete(archive.PathOf("a/1.txt"));
        await UntilAsync(archive, "1.txt", _ => true, isRemoved: true);
        await worker.StopAsync(Stop);
    }

    [Fact]
    public async Task A_file_that_is_being_written_waits_until_it_is_whole()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells which files are being written.");
        await using var archive = await TestArchive.OpenAsync(clock: clock);
        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        using var worker = await WatchAsync(archive);
        await UntilAsync(archive, "1.txt", _ => true);

        await using (var writer = new StreamWriter(archive.PathOf("a/2.txt")))
        {
            await writer.WriteAsync("شیر ارزان شد\nقیمت شیر پایین آمد");
            await writer.FlushAsync(Stop);
            // The system tells of it after the other, so that both are at rest when it comes in.
            archive.Write("a/3.txt", "آرد ارزان شد\nقیمت آرد پایین آمد.");
            await UntilAsync(archive, "3.txt", _ => true);
            Assert.DoesNotContain("2.txt", (await archive.ArticlesAsync()).Select(one => one.Key));
            await writer.WriteAsync(" و باز هم پایین می‌آید.");
        }

        await UntilAsync(archive, "2.txt", _ => true);
        var article = await archive.ArticleAsync("2.txt");
        Assert.Equal(1, article.RevisionCount);
        Assert.Contains("باز هم", article.Lead + article.Body!.Html, StringComparison.Ordinal);
        await worker.StopAsync(Stop);
    }

    private static async Task<BackgroundService> WatchAsync(TestArchive archive)
    {
        IReadOnlyList<string> paths = [archive.PathOf("a")];
        var worker = ActivatorUtilities.CreateInstance<IngestWorker>(archive.Services, paths);
        await worker.StartAsync(Stop);
        return worker;
    }

    private async Task UntilAsync(TestArchive archive, string key, Func<string, bool> isTitle, bool isRemoved = false)
    {
        for (var look = 1; look <= MaxLooks; look++)
        {
            // The system tells of files when it comes to it: the clock waits for it, longer each time.
            await Task.Delay(30 * look * look, Stop);
            clock.Advance(Rest);
            await using var db = archive.OpenStore();
            var titles = await db.Articles.Where(article => article.Key == key && (article.RemovedAt != null) == isRemoved)
                .Select(article => article.Title).ToListAsync(Stop);
            if (titles.Exists(title => isTitle(title)))
                return;
        }

        Assert.Fail($"Nothing became of {key}.");
    }
}
