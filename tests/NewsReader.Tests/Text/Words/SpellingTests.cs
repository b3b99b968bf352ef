using NewsReader.Tests.Support;
using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class SpellingTests
{
    [Fact]
    public void Misspellings_of_the_shared_vectors_are_within_reach_of_what_was_meant() =>
        Assert.All(Vector.Of("didyoumean"), vector =>
        {
            var typed = KeyboardLayout.Candidates(vector.Input).FirstOrDefault(vector.Input);
            var pairs = Folding.Fold(typed).Split(' ').Zip(Folding.Fold(vector.Expected).Split(' '));
            Assert.All(pairs, pair => Assert.NotNull(SpellingDistance.Within(pair.First, pair.Second)));
        });

    [Theory]
    [InlineData("صفارت", "سفارت", 0.6)]
    [InlineData("مصعول", "مسعول", 0.3)]
    [InlineData("گذارش", "گزارش", 0.3)]
    [InlineData("دولب", "دولت", 0.5)]
    [InlineData("مجلص", "مجلض", 0.6)]
    [InlineData("اقتصتد", "اقتصاد", 0.6)]
    [InlineData("وزرا", "وزیرا", 1)]
    [InlineData("مجسل", "مجلس", 0.6)]
    [InlineData("ولت", "دولت", 2)]
    [InlineData("میزان", "میزان", 0)]
    public void Likely_slips_cost_less(string typed, string meant, double cost) =>
        Assert.Equal(cost, SpellingDistance.Between(typed, meant), 6);

    [Theory]
    [InlineData("غیفته", "شیفته")]
    [InlineData("میدروژن", "هیدروژن")]
    [InlineData("نبحبوحه", "بحبوحه")]
    [InlineData("سدتکاری", "دستکاری")]
    [InlineData("ولتمردان", "دولتمردان")]
    public void A_slip_in_the_first_letter_of_a_longer_word_is_one_slip(string typed, string meant) =>
        Assert.NotNull(SpellingDistance.Within(typed, meant));

    [Theory]
    [InlineData("غوشا", "دوشب")]
    [InlineData("ولت", "دولت")]
    [InlineData("غیفنه", "شیفته")]
    [InlineData("سد", "صد")]
    [InlineData("1397", "1398")]
    [InlineData("کتاب", "کباب سرا")]
    [InlineData("تهران", "لبنان")]
    public void Short_words_numbers_and_other_words_are_not_corrected(string typed, string candidate) =>
        Assert.Null(SpellingDistance.Within(typed, candidate));

    [Theory]
    [InlineData("lhn,v,", "مادورو")]
    [InlineData("hdvhk", "ایران")]
    [InlineData("sghl", "سلام")]
    [InlineData("'vhld", "گرامی")]
    public void Latin_keys_give_the_Persian_word_of_the_standard_layout(string typed, string word) =>
        Assert.Equal(word, KeyboardLayout.Candidates(typed)[0]);

    [Fact]
    public void The_Windows_layout_is_offered_where_it_differs() => Assert.Equal(["مسپول", "مسئول"], KeyboardLayout.Candidates("lsm,g"));

    [Fact]
    public void What_is_on_no_key_is_no_word() => Assert.Empty(KeyboardLayout.Candidates("2019!"));

    [Fact]
    public void Persian_keys_give_the_Latin_word() => Assert.Equal("trump", KeyboardLayout.ToLatin("فقعپح"));
}
