using System.IO.Compression;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

public sealed class RejectTests
{
    [Fact]
    public async Task A_bad_line_is_reported_with_its_file_and_line_and_the_rest_goes_on()
    {
        await using var archive = await TestArchive.OpenAsync();
        var path = archive.Write("dump.jsonl", """
            {"id": 1, "title": "نان ارزان شد", "body": "قیمت نان پایین آمد."}
            {"id": 2, "title": "نان گران
            {"id": 3, "title": "شیر ارزان شد", "body": "قیمت شیر پایین آمد."}
            """);
        var report = await archive.IngestAsync("dump.jsonl");

        Assert.Equal((2, 1), (report.Added, report.Rejected));
        Assert.StartsWith($"{path}, line 2: ", report.Rejects.Single().ToString(), StringComparison.Ordinal);
        Assert.Equal(["1", "3"], (await archive.ArticlesAsync()).Select(article => article.Key));
    }

    [Fact]
    public async Task A_line_without_title_and_text_is_rejected()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("dump.jsonl", """{"id": 1, "source": "مهر"}""");
        var report = await archive.IngestAsync("dump.jsonl");

        Assert.Equal((0, 1), (report.Added, report.Rejected));
        Assert.Equal("line 1", report.Rejects[0].Location);
    }

    [Fact]
    public async Task A_file_of_an_unknown_format_is_passed_over_and_counted()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", "نان ارزان شد.");
        archive.Write("a/photo.JPG", [0xFF, 0xD8, 0xFF]);
        archive.Write("a/other.jpg", [0xFF, 0xD8, 0xFF]);
        var report = await archive.IngestAsync("a");

        Assert.Equal((1, 1, 0), (report.Files, report.Added, report.Rejected));
        Assert.Equal([KeyValuePair.Create(".jpg", 2)], report.Skipped);
    }

    [Theory]
    [InlineData("1.txt", "")]
    [InlineData("1.txt", " \r\n\u200C\u00A0\n…")]
    [InlineData("1.md", "")]
    public async Task A_file_without_a_letter_is_rejected(string name, string text)
    {
        await using var archive = await TestArchive.OpenAsync();
        var path = archive.Write(name, text);
        archive.Write("2.txt", "نان ارزان شد.");
        var report = await archive.IngestAsync("");

        Assert.Equal((1, 1), (report.Added, report.Rejected));
        Assert.Equal($"{path}: the file has no text", report.Rejects[0].ToString());
    }

    [Fact]
    public async Task A_broken_gzip_is_rejected_after_what_could_be_read_of_the_others()
    {
        await using var archive = await TestArchive.OpenAsync();
        var path = archive.Write("a/1.jsonl.gz", "no gzip at all");
        archive.Write("a/2.jsonl.gz", Gzip("""{"title": "نان ارزان شد", "body": "قیمت نان پایین آمد."}"""));
        var report = await archive.IngestAsync("a");

        Assert.Equal((1, 1), (report.Added, report.Rejected));
        Assert.Equal(path, report.Rejects[0].Path);
    }

    [Fact]
    public async Task The_original_comes_back_byte_for_byte()
    {
        byte[] original = [0xEF, 0xBB, 0xBF, .. "نان ارزان شد.\r\n\r\n  قیمت\tنان\u200C پایین آمد \n"u8, 0x80, 0xFF, 0x0A];
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("1.txt", original);
        await archive.IngestAsync("");

        var revision = (await archive.ArticlesAsync()).Single().Revisions.Single();
        Assert.Equal(original, OriginalBytes.Decompress(revision.Original, revision.OriginalLength));
    }

    private static byte[] Gzip(string text)
    {
        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest))
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return buffer.ToArray();
    }
}
