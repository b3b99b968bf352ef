using NewsReader.Tests.Support;

namespace NewsReader.Tests.Ingest;

public sealed class CollectionIdentityTests
{
    private const string Rain = "باران سدهای شمال را پر کرد\nسدهای شمال پس از سه هفته باران پر شدند.\nآب شهرها بس است.";
    private const string Snow = "برف راه‌های کوهستان را بست\nراه‌های کوهستان پس از برف دیشب بسته شدند.\nمدرسه‌ها باز هستند.";

    [Fact]
    public async Task Files_of_one_name_in_two_folders_never_meet()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", Rain);
        archive.Write("b/1.txt", Snow);
        await archive.IngestAsync("a");
        var report = await archive.IngestAsync("b");

        Assert.Equal((1, 0), (report.Added, report.Updated));
        var articles = await archive.ArticlesAsync();
        Assert.Equal(["1.txt", "1.txt"], articles.Select(article => article.Key));
        Assert.Equal(["باران سدهای شمال را پر کرد", "برف راه‌های کوهستان را بست"], articles.Select(article => article.Title));
        Assert.Equal(2, articles.Select(article => article.CollectionId).Distinct().Count());
    }

    [Fact]
    public async Task Two_folders_of_one_name_are_two_collections_with_two_names()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/news/1.txt", Rain);
        archive.Write("b/news/1.txt", Snow);
        await archive.IngestAsync("a/news", "b/news");

        Assert.Equal(2, (await archive.ArticlesAsync()).Select(article => article.Collection!.Name).Distinct().Count());
    }

    [Theory]
    [InlineData("a", "a/economy")]
    [InlineData("a/economy", "a")]
    public async Task A_folder_given_after_its_parent_or_before_it_does_not_double_its_articles(string first, string second)
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/economy/1.txt", Rain);
        await archive.IngestAsync(first);
        var report = await archive.IngestAsync(second);

        Assert.Equal((0, 1), (report.Added, report.Unchanged));
        Assert.Single(await archive.ArticlesAsync());
    }

    [Fact]
    public async Task A_parent_and_its_child_given_together_are_read_once()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/economy/1.txt", Rain);
        archive.Write("a/2.txt", Snow);
        var report = await archive.IngestAsync("a/economy", "a", "a/economy/1.txt");

        Assert.Equal((2, 2), (report.Files, report.Added));
    }

    [Fact]
    public async Task A_file_given_alone_after_its_folder_is_the_same_article()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", Rain);
        await archive.IngestAsync("a");
        var report = await archive.IngestAsync("a/1.txt");

        Assert.Equal((0, 1), (report.Added, report.Unchanged));
    }

    [Fact]
    public async Task The_folder_within_a_collection_is_the_section()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/اقتصاد/1.txt", Rain);
        archive.Write("a/2.txt", Snow);
        await archive.IngestAsync("a");

        Assert.Equal("اقتصاد", (await archive.ArticleAsync("اقتصاد/1.txt")).Section);
        Assert.Null((await archive.ArticleAsync("2.txt")).Section);
    }
}
