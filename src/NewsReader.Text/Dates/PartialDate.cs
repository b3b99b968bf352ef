namespace NewsReader.Text.Dates;

/// <summary>A local date as exactly as it is known, in the proleptic Gregorian calendar; the parts not known are at their first
/// value.</summary>
/// <param name="Local">The local time at which the period begins; its kind is unspecified.</param>
/// <param name="Precision">How much of <paramref name="Local"/> is known.</param>
/// <param name="IsJalali">Whether a year or a month alone is one of the Jalali calendar (its end differs from the Gregorian one's).</param>
/// <param name="IsApproximate">Whether the day may be off (a Hijri date by up to two days, an ambiguous day and month).</param>
/// <param name="Offset">The distance of <paramref name="Local"/> from UTC where the text states it; null when it does not.</param>
public readonly record struct PartialDate(
    DateTime Local, DatePrecision Precision, bool IsJalali = false, bool IsApproximate = false, TimeSpan? Offset = null)
{
    // Earlier ones may be two digits of a year that is as near.
    private const int FirstLunarYear = 1430;

    /// <summary>The first day of the period.</summary>
    public DateOnly First => DateOnly.FromDateTime(Local);

    /// <summary>The last day of the period: the same day from <see cref="DatePrecision.Day"/> on, else the end of the month or
    /// year.</summary>
    public DateOnly Last => Precision is DatePrecision.Year or DatePrecision.Month
        ? CalendarMath.LastOfPeriod(Calendar, First, Precision)
        : First;

    /// <summary>The same numbers as a day of the lunar calendar, whose years Arabic sources write as Iranian ones write solar years; null
    /// when this is no day of the Jalali calendar.</summary>
    public PartialDate? AsLunar()
    {
        if (!IsJalali || Precision < DatePrecision.Day)
            return null;
        var (year, month, day) = JalaliDate.From(First);
        return year >= FirstLunarYear && CalendarMath.ToDay(CalendarKind.Hijri, year, month, day) is { } lunar
            ? this with { Local = lunar.ToDateTime(TimeOnly.FromDateTime(Local)), IsJalali = false, IsApproximate = true }
            : null;
    }

    private CalendarKind Calendar => IsJalali ? CalendarKind.Jalali : CalendarKind.Gregorian;
}
