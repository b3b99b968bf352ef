namespace NewsReader.Text.Dates;

/// <summary>Dates in digits: 1397/11/04, 24.01.2019, 2019-01, 97/11/04, 20190124.</summary>
internal static class NumericDates
{
    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        if (!tokens[at].IsNumber || IsJoinedBefore(tokens, at))
            return null;
        if (ReadCompact(tokens, at) is { } compact)
            return compact;
        if (SeparatorAt(tokens, at + 1) is not { } separator)
            return null;
        var three = SeparatorAt(tokens, at + 3) is not null;
        if (three && tokens[at + 3].Text[0] != separator)
            return null;
        var length = three ? 5 : 3;
        if (IsJoinedAfter(tokens, at + length))
            return null;
        return three
            ? ReadDay(tokens, at, published)
            : ReadMonth(tokens[at], tokens[at + 2], separator);
    }

    private static DateMatch? ReadCompact(List<DateToken> tokens, int at)
    {
        var token = tokens[at];
        if (token.Text.Length != 8 || SeparatorAt(tokens, at + 1) is not null)
            return null;
        var year = token.Value / 10000;
        return DateYears.CalendarOf(year) is { } calendar
            && CalendarMath.ToDay(calendar, year, token.Value / 100 % 100, token.Value % 100) is { } day
            ? DateMatch.Day(1, day, calendar)
            : null;
    }

    private static DateMatch? ReadDay(List<DateToken> tokens, int at, DateOnly? published)
    {
        var (a, b, c) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        if (!IsShort(b))
            return null;
        if (a.Text.Length == 4 && IsShort(c))
            return ReadYearFirst(tokens, at, a.Value, b.Value, c.Value);
        if (IsShort(a) && c.Text.Length == 4)
            return ReadYearLast(tokens, at, a.Value, b.Value, c.Value);
        // 10.5.99 is a version or an address on the network.
        if (a.Text.Length != 2 || b.Text.Length > 2 || c.Text.Length > 2 || tokens[at + 1].IsSign('.'))
            return null;

        // Two digits are a Jalali year, which Iranian use writes first.
        var yearFirst = CalendarMath.ToDay(CalendarKind.Jalali, DateYears.Expand(a.Value, published), b.Value, c.Value);
        var yearLast = c.Text.Length == 2
            ? CalendarMath.ToDay(CalendarKind.Jalali, DateYears.Expand(c.Value, published), b.Value, a.Value)
            : null;
        return (yearFirst ?? yearLast) is { } day
            ? DateMatch.Day(5, day, CalendarKind.Jalali, yearFirst is not null && yearLast is not null)
            : null;
    }

    private static DateMatch? ReadYearFirst(List<DateToken> tokens, int at, int year, int month, int day)
    {
        if (DateYears.CalendarOf(year) is not { } calendar || month is < 1 or > 12)
            return null;
        (calendar, var eraLength) = WithEra(tokens, at + 5, calendar);
        return DateMatch.Day(5 + eraLength, CalendarMath.ToDay(calendar, year, month, day), calendar);
    }

    // Only an era tells lunar years from solar ones.
    private static (CalendarKind Calendar, int Length) WithEra(List<DateToken> tokens, int at, CalendarKind calendar)
    {
        var (era, length) = DateYears.ReadEra(tokens, at);
        return (era == CalendarKind.Hijri && calendar == CalendarKind.Jalali ? CalendarKind.Hijri : calendar, length);
    }

    private static DateMatch? ReadYearLast(List<DateToken> tokens, int at, int first, int second, int year)
    {
        if (DateYears.CalendarOf(year) is not { } calendar)
            return null;
        (calendar, var eraLength) = WithEra(tokens, at + 5, calendar);
        var dayFirst = CalendarMath.ToDay(calendar, year, second, first);
        var monthFirst = CalendarMath.ToDay(calendar, year, first, second);
        return (dayFirst ?? monthFirst) is { } day
            ? DateMatch.Day(5 + eraLength, day, calendar, dayFirst is not null && monthFirst is not null && dayFirst != monthFirst)
            : null;
    }

    private static DateMatch? ReadMonth(DateToken first, DateToken second, char separator)
    {
        // A decimal point would make years of numbers such as 1397.5 and clock times of 12.2019.
        if (separator == '.')
            return null;
        var (year, month) = first.Text.Length == 4 && IsShort(second) ? (first.Value, second.Value) : (second.Value, first.Value);
        var plausible = first.Text.Length + second.Text.Length is 5 or 6 && (IsShort(first) || IsShort(second));
        return plausible && month is >= 1 and <= 12 && DateYears.CalendarOf(year) is { } calendar
            ? DateMatch.Period(3, calendar, year, month)
            : null;
    }

    private static bool IsShort(DateToken token) => token.Text.Length <= 2;

    private static char? SeparatorAt(List<DateToken> tokens, int at) =>
        at + 1 < tokens.Count && IsSeparator(tokens[at]) && !tokens[at].SpaceBefore
            && tokens[at + 1] is { IsNumber: true, SpaceBefore: false }
            ? tokens[at].Text[0]
            : null;

    private static bool IsSeparator(DateToken token) => token.IsSign('/') || token.IsSign('-') || token.IsSign('.');

    private static bool IsJoinedBefore(List<DateToken> tokens, int at) =>
        at > 1 && IsSeparator(tokens[at - 1]) && !tokens[at].SpaceBefore && !tokens[at - 1].SpaceBefore && tokens[at - 2].IsNumber;

    private static bool IsJoinedAfter(List<DateToken> tokens, int at) => SeparatorAt(tokens, at) is not null;
}
