using System.Globalization;
using NewsReader.Text.Dates;

namespace NewsReader.Tests.Text.Dates;

public sealed class ShortDateTests
{
    [Theory]
    [InlineData("title,date\na,5/13/21\nb,5/3/21", true)]
    [InlineData("title,date\na,13/5/21\nb,5/3/21", false)]
    [InlineData("title,date\na,5/3/21\nb,1/2/21", null)]
    [InlineData("title,date\na,5/13/21\nb,13/5/21", null)]
    [InlineData("version 1.13.2 of 1400/13/2", null)]
    public void The_dates_of_a_file_tell_its_order(string text, bool? isMonthFirst) =>
        Assert.Equal(isMonthFirst, ShortDate.IsMonthFirst(text));

    [Theory]
    [InlineData("5/3/21", true, "2021-05-03")]
    [InlineData("5/3/21", false, "2021-03-05")]
    [InlineData("5/3/21, 10:20 AM", null, "2021-05-03, 10:20 AM")]
    [InlineData("3.5.21", null, "2021-05-03")]
    [InlineData("12/31/21", null, "2021-12-31")]
    [InlineData("۵/۳/۲۱", true, "2021-05-03")]
    [InlineData("05/03/2021", true, "2021-05-03")]
    [InlineData("05/03/2021", null, "05/03/2021")]
    [InlineData("97/11/04", null, "97/11/04")]
    [InlineData("00/02/13", null, "00/02/13")]
    [InlineData("5/3/97", null, "5/3/97")]
    [InlineData("10.5.21.7", null, "10.5.21.7")]
    public void A_short_date_is_written_out(string text, bool? isMonthFirst, string written) =>
        Assert.Equal(written, ShortDate.Ordered(text, isMonthFirst));

    [Theory]
    [InlineData("132644968300000000", "2021-05-03 06:27")]
    [InlineData("637556484300000000", "2021-05-03 14:20")]
    [InlineData("13264496830000000", "2021-05-03 06:27")]
    [InlineData("1620022830000000000", "2021-05-03 06:20")]
    [InlineData("1620022830000000", "2021-05-03 06:20")]
    public void Clocks_of_other_systems_are_read(string number, string time) => Assert.Equal(
        time, DateExpression.ReadField(number)!.Value.Local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}
