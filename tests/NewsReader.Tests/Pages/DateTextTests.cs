using NewsReader.Articles;
using NewsReader.Pages;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Pages;

public sealed class DateTextTests
{
    private static readonly TimeSpan Tehran = TimeSpan.FromMinutes(210);

    [Fact]
    public void A_day_is_written_in_the_readers_calendar_and_the_other_one_stands_beside_it()
    {
        Language.Use("fa");
        var text = DateText.Of(Date(new DateTime(2019, 1, 25), DatePrecision.Day), jalali: true, full: true);
        Assert.Equal(new DateText("جمعه ۵ بهمن ۱۳۹۷", "جمعه ۲۵ ژانویهٔ ۲۰۱۹", "2019-01-25"), text);
    }

    [Fact]
    public void A_minute_just_after_midnight_in_its_zone_stays_on_its_day()
    {
        Language.Use("en");
        var text = DateText.Of(Date(new DateTime(2019, 1, 25, 0, 5, 0), DatePrecision.Minute), jalali: false, full: true);
        Assert.Equal(new DateText("Friday 25 January 2019, 00:05", "Friday 5 Bahman 1397, 00:05", "2019-01-25T00:05+03:30"), text);
    }

    [Fact]
    public void A_jalali_year_spans_two_gregorian_ones()
    {
        Language.Use("fa");
        var text = DateText.Of(Date(new DateTime(2018, 3, 21), DatePrecision.Year, isJalali: true), jalali: true);
        Assert.Equal(("۱۳۹۷", "۲۰۱۸ تا ۲۰۱۹"), (text.Text, text.Other));
    }

    [Fact]
    public void A_gregorian_month_spans_two_jalali_ones()
    {
        Language.Use("en");
        var text = DateText.Of(Date(new DateTime(2019, 12, 1), DatePrecision.Month), jalali: true);
        Assert.Equal(new DateText("Azar 1398 to Dey 1398", "December 2019", "2019-12"), text);
    }

    [Fact]
    public void A_date_that_may_be_off_says_so()
    {
        Language.Use("fa");
        Assert.Equal("نزدیک به ۵ بهمن ۱۳۹۷", DateText.Of(
            Date(new DateTime(2019, 1, 25), DatePrecision.Day, approximate: true), jalali: true).Text);
    }

    private static PublicationDate Date(DateTime time, DatePrecision precision, bool isJalali = false, bool approximate = false) =>
        new(new DateTimeOffset(time, Tehran), precision, isJalali, approximate);
}
