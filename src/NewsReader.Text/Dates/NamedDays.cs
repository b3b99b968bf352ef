using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>A day of a month that a text names without a year.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Forms">All ways to write it, in digits and in words: ۲۲ بهمن, بیست و دوم بهمن.</param>
/// <param name="Longer">Ways to write other days that end in one of them: بیست و دوم بهمن in دوم بهمن.</param>
public sealed record NamedDay(int Start, int End, IReadOnlyList<string> Forms, IReadOnlyList<string> Longer);

/// <summary>Finds days of months, such as people call squares, feasts and events by, and all ways to write them.</summary>
public static class NamedDays
{
    private const int DaysOfMonth = 31;
    private const int LargestUnit = 9;
    private const int Ten = 10;

    /// <summary>The days in a text, in their order.</summary>
    public static IReadOnlyList<NamedDay> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = DateLexer.Read(text);
        var found = new List<NamedDay>();
        for (var at = 0; at < tokens.Count;)
        {
            var (day, month, length) = Read(tokens, at);
            if (length > 0)
                found.Add(new NamedDay(tokens[at].Start, tokens[at + length - 1].End, [.. Forms(day, month)], [.. Longer(day, month)]));
            at += Math.Max(1, length);
        }

        return found;
    }

    private static (int Day, MonthName Month, int Length) Read(List<DateToken> tokens, int at)
    {
        var (day, length) = WrittenDates.ReadDay(tokens, at);
        if (length > 0)
        {
            var isOf = at + length < tokens.Count && tokens[at + length].IsWordOf("of");
            var monthAt = at + length + (isOf ? 1 : 0);
            return CalendarNames.Months.TryMatch(tokens, monthAt, out var month, out var monthLength)
                && !WrittenDates.IsVerbPrefix(tokens, month, monthAt + monthLength)
                && !WrittenDates.IsZero(tokens, monthAt, monthAt + monthLength, day, month)
                ? (day, month, monthAt + monthLength - at)
                : default;
        }

        return CalendarNames.Months.TryMatch(tokens, at, out var named, out var nameLength) && char.IsAscii(tokens[at].Text[0])
            && WrittenDates.ReadAmericanDay(tokens, at + nameLength) is { Length: > 0 } american
            ? (american.Day, named, nameLength + american.Length)
            : default;
    }

    private static IEnumerable<string> Forms(int day, MonthName month)
    {
        var digits = day.ToString(CultureInfo.InvariantCulture);
        foreach (var name in CalendarNames.NamesOf(month))
        {
            if (!char.IsAscii(name[0]))
            {
                foreach (var number in InWords(day).Prepend(digits))
                {
                    yield return $"{number} {name}";
                    yield return $"{number} {name}ماه";
                }

                continue;
            }

            var counted = digits + Suffix(day);
            foreach (var form in (string[])[$"{digits} {name}", $"{name} {digits}", $"{counted} {name}", $"{name} {counted}",
                $"{counted} of {name}"])
                yield return form;
        }
    }

    // In words a day up to the ninth is the end of a later one.
    private static IEnumerable<string> Longer(int day, MonthName month) => day > LargestUnit ? []
        : CalendarNames.NamesOf(month).Where(name => !char.IsAscii(name[0])).SelectMany(_ => Enumerable.Range(2, 2), (name, ten) =>
            (Name: name, Day: (ten * Ten) + day)).Where(later => later.Day <= DaysOfMonth)
            .SelectMany(later => InWords(later.Day), (later, number) => $"{number} {later.Name}");

    private static IEnumerable<string> InWords(int day)
    {
        foreach (var number in CalendarNames.NumbersOf(day))
        {
            yield return number;
            // بیست ودوم
            if (number.Contains(" و ", StringComparison.Ordinal))
                yield return number.Replace(" و ", " و", StringComparison.Ordinal);
        }
    }

    private static string Suffix(int day) => day switch
    {
        11 or 12 or 13 => "th",
        _ when day % Ten == 1 => "st",
        _ when day % Ten == 2 => "nd",
        _ when day % Ten == 3 => "rd",
        _ => "th",
    };
}
