using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class QueryVariantsTests
{
    private static readonly Dictionary<string, int> Index = new(
        StringComparer.Ordinal) { ["کتابفروش"] = 3, ["انجمن"] = 9, ["کتاب"] = 4, ["بودجه"] = 20 };

    [Fact]
    public void Two_words_are_found_joined_where_the_index_has_them_joined()
    {
        var words = TextAnalyzer.Analyze("کتاب فروش");
        Assert.Equal(["کتابفروش"], QueryVariants.Join(words, Frequency));
    }

    [Fact]
    public void Two_words_that_the_index_has_not_joined_have_no_other_spelling()
    {
        var words = TextAnalyzer.Analyze("انجمن کتاب");
        Assert.Empty(QueryVariants.Join(words, Frequency));
    }

    [Fact]
    public void A_word_is_split_where_the_index_has_both_parts() =>
        Assert.Equal([("انجمن", "کتاب", 5)], QueryVariants.Split(TextAnalyzer.Analyze("انجمنکتاب")[0], Frequency));

    [Theory]
    [InlineData("بودجه")]
    [InlineData("ناشناخته")]
    public void A_short_word_and_one_of_unknown_parts_are_not_split(string word) =>
        Assert.Empty(QueryVariants.Split(TextAnalyzer.Analyze(word)[0], Frequency));

    private static int Frequency(string term) => Index.GetValueOrDefault(term);
}
