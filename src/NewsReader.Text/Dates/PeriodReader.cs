namespace NewsReader.Text.Dates;

/// <summary>Reads a whole text as one period of days, as people ask for it: «بهمن ۱۳۹۷», 2019-01, «۱۳۹۵ تا ۱۳۹۷», ۹۷/۱۱.</summary>
internal static class PeriodReader
{
    private static readonly HashSet<string> Noise = new(["تاریخ", "روز", "مورخ", "در", "ماه", "on", "in"], StringComparer.Ordinal);

    // Of each calendar one whose months are all as long as they can be.
    private static readonly List<DateToken>[] Years =
        [DateLexer.Read(" 1399"), DateLexer.Read(" 2020"), DateLexer.Read(" 1442 قمری")];

    public static (DateOnly First, DateOnly Last)? Read(List<DateToken> tokens, DateOnly? today)
    {
        var joint = tokens.FindIndex(token => token.IsWordOf("تا") || token.IsWordOf("الی"));
        if (ReadOne(tokens, today) is { } one)
            return one;
        if (joint <= 0 || ReadOne(tokens[..joint], today) is not { } from || ReadOne(tokens[(joint + 1)..], today) is not { } to)
            return null;
        return from.First <= to.Last ? (from.First, to.Last) : null;
    }

    /// <summary>Why tokens that are no period look like one.</summary>
    public static DateFault FindFault(List<DateToken> tokens)
    {
        if (tokens.Count == 0 || ReadOne(tokens, null) is not null)
            return DateFault.None;
        if (IsNumeric(tokens))
            return DateFault.NoSuchDay;
        if (WrittenDates.Read(tokens, 0, null) is { IsResolved: false } written && written.Length == tokens.Count)
            return written.IsYearAssumed && Years.Any(year => ReadOne([.. tokens, .. year], null) is not null)
                ? DateFault.NoYear : DateFault.NoSuchDay;
        // ۴۰ مهر ۱۳۹۸
        return tokens[0].IsNumber && CalendarNames.Months.TryMatch(tokens, 1, out _, out var length)
            && tokens.Skip(length + 1).All(token => token.IsNumber) ? DateFault.NoSuchDay : DateFault.None;
    }

    // 2024-02-30, ۱۳۹۸/۱۳, 20240230
    private static bool IsNumeric(List<DateToken> tokens) => tokens switch
    {
        [{ IsNumber: true, Text.Length: 8, Value: var value }] => DateYears.CalendarOf(value / 10000) is not null,
        [{ IsNumber: true } first, var sign, { IsNumber: true } second] =>
            IsSeparator(sign) && first.Text.Length + second.Text.Length is 5 or 6,
        [{ IsNumber: true, Text.Length: <= 4 }, var sign, { IsNumber: true, Text.Length: <= 2 }, var other,
            { IsNumber: true, Text.Length: <= 4 }] => IsSeparator(sign) && sign.Text == other.Text,
        _ => false,
    };

    private static bool IsSeparator(DateToken token) => token.IsSign('-') || token.IsSign('/') || token.IsSign('.');

    private static (DateOnly First, DateOnly Last)? ReadOne(List<DateToken> tokens, DateOnly? today)
    {
        // «روز» and its like tell nothing, but a month may be named after «ماه».
        for (var at = 0; at < tokens.Count; at++)
        {
            var match = NumericDates.Read(tokens, at, today) ?? WrittenDates.Read(tokens, at, today) ?? ReadShortMonth(tokens, at, today)
                ?? ReadYear(tokens, at);
            if (match is { First: { } first, Last: { } last } found && first <= last && at + found.Length == tokens.Count)
                return (first, last);
            if (!Noise.Contains(tokens[at].Text))
                return null;
        }

        return null;
    }

    private static DateMatch? ReadYear(List<DateToken> tokens, int at)
    {
        var number = tokens[at].IsWordOf("سال") ? at + 1 : at;
        if (number >= tokens.Count || !tokens[number].IsNumber)
            return null;
        var (value, digits) = (tokens[number].Value, tokens[number].Text.Length);
        var (era, eraLength) = DateYears.ReadEra(tokens, number + 1);
        var length = number + 1 + eraLength - at;
        return digits switch
        {
            4 when DateYears.CalendarOf(value) is { } calendar =>
                DateMatch.Period(length, era == CalendarKind.Hijri && calendar == CalendarKind.Jalali ? era.Value : calendar, value, null),
            2 => DateMatch.Period(length, CalendarKind.Jalali, DateYears.Expand(value, null), null),
            _ => null,
        };
    }

    // ۹۷/۱۱: in running text it could be anything; where a period is asked for it is a month.
    private static DateMatch? ReadShortMonth(List<DateToken> tokens, int at, DateOnly? today) =>
        tokens.Count == at + 3 && tokens[at] is { IsNumber: true, Text.Length: 2 }
            && (tokens[at + 1].IsSign('/') || tokens[at + 1].IsSign('-'))
            && tokens[at + 2] is { IsNumber: true, Text.Length: <= 2, Value: >= 1 and <= 12 }
            ? DateMatch.Period(3, CalendarKind.Jalali, DateYears.Expand(tokens[at].Value, today), tokens[at + 2].Value)
            : null;
}
