using Microsoft.Extensions.DependencyInjection;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Storage;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Search;

/// <summary>What a query asks of articles besides their words: pictures, films, links.</summary>
public sealed class ArticleTraitTests
{
    [Theory]
    [InlineData("<p>نان</p>", "", "")]
    [InlineData("<p>نان <img src=\"https://example.org/1\" alt=\"\"></p>", "", "image")]
    [InlineData("<p>نان <a href=\"https://example.org/a/نان.JPG?w=300\">نان تازه</a></p>", "", "image")]
    [InlineData("<p>نان <a href=\"https://example.org/jpg\">jpg</a></p>", "", "")]
    [InlineData("<p>نان</p>", "https://example.org/1.jpg", "image")]
    [InlineData("<p>نان <a href=\"/films/1.mp4#t=10\">فیلم</a></p>", "", "video")]
    [InlineData("<p>نان <a href=\"https://www.aparat.com/v/x1\">فیلم</a> <a href=\"1.png\">2</a></p>", "", "image video")]
    [InlineData("<p>نان <a href=\"https://www.youtube.com/watch?v=x\">فیلم</a></p>", "", "video")]
    [InlineData("<p>نان <a href=\"https://example.org/?to=youtube.com/watch\">نوشته</a></p>", "", "")]
    public async Task Pictures_and_films_are_found_where_the_text_shows_or_leads_to_them(string html, string image, string traits)
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("نان", change: article =>
        {
            article.Body!.Html = html;
            article.Image = image;
        });

        Assert.Equal(traits.Contains("image", StringComparison.Ordinal) ? 1 : 0, (await archive.FindAsync("نان has:image")).Total);
        Assert.Equal(traits.Contains("video", StringComparison.Ordinal) ? 1 : 0, (await archive.FindAsync("نان دارد:ویدئو")).Total);
        Assert.Equal(traits.Length > 0 ? 1 : 0, (await archive.FindAsync("has:(image OR video)")).Total);
        Assert.Equal(traits.Length > 0 ? 0 : 1, (await archive.FindAsync("-has:(image OR video)")).Total);
    }

    [Fact]
    public async Task A_value_that_is_none_is_said_and_its_words_are_searched()
    {
        await using var archive = await TestArchive.OpenAsync();
        await archive.AddAsync("چه دارد نان");

        var page = await archive.FindAsync("دارد:نان");

        Assert.Contains(QueryNotes.UnknownTrait, page.Notes);
        Assert.Equal(1, page.Total);
    }

    [Theory]
    [InlineData("target", "list")]
    [InlineData("list", "target")]
    public async Task Articles_are_linked_once_both_ends_are_there_whichever_comes_in_first(string first, string second)
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("target/1.txt", "نرخ نان در شهر کم شد\nمتن خبر نان.");
        archive.Write("list/2.txt", "گندم ارزان شد\nمتن خبر گندم.\nبیشتر بخوانید:\nنرخ نان در شهر کم شد\n");
        await archive.IngestAsync(first);
        Assert.Equal(0, await LinkedAsync(archive));
        await archive.IngestAsync(second);

        Assert.Equal(2, await LinkedAsync(archive));
    }

    [Fact]
    public async Task Articles_are_linked_no_longer_when_the_list_changes()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", "نرخ نان در شهر کم شد\nمتن خبر نان.");
        archive.Write("a/2.txt", "گندم ارزان شد\nمتن خبر گندم.\nبیشتر بخوانید:\nنرخ نان در شهر کم شد\n");
        await archive.IngestAsync("a");
        Assert.Equal(2, await LinkedAsync(archive));

        archive.Write("a/2.txt", "گندم ارزان شد\nمتن خبر گندم.");
        await archive.IngestAsync("a");

        Assert.Equal(0, await LinkedAsync(archive));
    }

    [Theory]
    [InlineData("1.txt")]
    [InlineData("2.txt")]
    public async Task Articles_are_linked_no_longer_when_one_of_them_goes(string gone)
    {
        await using var archive = await TestArchive.OpenAsync(
            settings: new Dictionary<string, string?> { ["NewsReader:Mirror"] = "true" });
        archive.Write("a/1.txt", "نرخ نان در شهر کم شد\nمتن خبر نان.");
        archive.Write("a/2.txt", "گندم ارزان شد\nمتن خبر گندم.\nبیشتر بخوانید:\nنرخ نان در شهر کم شد\n");
        archive.Write("a/3.txt", "دریا آرام شد\nمتن خبر دریا.");
        await archive.IngestAsync("a");
        Assert.Equal(2, await LinkedAsync(archive));

        File.Delete(archive.PathOf("a/" + gone));
        await archive.IngestAsync("a");

        Assert.Equal(0, await LinkedAsync(archive));
    }

    [Fact]
    public async Task An_article_is_not_linked_while_the_other_one_is_hidden()
    {
        await using var archive = await TestArchive.OpenAsync();
        archive.Write("a/1.txt", "نرخ نان در شهر کم شد\nمتن خبر نان.");
        archive.Write("a/2.txt", "گندم ارزان شد\nمتن خبر گندم.\nبیشتر بخوانید:\nنرخ نان در شهر کم شد\n");
        await archive.IngestAsync("a");
        var (hiding, id) = (archive.Services.GetRequiredService<HidingStore>(), await IdAsync(archive, "گندم"));

        Assert.True(await hiding.HideAsync(id, "", TestContext.Current.CancellationToken));
        Assert.Equal(0, await LinkedAsync(archive));
        Assert.True(await hiding.ShowAsync(id, "", TestContext.Current.CancellationToken));

        Assert.Equal(2, await LinkedAsync(archive));
    }

    private static async Task<long> IdAsync(TestArchive archive, string word) =>
        Assert.Single((await archive.FindAsync(word)).Items).Article.Id;

    private static async Task<int> LinkedAsync(TestArchive archive)
    {
        await archive.IndexAsync();
        var persian = (await archive.SearchAsync(new SearchRequest("هست:پیوسته"))).Total;
        Assert.Equal(persian, (await archive.SearchAsync(new SearchRequest("is:linked"))).Total);
        return persian;
    }
}
