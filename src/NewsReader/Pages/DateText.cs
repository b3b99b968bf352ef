using System.Globalization;
using NewsReader.Queries;
using NewsReader.Text.Dates;

namespace NewsReader.Pages;

/// <summary>A publication date as the interface writes it.</summary>
/// <param name="Text">In the reader's calendar.</param>
/// <param name="Other">In the other calendar.</param>
/// <param name="Machine">For the datetime attribute; as exact as the date is known.</param>
internal sealed record DateText(string Text, string Other, string Machine)
{
    /// <summary>Writes a date; <paramref name="full"/> adds weekday and time where they are known.</summary>
    public static DateText Of(PublicationDate date, bool jalali, bool full = false)
    {
        var text = Write(date, jalali, full);
        return new DateText(
            date.IsApproximate ? PageText.Of("Article.Approximate", text) : text,
            Write(date, !jalali, full: true),
            MachineForm(date));
    }

    /// <summary>Today as the masthead shows it.</summary>
    public static DateText OfDay(DateTimeOffset now, bool jalali)
    {
        var day = DateOnly.FromDateTime(now.DateTime);
        return new DateText(
            Day(day, jalali, weekday: true), Day(day, !jalali, weekday: false), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Write(PublicationDate date, bool jalali, bool full)
    {
        var day = DateOnly.FromDateTime(date.Begins.DateTime);
        if (date.Precision >= DatePrecision.Day)
        {
            var written = Day(day, jalali, weekday: full);
            return full && date.Precision == DatePrecision.Minute ? PageText.Of("Date.WithTime", written, Clock(date.Begins)) : written;
        }

        // A year or month of one calendar spans two of the other.
        var (from, to) = (Period(day, jalali, date.Precision), Period(LastDay(day, date), jalali, date.Precision));
        return string.Equals(from, to, StringComparison.Ordinal) ? from : PageText.Of("Date.Span", from, to);
    }

    private static string Day(DateOnly day, bool jalali, bool weekday)
    {
        var (year, month, ofMonth) = Parts(day, jalali);
        return PageText.Of(
            weekday ? "Date.Full" : "Date.Day",
            PageText.Plain(ofMonth), MonthName(month, jalali), PageText.Plain(year), PageText.Of(Key("Weekday.", (int)day.DayOfWeek)));
    }

    private static string Period(DateOnly day, bool jalali, DatePrecision precision)
    {
        var (year, month, _) = Parts(day, jalali);
        return precision == DatePrecision.Year ? PageText.Plain(year) : PageText.Of("Date.Month", null, MonthName(month, jalali), PageText.Plain(year));
    }

    private static DateOnly LastDay(DateOnly first, PublicationDate date)
    {
        var (year, month, _) = Parts(first, date.IsJalali);
        var (nextYear, nextMonth) = date.Precision == DatePrecision.Year || month == 12
            ? (year + 1, date.Precision == DatePrecision.Year ? month : 1)
            : (year, month + 1);
        var next = date.IsJalali ? new JalaliDate(nextYear, nextMonth, 1).ToGregorian() : new DateOnly(nextYear, nextMonth, 1);
        return next?.AddDays(-1) ?? first;
    }

    private static (int Year, int Month, int Day) Parts(DateOnly day, bool jalali)
    {
        if (!jalali)
            return (day.Year, day.Month, day.Day);
        var date = JalaliDate.From(day);
        return (date.Year, date.Month, date.Day);
    }

    private static string MonthName(int month, bool jalali) => PageText.Of(Key(jalali ? "Month.Jalali." : "Month.Gregorian.", month));

    private static string Key(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset time) => PageText.Localize(time.ToString("HH:mm", CultureInfo.InvariantCulture));

    private static string MachineForm(PublicationDate date) => date.Begins.ToString(
        date.Precision switch
        {
            DatePrecision.Minute => "yyyy-MM-dd'T'HH:mmzzz",
            DatePrecision.Month when !date.IsJalali => "yyyy-MM",
            DatePrecision.Year when !date.IsJalali => "yyyy",
            _ => "yyyy-MM-dd",
        },
        CultureInfo.InvariantCulture);
}
