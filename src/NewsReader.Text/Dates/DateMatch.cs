namespace NewsReader.Text.Dates;

/// <summary>A date found in a run of tokens; without days it was recognised as a date that cannot be resolved.</summary>
internal readonly record struct DateMatch(
    int Length,
    DateOnly? First,
    DateOnly? Last,
    DatePrecision Precision,
    CalendarKind Calendar,
    bool IsApproximate = false,
    bool IsAmbiguous = false)
{
    /// <summary>Whether the year is not written but the nearest to publication.</summary>
    public bool IsYearAssumed { get; init; }

    /// <summary>The part of the day that is named with it.</summary>
    public DayPart Part { get; init; }

    /// <summary>The time of day that is written with it.</summary>
    public TimeOnly? Time { get; init; }

    public bool IsResolved => First is not null;

    public static DateMatch Unresolved(int length) => new(length, null, null, DatePrecision.None, CalendarKind.Gregorian);

    public static DateMatch Day(int length, DateOnly? day, CalendarKind calendar, bool ambiguous = false) => day is null
        ? Unresolved(length)
        : new(length, day, day, DatePrecision.Day, calendar, calendar == CalendarKind.Hijri, ambiguous);

    public static DateMatch Period(int length, CalendarKind calendar, int year, int? month)
    {
        if (CalendarMath.Period(calendar, year, month) is not { } period)
            return Unresolved(length);
        var precision = month is null ? DatePrecision.Year : DatePrecision.Month;
        return new(length, period.First, period.Last, precision, calendar, calendar == CalendarKind.Hijri);
    }
}
