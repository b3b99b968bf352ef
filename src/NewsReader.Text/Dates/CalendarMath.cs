using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>Days, months and years of the three calendars as Gregorian days.</summary>
internal static class CalendarMath
{
    // Umm al-Qura is nearest to what is announced, but .NET knows it from 1318 to 1500 only.
    private static readonly UmAlQuraCalendar Announced = new();
    private static readonly HijriCalendar Tabular = new();

    /// <summary>The Gregorian day, or null when the calendar has no such day.</summary>
    public static DateOnly? ToDay(CalendarKind calendar, int year, int month, int day) => calendar switch
    {
        CalendarKind.Jalali => new JalaliDate(year, month, day).ToGregorian(),
        CalendarKind.Hijri => FromLunar(year, month, day),
        _ => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null,
    };

    /// <summary>Year, month and day of a Gregorian day in a calendar.</summary>
    public static (int Year, int Month, int Day) Parts(CalendarKind calendar, DateOnly day)
    {
        switch (calendar)
        {
            case CalendarKind.Gregorian:
                return (day.Year, day.Month, day.Day);
            case CalendarKind.Jalali:
                var (year, month, dayOfMonth) = JalaliDate.From(day);
                return (year, month, dayOfMonth);
            default:
                var time = day.ToDateTime(TimeOnly.MinValue);
                Calendar lunar = time >= Announced.MinSupportedDateTime && time <= Announced.MaxSupportedDateTime ? Announced : Tabular;
                return (lunar.GetYear(time), lunar.GetMonth(time), lunar.GetDayOfMonth(time));
        }
    }

    /// <summary>First and last day of a month, or of a year when <paramref name="month"/> is null; null when there is none.</summary>
    public static (DateOnly First, DateOnly Last)? Period(CalendarKind calendar, int year, int? month)
    {
        var next = month is null or 12 ? (Year: year + 1, Month: 1) : (Year: year, Month: month.Value + 1);
        var first = ToDay(calendar, year, month ?? 1, 1);
        var after = ToDay(calendar, next.Year, next.Month, 1);
        return first is { } begin && after is { } end ? (begin, end.AddDays(-1)) : null;
    }

    /// <summary>The last day of the month or year that a day begins.</summary>
    public static DateOnly LastOfPeriod(CalendarKind calendar, DateOnly first, DatePrecision precision)
    {
        var (year, month, _) = Parts(calendar, first);
        return Period(calendar, year, precision == DatePrecision.Year ? null : month)?.Last ?? first;
    }

    /// <summary>The Saturday on or before a day: weeks run from Saturday to Friday.</summary>
    public static DateOnly WeekStart(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 1) % 7));

    /// <summary>A month counted from another one; year and month only.</summary>
    public static (int Year, int Month) AddMonths(int year, int month, int count)
    {
        var months = checked((year * 12) + month - 1 + count);
        return (months / 12, (months % 12) + 1);
    }

    private static DateOnly? FromLunar(int year, int month, int day)
    {
        if (year is < 1 or > 1600 || month is < 1 or > 12)
            return null;
        Calendar lunar = year is >= 1318 and <= 1500 ? Announced : Tabular;
        // Thirty days are let through: a month of 29 in the tables may have been announced with 30.
        return day is < 1 or > 30 ? null : DateOnly.FromDateTime(lunar.ToDateTime(year, month, 1, 0, 0, 0, 0).AddDays(day - 1));
    }
}
