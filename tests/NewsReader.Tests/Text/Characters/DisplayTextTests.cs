using CsCheck;
using NewsReader.Tests.Support;
using NewsReader.Text.Characters;

namespace NewsReader.Tests.Text.Characters;

public sealed class DisplayTextTests
{
    [Fact]
    public void Every_vector_of_display_holds()
    {
        var failures = Vector.Of("display").Where(vector => DisplayText.Clean(vector.Input, "fa") != vector.Expected)
            .Select(vector => $"{vector} -> {DisplayText.Clean(vector.Input, "fa")}").ToList();
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    [Theory]
    [InlineData("هوا سرد شد .", "هوا سرد شد.")]
    [InlineData("باد ، باران", "باد، باران")]
    [InlineData("نسخهٔ .NET تازه", "نسخهٔ .NET تازه")]
    [InlineData("ساعت 14:30 ", "ساعت 14:30")]
    [InlineData("کشتـــی", "کشتی")]
    [InlineData("خانه\u200C\u200Cها", "خانه\u200Cها")]
    [InlineData("خط یک\r\nخط دو", "خط یک\nخط دو")]
    [InlineData("چرا؟؟!", "چرا؟؟!")]
    public void Slips_are_mended_and_nothing_else(string text, string expected) => Assert.Equal(expected, DisplayText.Clean(text, "fa"));

    [Fact]
    public void Arabic_keeps_its_own_letters() => Assert.Equal("في مكة", DisplayText.Clean("في  مكة", "ar"));

    [Fact]
    public void A_clean_text_is_returned_as_it_is()
    {
        const string text = "خانهٔ «ما» در ۱۲:۳۰ روشن شد.";
        Assert.Same(text, DisplayText.Clean(text, "fa"));
    }

    [Fact]
    public void A_word_stretched_without_end_is_cleaned_in_one_pass() =>
        Assert.Equal("کب", DisplayText.Clean("ک" + new string('ـ', 1_000_000) + "ب", "fa"));

    [Fact]
    public void Cleaning_is_idempotent() =>
        Gen.String[Gen.Char["ابکيى ك\u200C\u200B\u200F\u0640\u00A0.،:!؟»«\"1\r\n\t\uFEFF\u064E"], 0, 40].Sample(text =>
    {
        var once = DisplayText.Clean(text, "fa");
        Assert.Equal(once, DisplayText.Clean(once, "fa"));
    });
}
