using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Feeds;

/// <summary>Dates of feeds: those that ISO 8601 once allowed to be shortened, which CDF and old feeds have, and all others.</summary>
internal static partial class FeedDate
{
    // Two digits of a year are of the century that is nearer.
    private const int FirstOfLastCentury = 70;

    private const int MaxShort = 20;

    /// <summary>The date of a field, or null.</summary>
    public static PartialDate? Read(string text) =>
        (text.Length < MaxShort && Short().Match(text.Trim()) is { Success: true } written ? FromShort(written.Groups) : null)
            ?? DateExpression.ReadField(text);

    private static PartialDate? FromShort(GroupCollection parts)
    {
        var year = Number(parts["year"]);
        if (parts["year"].Length == 2)
            year += year < FirstOfLastCentury ? 2000 : 1900;
        if (parts["week"].Success)
        {
            return Number(parts["week"]) is >= 1 and var week && week <= ISOWeek.GetWeeksInYear(year)
                ? new PartialDate(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday), DatePrecision.Day, IsApproximate: true)
                : null;
        }

        if (!parts["month"].Success)
        {
            return Number(parts["day"]) is >= 1 and <= 366 and var number
                ? new PartialDate(new DateTime(year, 1, 1).AddDays(number - 1), DatePrecision.Day)
                : null;
        }

        var hasDay = parts["day"].Success;
        var (month, day) = (Number(parts["month"]), hasDay ? Number(parts["day"]) : 1);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new PartialDate(new DateTime(year, month, day), hasDay ? DatePrecision.Day : DatePrecision.Month);
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    // -03-12, -0312, -03-12-31, 031231, 03335 (the day of the year; what may be a day of a spreadsheet is none), 2003-W52.
    [GeneratedRegex("^(?:-(?<year>[0-9]{2})-?(?<month>[0-9]{2})(?:-?(?<day>[0-9]{2}))?"
        + "|(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})|(?<year>[0189][0-9])(?<day>[0-9]{3})"
        + "|(?<year>(?:19|20)[0-9]{2})-?[Ww](?<week>[0-9]{2}))$")]
    private static partial Regex Short();
}
