using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>What a server does about files that change under it.</summary>
public sealed class FolderWatchTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_changed_and_removed_files_are_followed()
    {
        await using var archive = await Archive.CreateAsync();
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
        await using var archive = await Archive.CreateAsync();
        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        using var worker = await WatchAsync(archive);
        await UntilAsync(archive, "1.txt", _ => true);

        await using (var writer = new StreamWriter(archive.PathOf("a/2.txt")))
        {
            await writer.WriteAsync("شیر ارزان شد\nقیمت شیر پایین آمد");
            await writer.FlushAsync(Stop);
            await Task.Delay(TimeSpan.FromSeconds(2), Stop);
            await writer.WriteAsync(" و باز هم پایین می‌آید.");
        }

        await UntilAsync(archive, "2.txt", _ => true);
        var article = await archive.ArticleAsync("2.txt");
        Assert.Equal(1, article.RevisionCount);
        Assert.Contains("باز هم", article.Lead + article.Body!.Html, StringComparison.Ordinal);
        await worker.StopAsync(Stop);
    }

    private static async Task<BackgroundService> WatchAsync(Archive archive)
    {
        IReadOnlyList<string> paths = [archive.PathOf("a")];
        var worker = ActivatorUtilities.CreateInstance<IngestWorker>(archive.Services, paths);
        await worker.StartAsync(Stop);
        return worker;
    }

    private static async Task UntilAsync(Archive archive, string key, Func<string, bool> isTitle, bool isRemoved = false)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            await using var db = archive.OpenStore();
            var titles = await db.Articles.Where(article => article.Key == key && (article.RemovedAt != null) == isRemoved)
                .Select(article => article.Title).ToListAsync(limit.Token);
            if (titles.Exists(title => isTitle(title)))
                return;
            await Task.Delay(50, limit.Token);
        }
    }
}
