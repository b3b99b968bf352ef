using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class FunctionWordsTests
{
    [Theory]
    [InlineData("the war came and perhaps everyone knew that something was wrong", "the perhaps everyone something", "war")]
    [InlineData("der Krieg war nicht vorbei, weil sie jedoch auch nach einem Jahr warteten", "nicht weil jedoch auch", "Krieg warteten")]
    [InlineData("la route est fermée depuis plusieurs jours, car les voitures sont là", "depuis plusieurs", "route voitures")]
    [InlineData("the cars stood where the dove and the son had been before the war", "the where before", "cars dove son war")]
    [InlineData("köprü daha sonra yine kapandı çünkü yağmur için kimse beklemedi", "sonra yine çünkü için", "köprü yağmur")]
    [InlineData("خبر امروز همین است and this is Paris", "and this", "خبر امروز Paris")]
    [InlineData("هذا الجسر الذي كان في المدينة ليست وحدها", "هذا الذي ليست", "الجسر المدينة")]
    public void Words_of_the_language_of_a_text_that_join_are_told_from_those_that_tell(string text, string joining, string telling)
    {
        var isJoining = FunctionWords.ForText(
            [.. text.Split(' ').GroupBy(word => word.Trim(',')).Select(word => (word.Key, word.Count()))]);

        Assert.All(joining.Split(' '), word => Assert.True(isJoining(word), word));
        Assert.All(telling.Split(' '), word => Assert.False(isJoining(word), word));
    }

    [Fact]
    public void A_text_without_words_has_none() => Assert.False(FunctionWords.ForText([])("کتاب"));
}
