using CsCheck;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2014-11-10", "2014-11-10T00:00 Day")]
    [InlineData("2019-01-25T12:00:00+03:30", "2019-01-25T12:00 Minute 03:30:00")]
    [InlineData("2019-01-25T08:30:00.000Z", "2019-01-25T08:30 Minute 00:00:00")]
    [InlineData("Fri, 25 Jan 2019 12:00:00 +0330", "2019-01-25T12:00 Minute 03:30:00")]
    [InlineData("18 Dec 2014", "2014-12-18T00:00 Day")]
    [InlineData("January 25, 2019", "2019-01-25T00:00 Day")]
    [InlineData("1397/11/04 14:30", "2019-01-24T14:30 Minute")]
    [InlineData("۴ بهمن ۱۳۹۷ ساعت ۱۲:۳۰", "2019-01-24T12:30 Minute")]
    [InlineData("پنجشنبه ۴ بهمن ۱۳۹۷ - ۱۴:۲۰", "2019-01-24T14:20 Minute")]
    [InlineData("25 ژانویه 2019", "2019-01-25T00:00 Day")]
    [InlineData("۱۰ محرم ۱۴۴۰", "2018-09-20T00:00 Day")]
    [InlineData("۱۳۹۷", "2018-03-21T00:00 Year")]
    [InlineData("2019-03", "2019-03-01T00:00 Month")]
    public void A_printed_publication_date_is_read(string text, string expected)
    {
        var date = DateExpression.ReadPublication(text);
        Assert.NotNull(date);
        Assert.Equal(expected, FormattableString.Invariant(
            $"{date.Value.Local:yyyy-MM-ddTHH:mm} {date.Value.Precision} {date.Value.Offset}").TrimEnd());
    }

    [Theory]
    [InlineData("135/117")]
    [InlineData("72 ساعت")]
    [InlineData("254 251")]
    [InlineData("۳۰ اسفند ۱۳۹۷")]
    [InlineData("دهم ژانویه")]
    [InlineData("")]
    public void What_is_no_full_date_is_none(string text) => Assert.Null(DateExpression.ReadPublication(text));

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Gen.String.Sample(text => DateExpression.ReadPublication(text) is null or { Precision: not DatePrecision.None });

    [Fact]
    public void Every_Jalali_day_comes_back_from_the_Gregorian_calendar() =>
        Gen.Select(Gen.Int[1200, 1499], Gen.Int[1, 12], Gen.Int[1, 29])
            .Sample((year, month, day) => JalaliDate.From(
                new JalaliDate(year, month, day).ToGregorian()!.Value) == new JalaliDate(year, month, day));
}
