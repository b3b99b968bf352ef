using NewsReader.Tests.Support;
using NewsReader.Text.Direction;

namespace NewsReader.Tests.Text.Direction;

public sealed class LanguageDirectionTests
{
    [Fact]
    public void Every_vector_of_language_and_direction_holds()
    {
        var failures = Vector.Of("langdir").Where(vector => Of(vector.Input) != vector.Expected).ToList();
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Theory]
    [InlineData("COVID-19 در ایران", BaseDirection.RightToLeft)]
    [InlineData("«سلام بر همه» he said", BaseDirection.LeftToRight)]
    [InlineData("(ایران) [news]", BaseDirection.RightToLeft)]
    public void Direction_is_the_majority_outside_quotes(string text, BaseDirection expected) => Assert.Equal(expected, TextDirection.Of(text));

    [Fact]
    public void A_text_without_letters_has_no_direction() => Assert.Null(TextDirection.Of("135/117"));

    [Fact]
    public void Persian_typed_with_Arabic_letters_is_Persian() => Assert.Equal("fa", LanguageDetector.Detect("علي كريمي به تهران آمد و در اين ديدار گفت"));

    private static string Of(string text) =>
        $"{LanguageDetector.Detect(text)};{(TextDirection.Of(text) == BaseDirection.LeftToRight ? "ltr" : "rtl")}";
}
