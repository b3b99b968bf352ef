using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Ingest;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

public sealed class LeftOutTests
{
    private const string Lines = """
        {"id": 1, "title": "نان ارزان شد", "body": "آرد ارزان شد."}
        {"id": 2, "title": "نان گران می‌شود", "body": "آرد گران می‌شود.", "status": "draft"}
        {"id": 3, "title": "شیر گران می‌شود", "body": "شیر گران می‌شود.", "status": "draft"}
        """;

    [Fact]
    public async Task What_is_left_out_is_counted_by_name_and_is_no_reject()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", Lines);
        var report = await archive.IngestAsync("dump.jsonl");

        Assert.Equal((1, 0), (report.Added, report.Rejected));
        Assert.Equal([KeyValuePair.Create("draft", 2)], report.LeftOut);
        var run = new IngestRun();
        report.CopyTo(run);
        Assert.Equal(["2 draft"], run.Skipped);
    }

    [Fact]
    public async Task A_file_is_read_anew_when_drafts_are_asked_for()
    {
        await using var archive = await TestArchive.OpenAsync();
        var path = archive.Write("dump.jsonl", Lines);
        await archive.IngestAsync("dump.jsonl");
        await using var asking = await TestArchive.OpenAsync(archive.Paths.Data,
            settings: new Dictionary<string, string?> { ["NewsReader:Reading:Drafts"] = "true" });
        var report = await asking.Services.GetRequiredService<ArticleIngestor>()
            .IngestAsync([path], progress: null, TestContext.Current.CancellationToken);

        Assert.Equal((2, 1, 0), (report.Added, report.Unchanged, report.LeftOut.Count));
    }

    [Fact]
    public async Task What_a_browser_saved_beside_a_page_is_a_part_of_it()
    {
        await using var archive = await TestArchive.OpenAsync();
        const string Page = "<!doctype html><html><head><title>نان ارزان شد</title></head><body><h1>نان ارزان شد</h1>"
            + "<p>نان در شهر ارزان شد و مردم شاد شدند.</p></body></html>";
        archive.Write("a/نان.html", Page);
        archive.Write("a/نان_files/ad.html", "<html><body><p>بخرید و ببرید، همین امروز.</p></body></html>");
        archive.Write("a/نان_files/img/data.json", "{\"title\": \"آگهی\", \"body\": \"بخرید\"}");
        archive.Write("a/my_files/b.txt", "شیر گران شد\nشیر در شهر گران شد.");
        var report = await archive.IngestAsync("a");

        Assert.Equal((2, 0), (report.Added, report.Rejected));
        Assert.Equal([KeyValuePair.Create("part of a saved page", 2)], report.LeftOut);
    }

    [Fact]
    public async Task A_page_of_frames_is_none_of_the_articles_it_shows()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("index.htm", "<html><head><title>ماهنامه</title></head><frameset cols=\"*,180\"><frame src=\"1.htm\">"
            + "<noframes><body>قاب‌ها دیده نمی‌شود.</body></noframes></frameset></html>");
        var report = await archive.IngestAsync("index.htm");

        Assert.Equal((0, 0), (report.Added, report.Rejected));
        Assert.Equal([KeyValuePair.Create("page of frames", 1)], report.LeftOut);
    }

    [Fact]
    public async Task A_picture_is_refused_where_it_was_given_itself()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        var beside = await archive.IngestAsync("a");
        var itself = await archive.IngestAsync("a/1.jpg");

        Assert.Equal((0, 1), (beside.Rejected, beside.Skipped[".jpg"]));
        Assert.Equal((0, 1), (itself.Rejected, itself.Skipped[".jpg"]));
        archive.Write("2.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
        Assert.Equal("it is a JPEG picture, which is not read; it has no text",
            (await archive.IngestAsync("2.jpg")).Rejects.Single().Reason);
    }
}
