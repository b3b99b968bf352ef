namespace NewsReader.Text.Dates;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>No date at all.</summary>
    None = 0,

    /// <summary>The year alone.</summary>
    Year = 1,

    /// <summary>Year and month.</summary>
    Month = 2,

    /// <summary>The day.</summary>
    Day = 3,

    /// <summary>Day, hour and minute.</summary>
    Minute = 4,
}

/// <summary>A local date as exactly as it is known, in the proleptic Gregorian calendar; the parts not known are at their first value.</summary>
/// <param name="Local">The local time at which the period begins; its kind is unspecified.</param>
/// <param name="Precision">How much of <paramref name="Local"/> is known.</param>
/// <param name="IsJalali">Whether a year or a month alone is one of the Jalali calendar (its end differs from the Gregorian one's).</param>
/// <param name="IsApproximate">Whether the day may be off (a Hijri date by up to two days, an ambiguous day and month).</param>
public readonly record struct PartialDate(DateTime Local, DatePrecision Precision, bool IsJalali = false, bool IsApproximate = false);
