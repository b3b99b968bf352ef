namespace NewsReader.Text.Dates;

/// <summary>Offsets from UTC as ISO 8601 and RFC 822 write them after a time.</summary>
internal static class UtcOffsets
{
    /// <summary>The offset at a token; the length is 0 when there is none.</summary>
    public static (TimeSpan? Offset, int Length) Read(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count)
            return default;
        if (tokens[at].IsWord)
            return tokens[at].Text is "z" or "gmt" or "utc" or "ut" ? (TimeSpan.Zero, 1) : default;
        if (at + 1 >= tokens.Count || !(tokens[at].IsSign('+') || tokens[at].IsSign('-'))
            || tokens[at + 1] is not { IsNumber: true, SpaceBefore: false } number)
            return default;
        var split = number.Text.Length == 2 && at + 3 < tokens.Count && tokens[at + 2].IsSign(':') && tokens[at + 3].Text.Length == 2
            && tokens[at + 3].IsNumber;
        if (!split && number.Text.Length != 4)
            return default;
        var (hours, minutes) = split ? (number.Value, tokens[at + 3].Value) : (number.Value / 100, number.Value % 100);
        if (hours > 14 || minutes > 59)
            return default;
        var distance = new TimeSpan(hours, minutes, 0);
        return (tokens[at].IsSign('-') ? -distance : distance, split ? 4 : 2);
    }
}
