using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>A day of the Jalali (Solar Hijri) calendar, as used in Iran.</summary>
/// <param name="Year">1 to 9377.</param>
/// <param name="Month">1 (فروردین) to 12 (اسفند).</param>
/// <param name="Day">1 to 31; 30 of month 12 exists only in leap years.</param>
public readonly record struct JalaliDate(int Year, int Month, int Day)
{
    private static readonly PersianCalendar Calendar = new();

    /// <summary>The Jalali day of a Gregorian day from 22 March 622 on.</summary>
    public static JalaliDate From(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new JalaliDate(Calendar.GetYear(time), Calendar.GetMonth(time), Calendar.GetDayOfMonth(time));
    }

    /// <summary>The Gregorian day, or null when the calendar has no such day.</summary>
    public DateOnly? ToGregorian() =>
        Year is >= 1 and <= 9377 && Month is >= 1 and <= 12 && Day >= 1 && Day <= Calendar.GetDaysInMonth(Year, Month)
            ? DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0))
            : null;
}
