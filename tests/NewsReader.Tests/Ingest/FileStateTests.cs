using Microsoft.EntityFrameworkCore;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

/// <summary>What the archive remembers of the files it has read.</summary>
public sealed class FileStateTests
{
    private static readonly Dictionary<string, string?> Mirror = new() { ["NewsReader:Mirror"] = "true" };

    private const string Good = """{"id": 1, "title": "نان ارزان شد", "body": "قیمت نان پایین آمد."}""";
    private const string Bad = """{"id": 2, "title": "نان گران""";

    [Fact]
    public async Task A_file_at_rest_is_not_read_again_until_it_changes()
    {
        await using var archive = await TestArchive.OpenAsync();
        Rest(archive.Write("a.jsonl", Good));
        await archive.IngestAsync("");
        var second = await archive.IngestAsync("");
        archive.Write("a.jsonl", Good.Replace("نان", "شیر", StringComparison.Ordinal));
        var third = await archive.IngestAsync("");

        Assert.Equal((0, 1, 1), (second.Files, second.UnchangedFiles, second.Unchanged));
        Assert.Equal((1, 1), (third.Files, third.Updated));
    }

    [Fact]
    public async Task A_reject_stays_on_the_list_until_its_file_has_been_mended()
    {
        await using var archive = await TestArchive.OpenAsync();
        var path = Rest(archive.Write("a.jsonl", Good + "\n" + Bad));
        await archive.IngestAsync("");
        await archive.IngestAsync("");
        Assert.Equal([(path, "line 2")], await OpenAsync(archive));

        archive.Write("a.jsonl", Good + "\n" + Bad + "\", \"body\": \"قیمت نان بالا رفت.\"}");
        var report = await archive.IngestAsync("");

        Assert.Equal((1, 0), (report.Added, report.Rejected));
        Assert.Empty(await OpenAsync(archive));
    }

    [Fact]
    public async Task A_removed_file_leaves_its_article_marked_and_back_again_it_is_not()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        archive.Write("a/2.txt", "شیر ارزان شد\nقیمت شیر پایین آمد.");
        await archive.IngestAsync("a");
        File.Delete(archive.PathOf("a/1.txt"));
        var gone = await archive.IngestAsync("a");
        var again = await archive.IngestAsync("a");

        Assert.Equal((1, 0), (gone.Removed, again.Removed));
        Assert.NotNull((await archive.ArticleAsync("1.txt")).RemovedAt);
        Assert.Null((await archive.ArticleAsync("2.txt")).RemovedAt);

        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("a");
        Assert.Null((await archive.ArticleAsync("1.txt")).RemovedAt);
    }

    [Fact]
    public async Task An_article_that_its_file_has_no_longer_is_marked()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.jsonl", Good + "\n" + Good.Replace("\"id\": 1", "\"id\": 2", StringComparison.Ordinal));
        await archive.IngestAsync("");
        archive.Write("a.jsonl", Good);
        var report = await archive.IngestAsync("");

        Assert.Equal(1, report.Removed);
        Assert.NotNull((await archive.ArticleAsync("2")).RemovedAt);
    }

    [Fact]
    public async Task A_renamed_dump_is_the_same_articles_and_nothing_is_gone()
    {
        await using var archive = await TestArchive.OpenAsync(settings: Mirror);
        archive.Write("a.jsonl", Good);
        await archive.IngestAsync("");
        File.Move(archive.PathOf("a.jsonl"), archive.PathOf("b.jsonl"));
        var report = await archive.IngestAsync("");

        Assert.Equal((0, 1, 0), (report.Added, report.Unchanged, report.Removed));
        Assert.Null((await archive.ArticleAsync("1")).RemovedAt);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_reached_says_nothing_about_its_articles()
    {
        await using var archive = await TestArchive.OpenAsync(settings: Mirror);
        archive.Write("a/1.txt", "نان ارزان شد\nقیمت نان پایین آمد.");
        await archive.IngestAsync("a");
        Directory.Move(archive.PathOf("a"), archive.PathOf("elsewhere"));
        var report = await archive.IngestAsync("a");

        Assert.Equal(0, report.Removed);
        Assert.Single(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task The_same_id_in_two_files_of_one_collection_is_two_articles()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.jsonl", Good);
        archive.Write("b.jsonl", Good.Replace("نان", "شیر", StringComparison.Ordinal));
        var first = await archive.IngestAsync("");
        archive.Write("b.jsonl", Good.Replace("نان", "آب", StringComparison.Ordinal));
        var second = await archive.IngestAsync("");

        Assert.Equal((2, 0), (first.Added, first.Warned));
        Assert.Equal((0, 1), (second.Added, second.Updated));
        Assert.Equal(["آب ارزان شد", "نان ارزان شد"], (await archive.ArticlesAsync()).Select(article => article.Title)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_article_that_moved_to_another_file_and_changed_there_is_still_the_same()
    {
        await using var archive = await TestArchive.OpenAsync();
        Rest(archive.Write("a.jsonl", Good));
        await archive.IngestAsync("");
        File.Delete(archive.PathOf("a.jsonl"));
        archive.Write("b.jsonl", Good.Replace("نان", "شیر", StringComparison.Ordinal));
        var report = await archive.IngestAsync("");

        Assert.Equal((0, 1), (report.Added, report.Updated));
        Assert.Single(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task Files_that_were_left_alone_count_for_no_rate()
    {
        await using var archive = await TestArchive.OpenAsync();
        Rest(archive.Write("a.jsonl", Good));
        await archive.IngestAsync("");
        var report = await archive.IngestAsync("");

        Assert.Equal((1, 1, 0.0), (report.Unchanged, report.LeftAlone, report.ArticlesPerSecond));
    }

    [Fact]
    public async Task What_another_file_still_has_survives_the_removal_of_one_that_shares_it()
    {
        await using var archive = await TestArchive.OpenAsync(settings: Mirror);
        Rest(archive.Write("a.jsonl", Good.Replace("نان", "شیر", StringComparison.Ordinal)));
        Rest(archive.Write("b.jsonl", Good));
        await archive.IngestAsync("");
        File.Delete(archive.PathOf("a.jsonl"));
        await archive.IngestAsync("");

        var article = Assert.Single(await archive.ArticlesAsync());
        Assert.Equal(("نان ارزان شد", null), (article.Title, article.RemovedAt));
    }

    [Fact]
    public async Task Ids_that_occur_twice_in_a_file_are_warned_of()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.jsonl", Good + "\n" + Good.Replace("نان", "شیر", StringComparison.Ordinal));
        var report = await archive.IngestAsync("");

        Assert.Contains("more than once", Assert.Single(report.Warnings).Reason, StringComparison.Ordinal);
        Assert.Equal((1, 1), (report.Added, report.Updated));
    }

    [Fact]
    public async Task Every_run_is_kept_with_its_counts_and_its_notes()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a.jsonl", Good + "\n" + Bad);
        var report = await archive.IngestAsync("");

        await using var db = archive.OpenStore();
        var run = await db.Runs.Include(one => one.Notes).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((report.RunId, NewsReader.Articles.RunState.Finished, 1, 1, 1),
            (run.Id, run.State, run.Files, run.Added, run.Rejected));
        Assert.Equal([archive.PathOf("")], run.Paths);
        Assert.Equal("line 2", Assert.Single(run.Notes).Location);
    }

    // The time of a file that was written a moment ago does not tell whether it is written once more.
    private static string Rest(string path)
    {
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-1));
        return path;
    }

    private static async Task<List<(string Path, string Place)>> OpenAsync(TestArchive archive)
    {
        await using var db = archive.OpenStore();
        var notes = await db.Notes.Where(note => note.IsOpen && note.IsReject).ToListAsync(TestContext.Current.CancellationToken);
        return notes.ConvertAll(note => (note.Path, note.Location));
    }
}
