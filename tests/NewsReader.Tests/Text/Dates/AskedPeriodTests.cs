using System.Globalization;
using CsCheck;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class AskedPeriodTests
{
    [Theory]
    [InlineData("1397", "2018-03-21/2019-03-20")]
    [InlineData("۱۳۹۷", "2018-03-21/2019-03-20")]
    [InlineData("سال ۱۳۹۹", "2020-03-20/2021-03-20")]
    [InlineData("2019", "2019-01-01/2019-12-31")]
    [InlineData("۹۷", "2018-03-21/2019-03-20")]
    [InlineData("۱۴۴۰ قمری", "2018-09-11/2019-08-30")]
    [InlineData("۱۳۹۷/۱۱", "2019-01-21/2019-02-19")]
    [InlineData("1397-11", "2019-01-21/2019-02-19")]
    [InlineData("11/1397", "2019-01-21/2019-02-19")]
    [InlineData("۹۷/۱۱", "2019-01-21/2019-02-19")]
    [InlineData("۹۷/۱", "2018-03-21/2018-04-20")]
    [InlineData("بهمن ۱۳۹۷", "2019-01-21/2019-02-19")]
    [InlineData("بهمن‌ماه ۹۷", "2019-01-21/2019-02-19")]
    [InlineData("بهمن ماه سال ۱۳۹۷", "2019-01-21/2019-02-19")]
    [InlineData("اسفند ۱۳۹۹", "2021-02-19/2021-03-20")]
    [InlineData("دي ۱۳۹۷", "2018-12-22/2019-01-20")]
    [InlineData("۵ بهمن ۱۳۹۷", "2019-01-25/2019-01-25")]
    [InlineData("پنجم بهمن ۹۷", "2019-01-25/2019-01-25")]
    [InlineData("جمعه ۵ بهمن ۱۳۹۷", "2019-01-25/2019-01-25")]
    [InlineData("۱۳۹۷/۱۱/۵", "2019-01-25/2019-01-25")]
    [InlineData("97/11/05", "2019-01-25/2019-01-25")]
    [InlineData("2019-01", "2019-01-01/2019-01-31")]
    [InlineData("2019-01-25", "2019-01-25/2019-01-25")]
    [InlineData("25/01/2019", "2019-01-25/2019-01-25")]
    [InlineData("ژانویه ۲۰۱۹", "2019-01-01/2019-01-31")]
    [InlineData("ژانویه ۱۹", "2019-01-01/2019-01-31")]
    [InlineData("مه ۲۰۱۸", "2018-05-01/2018-05-31")]
    [InlineData("ماه می ۲۰۱۸", "2018-05-01/2018-05-31")]
    [InlineData("۲۵ ژانویه ۲۰۱۹", "2019-01-25/2019-01-25")]
    [InlineData("January 2019", "2019-01-01/2019-01-31")]
    [InlineData("feb 2019", "2019-02-01/2019-02-28")]
    [InlineData("January 25, 2019", "2019-01-25/2019-01-25")]
    [InlineData("محرم ۱۴۴۰", "2018-09-11/2018-10-09")]
    [InlineData("۱۲ تا ۲۲ بهمن ۱۳۹۷", "2019-02-01/2019-02-11")]
    [InlineData("۱۳۹۵ تا ۱۳۹۷", "2016-03-20/2019-03-20")]
    [InlineData("آبان ۱۳۹۷ الی بهمن ۱۳۹۷", "2018-10-23/2019-02-19")]
    public void A_period_is_read_as_it_is_asked_for(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("بهمن", "2019-01-21/2019-02-19")]
    [InlineData("۵ بهمن", "2019-01-25/2019-01-25")]
    [InlineData("دهم ژانویه", "2019-01-10/2019-01-10")]
    public void Without_a_year_the_nearest_to_today_is_meant(string text, string expected)
    {
        Assert.Equal(expected, Read(text, new DateOnly(2019, 1, 25)));
        Assert.Null(Read(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("نان")]
    [InlineData("135/117")]
    [InlineData("۱۳۹۷/۱۳")]
    [InlineData("2019-13-01")]
    [InlineData("۳۰ اسفند ۱۳۹۷")]
    [InlineData("72 ساعت")]
    [InlineData("بهمن ۱۳۹۷ نان")]
    [InlineData("۱۳۹۷ تا ۱۳۹۵")]
    [InlineData("تا")]
    public void What_is_no_period_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.String.Sample(text => DateExpression.ReadPeriod(text) is null or { First.Year: > 0 });

    private static string? Read(string text, DateOnly? today = null) => DateExpression.ReadPeriod(text, today) is { } period
        ? string.Create(CultureInfo.InvariantCulture, $"{period.First:yyyy-MM-dd}/{period.Last:yyyy-MM-dd}")
        : null;
}
