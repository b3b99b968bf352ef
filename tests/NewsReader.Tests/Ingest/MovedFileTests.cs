using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>A file that is renamed or moved is the same article: its id, its address and what the administrator said of it stay.</summary>
public sealed class MovedFileTests
{
    private const string Bread = "نان در شهر ارزان شد\nقیمت نان از امروز در همهٔ نانوایی‌های شهر پایین آمد.";
    private const string Milk = "شیر در شهر ارزان شد\nقیمت شیر از امروز در همهٔ فروشگاه‌های شهر پایین آمد.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, bool> Moves { get; } = new()
    {
        { "a/1.txt", "a/یک.txt", false },
        { "a/1.txt", "a/یک.txt", true },
        { "a/1.txt", "a/1.TXT", true },
        { "a/1.txt", "a/بایگانی/1405/1.txt", true },
        { "a/1.txt", "a/1.txt.txt", false },
        { "a/سیاست/1.txt", "a/اقتصاد/1.txt", true },
        { "a/1.txt", "b/1.txt", true },
        { "a/1.txt", "b/1.txt", false },
        { "a/1.txt", "b/c/دو.txt", true },
        { "b/1.txt", "a/1.txt", true },
        { "a/1.txt", "a/1", true },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task The_article_of_a_renamed_file_keeps_its_id(string from, string to, bool mirrors)
    {
        await using var archive = await OpenAsync(mirrors);
        archive.Write(from, Bread);
        archive.Write("a/other.txt", Milk);
        await IngestAllAsync(archive);
        var before = await OnlyAsync(archive, Bread);

        Directory.CreateDirectory(Path.GetDirectoryName(archive.PathOf(to))!);
        File.Move(archive.PathOf(from), archive.PathOf(to));
        var report = await IngestAllAsync(archive);

        var after = await OnlyAsync(archive, Bread);
        Assert.Equal(before.Id, after.Id);
        Assert.Null(after.RemovedAt);
        Assert.Equal(1, after.RevisionCount);
        Assert.Equal((0, 0, 0), (report.Added, report.Updated, report.Removed));
        Assert.Equal(0, (await IngestAllAsync(archive)).Read - 2);
    }

    [Fact]
    public async Task A_renamed_folder_keeps_all_of_its_articles()
    {
        await using var archive = await OpenAsync(mirrors: true);
        for (var i = 1; i <= 30; i++)
            archive.Write($"a/پوشه/{i}.txt", Bread.Replace("نان", "کالای " + i, StringComparison.Ordinal));
        await IngestAllAsync(archive);
        var before = (await archive.ArticlesAsync()).ToDictionary(article => article.Title, article => article.Id);
        Directory.Move(archive.PathOf("a/پوشه"), archive.PathOf("a/پوشهٔ دیگر"));
        await IngestAllAsync(archive);
        Assert.Equal(before, (await archive.ArticlesAsync()).ToDictionary(article => article.Title, article => article.Id));
    }

    [Fact]
    public async Task The_same_words_in_another_encoding_under_the_same_name_are_the_same_article_with_a_new_revision()
    {
        await using var archive = await OpenAsync(mirrors: true);
        archive.Write("a/1.txt", Bread);
        await IngestAllAsync(archive);
        var before = await OnlyAsync(archive, Bread);
        File.Delete(archive.PathOf("a/1.txt"));
        archive.Write("b/1.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Bread)]);
        await IngestAllAsync(archive);
        var after = await OnlyAsync(archive, Bread);
        Assert.Equal((before.Id, 2), (after.Id, after.RevisionCount));
    }

    [Fact]
    public async Task Of_two_files_of_the_same_words_that_are_renamed_each_stays_one_article()
    {
        await using var archive = await OpenAsync(mirrors: true);
        archive.Write("a/1.txt", Bread);
        archive.Write("a/2.txt", Bread);
        await IngestAllAsync(archive);
        var before = (await archive.ArticlesAsync()).Select(article => article.Id).Order().ToList();
        File.Move(archive.PathOf("a/1.txt"), archive.PathOf("a/3.txt"));
        File.Move(archive.PathOf("a/2.txt"), archive.PathOf("a/4.txt"));
        await IngestAllAsync(archive);
        Assert.Equal(before, (await archive.ArticlesAsync()).Select(article => article.Id).Order());
    }

    [Fact]
    public async Task A_copy_is_an_article_of_its_own_and_other_words_in_a_file_of_the_same_name_are_another()
    {
        await using var archive = await OpenAsync(mirrors: true);
        archive.Write("a/1.txt", Bread);
        await IngestAllAsync(archive);
        File.Copy(archive.PathOf("a/1.txt"), archive.PathOf("a/2.txt"));
        Assert.Equal(1, (await IngestAllAsync(archive)).Added);
        File.Delete(archive.PathOf("a/1.txt"));
        archive.Write("b/1.txt", Milk);
        var report = await IngestAllAsync(archive);
        Assert.Equal((1, 1), (report.Added, report.Removed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_hidden_stays_hidden_when_its_file_is_renamed_copied_or_comes_back(bool mirrors)
    {
        await using var archive = await OpenAsync(mirrors);
        var file = archive.Write("a/1.txt", Bread);
        await IngestAllAsync(archive);
        var id = (await OnlyAsync(archive, Bread)).Id;
        Assert.True(await archive.Services.GetRequiredService<HidingStore>().HideAsync(id, "test", Stop));

        File.Copy(file, archive.PathOf("a/copy.txt"));
        await IngestAllAsync(archive);
        File.Move(file, archive.PathOf("a/renamed.txt"));
        await IngestAllAsync(archive);
        File.Delete(archive.PathOf("a/renamed.txt"));
        File.Delete(archive.PathOf("a/copy.txt"));
        await IngestAllAsync(archive);
        archive.Write("a/again.txt", Bread);
        await IngestAllAsync(archive);
        await using (var db = archive.OpenStore())
            Assert.Empty(await db.Articles.ToListAsync(Stop));

        Assert.True(await archive.Services.GetRequiredService<HidingStore>().ShowAsync(id, "test", Stop));
        await using (var db = archive.OpenStore())
            Assert.All(await db.AllArticles.ToListAsync(Stop), article => Assert.Null(article.HiddenAt));
    }

    [Theory]
    [InlineData("a/1.txt", "a/2.txt")]
    [InlineData("a/1.txt", "b/1.txt")]
    [InlineData("a/folder", "a/other")]
    [InlineData("a/folder", "b/other")]
    public async Task A_server_that_mirrors_keeps_the_article_of_what_is_moved_under_it(string from, string to)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var archive = await OpenAsync(mirrors: true, clock);
        archive.Write("a/1.txt", Bread);
        archive.Write("a/folder/3.txt", Milk);
        Directory.CreateDirectory(archive.PathOf("b"));
        IReadOnlyList<string> paths = [archive.PathOf("a"), archive.PathOf("b")];
        using var worker = ActivatorUtilities.CreateInstance<IngestWorker>(archive.Services, paths);
        await worker.StartAsync(Stop);
        await UntilAsync(clock, async () => (await archive.ArticlesAsync()).Count == 2);
        var before = (await archive.ArticlesAsync()).Select(article => article.Id).Order().ToList();

        Directory.Move(archive.PathOf(from), archive.PathOf(to));
        await UntilAsync(clock, async () => (await archive.ArticlesAsync()).Any(article =>
            article.Collection!.Name == to[..1] && article.Key.StartsWith(to[2..], StringComparison.Ordinal)));
        Assert.Equal(before, (await archive.ArticlesAsync()).Select(article => article.Id).Order());
        await worker.StopAsync(Stop);
    }

    private static async Task UntilAsync(FakeTimeProvider clock, Func<Task<bool>> isSo)
    {
        for (var look = 1; look <= 30; look++)
        {
            // The system tells of files when it comes to it: the clock waits for it, longer each time.
            await Task.Delay(20 * look, Stop);
            clock.Advance(TimeSpan.FromMilliseconds(700));
            if (await isSo())
                return;
        }

        Assert.Fail("Nothing came of it.");
    }

    private static Task<TestArchive> OpenAsync(bool mirrors, TimeProvider? clock = null) =>
        TestArchive.OpenAsync(clock: clock, settings: new Dictionary<string, string?> { ["NewsReader:Mirror"] = mirrors.ToString() });

    private static async Task<IngestReport> IngestAllAsync(TestArchive archive)
    {
        Directory.CreateDirectory(archive.PathOf("a"));
        Directory.CreateDirectory(archive.PathOf("b"));
        return await archive.IngestAsync("a", "b");
    }

    private static async Task<Article> OnlyAsync(TestArchive archive, string text) =>
        Assert.Single(await archive.ArticlesAsync(), article => article.Title == text[..text.IndexOf('\n', StringComparison.Ordinal)]);
}
