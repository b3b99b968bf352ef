using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

public sealed class ReingestTests
{
    private const string Rain =
        "باران سدهای شمال را پر کرد\nسدهای شمال کشور پس از سه هفته باران پر شدند.\nآب شهرهای شمال تا پایان تابستان بس است.";

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/rain.txt", Rain);
        var first = await archive.IngestAsync("a");
        var before = (await archive.ArticlesAsync()).Single();

        var second = await archive.IngestAsync("a");

        Assert.Equal((1, 0, 0), (first.Added, first.Updated, first.Unchanged));
        Assert.Equal((0, 0, 1), (second.Added, second.Updated, second.Unchanged));
        var after = (await archive.ArticlesAsync()).Single();
        Assert.Equal((before.Id, before.ChangeNumber), (after.Id, after.ChangeNumber));
        Assert.Single(after.Revisions);
    }

    [Fact]
    public async Task A_changed_file_keeps_its_id_and_makes_a_second_revision()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/rain.txt", Rain);
        await archive.IngestAsync("a");
        var before = (await archive.ArticlesAsync()).Single();
        archive.Write("a/rain.txt", Rain.Replace("شمال", "غرب", StringComparison.Ordinal));

        var report = await archive.IngestAsync("a");

        Assert.Equal((0, 1, 0), (report.Added, report.Updated, report.Unchanged));
        var after = (await archive.ArticlesAsync()).Single();
        Assert.Equal(before.Id, after.Id);
        Assert.Equal("باران سدهای غرب را پر کرد", after.Title);
        Assert.Equal("سدهای غرب کشور پس از سه هفته باران پر شدند.", after.Lead);
        Assert.Equal("<p>آب شهرهای غرب تا پایان تابستان بس است.</p>\n", after.Body!.Html);
        Assert.True(after.ChangeNumber > before.ChangeNumber);
        Assert.Equal([1, 2], after.Revisions.Select(revision => revision.Number));
    }

    [Fact]
    public async Task A_third_content_makes_a_third_revision_and_keeps_the_earlier_ones()
    {
        await using var archive = await TestArchive.OpenAsync();
        foreach (var place in new[] { "شمال", "غرب", "شرق" })
        {
            archive.Write("a/rain.txt", Rain.Replace("شمال", place, StringComparison.Ordinal));
            await archive.IngestAsync("a");
        }

        var revisions = (await archive.ArticlesAsync()).Single().Revisions;
        Assert.Equal(3, revisions.Count);
        var first = OriginalBytes.Decompress(revisions[0].Original, revisions[0].OriginalLength);
        Assert.Equal(Rain, System.Text.Encoding.UTF8.GetString(first));
    }

    [Fact]
    public async Task A_shorter_list_of_related_titles_replaces_the_longer_one()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/rain.txt", Rain + "\nبیشتر بخوانید:\nبرف در کوه‌های مرکزی بارید\nسیل دو روستا را برد");
        await archive.IngestAsync("a");
        archive.Write("a/rain.txt", Rain + "\nبیشتر بخوانید:\nسیل دو روستا را برد");
        await archive.IngestAsync("a");

        var article = (await archive.ArticlesAsync()).Single();
        Assert.Equal(["سیل دو روستا را برد"], article.Related.Select(link => link.Title));
    }
}
