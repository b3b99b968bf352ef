using NewsReader.Text.Reports;

namespace NewsReader.Tests.Text;

public sealed class BylineTextTests
{
    [Theory]
    [InlineData("نوشتهٔ جهان پولادی", "جهان پولادی")]
    [InlineData("نویسنده: طاهره سوزنی", "طاهره سوزنی")]
    [InlineData("به قلم خسرو نخل‌دار", "خسرو نخل‌دار")]
    [InlineData("گزارش از: سارا نیک‌نام", "سارا نیک‌نام")]
    [InlineData("گزارش: ایرج چراغ‌دار", "ایرج چراغ‌دار")]
    [InlineData("✍️ خسرو نخل‌دار", "خسرو نخل‌دار")]
    [InlineData("بقلم: سلمى الغزال", "سلمى الغزال")]
    [InlineData("By Marian Hill", "Marian Hill")]
    [InlineData("By Ada van Dyck and Bo Lind", null)]
    [InlineData("Von Max Mustermann", "Max Mustermann")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("By the sea, a town wakes", null)]
    [InlineData("گزارش ایرج چراغ‌دار", null)]
    [InlineData("گزارش: نان در شهر ارزان شد", null)]
    [InlineData("نویسنده", null)]
    [InlineData("نوشتهٔ روی دیوار را پاک کردند.", null)]
    public void A_line_that_says_who_wrote_a_text_has_the_name(string line, string? name) => Assert.Equal(name, BylineText.OfLine(line));

    [Theory]
    [InlineData("بقلم: سلمى الغزال", "سلمى الغزال")]
    [InlineData("نووسەر سروە محەممەد", "سروە محەممەد")]
    [InlineData("Byron Hill", "Byron Hill")]
    [InlineData("نویسنده", "نویسنده")]
    public void A_name_stands_without_what_it_is_called(string text, string name) => Assert.Equal(name, BylineText.WithoutLabel(text));
}
