using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Dates;

/// <summary>Dates such as 5/3/21, whose order only others of the same file tell.</summary>
public static partial class ShortDate
{
    private const int MaxMonth = 12;
    private const int MaxDay = 31;

    // Of two digits a Jalali year is below and a Gregorian one of the last century above.
    private const int FirstYear = 6;
    private const int LastYear = 40;
    private const int Century = 2000;

    /// <summary>Whether the dates of a text have the month first, by those in which only one of the two can be the month; null where
    /// they do not agree, or there is none.</summary>
    public static bool? IsMonthFirst(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (monthFirst, dayFirst) = (0, 0);
        foreach (Match date in Anywhere().Matches(text))
        {
            var (first, second) = (Number(date.Groups[1]), Number(date.Groups[2]));
            monthFirst += first is > 0 and <= MaxMonth && second is > MaxMonth and <= MaxDay ? 1 : 0;
            dayFirst += second is > 0 and <= MaxMonth && first is > MaxMonth and <= MaxDay ? 1 : 0;
        }

        return (monthFirst, dayFirst) switch { ( > 0, 0) => true, (0, > 0) => false, _ => null };
    }

    /// <summary>A date of that kind as year, month and day, with what stands behind it; any other text as it is.</summary>
    /// <param name="isMonthFirst">What the file says. Where it says nothing, who writes AM and PM writes the month first.</param>
    public static string Ordered(string text, bool? isMonthFirst)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0 || !char.IsDigit(text.AsSpan().TrimStart() is [var begin, ..] ? begin : ' ')
            || Alone().Match(Digits.ToLatin(text)) is not { Success: true } date)
            return text;
        var (first, second, year) = (Number(date.Groups[1]), Number(date.Groups[3]), Number(date.Groups[4]));
        var isShort = date.Groups[4].Length == 2;
        // Two digits at the beginning may be a Jalali year, unless that is to come; a year of four is understood as it is.
        var mayBeginWithYear = date.Groups[1].Length > 1 && first is < FirstYear or > MaxDay && second <= MaxMonth;
        if (isShort ? year is < FirstYear or > LastYear || mayBeginWithYear : isMonthFirst is null)
            return text;
        var isPoint = date.Groups[2].ValueSpan is ".";
        var monthBegins = second > MaxMonth
            || (first <= MaxMonth && !isPoint && (isMonthFirst ?? HalfDay().IsMatch(date.Groups[5].ValueSpan)));
        var (month, day) = monthBegins ? (first, second) : (second, first);
        if (month is < 1 or > MaxMonth || day is < 1 or > MaxDay)
            return text;
        return string.Create(CultureInfo.InvariantCulture, $"{(isShort ? Century + year : year):0000}-{month:00}-{day:00}")
            + date.Groups[5].Value;
    }

    private static int Number(Group digits) => int.Parse(Digits.ToLatin(digits.Value), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d/.-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])(.{0,60})$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"\b[AP]\.?M\b", RegexOptions.IgnoreCase)]
    private static partial Regex HalfDay();
}
