using NewsReader.Text.Words;

namespace NewsReader.Text.Dates;

/// <summary>Reads a text that is one publication date, or that holds one where it is known to.</summary>
internal static class PublicationReader
{
    // Lunar days here and those announced in Iran may differ by so many.
    private const int LunarDays = 2;

    // What may stand with a date that is nothing else: that it is one, of what, and the words between its parts.
    private static readonly HashSet<string> Noise = EmbeddedText.Lines("date-noise")
        .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(DateLexer.Key)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The date of a text.</summary>
    /// <param name="isField">Whether the text is known to hold a date, so that what else is in it does not matter.</param>
    public static PartialDate? Read(List<DateToken> tokens, bool isField)
    {
        tokens = DateNormalizer.Normalize(tokens);
        var clock = TakeClock(tokens);
        DateMatch? date = null;
        for (var at = 0; at < tokens.Count;)
        {
            if (clock.Length > 0 && UtcOffsets.Read(tokens, at) is { Length: > 0 } zone)
            {
                clock = clock with { Zone = clock.Zone.Length > 0 ? clock.Zone : zone };
                at += zone.Length;
            }
            else if ((NumericDates.Read(tokens, at, null) ?? WrittenDates.Read(tokens, at, null) ?? ReadYear(tokens, at)) is { } match)
            {
                if (!isField && (match.First is null || (date is { } first && !IsSameDay(first, match))))
                    return null;
                if (date is { } known && match.First is not null && !IsSameDay(known, match))
                {
                    // A time behind the second of two dates is that one's.
                    clock = clock.Start > tokens[at].Start ? default : clock;
                    break;
                }

                date = Better(date, match);
                at += match.Length;
            }
            else if (SkipNoise(tokens, at) is var skipped && (skipped > 0 || isField))
            {
                at += Math.Max(1, skipped);
            }
            else
            {
                return null;
            }
        }

        return date is { First: { } day } found && found.First <= found.Last ? Combine(found, day, clock) : null;
    }

    // Takes the first time out of the tokens, with its zone: a year may stand behind it (Thu Nov 6 12:30:00 2025).
    private static Clock TakeClock(List<DateToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var (time, length, endsDay) = PublicationClock.Read(tokens, at);
            if (length == 0)
                continue;
            var start = tokens[at].Start;
            var zone = UtcOffsets.Read(tokens, at + length);
            var end = at + length + zone.Length;
            if (zone.Length > 0 && BracketLength(tokens, end) is > 0 and var bracket)
                end += bracket;
            // 06/Nov/2025:12:30:00
            var from = at > 0 && tokens[at - 1].IsSign(':') ? at - 1 : at;
            tokens.RemoveRange(from, end - from);
            return new Clock(time, length, start, endsDay, zone);
        }

        return default;
    }

    // JavaScript spells the zone out behind its offset: GMT+0330 (Iran Standard Time).
    private static int BracketLength(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at].IsSign('('))
            return 0;
        var end = tokens.FindIndex(at, token => token.IsSign(')') || token.IsNumber);
        return end > at && tokens[end].IsSign(')') ? end + 1 - at : 0;
    }

    private static DateMatch? Better(DateMatch? known, DateMatch match) =>
        match.First is null || (known is { } date && (date.Calendar != CalendarKind.Hijri || match.Calendar == CalendarKind.Hijri))
            ? known
            : match;

    // A page may print one day in two calendars; anything else is no single date.
    private static bool IsSameDay(DateMatch known, DateMatch match)
    {
        if (known.First is not { } first || match.First is not { } day)
            return false;
        var isLunar = known.Calendar == CalendarKind.Hijri || match.Calendar == CalendarKind.Hijri;
        return Math.Abs(first.DayNumber - day.DayNumber) <= (isLunar ? LunarDays : 0);
    }

    private static PartialDate? Combine(DateMatch date, DateOnly first, Clock clock)
    {
        var approximate = date.IsApproximate || date.IsAmbiguous;
        var jalali = date.Calendar == CalendarKind.Jalali;
        if (clock.Length == 0)
            return new PartialDate(first.ToDateTime(TimeOnly.MinValue), date.Precision, jalali, approximate);
        if (date.Precision != DatePrecision.Day)
            return null;
        var local = first.ToDateTime(clock.Time).AddDays(clock.EndsDay ? 1 : 0);
        return new PartialDate(local, DatePrecision.Minute, jalali, approximate, clock.Zone.At(local));
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

    /// <param name="Length">0 where there is none.</param>
    /// <param name="Start">Where it begins in the text.</param>
    /// <param name="EndsDay">Whether it is midnight at the end of the day.</param>
    private readonly record struct Clock(TimeOnly Time, int Length, int Start, bool EndsDay, ZoneMatch Zone);
}
