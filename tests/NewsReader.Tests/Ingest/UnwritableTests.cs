using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>Disks, folders and files that refuse.</summary>
public sealed class UnwritableTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_said_in_one_line_and_with_room_the_ingest_goes_on()
    {
        await using var archive = await TestArchive.OpenAsync();
        var dump = archive.Write("dump.jsonl", string.Join('\n', Enumerable.Range(1, 6000)
            .Select(i => $$"""{"id": {{i}}, "title": "خبر {{i}}", "body": "{{string.Join(' ', Enumerable.Range(i, 200))}}"}""")));
        await using var disk = await SmallDisk.MountAsync("size=6m");
        var data = Path.Combine(disk.Path, "data");
        var (code, error) = await Verb.RunAsync("ingest", dump, "--no-seeds", "--data", data);

        Assert.Equal(1, code);
        Assert.Equal("the disk of the data folder is full; what was stored before is safe: make room and run the same "
            + "command again", error);
        await disk.ChangeAsync("size=200m");
        await Verb.SucceedAsync("ingest", dump, "--no-seeds", "--data", data);
        await Verb.SucceedAsync("check", "--data", data);
        Assert.Equal(["6000"], DataFolder.Rows(Path.Combine(data, "news.db"), "SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task A_copy_that_its_disk_has_no_room_for_names_that_disk()
    {
        using var data = new DataFolder();
        var dump = data.Beside("dump.jsonl");
        await File.WriteAllLinesAsync(dump, Enumerable.Range(1, 1500)
            .Select(i => $$"""{"id": {{i}}, "title": "خبر {{i}}", "body": "{{string.Join(' ', Enumerable.Range(i, 200))}}"}"""), Stop);
        await Verb.SucceedAsync("ingest", dump, "--no-seeds", "--data", data.Path);
        await using var disk = await SmallDisk.MountAsync("size=1m");
        foreach (var verb in (string[])["backup", "export"])
        {
            var copy = Path.Combine(disk.Path, "copy");
            var (code, error) = await Verb.RunAsync(verb, copy, "--data", data.Path);
            Assert.Equal(1, code);
            Assert.Contains($"the disk of \"{copy}\" is full", error, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
        }
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said_in_one_line_with_what_to_do()
    {
        await using var disk = await SmallDisk.MountAsync("size=6m");
        await disk.ChangeAsync("ro");
        await using var archive = await TestArchive.OpenAsync();
        var file = archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        foreach (var verb in (string[][])[["ingest", file], ["serve"]])
        {
            var (code, error) = await Verb.RunAsync([.. verb, "--no-seeds", "--data", Path.Combine(disk.Path, "data")]);
            Assert.Equal(1, code);
            Assert.Contains("cannot be written", error, StringComparison.Ordinal);
            Assert.Contains("--data", error, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error);
        }
    }

    [Fact]
    public async Task A_disk_that_became_read_only_is_said_and_not_taken_for_another_process()
    {
        await using var disk = await SmallDisk.MountAsync("size=20m");
        var data = Path.Combine(disk.Path, "data");
        await using var archive = await TestArchive.OpenAsync();
        var file = archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await Verb.SucceedAsync("ingest", file, "--no-seeds", "--data", data);
        await disk.ChangeAsync("ro");
        var (code, error) = await Verb.RunAsync("ingest", file, "--no-seeds", "--data", data).WaitAsync(TimeSpan.FromMinutes(1), Stop);
        Assert.Equal(1, code);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read_is_rejected_and_the_rest_goes_on()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "A file that its own user may not read cannot be made here.");
        await using var archive = await TestArchive.OpenAsync();
        var path = archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        archive.Write("a/2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        await Executable.RunAnyAsync("chmod", "000", path);
        var report = await archive.IngestAsync("a");

        Assert.Equal((1, 1), (report.Added, report.Rejected));
        Assert.Contains("may not be read", report.Rejects[0].Reason, StringComparison.Ordinal);
        await Executable.RunAnyAsync("chmod", "400", path);
        Assert.Equal(1, (await archive.IngestAsync("a")).Added);
    }

    [Fact]
    public async Task A_file_removed_or_cut_while_it_is_read_takes_nothing_else_with_it()
    {
        await using var archive = await TestArchive.OpenAsync();
        var first = archive.Write("a/1.jsonl", string.Join('\n', Enumerable.Range(1, 4000)
            .Select(i => $$"""{"id": {{i}}, "title": "خبر شماره {{i}}", "body": "متن خبر شماره {{i}}."}""")));
        var gone = archive.Write("a/2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        archive.Write("a/3.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        var ingestor = archive.Services.GetRequiredService<ArticleIngestor>();
        var report = await ingestor.IngestAsync([archive.PathOf("a")], new OnFirst(() =>
        {
            File.Delete(gone);
            using var stream = new FileStream(first, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            stream.SetLength(stream.Length - 10);
        }), Stop);

        Assert.InRange(report.Rejected, 0, 2);
        Assert.Contains("3.txt", (await archive.ArticlesAsync()).Select(article => article.Key));
        archive.Write("a/2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        await archive.IngestAsync("a");
        Assert.Contains("2.txt", (await archive.ArticlesAsync()).Select(article => article.Key));
    }

    [Fact]
    public async Task Two_ingests_of_one_folder_at_once_bring_every_article_in_once()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.jsonl", string.Join(
            '\n', Enumerable.Range(1, 3000).Select(i => $$"""{"id": {{i}}, "title": "خبر {{i}}", "body": "متن خبر شماره {{i}}."}""")));
        var reports = await Task.WhenAll(Task.Run(() => archive.IngestAsync(""), Stop), Task.Run(() => archive.IngestAsync(""), Stop));

        Assert.Equal((3000, 3000, 0), (reports.Sum(report => report.Added), reports.Sum(report => report.Unchanged),
            reports.Sum(report => report.Rejected)));
        Assert.Equal(3000, (await archive.ArticlesAsync()).Count);
    }

    [Fact]
    public async Task Two_processes_that_ingest_at_once_both_succeed_and_leave_an_index_that_equals_the_store()
    {
        using var data = new DataFolder();
        var dumps = new[] { data.Beside("a.jsonl"), data.Beside("b.jsonl") };
        for (var dump = 0; dump < dumps.Length; dump++)
            await File.WriteAllLinesAsync(dumps[dump], Enumerable.Range(1, 2000)
                .Select(i => $$"""{"id": {{i}}, "title": "خبر {{dump}} {{i}}", "body": "متن خبر شماره {{i}} از دفتر {{dump}}."}"""), Stop);
        var runs = await Task.WhenAll(dumps.Select(dump => Executable.RunAsync("ingest", dump, "--no-seeds", "--data", data.Path)));

        Assert.All(runs, run => Assert.True(run.Code == 0, run.Output + run.Error));
        Assert.All(runs, run => Assert.Contains("The index is up to date", run.Output, StringComparison.Ordinal));
        Assert.Equal(["4000"], data.Rows("SELECT COUNT(*) FROM Articles"));
        Assert.Empty(await data.CheckAsync());
    }

    [Fact]
    public async Task A_clock_that_was_set_back_loses_no_change_and_no_run_ends_before_it_began()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var archive = await TestArchive.OpenAsync(clock: clock);
        archive.Write("1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("");
        clock.AdjustTime(clock.GetUtcNow().AddDays(-400));
        archive.Write("1.txt", "نان گران شد\nقیمت نان بالا رفت.");
        Assert.Equal(1, (await archive.IngestAsync("")).Updated);
        Assert.Equal("نان گران شد", (await archive.ArticleAsync("1.txt")).Title);

        archive.Write("1.txt", "نان باز گران شد\nقیمت نان باز بالا رفت.");
        var setBack = new OnFirst(() => clock.AdjustTime(clock.GetUtcNow().AddHours(-1)));
        await archive.Services.GetRequiredService<ArticleIngestor>().IngestAsync([archive.PathOf("")], setBack, Stop);
        await using var db = archive.OpenStore();
        Assert.All(db.Runs.ToList(), run => Assert.True(run.State == RunState.Finished && run.EndedAt >= run.StartedAt));
    }

    [Theory]
    [InlineData(2024, null)]
    [InlineData(2026, 2025)]
    public async Task A_day_that_is_still_to_come_dates_no_report(int now, int? year)
    {
        await using var archive = await TestArchive.OpenAsync(
            clock: new FakeTimeProvider(new DateTimeOffset(now, 6, 1, 0, 0, 0, TimeSpan.Zero)));
        archive.Write("1.txt", "همایش باغداران\nتهران - ۵ مرداد ۱۴۰۴ - همایش باغداران برگزار می‌شود.");
        await archive.IngestAsync("");
        var article = await archive.ArticleAsync("1.txt");
        Assert.Equal(year, article.SortKey == Article.Undated ? null : DateTimeOffset.FromUnixTimeSeconds(article.SortKey).Year);
    }

    private sealed class OnFirst(Action action) : IProgress<IngestProgress>
    {
        private Action? next = action;

        public void Report(IngestProgress value) => Interlocked.Exchange(ref next, null)?.Invoke();
    }
}
