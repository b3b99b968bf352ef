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
    [InlineData("renault", "رنو", 0.21)]
    [InlineData("peugeot", "پژو", 0.71)]
    [InlineData("versailles", "ورسای", 0.21)]
    [InlineData("bordeaux", "بوردو", 0.01)]
    [InlineData("calais", "کاله", 0.01)]
    [InlineData("rousseau", "روسو", 0.01)]
    [InlineData("foucault", "فوکو", 0.01)]
    [InlineData("monet", "مونه", 0.31)]
    [InlineData("bardot", "باردو", 0.31)]
    [InlineData("hitchcock", "هیچکاک", 0.31)]
    [InlineData("lewandowski", "لواندوفسکی", 0.51)]
    [InlineData("malkovich", "مالکوویچ", 0.01)]
    [InlineData("kovacz", "کواچ", 0.31)]
    [InlineData("mitchell", "میچل", 0.21)]
    [InlineData("doha", "دوحه", 0.11)]
    [InlineData("jeddah", "جده", 0.21)]
    [InlineData("basra", "بصره", 0.41)]
    [InlineData("saadi", "سعدی", 0.31)]
    [InlineData("mehrjui", "مهرجویی", 0.21)]
    public void A_name_is_read_by_its_sounds(string latin, string persian, double most) =>
        Assert.InRange(Transliteration.Cost(latin, persian) ?? double.PositiveInfinity, 0, most);

    [Theory]
    [InlineData("lisbon", "لندن")]
    [InlineData("ghazvin", "قزوینیان")]
    [InlineData("oslo", "")]
    [InlineData("cannes", "سانس")]
    [InlineData("tabas", "تاب")]
    [InlineData("dumas", "دوم")]
    [InlineData("cobalt", "سوبالت")]
    [InlineData("marco", "مارسو")]
    [InlineData("", "اسلو")]
    public void Other_words_are_not_the_same(string latin, string persian) => Assert.Null(Transliteration.Cost(latin, persian));

    [Theory]
    [InlineData("ketab", "کتاب", true)]
    [InlineData("varzesh", "ورزش", true)]
    [InlineData("entekhabat", "انتخابات", true)]
    [InlineData("battery", "بهتری", false)]
    [InlineData("sensor", "سانسور", false)]
    [InlineData("bruder", "بردار", false)]
    [InlineData("church", "کورش", false)]
    [InlineData("rasht", "راست", false)]
    public void A_word_is_plain_where_no_letter_is_taken_for_an_unlikely_one(string latin, string persian, bool expected) =>
        Assert.Equal(expected, Transliteration.IsPlain(latin, persian));

    [Fact]
    public void A_vowel_that_is_not_written_costs_less_than_a_letter_that_is_unlikely() =>
        Assert.True(Transliteration.Cost("salem", "سالم") < Transliteration.Cost("salem", "صالیم"));

    [Theory]
    [InlineData("tabas", "طبس", "تابش")]
    [InlineData("naser", "ناصر", "ناشر")]
    [InlineData("hasan", "حسن", "هاشن")]
    [InlineData("sadegh", "صادق", "شادق")]
    [InlineData("sanam", "صنم", "شانم")]
    public void A_single_s_is_hardly_a_dull_one(string latin, string meant, string other) =>
        Assert.True(Transliteration.Cost(latin, meant) < Transliteration.Cost(latin, other));

    [Fact]
    public void A_last_vowel_that_is_hardly_spoken_is_seldom_written() =>
        Assert.True(Transliteration.Cost("rome", "روم") + 0.2 < Transliteration.Cost("rome", "رومی"));
}
