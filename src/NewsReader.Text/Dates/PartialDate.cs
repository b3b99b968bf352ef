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
    /// <summary>The first day of the period.</summary>
    public DateOnly First => DateOnly.FromDateTime(Local);

    /// <summary>The last day of the period: the same day from <see cref="DatePrecision.Day"/> on, else the end of the month or
    /// year.</summary>
    public DateOnly Last => Precision is DatePrecision.Year or DatePrecision.Month
        ? CalendarMath.LastOfPeriod(Calendar, First, Precision)
        : First;

    private CalendarKind Calendar => IsJalali ? CalendarKind.Jalali : CalendarKind.Gregorian;
}
