using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class DateFaultTests
{
    [Theory]
    [InlineData("۳۱ مهر")]
    [InlineData("۳۱ مهر ۱۳۹۸")]
    [InlineData("۳۰ اسفند ۱۴۰۲")]
    [InlineData("۴۰ آذر ۱۴۰۰")]
    [InlineData("31 June 2019")]
    [InlineData("February 30, 2024")]
    [InlineData("2024-02-30")]
    [InlineData("2019-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("20240230")]
    [InlineData("۱۳۹۸/۷/۳۱")]
    [InlineData("۱۳۹۸/۱۳")]
    [InlineData("31/11/2024")]
    public void No_calendar_has_it(string text)
    {
        Assert.Null(DateExpression.ReadPeriod(text));
        Assert.Equal(DateFault.NoSuchDay, DateExpression.FindFault(text));
    }

    [Theory]
    [InlineData("۳۰ مهر")]
    [InlineData("۳۰ اسفند")]
    [InlineData("29 February")]
    [InlineData("بیست و دوم بهمن")]
    [InlineData("مهر")]
    public void It_lacks_the_year(string text) => Assert.Equal(DateFault.NoYear, DateExpression.FindFault(text));

    [Theory]
    [InlineData("فردا")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("۱۲ نفر")]
    [InlineData("2024-02-29")]
    [InlineData("۳۰ اسفند ۱۳۹۹")]
    [InlineData("۱۳۹۸")]
    public void It_is_a_date_or_nothing_like_one(string text) => Assert.Equal(DateFault.None, DateExpression.FindFault(text));
}
