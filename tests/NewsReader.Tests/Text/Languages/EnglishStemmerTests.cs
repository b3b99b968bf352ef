using NewsReader.Text.Languages;

namespace NewsReader.Tests.Text.Languages;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("run runs running ran")]
    [InlineData("election elections")]
    [InlineData("party parties")]
    [InlineData("vote votes voted voting")]
    [InlineData("make makes making made")]
    [InlineData("stop stopped stopping stops")]
    [InlineData("control controlled controlling")]
    [InlineData("travel travelled traveling")]
    [InlineData("church churches")]
    [InlineData("agree agreed agrees")]
    [InlineData("fall falls falling fell")]
    [InlineData("release released releasing")]
    [InlineData("negotiate negotiating negotiated")]
    [InlineData("study studies studied studying")]
    [InlineData("woman women")]
    public void Forms_of_one_word_have_one_stem(string words) => Assert.Single(words.Split(' ').Select(EnglishStemmer.Stem).Distinct());

    [Theory]
    [InlineData("new news")]
    [InlineData("hope hop")]
    [InlineData("state station")]
    [InlineData("universe university")]
    [InlineData("bus bust")]
    [InlineData("it its")]
    [InlineData("general generation")]
    [InlineData("red reed")]
    [InlineData("sing s")]
    [InlineData("king kin")]
    [InlineData("bill bile")]
    public void Other_words_have_another(string words) =>
        Assert.Equal(2, words.Split(' ').Select(EnglishStemmer.Stem).Distinct().Count());
}
