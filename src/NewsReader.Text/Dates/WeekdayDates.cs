namespace NewsReader.Text.Dates;

/// <summary>Weekdays without a date: «روز پنجشنبه», «جمعه آینده», «سه‌شنبه هفته گذشته».</summary>
internal static class WeekdayDates
{
    private const int Week = 7;

    /// <summary>The weekday at a token: the latest on or before publication, or where «گذشته», «آینده» or a week after it place
    /// it.</summary>
    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        if (!CalendarNames.Weekdays.TryMatch(tokens, at, out var weekday, out var length) || char.IsAscii(tokens[at].Text[0]))
            return null;
        if (FalseDates.IsNoDay(tokens, at, at + length))
            return null;
        var (part, partLength) = ClockTimes.ReadPart(tokens, at + length);
        var end = at + length + partLength;
        var (week, weekLength) = RelativeDates.ReadWeek(tokens, end);
        if (weekLength > 0)
        {
            DateOnly? named = published is { } now
                ? CalendarMath.WeekStart(now).AddDays((Week * week) + (((int)weekday + 1) % Week))
                : null;
            return Match(named, end + weekLength - at, part);
        }
        var (direction, directionLength) = ReadDirection(tokens, end);
        return Match(published is { } day ? Nearest(day, weekday, direction) : null, end + directionLength - at, part);
    }

    // «پنجشنبه قبل از انتخابات» says nothing about publication.
    private static (int Direction, int Length) ReadDirection(List<DateToken> tokens, int at)
    {
        var (direction, length) = RelativeWords.ReadDirection(tokens, at);
        return at + length < tokens.Count && tokens[at + length].IsWordOf("از") ? default : (direction, length);
    }

    private static DateOnly Nearest(DateOnly published, DayOfWeek weekday, int direction)
    {
        var back = ((int)published.DayOfWeek - (int)weekday + Week) % Week;
        return direction switch
        {
            < 0 => published.AddDays(back == 0 ? -Week : -back),
            > 0 => published.AddDays(Week - back),
            _ => published.AddDays(-back),
        };
    }

    private static DateMatch Match(DateOnly? day, int length, DayPart part) =>
        (day is null ? DateMatch.Unresolved(length) : DateMatch.Day(length, day, CalendarKind.Jalali)) with { Part = part };
}
