using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class TransliterationTests
{
    [Theory]
    [InlineData("lisbon", "لیسبون", 0.31)]
    [InlineData("shahrbanu", "شهربانو", 0.21)]
    [InlineData("kharkiv", "خارکیف", 0.31)]
    [InlineData("umberto", "اومبرتو", 0.21)]
    [InlineData("johannesburg", "ژوهانسبورگ", 0.91)]
    [InlineData("ghazvin", "قزوین", 0.21)]
    [InlineData("sadr", "صدر", 0.31)]
    [InlineData("reza", "رضا", 0.31)]
    [InlineData("isfahan", "اصفهان", 0.31)]
    [InlineData("tabas", "طبس", 0.51)]
    [InlineData("cyrus", "سیروس", 0.01)]
    [InlineData("mossadegh", "مصدق", 0.71)]
    [InlineData("carlos", "کارلوس", 0.01)]
    public void A_name_is_read_by_its_sounds(string latin, string persian, double most) =>
        Assert.InRange(Transliteration.Cost(latin, persian) ?? double.PositiveInfinity, 0, most);

    [Theory]
    [InlineData("lisbon", "لندن")]
    [InlineData("ghazvin", "قزوینیان")]
    [InlineData("oslo", "")]
    [InlineData("cannes", "سانس")]
    [InlineData("cobalt", "سوبالت")]
    [InlineData("marco", "مارسو")]
    [InlineData("", "اسلو")]
    public void Other_words_are_not_the_same(string latin, string persian) => Assert.Null(Transliteration.Cost(latin, persian));

    [Fact]
    public void A_vowel_that_is_not_written_costs_less_than_a_letter_that_is_unlikely() =>
        Assert.True(Transliteration.Cost("salem", "سالم") < Transliteration.Cost("salem", "صالیم"));

    [Fact]
    public void A_last_vowel_that_is_hardly_spoken_is_seldom_written() =>
        Assert.True(Transliteration.Cost("rome", "روم") + 0.2 < Transliteration.Cost("rome", "رومی"));
}
