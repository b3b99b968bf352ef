namespace NewsReader.Text.Dates;

/// <summary>Finds the dates and times in the tokens of running text; linear in their number.</summary>
internal static class MentionReader
{
    public static IReadOnlyList<DateMention> Read(List<DateToken> tokens, DateOnly? published)
    {
        var mentions = new List<DateMention>();
        for (var at = 0; at < tokens.Count;)
        {
            if (ReadAt(tokens, at, published) is not { } match)
            {
                at++;
                continue;
            }

            var (start, end) = (tokens[at].Start, tokens[at + match.Length - 1].End);
            mentions.Add(new DateMention(
                start, end - start, match.First, match.Last, match.Precision, match.Calendar, match.IsYearAssumed, match.IsApproximate,
                match.IsAmbiguous, match.Part, match.Time));
            at += match.Length;
        }

        return mentions;
    }

    /// <summary>The date or time at a token with the parts of the day and times around it: «ساعت ۸ صبح روز پنجشنبه ۴ بهمن».</summary>
    private static DateMatch? ReadAt(List<DateToken> tokens, int at, DateOnly? published)
    {
        if (DateRanges.Read(tokens, at, published) is { } bare)
            return WithTimeAfter(tokens, at, bare);
        var (time, timeLength) = IsUnit(tokens, at) ? default : ClockTimes.Read(tokens, at);
        var (part, partLength) = ClockTimes.ReadPart(tokens, at + timeLength);
        var start = at + timeLength + partLength;
        if (start < tokens.Count && FalseDates.IsDateWord(tokens[start]) && DateRanges.Read(tokens, start + 1, published) is not null)
            start++;
        if (DateRanges.Read(tokens, start, published) is not { } date)
            return tokens[at].IsWordOf("ساعت") && timeLength > 0 ? DateMatch.Unresolved(timeLength) with { Time = time } : null;
        var match = date with { Length = date.Length + start - at };
        if (part != DayPart.None)
            match = match with { Part = part };
        return timeLength > 0 ? match with { Time = time } : WithTimeAfter(tokens, at, match);
    }

    private static DateMatch WithTimeAfter(List<DateToken> tokens, int at, DateMatch match)
    {
        if (match.Precision != DatePrecision.Day || match.First != match.Last)
            return match;
        var end = at + match.Length;
        if (ClockTimes.ReadPart(tokens, end) is { Length: > 0 } part)
            (match, end) = (match with { Part = part.Part, Length = match.Length + part.Length }, end + part.Length);
        if (end < tokens.Count && (tokens[end].IsSign(',') || tokens[end].IsSign('،') || tokens[end].IsSign('-')
            || tokens[end].IsWordOf("t") || tokens[end].IsWordOf("در")))
            end++;
        return end < tokens.Count && ClockTimes.Read(tokens, end) is { Length: > 0 } time
            ? match with { Time = time.Time, Length = end + time.Length - at }
            : match;
    }

    // «۷۲ ساعت» is a duration.
    private static bool IsUnit(List<DateToken> tokens, int at) =>
        at > 0 && tokens[at].IsWordOf("ساعت")
            && (tokens[at - 1].IsNumber || tokens[at - 1].IsWordOf("چند") || CalendarNames.Numbers.TryMatch(tokens, at - 1, out _, out _));
}
