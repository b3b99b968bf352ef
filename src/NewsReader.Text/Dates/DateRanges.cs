namespace NewsReader.Text.Dates;

/// <summary>A date, or two of them with «تا» between: «۲۵ دی تا ۵ بهمن ۱۳۹۷», «شنبه تا چهارشنبه», «فروردین تا خرداد ۱۳۹۷».</summary>
internal static class DateRanges
{
    private const int Week = 7;

    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        if (at >= tokens.Count)
            return null;
        var first = ReadOne(tokens, at, published);
        var length = first?.Length ?? MonthLength(tokens, at);
        var joint = at + length;
        if (length == 0 || joint + 1 >= tokens.Count || !(FalseDates.IsUntil(tokens[joint]) || tokens[joint].IsSign('-')))
            return first;
        var next = FalseDates.IsDateWord(tokens[joint + 1]) ? joint + 2 : joint + 1;
        if (next >= tokens.Count || ReadOne(tokens, next, published) is not { } last)
            return first;
        return Join(tokens, (at, length, first), (next, last)) ?? first;
    }

    private static DateMatch? ReadOne(List<DateToken> tokens, int at, DateOnly? published) =>
        NumericDates.Read(tokens, at, published) ?? WrittenDates.Read(tokens, at, published) ?? WeekdayDates.Read(tokens, at, published)
            ?? YearMentions.Read(tokens, at, published) ?? RelativeDates.Read(tokens, at, published);

    private static DateMatch? Join(List<DateToken> tokens, (int At, int Length, DateMatch? Match) first, (int At, DateMatch Match) last)
    {
        var (begin, end) = (first.Match, last.Match);
        // The end that has no year of its own has that of the other.
        if ((begin is null || begin.Value.IsYearAssumed) && end is { IsYearAssumed: false, First: { } ends })
            begin = WrittenDates.Read(tokens.GetRange(first.At, first.Length), 0, ends);
        else if (end.IsYearAssumed && begin is { First: { } begins })
            end = WrittenDates.Read(tokens.GetRange(last.At, last.Match.Length), 0, begins) ?? end;
        if (begin is not { First: not null } started || end.First is null || started.Precision != end.Precision)
            return null;
        if (end.Last < started.First && CalendarNames.Weekdays.TryMatch(tokens, last.At, out _, out _))
            end = end with { Last = end.Last?.AddDays(Week) };
        if (!(started.First <= end.Last))
            return null;
        return started with
        {
            Length = last.At + last.Match.Length - first.At,
            Last = end.Last,
            IsApproximate = started.IsApproximate || end.IsApproximate,
            Part = DayPart.None,
        };
    }

    // A month alone is a date only where a range or its year makes it one.
    private static int MonthLength(List<DateToken> tokens, int at) =>
        CalendarNames.Months.TryMatch(tokens, at, out _, out var length) ? length : 0;
}
