using System.Globalization;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public class JalaliDateTests
{
    [Fact]
    public void Every_day_of_four_centuries_is_that_of_the_framework_s_calendar_and_comes_back()
    {
        var calendar = new PersianCalendar();
        var last = new DateOnly(2200, 1, 1);
        for (var day = new DateOnly(1800, 1, 1); day < last; day = day.AddDays(1))
        {
            var time = day.ToDateTime(TimeOnly.MinValue);
            var expected = new JalaliDate(calendar.GetYear(time), calendar.GetMonth(time), calendar.GetDayOfMonth(time));
            if (JalaliDate.From(day) != expected || expected.ToGregorian() != day)
                Assert.Fail($"{day:O} is {expected}, not {JalaliDate.From(day)}, which comes back as {expected.ToGregorian():O}");
        }
    }

    [Theory]
    [InlineData(1403, 12, 30, true)]
    [InlineData(1404, 12, 30, false)]
    [InlineData(1404, 12, 29, true)]
    [InlineData(1404, 6, 31, true)]
    [InlineData(1404, 7, 31, false)]
    [InlineData(1404, 13, 1, false)]
    [InlineData(1404, 0, 1, false)]
    [InlineData(1404, 1, 0, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(1501, 6, 31, true)]
    [InlineData(1501, 7, 31, false)]
    [InlineData(9378, 1, 1, false)]
    public void Only_days_that_the_calendar_has_are_days(int year, int month, int day, bool isDay) =>
        Assert.Equal(isDay, new JalaliDate(year, month, day).ToGregorian() is not null);
}
