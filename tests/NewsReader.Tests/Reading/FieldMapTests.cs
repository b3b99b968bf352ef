using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading;

public sealed class FieldMapTests
{
    private static ReadingOptions Mapped => new() { Fields = { ["title"] = "onvan", ["body"] = "matn.kamel", ["id"] = "shomare" } };

    [Theory]
    [InlineData("a.jsonl", """{"shomare": "n1", "onvan": "نان ارزان شد", "title": "دیگر", "matn": {"kamel": "آرد ارزان شد."}}""")]
    [InlineData("a.csv", "shomare;onvan;title;matn.kamel\nn1;نان ارزان شد;دیگر;آرد ارزان شد.")]
    public async Task Configured_names_of_fields_come_before_the_known_ones(string name, string text)
    {
        var draft = Assert.IsType<ReadResult.Found>(Assert.Single((await ReadAsync(name, Utf8(text), Mapped))!)).Draft;
        Assert.Equal(("n1", "نان ارزان شد", "آرد ارزان شد."), (draft.Key, draft.Title, draft.Text));
    }

    [Fact]
    public void A_name_for_a_field_that_no_article_has_stops_the_start_and_says_what_is_allowed()
    {
        var validation = new ReadingOptionsValidation(new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build());
        var result = validation.Validate(null, new ReadingOptions { MaxRatio = 1, Fields = { ["titel"] = "onvan" } });

        Assert.True(result.Failed);
        Assert.Contains(result.Failures, failure => failure.StartsWith(
            "NewsReader:Reading:MaxRatio is 1; allowed is 2 to ", StringComparison.Ordinal));
        Assert.Contains(result.Failures, failure => failure.StartsWith(
            "NewsReader:Reading:Fields:titel is \"onvan\"; allowed are names", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_opml_list_names_its_feeds_as_notes()
    {
        var results = await ReadAsync("list.opml", Utf8(
            "<opml><body><outline text='دریا' xmlUrl='https://darya.example/rss'/></body></opml>"));
        Assert.Equal("دریا: https://darya.example/rss (feeds are listed, not fetched)",
            Assert.IsType<ReadResult.Noted>(Assert.Single(results!)).Note);
    }
}
