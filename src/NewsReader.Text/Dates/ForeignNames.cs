using NewsReader.Text.Words;

namespace NewsReader.Text.Dates;

/// <summary>Months and weekdays by their names in other languages than Persian and English.</summary>
internal static class ForeignNames
{
    private static readonly NameTable<string> Months = ReadMonths();
    private static readonly NameTable<bool> Weekdays = ReadWeekdays();

    /// <summary>The month named at a token, as a token with the name that <see cref="CalendarNames"/> has for it; a name known there
    /// too is left to it.</summary>
    public static bool TryReadMonth(List<DateToken> tokens, int at, out DateToken month, out int length)
    {
        month = default;
        if (!Months.TryMatch(tokens, at, out var name, out length)
            || (CalendarNames.Months.TryMatch(tokens, at, out _, out var known) && known >= length))
            return false;
        month = tokens[at] with { Text = name, End = tokens[at + length - 1].End };
        return true;
    }

    /// <summary>The number of tokens that name a weekday, or 0.</summary>
    public static int WeekdayLength(List<DateToken> tokens, int at) => Weekdays.TryMatch(tokens, at, out _, out var length) ? length : 0;

    /// <summary>Running text with the months of full dates by their known names. «۵ سرطان» alone may be anything.</summary>
    public static List<DateToken> InFullDates(List<DateToken> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at - 1] is { IsNumber: true, Text.Length: <= 2 } && tokens[at].IsWord
                && TryReadMonth(tokens, at, out var month, out var length)
                && at + length < tokens.Count && tokens[at + length] is { IsNumber: true, Text.Length: 4 })
            {
                tokens[at] = month;
                tokens.RemoveRange(at + 1, length - 1);
            }
        }

        return tokens;
    }

    private static NameTable<string> ReadMonths()
    {
        var table = new NameTable<string>();
        foreach (var line in EmbeddedText.Lines("month-names"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var head = line[..colon].Split(' ');
            var calendar = head[0] == "jalali" ? CalendarKind.Jalali : CalendarKind.Gregorian;
            var months = line[(colon + 1)..].Split(',');
            for (var month = 1; month <= months.Length; month++)
            {
                var name = CalendarNames.LatinName(calendar, month);
                foreach (var spelling in Names(months[month - 1]))
                    table.Add(name, [spelling, .. head.Skip(1).Select(part => WithPart(spelling, part))]);
            }
        }

        return table;
    }

    // «בפברואר» is "in February", «شوباتی» "of February".
    private static string WithPart(string name, string part) => part[^1] == '-' ? part[..^1] + name : name + part.TrimStart('-');

    private static NameTable<bool> ReadWeekdays()
    {
        var table = new NameTable<bool>();
        foreach (var line in EmbeddedText.Lines("weekday-names"))
            table.Add(true, line.Split(',', StringSplitOptions.TrimEntries));
        return table;
    }

    private static string[] Names(string spellings) => spellings.Split('|', StringSplitOptions.TrimEntries);
}
