using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>A date or a time that a text mentions.</summary>
/// <param name="Start">Where it begins in the text, in UTF-16 units.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="First">The first day of the period; null when it was recognised but cannot be resolved, or is a time alone.</param>
/// <param name="Last">The last day of the period.</param>
/// <param name="Precision">What is named: a day, a month, a year; a week and a range of days are of days.</param>
/// <param name="Calendar">The calendar it is named in.</param>
/// <param name="IsYearAssumed">Whether the year is not written but the nearest to publication.</param>
/// <param name="IsApproximate">Whether it may be off: lunar days by up to two, «پنج سال پیش» by more.</param>
/// <param name="IsAmbiguous">Whether it can be read in two ways (12/05/2019) or its weekday is another one.</param>
/// <param name="Part">The part of the day that is named.</param>
/// <param name="Time">The time of day that is named.</param>
public sealed record DateMention(
    int Start, int Length, DateOnly? First, DateOnly? Last, DatePrecision Precision, CalendarKind Calendar,
    bool IsYearAssumed, bool IsApproximate, bool IsAmbiguous, DayPart Part, TimeOnly? Time)
{
    /// <summary>ISO 8601: a day, month or year as far as it is one of the Gregorian calendar, else "first/last"; "T14:30" for a time
    /// alone; "" when unresolved.</summary>
    public string Iso
    {
        get
        {
            var time = Time is { } clock ? clock.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "";
            if (First is not { } first || Last is not { } last)
                return time;
            var format = Calendar == CalendarKind.Gregorian ? Format(first, last) : "yyyy-MM-dd";
            var begin = first.ToString(format, CultureInfo.InvariantCulture);
            return first == last || format.Length < 10
                ? begin + time
                : begin + "/" + last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private string Format(DateOnly first, DateOnly last) => Precision switch
    {
        DatePrecision.Month when first.Day == 1 && last == first.AddMonths(1).AddDays(-1) => "yyyy-MM",
        DatePrecision.Year when first.DayOfYear == 1 && last == first.AddYears(1).AddDays(-1) => "yyyy",
        _ => "yyyy-MM-dd",
    };
}
