using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>A day of the Jalali (Solar Hijri) calendar, as used in Iran.</summary>
/// <param name="Year">1 to 9377.</param>
/// <param name="Month">1 (فروردین) to 12 (اسفند).</param>
/// <param name="Day">1 to 31; 30 of month 12 exists only in leap years.</param>
public readonly record struct JalaliDate(int Year, int Month, int Day)
{
    // The framework works out where the sun stands for every question. The years of news are looked up: 1821 to 2122.
    private const int FirstKnown = 1200;
    private const int LastKnown = 1500;
    private const int LongMonths = 6;
    private const int LongMonth = 31;
    private const int ShortMonth = 30;
    private const int LastMonth = 12;
    private const int MaxDays = 366;

    private static readonly PersianCalendar Calendar = new();

    /// <summary>The number of the first day of each known year, and of the one after them.</summary>
    private static readonly int[] FirstDays =
        [.. Enumerable.Range(FirstKnown, LastKnown - FirstKnown + 2).Select(
            year => DateOnly.FromDateTime(Calendar.ToDateTime(year, 1, 1, 0, 0, 0, 0)).DayNumber)];

    /// <summary>The Jalali day of a Gregorian day from 22 March 622 on.</summary>
    public static JalaliDate From(DateOnly day)
    {
        var number = day.DayNumber;
        if (number < FirstDays[0] || number >= FirstDays[^1])
        {
            var time = day.ToDateTime(TimeOnly.MinValue);
            return new JalaliDate(Calendar.GetYear(time), Calendar.GetMonth(time), Calendar.GetDayOfMonth(time));
        }

        // No year is longer, so that the guess is never too late.
        var year = (number - FirstDays[0]) / MaxDays;
        while (FirstDays[year + 1] <= number)
            year++;
        var rest = number - FirstDays[year];
        const int longDays = LongMonths * LongMonth;
        return rest < longDays
            ? new JalaliDate(FirstKnown + year, (rest / LongMonth) + 1, (rest % LongMonth) + 1)
            : new JalaliDate(FirstKnown + year, LongMonths + ((rest - longDays) / ShortMonth) + 1, ((rest - longDays) % ShortMonth) + 1);
    }

    /// <summary>The Gregorian day, or null when the calendar has no such day.</summary>
    public DateOnly? ToGregorian()
    {
        if (Year is < 1 or > 9377 || Month is < 1 or > LastMonth || Day < 1 || Day > DaysInMonth)
            return null;
        if (Year is < FirstKnown or > LastKnown)
            return DateOnly.FromDateTime(Calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));
        var before = ((Month - 1) * ShortMonth) + Math.Min(Month - 1, LongMonths);
        return DateOnly.FromDayNumber(FirstDays[Year - FirstKnown] + before + Day - 1);
    }

    private int DaysInMonth => (Year, Month) switch
    {
        ( < FirstKnown or > LastKnown, _) => Calendar.GetDaysInMonth(Year, Month),
        (_, <= LongMonths) => LongMonth,
        (_, < LastMonth) => ShortMonth,
        _ => IsLeapYear ? ShortMonth : ShortMonth - 1,
    };

    private bool IsLeapYear => FirstDays[Year - FirstKnown + 1] - FirstDays[Year - FirstKnown] == MaxDays;
}
