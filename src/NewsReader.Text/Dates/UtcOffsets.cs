namespace NewsReader.Text.Dates;

/// <summary>A zone that a date names.</summary>
/// <param name="Offset">Its distance from UTC, where it is always the same.</param>
/// <param name="Rules">Where it is not, its rules.</param>
/// <param name="Length">The number of tokens; 0 when there is none. Without offset and rules it is a zone that is not known.</param>
internal readonly record struct ZoneMatch(TimeSpan? Offset, TimeZoneInfo? Rules, int Length)
{
    /// <summary>The distance of a local time from UTC; null when it is not known.</summary>
    public TimeSpan? At(DateTime local) => Offset ?? Rules?.GetUtcOffset(local);
}

/// <summary>Zones as they stand after a time: +03:30, +0330, +03, Z, GMT+3, UTC+3:30, EST, [Asia/Tehran], «به وقت تهران».</summary>
internal static class UtcOffsets
{
    private const int MaxHours = 14;
    private const int MinHours = -12;

    /// <summary>The zone at a token; the length is 0 when there is none.</summary>
    public static ZoneMatch Read(List<DateToken> tokens, int at)
    {
        var bracket = at < tokens.Count && tokens[at].Text is "(" or "[" ? 1 : 0;
        var start = at + bracket;
        if (start >= tokens.Count)
            return default;
        var zone = tokens[start].IsWord ? ReadName(tokens, start) : ReadOffset(tokens, start);
        if (zone.Length == 0)
            return default;
        var end = start + zone.Length;
        var closes = bracket > 0 && end < tokens.Count && tokens[end].Text is ")" or "]";
        return bracket > 0 && !closes ? default : zone with { Length = zone.Length + (2 * bracket) };
    }

    private static ZoneMatch ReadName(List<DateToken> tokens, int at)
    {
        var zone = ZoneNames.Read(tokens, at);
        // «GMT+0330» is that offset, whatever the name.
        return zone is { Length: > 0, Offset: { Ticks: 0 } } && ReadOffset(tokens, at + zone.Length) is { Length: > 0 } further
            ? further with { Length = zone.Length + further.Length }
            : zone;
    }

    private static ZoneMatch ReadOffset(List<DateToken> tokens, int at)
    {
        if (at + 1 >= tokens.Count || !(tokens[at].IsSign('+') || tokens[at].IsSign('-'))
            || tokens[at + 1] is not { IsNumber: true, SpaceBefore: false } number)
            return default;
        var split = number.Text.Length <= 2 && at + 3 < tokens.Count && tokens[at + 2].IsSign(':')
            && tokens[at + 3] is { IsNumber: true, Text.Length: 2 };
        var next = at + (split ? 4 : 2);
        // What goes on with a separator is a date.
        if (next < tokens.Count && tokens[next].Text is "/" or "-" or "." && !tokens[next].SpaceBefore)
            return default;
        var (hours, minutes) = (split, number.Text.Length) switch
        {
            (true, _) => (number.Value, tokens[at + 3].Value),
            (_, <= 2) => (number.Value, 0),
            (_, 4) => (number.Value / 100, number.Value % 100),
            _ => (-1, 0),
        };
        var distance = TimeSpan.FromMinutes((hours * 60) + minutes) * (tokens[at].IsSign('-') ? -1 : 1);
        return hours < 0 || minutes % 15 != 0 || distance.TotalHours is > MaxHours or < MinHours
            ? default
            : new ZoneMatch(distance, null, next - at);
    }
}
