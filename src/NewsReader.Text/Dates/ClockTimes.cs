namespace NewsReader.Text.Dates;

/// <summary>Times of day: 14:30, ساعت ۱۴ و ۳۰ دقیقه, ساعت ۸ شب, 3:30 PM.</summary>
internal static class ClockTimes
{
    private static readonly NameTable<DayPart> Parts = new NameTable<DayPart>()
        .Add(DayPart.EarlyMorning, "بامداد", "سحر", "سحرگاه", "سپیده دم")
        .Add(DayPart.Morning, "صبح", "ق ظ", "am", "پیش از ظهر", "قبل از ظهر")
        .Add(DayPart.Noon, "ظهر", "نیمروز").Add(DayPart.Afternoon, "بعد از ظهر", "ب ظ", "pm", "پس از ظهر")
        .Add(DayPart.Evening, "عصر", "غروب").Add(DayPart.Night, "شب", "شامگاه", "نیمه شب");

    /// <summary>A part of the day named at a token; the length is 0 when there is none.</summary>
    public static (DayPart Part, int Length) ReadPart(List<DateToken> tokens, int at)
    {
        // «ب.ظ» and «p.m.» come as two letters with full stops between and after them.
        if (at + 2 < tokens.Count && tokens[at].IsWord && tokens[at + 1].IsSign('.') && tokens[at + 2].IsWord)
        {
            var part = (tokens[at].Text + tokens[at + 2].Text) switch
            {
                "بظ" or "pm" => DayPart.Afternoon,
                "قظ" or "am" => DayPart.Morning,
                _ => DayPart.None,
            };
            if (part != DayPart.None)
                return (part, at + 3 < tokens.Count && tokens[at + 3].IsSign('.') ? 4 : 3);
        }

        return Parts.TryMatch(tokens, at, out var named, out var length) ? (named, length) : (DayPart.None, 0);
    }

    /// <summary>A time at a token; the length is 0 when there is none.</summary>
    public static (TimeOnly Time, int Length) Read(List<DateToken> tokens, int at)
    {
        var start = tokens[at].IsWordOf("ساعت") ? at + 1 : at;
        if (start >= tokens.Count || (start == at && at > 0 && tokens[at - 1].IsSign(':')))
            return default;
        var named = start > at;
        if (ReadClock(tokens, start) is { Length: > 0 } clock)
            return WithPart(tokens, clock.Hour, clock.Minute, clock.Second, start + clock.Length, at);
        if (!named || ReadNumber(tokens, start) is not { Length: > 0 } hour || hour.Value > 24)
            return default;
        var (minute, length) = ReadMinutes(tokens, start + hour.Length);
        return WithPart(tokens, hour.Value, minute, 0, start + hour.Length + length, at);
    }

    private static (int Hour, int Minute, int Second, int Length) ReadClock(List<DateToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count || !IsPair(tokens, at, 2))
            return default;
        if (at + 4 >= tokens.Count || !IsPair(tokens, at + 2, 2))
            return (tokens[at].Value, tokens[at + 2].Value, 0, 3);
        var fraction = at + 6 < tokens.Count && tokens[at + 5].IsSign('.') && tokens[at + 6] is { IsNumber: true, SpaceBefore: false };
        return (tokens[at].Value, tokens[at + 2].Value, tokens[at + 4].Value, fraction ? 7 : 5);
    }

    private static bool IsPair(List<DateToken> tokens, int at, int digits) =>
        tokens[at] is { IsNumber: true, Text.Length: <= 2 } && tokens[at + 1].IsSign(':') && tokens[at + 2].IsNumber
        && !tokens[at + 1].SpaceBefore && !tokens[at + 2].SpaceBefore && tokens[at + 2].Text.Length == digits;

    private static (int Minute, int Length) ReadMinutes(List<DateToken> tokens, int at)
    {
        if (at + 1 >= tokens.Count || !tokens[at].IsWordOf("و"))
            return default;
        if (tokens[at + 1].IsWordOf("نیم"))
            return (30, 2);
        if (tokens[at + 1].IsWordOf("ربع"))
            return (15, 2);
        var number = ReadNumber(tokens, at + 1);
        var end = at + 1 + number.Length;
        return number.Length > 0 && number.Value < 60 && end < tokens.Count && tokens[end].IsWordOf("دقیقه")
            ? (number.Value, number.Length + 2)
            : default;
    }

    private static (int Value, int Length) ReadNumber(List<DateToken> tokens, int at)
    {
        if (at < tokens.Count && tokens[at] is { IsNumber: true, Text.Length: <= 2 })
            return (tokens[at].Value, 1);
        return CalendarNames.Numbers.TryMatch(tokens, at, out var value, out var length) ? (value, length) : default;
    }

    private static (TimeOnly Time, int Length) WithPart(List<DateToken> tokens, int hour, int minute, int second, int end, int at)
    {
        var (part, length) = ReadPart(tokens, end);
        return At(hour, minute, second, part) is { } time ? (time, end + length - at) : default;
    }

    /// <summary>The time of an hour of a part of the day; null when there is none such.</summary>
    public static TimeOnly? At(int hour, int minute, int second, DayPart part)
    {
        // Noon and midnight are twelve of the part that begins with them.
        hour = part switch
        {
            DayPart.Afternoon or DayPart.Evening when hour < 12 => hour + 12,
            DayPart.Night when hour is >= 5 and < 12 => hour + 12,
            DayPart.Noon when hour is 1 or 2 => hour + 12,
            DayPart.EarlyMorning or DayPart.Morning or DayPart.Night when hour == 12 => 0,
            _ => hour == 24 && minute == 0 ? 0 : hour,
        };
        return hour < 24 && minute < 60 && second < 60 ? new TimeOnly(hour, minute, second) : null;
    }
}
