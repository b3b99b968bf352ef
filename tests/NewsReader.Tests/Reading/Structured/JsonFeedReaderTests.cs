using NewsReader.Articles;
using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Structured;

/// <summary>The fields of an item of JSON Feed, of both versions and as people write them.</summary>
public sealed class JsonFeedReaderTests
{
    [Theory]
    [InlineData("\"authors\":[],\"author\":{\"name\":\"الف\"}", "الف")]
    [InlineData("\"authors\":[{\"name\":\"الف\"},{\"url\":\"https://a.example/\"},{\"name\":\"ب\"}]", "الف، ب")]
    [InlineData("\"author\":\"الف\"", "الف")]
    [InlineData("\"authors\":[\"الف\"]", "الف")]
    [InlineData("\"id\":\"1\"", "همه")]
    public async Task An_author_is_told_by_item_or_feed(string fields, string expected) =>
        Assert.Equal(expected, (await ReadAsync("\"title\":\"ن\"," + fields)).Author);

    [Fact]
    public async Task What_an_item_links_to_and_carries_is_shown_once()
    {
        var draft = await ReadAsync("\"content_html\":\"<p><a href='https://a.example/b'>x</a></p>\",\"url\":\"/1\","
            + "\"external_url\":\"https://a.example/a\",\"attachments\":[{\"url\":\"https://a.example/b\"},"
            + "{\"url\":\"https://a.example/c.jpg\",\"mime_type\":\"image/jpeg\"}]");

        Assert.Equal("<p><a href=\"https://a.example/b\">x</a></p>\n<p><a href=\"https://a.example/a\">https://a.example/a</a></p>\n"
            + "<figure><img src=\"https://a.example/c.jpg\" alt=\"c.jpg\"></figure>", draft.Html);
        Assert.Equal(("https://j.example/1", "https://a.example/c.jpg"), (draft.Url, draft.Image));
    }

    [Fact]
    public async Task Fields_are_read_as_they_are_often_written()
    {
        var draft = await ReadAsync("\"id\":7,\"title\":\"ن\",\"tags\":[\"آب\",\" \",\"آب\"],\"date_published\":\"x\","
            + "\"date_modified\":\"2024-01-02T03:04:05Z\",\"language\":\"fa_IR\",\"content_html\":\"<p>م</p>\",\"content_text\":\"م\"");

        Assert.Equal(("feed.json#7", "fa-IR"), (draft.Key, draft.Language));
        Assert.Equal(["آب"], draft.Tags);
        Assert.Equal(new DateOnly(2024, 1, 2), draft.Published?.First);
        Assert.Equal([new DroppedPart(DropRule.RepeatedField, "م")], draft.Dropped);
    }

    private static async Task<ArticleDraft> ReadAsync(string fields)
    {
        // Some escape every slash.
        var results = await Support.SourceFiles.ReadAsync("feed.json", Utf8("{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1.1\","
            + "\"home_page_url\":\"https://j.example/\",\"author\":{\"name\":\"همه\"},\"items\":[{" + fields + "}]}"));
        return Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft;
    }
}
