namespace NewsReader.Text.Dates;

/// <summary>Reads a whole text as one publication date.</summary>
internal static class PublicationReader
{
    private static readonly HashSet<string> Noise = new(
        ["تاریخ", "انتشار", "زمان", "روز", "مورخ", "در", "ساعت", "سال", "t", "published", "updated", "date", "on", "at"],
        StringComparer.Ordinal);

    public static PartialDate? Read(List<DateToken> tokens)
    {
        DateMatch? date = null;
        (TimeOnly Time, int Length) time = default;
        TimeSpan? offset = null;
        for (var at = 0; at < tokens.Count;)
        {
            if (time.Length == 0 && ClockTimes.Read(tokens, at) is { Length: > 0 } clock)
            {
                time = clock;
                at += clock.Length;
                (offset, var zoneLength) = UtcOffsets.Read(tokens, at);
                at += zoneLength;
            }
            else if ((NumericDates.Read(tokens, at, null) ?? WrittenDates.Read(tokens, at, null) ?? ReadYear(tokens, at)) is { } match)
            {
                // A page may print one day in two calendars; anything else is no single date.
                if (match.First is null || (date is not null && date.Value.First != match.First))
                    return null;
                date ??= match;
                at += match.Length;
            }
            else if (SkipNoise(tokens, at) is > 0 and var skipped)
            {
                at += skipped;
            }
            else
            {
                return null;
            }
        }

        return date is { First: { } first } found && found.First <= found.Last ? Combine(found, first, time, offset) : null;
    }

    private static PartialDate? Combine(DateMatch date, DateOnly first, (TimeOnly Time, int Length) time, TimeSpan? offset)
    {
        var approximate = date.IsApproximate || date.IsAmbiguous;
        var jalali = date.Calendar == CalendarKind.Jalali;
        if (time.Length == 0)
            return new PartialDate(first.ToDateTime(TimeOnly.MinValue), date.Precision, jalali, approximate);
        return date.Precision == DatePrecision.Day
            ? new PartialDate(first.ToDateTime(time.Time), DatePrecision.Minute, jalali, approximate, offset)
            : null;
    }

    private static DateMatch? ReadYear(List<DateToken> tokens, int at)
    {
        var alone = tokens.Count == at + 1 && (at == 0 || (at == 1 && tokens[0].IsWordOf("سال")));
        return alone && tokens[at] is { IsNumber: true, Text.Length: 4 } && DateYears.CalendarOf(tokens[at].Value) is { } calendar
            ? DateMatch.Period(1, calendar, tokens[at].Value, null)
            : null;
    }

    private static int SkipNoise(List<DateToken> tokens, int at)
    {
        if (CalendarNames.Weekdays.TryMatch(tokens, at, out _, out var length))
            return length;
        var token = tokens[at];
        var sign = token.Kind == DateTokenKind.Sign && token.Text[0] is '-' or ',' or '،' or ':' or '|' or '.';
        return sign || (token.IsWord && Noise.Contains(token.Text)) ? 1 : 0;
    }
}
