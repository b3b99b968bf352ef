using System.Globalization;
using NewsReader.Text.Characters;
using NewsReader.Text.Dates;

namespace NewsReader.Search.Language;

/// <summary>The days that the value of a date field means.</summary>
internal static class DateFilter
{
    private const int FirstGregorianYear = 1500;

    /// <summary>A day, month or year, Jalali below the year 1500, or two of them joined by ".."; null when it is none.</summary>
    public static (DateOnly From, DateOnly To)? Parse(string text)
    {
        var parts = Digits.ToLatin(text).Split("..");
        return parts.Length switch
        {
            1 => Period(parts[0]),
            2 => (parts[0].Trim().Length, parts[1].Trim().Length, Period(parts[0]), Period(parts[1])) switch
            {
                (_, _, { } first, { } last) => (first.From, last.To),
                (_, 0, { } first, null) => (first.From, DateOnly.MaxValue),
                (0, _, null, { } last) => (DateOnly.MinValue, last.To),
                _ => null,
            },
            _ => null,
        };
    }

    private static (DateOnly From, DateOnly To)? Period(string text)
    {
        var numbers = new List<int>();
        foreach (var part in text.Trim().Split('/', '-', '.'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            numbers.Add(number);
        }

        if (numbers.Count > 3 || numbers[0] is < 1000 or > 9000)
            return null;
        var (year, month, day) = (numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
        var first = Day(year, Math.Max(month, 1), Math.Max(day, 1));
        var next = day > 0 ? first?.AddDays(1) : month is 0 or 12 ? Day(year + 1, 1, 1) : Day(year, month + 1, 1);
        return first is { } from && next is { } after ? (from, after.AddDays(-1)) : null;
    }

    private static DateOnly? Day(int year, int month, int day)
    {
        if (year < FirstGregorianYear)
            return new JalaliDate(year, month, day).ToGregorian();
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }
}
