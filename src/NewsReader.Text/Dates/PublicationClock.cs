namespace NewsReader.Text.Dates;

/// <summary>Times of day where nothing but a date is expected, so that 9:5, 12h30, 3 PM, «۷ صبح» and «۲:۳۰ م» are times too.</summary>
internal static class PublicationClock
{
    private const int Midnight = 24;

    private static readonly NameTable<DayPart> ArabicParts = new NameTable<DayPart>()
        .Add(DayPart.Morning, "ص", "صباحا", "صباح").Add(DayPart.Afternoon, "م", "مساء", "ظهرا");

    /// <summary>The time at a token, and whether it is midnight at the end of its day; the length is 0 when there is none.</summary>
    public static (TimeOnly Time, int Length, bool EndsDay) Read(List<DateToken> tokens, int at)
    {
        var start = tokens[at].IsWordOf("ساعت") ? at + 1 : at;
        if (start < tokens.Count && ReadDigits(tokens, start) is { Length: > 0 } digits)
            return Complete(tokens, digits, start + digits.Length, at);
        var (time, length) = ClockTimes.Read(tokens, at);
        return (time, length, length > 0 && start > at && tokens[start].Value == Midnight);
    }

    private static (int Hour, int Minute, int Second, int Length) ReadDigits(List<DateToken> tokens, int at)
    {
        if (!IsShort(tokens, at) || IsWithin(tokens, at))
            return default;
        if (at + 1 < tokens.Count && tokens[at + 1].IsWord)
        {
            if (tokens[at + 1].IsWordOf("h"))
                return IsShort(tokens, at + 2) ? (tokens[at].Value, tokens[at + 2].Value, 0, 3) : (tokens[at].Value, 0, 0, 2);
            return tokens[at].Value <= 12 && ClockTimes.ReadPart(tokens, at + 1).Length > 0 ? (tokens[at].Value, 0, 0, 1) : default;
        }

        var point = at + 3 < tokens.Count && tokens[at + 1].IsSign('.') && tokens[at + 3].IsWordOf("uhr");
        if (!IsShort(tokens, at + 2) || !(tokens[at + 1].IsSign(':') || point))
            return default;
        if (at + 4 >= tokens.Count || !tokens[at + 3].IsSign(':') || !IsShort(tokens, at + 4))
            return (tokens[at].Value, tokens[at + 2].Value, 0, 3);
        // A leap second is the last one of its minute.
        return (tokens[at].Value, tokens[at + 2].Value, Math.Min(tokens[at + 4].Value, 59), IsFraction(tokens, at + 5) ? 7 : 5);
    }

    // 06/Nov/2025:12:30:00 has its time behind the colon of the year, 10:12:30 has none at the twelve.
    private static bool IsWithin(List<DateToken> tokens, int at) =>
        at > 1 && tokens[at - 1].IsSign(':') && tokens[at - 2] is { IsNumber: true, Text.Length: <= 2 };

    private static bool IsShort(List<DateToken> tokens, int at) => at < tokens.Count && tokens[at] is { IsNumber: true, Text.Length: <= 2 };

    private static bool IsFraction(List<DateToken> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Text is "." or "," && !tokens[at].SpaceBefore
            && tokens[at + 1] is { IsNumber: true, SpaceBefore: false } fraction
            && (tokens[at].IsSign('.') || fraction.Text.Length % 3 == 0);

    private static (TimeOnly Time, int Length, bool EndsDay) Complete(
        List<DateToken> tokens, (int Hour, int Minute, int Second, int Length) clock, int end, int at)
    {
        if (clock is { Hour: Midnight, Minute: 0, Second: 0 })
            return (TimeOnly.MinValue, end - at, true);
        if (end < tokens.Count && tokens[end].IsWordOf("uhr"))
            return Time(clock, DayPart.None, end + 1 - at);
        var (part, length) = ClockTimes.ReadPart(tokens, end);
        if (length == 0)
            ArabicParts.TryMatch(tokens, end, out part, out length);
        return Time(clock, part, end + length - at);
    }

    private static (TimeOnly Time, int Length, bool EndsDay) Time((int Hour, int Minute, int Second, int Length) clock, DayPart part,
        int length) =>
        ClockTimes.At(clock.Hour, clock.Minute, clock.Second, part) is { } time ? (time, length, false) : default;
}
