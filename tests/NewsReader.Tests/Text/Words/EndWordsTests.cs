using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class EndWordsTests
{
    [Theory]
    [InlineData("خواهد")]
    [InlineData("است")]
    [InlineData("می‌کند")]
    [InlineData("نمی‌تواند")]
    [InlineData("میشود")]
    [InlineData("کردند")]
    [InlineData("نبود")]
    [InlineData("بدهد")]
    [InlineData("رسید")]
    [InlineData("رسیده")]
    [InlineData("برای")]
    [InlineData("که")]
    [InlineData("این")]
    [InlineData("به‌گزارش")]
    [InlineData("به‌این")]
    [InlineData("به‌همراه")]
    [InlineData("برمی")]
    [InlineData("the")]
    public void Small_words_and_verbs_end_no_query(string word) => Assert.False(EndWords.Contains(word));

    [Theory]
    [InlineData("سلیمانی")]
    [InlineData("مورینیو")]
    [InlineData("بهمن")]
    [InlineData("پرداخت")]
    [InlineData("خرید")]
    [InlineData("شکست")]
    [InlineData("ساخت")]
    [InlineData("گذشته")]
    [InlineData("زده")]
    [InlineData("به‌روزرسانی")]
    [InlineData("بین‌المللی")]
    [InlineData("ریاست‌جمهوری")]
    [InlineData("میلان")]
    [InlineData("میدان")]
    [InlineData("نظامی")]
    [InlineData("election")]
    public void Nouns_and_names_do(string word) => Assert.True(EndWords.Contains(word));
}
