using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class ForeignWordsTests
{
    [Theory]
    [InlineData("amour", true)]
    [InlineData("sante", true)]
    [InlineData("regierung", true)]
    [InlineData("ciudad", true)]
    [InlineData("notte", true)]
    [InlineData("battery", false)]
    [InlineData("tehran", false)]
    public void Frequent_words_of_the_continent_are_known(string word, bool expected) =>
        Assert.Equal(expected, ForeignWords.IsContinental(word));

    [Theory]
    [InlineData("battery")]
    [InlineData("sensor")]
    [InlineData("stopped")]
    [InlineData("batteries")]
    [InlineData("forgiveness")]
    [InlineData("amour")]
    [InlineData("church")]
    public void So_are_those_of_english_inflected_or_not(string word) => Assert.True(ForeignWords.Contains(word));

    [Theory]
    [InlineData("maduro")]
    [InlineData("trump")]
    [InlineData("rouhani")]
    [InlineData("messi")]
    [InlineData("tehran")]
    [InlineData("baghdad")]
    [InlineData("arsenal")]
    [InlineData("samsung")]
    [InlineData("florence")]
    [InlineData("mehrdad")]
    [InlineData("ketab")]
    [InlineData("majles")]
    public void Names_and_persian_words_are_none(string word) => Assert.False(ForeignWords.Contains(word));
}
