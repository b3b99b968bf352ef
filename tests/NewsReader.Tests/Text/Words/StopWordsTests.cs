using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("و در به از که این آن را با برای است بود شد شده می‌شود کرد گفت همچنین اینکه")]
    [InlineData("The President of the United States", "president", "united", "states")]
    [InlineData("رئیس‌جمهور از دولت خواست", "رییس", "جمهور", "دولت", "خواست")]
    public void Words_that_are_in_every_article_are_told_from_the_others(string text, params string[] telling) =>
        Assert.Equal(telling, TextAnalyzer.Analyze(text).Select(token => token.Stem).Where(stem => !StopWords.Contains(stem)));
}
