using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class BracketedNameTests
{
    [Theory]
    [InlineData("گفت دونالد ترامپ (Donald Trump) رفت", "گفت دونالد ترامپ", "Donald Trump", NameBorder.Before)]
    [InlineData("در «سازمان جهانی بهداشت» (WHO) بود", "سازمان جهانی بهداشت", "WHO", NameBorder.Known)]
    [InlineData("(World Health Organization) سازمان جهانی بهداشت", "سازمان جهانی بهداشت", "World Health Organization", NameBorder.Behind)]
    [InlineData("said Donald Trump (دونالد ترامپ)", "دونالد ترامپ", "said Donald Trump", NameBorder.Known)]
    [InlineData("by the World Health Organization (WHO)", "World Health Organization", "WHO", NameBorder.Initials)]
    [InlineData("متن برنامه جامع اقدام مشترک (برجام) است", "برنامه جامع اقدام مشترک", "برجام", NameBorder.Initials)]
    public void A_name_and_what_stands_in_brackets_beside_it(string text, string name, string other, NameBorder border) =>
        Assert.Equal([new BracketedName(name, other, border)], BracketedName.Find(text, 9));

    [Theory]
    [InlineData("کتاب (چاپ دوم) آمد")]
    [InlineData("سال (2019) بود")]
    [InlineData("باز (Donald")]
    [InlineData("(")]
    [InlineData("واژه (a) ماند")]
    [InlineData("خط (یک\nدو) خط")]
    public void Other_brackets_name_nothing(string text) => Assert.Empty(BracketedName.Find(text, 9));

    [Fact]
    public void Nothing_is_looked_at_without_end()
    {
        var text = string.Concat(Enumerable.Repeat("واژه‌ای دراز (", 100_000)) + string.Concat(Enumerable.Repeat("ترامپ (Trump) ", 100));
        Assert.Equal(9, BracketedName.Find(text, 9).Count);
    }
}
