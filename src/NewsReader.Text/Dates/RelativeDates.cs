namespace NewsReader.Text.Dates;

/// <summary>Days, weeks, months and years counted from publication: «دیروز», «هفته گذشته», «۲ روز قبل», «سال جاری میلادی».</summary>
internal static class RelativeDates
{
    private const int Week = 7;

    private static readonly NameTable<(int Days, DayPart Part)> Days = new NameTable<(int Days, DayPart Part)>()
        .Add((0, DayPart.None), "امروز", "روز جاری").Add((0, DayPart.Night), "امشب")
        .Add((-1, DayPart.None), "دیروز", "روز گذشته", "روز قبل")
        .Add((-1, DayPart.Night), "دیشب", "شب گذشته").Add((-2, DayPart.None), "پریروز").Add((-2, DayPart.Night), "پریشب")
        .Add((-3, DayPart.None), "پس پریروز")
        .Add((1, DayPart.None), "فردا").Add((1, DayPart.Night), "فرداشب").Add((2, DayPart.None), "پس فردا");

    private static readonly NameTable<DatePrecision> Periods = new NameTable<DatePrecision>()
        .Add(DatePrecision.Year, "سال").Add(DatePrecision.Month, "ماه").Add(DatePrecision.Day, "روز").Add(DatePrecision.None, "هفته");

    private static readonly NameTable<(int Step, bool IsWindow)> Directions = new NameTable<(int Step, bool IsWindow)>()
        .Add((-1, false), "پیش", "قبل").Add((-1, true), "گذشته", "اخیر").Add((1, false), "بعد", "دیگر")
        .Add((1, true), "آینده", "پیش رو", "پیش روی", "آتی");

    private static readonly NameTable<(DatePrecision Unit, int Count)> Named = new NameTable<(DatePrecision Unit, int Count)>()
        .Add((DatePrecision.Year, 0), "امسال", "سال جاری").Add((DatePrecision.Year, -1), "پارسال").Add((DatePrecision.Year, -2), "پیرارسال")
        .Add((DatePrecision.Month, 0), "ماه جاری", "این ماه", "همین ماه")
        .Add((DatePrecision.None, 0), "هفته جاری", "این هفته", "همین هفته");

    /// <summary>How many weeks from that of publication a phrase such as «هفته گذشته» means; the length is 0 when there is none.</summary>
    public static (int Weeks, int Length) ReadWeek(List<DateToken> tokens, int at)
    {
        if (Named.TryMatch(tokens, at, out var named, out var length) && named.Unit == DatePrecision.None)
            return (named.Count, length);
        if (at >= tokens.Count || !tokens[at].IsWordOf("هفته"))
            return default;
        var (direction, directionLength) = ReadDirection(tokens, at + 1);
        return directionLength > 0 ? (direction.Step, 1 + directionLength) : default;
    }

    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        if (Days.TryMatch(tokens, at, out var day, out var length))
            return Day(published?.AddDays(day.Days), length) with { Part = day.Part };
        if (Named.TryMatch(tokens, at, out var named, out length))
            return Period(tokens, at, length, named.Unit, named.Count, published);
        return ReadCounted(tokens, at, published);
    }

    private static DateMatch? ReadCounted(List<DateToken> tokens, int at, DateOnly? published)
    {
        var (count, countLength, isVague) = ReadCount(tokens, at);
        if (!Periods.TryMatch(tokens, at + countLength, out var unit, out var unitLength))
            return null;
        var (direction, directionLength) = ReadDirection(tokens, at + countLength + unitLength);
        if (directionLength == 0 || (countLength == 0 && unit == DatePrecision.Day))
            return null;
        var length = countLength + unitLength + directionLength;
        if (isVague)
            return DateMatch.Unresolved(length);
        if (countLength > 0 && direction.IsWindow)
            return Window(length, unit, count * direction.Step, published);
        if (unit == DatePrecision.Day)
            return Day(published?.AddDays(count * direction.Step), length);
        var steps = (countLength == 0 ? 1 : count) * direction.Step;
        return Period(tokens, at, length, unit, steps, published) with { IsApproximate = count > 1 };
    }

    // «دو روز پیش از بازی» is counted from the game, «سال پیش رو» lies ahead.
    private static ((int Step, bool IsWindow) Direction, int Length) ReadDirection(List<DateToken> tokens, int at) =>
        Directions.TryMatch(tokens, at, out var direction, out var length)
            && !(at + length < tokens.Count && tokens[at + length].IsWordOf("از"))
            ? (direction, length)
            : default;

    private static (int Count, int Length, bool IsVague) ReadCount(List<DateToken> tokens, int at)
    {
        if (tokens[at].IsWordOf("چند") || tokens[at].IsWordOf("چندین"))
            return (0, 1, true);
        if (tokens[at] is { IsNumber: true, Text.Length: <= 3, Value: > 0 })
            return (tokens[at].Value, 1, false);
        return CalendarNames.Numbers.TryMatch(tokens, at, out var number, out var length) ? (number, length, false) : default;
    }

    private static DateMatch Day(DateOnly? day, int length) => day is null
        ? DateMatch.Unresolved(length)
        : DateMatch.Day(length, day, CalendarKind.Jalali);

    /// <summary>A whole week (Saturday to Friday), month or year so many from that of publication; «میلادی» after it counts by that
    /// calendar.</summary>
    private static DateMatch Period(List<DateToken> tokens, int at, int length, DatePrecision unit, int count, DateOnly? published)
    {
        var (era, eraLength) = unit == DatePrecision.None ? default : DateYears.ReadEra(tokens, at + length);
        length += eraLength;
        if (published is not { } day)
            return DateMatch.Unresolved(length);
        if (unit == DatePrecision.None)
        {
            var saturday = CalendarMath.WeekStart(day).AddDays(count * Week);
            return new DateMatch(length, saturday, saturday.AddDays(Week - 1), DatePrecision.Day, CalendarKind.Jalali);
        }

        var calendar = era ?? CalendarKind.Jalali;
        var (year, month, _) = CalendarMath.Parts(calendar, day);
        if (unit == DatePrecision.Year)
            return DateMatch.Period(length, calendar, year + count, null);
        (year, month) = CalendarMath.AddMonths(year, month, count);
        return DateMatch.Period(length, calendar, year, month);
    }

    // «سه روز گذشته» lasts until publication and «سه روز آینده» begins with it.
    private static DateMatch Window(int length, DatePrecision unit, int count, DateOnly? published)
    {
        if (published is not { } day)
            return DateMatch.Unresolved(length);
        var other = unit switch
        {
            DatePrecision.Year => day.AddYears(count),
            DatePrecision.Month => day.AddMonths(count),
            DatePrecision.None => day.AddDays(count * Week),
            _ => day.AddDays(count),
        };
        var (first, last) = count < 0 ? (other, day) : (day, other);
        return new DateMatch(length, first, last, DatePrecision.Day, CalendarKind.Jalali, IsApproximate: true);
    }
}
