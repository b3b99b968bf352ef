using NewsReader.Reading.Html;

namespace NewsReader.Tests.Reading.Html;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("پل تازهٔ شهر <br> پس از دو سال باز شد", "پل تازهٔ شهر پس از دو سال باز شد")]
    [InlineData("پل تازهٔ شهر <BR/> باز شد دیروز", "پل تازهٔ شهر باز شد دیروز")]
    [InlineData("گفت‌وگو با نانوا: <br /> آرد گران شد", "گفت‌وگو با نانوا: آرد گران شد")]
    [InlineData("New bridge opens <br> after two years", "New bridge opens after two years")]
    [InlineData("نان <b>ارزان</b> شد", "نان ارزان شد")]
    [InlineData("پل شهر<br>باز شد", "پل شهر باز شد")]
    [InlineData("راه &amp; ساز", "راه & ساز")]
    public void A_title_is_one_line(string title, string expected) => Assert.Equal(expected, TitleText.Words(title));

    [Theory]
    [InlineData("تنها <br> بنویسید و بس")]
    [InlineData("با <br> چه کنیم")]
    [InlineData("کاربرد برچسب <br> در صفحه‌ها")]
    [InlineData("جای خالی <br> چیست و کجاست")]
    [InlineData("<br> یا <br/> کدام درست است")]
    [InlineData("سطر تازه با <br> در HTML")]
    [InlineData("The end of <br> as we know it")]
    [InlineData("بازی <قلعه> دوباره منتشر شد")]
    public void A_break_that_a_title_speaks_of_stays(string title) => Assert.Equal(title, TitleText.Words(title));
}
