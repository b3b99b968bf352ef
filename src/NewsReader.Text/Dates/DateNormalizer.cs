using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>Brings a text that is known to hold one date into the forms that the readers of dates know: month names of other languages,
/// 06-Nov-2025, 2025-Nov-06, 6 de noviembre de 2025, 20251106T123000Z, 2025:11:06.</summary>
internal static class DateNormalizer
{
    private const int DigitsOfDay = 8;
    private const int DigitsOfMinute = 12;
    private const int DigitsOfSecond = 14;

    private static readonly HashSet<string> Connectors = new(
        ["de", "del", "di", "da", "do", "of", "the", "den", "der", "le", "el", "г", "р", "в", "ב", "في", "من", "شهر", "e", "a", "an", "î"],
        StringComparer.Ordinal);

    public static List<DateToken> Normalize(List<DateToken> tokens)
    {
        tokens = CountedDates.WithShortYears(BuddhistYears.InCommon(tokens));
        var kept = new List<DateToken>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
            at += Take(tokens, at, kept);
        for (var at = 0; at < kept.Count; at++)
        {
            if (IsMonth(kept, at))
                at = Join(kept, at);
        }

        return kept;
    }

    // Takes what begins at a token over, and tells how many tokens it was.
    private static int Take(List<DateToken> tokens, int at, List<DateToken> kept)
    {
        var token = tokens[at];
        if (token.IsNumber)
            return TakeNumber(tokens, at, kept);
        if (token.IsWord && ForeignNames.TryReadMonth(tokens, at, out var month, out var length))
        {
            kept.Add(month);
            return length;
        }

        if (token.IsWord && ForeignNames.WeekdayLength(tokens, at) is > 0 and var weekday)
            return weekday;
        if (CountedDates.Read(tokens, at) is { Length: > 0 } listed)
        {
            kept.AddRange(listed.Tokens);
            return listed.Length;
        }

        kept.Add(token);
        return 1;
    }

    private static int TakeNumber(List<DateToken> tokens, int at, List<DateToken> kept)
    {
        var token = tokens[at];
        // «۵شنبه»
        if (token.Text.Length == 1 && at + 1 < tokens.Count && tokens[at + 1].IsWordOf("شنبه"))
            return 2;
        if ((CountedDates.WeekDay(tokens, at) ?? CountedDates.DayOfYear(tokens, at)) is { } counted)
        {
            kept.Add(Number(counted.Day, token, tokens[at + counted.Length - 1].End));
            return counted.Length;
        }

        if (CountedDates.ReadNamed(tokens, at) is { Length: > 0 } named)
        {
            kept.AddRange(named.Tokens);
            return named.Length;
        }

        if (IsTriple(tokens, at))
        {
            kept.AddRange([token, Hyphen(tokens[at + 1]), tokens[at + 2] with { SpaceBefore = false }, Hyphen(tokens[at + 3]),
                tokens[at + 4] with { SpaceBefore = false }]);
            // What is joined to a whole date is its time: 2025-11-06-12.30.00.
            return token.Text.Length == 4 && IsJoined(tokens, at + 5) ? 6 : 5;
        }

        if (token.Text.Length is DigitsOfMinute or DigitsOfSecond && IsDay(token.Text[..DigitsOfDay]))
        {
            kept.Add(Number(token, 0, DigitsOfDay));
            AddClock(token, DigitsOfDay, kept);
        }
        else if (token.Text.Length is 4 or 6 && at > 1 && !token.SpaceBefore && tokens[at - 1].IsWordOf("t") && !tokens[at - 1].SpaceBefore)
        {
            AddClock(token, 0, kept);
        }
        else
        {
            kept.Add(token);
        }

        return 1;
    }

    // Year, month and day, or the other way round, with blanks or without: 1404 / 8 / 15, 6. 11. 2025, and of cameras 2025:11:06.
    private static bool IsTriple(List<DateToken> tokens, int at)
    {
        if (at + 4 >= tokens.Count || tokens[at + 1].Text is not ("." or "/" or "-" or ":") || tokens[at + 1].Text != tokens[at + 3].Text
            || tokens[at + 2] is not { IsNumber: true, Text.Length: <= 2 } || !tokens[at + 4].IsNumber)
            return false;
        var (first, last) = (tokens[at].Text.Length, tokens[at + 4].Text.Length);
        // 2025:11:30:00 is a time after a year.
        return tokens[at + 1].IsSign(':')
            ? first == 4 && last == 2 && !(at + 5 < tokens.Count && tokens[at + 5].IsSign(':'))
            : (first == 4 && last <= 2) || (first <= 2 && last == 4);
    }

    private static bool IsJoined(List<DateToken> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].IsSign('-') && !tokens[at].SpaceBefore
            && tokens[at + 1] is { IsNumber: true, SpaceBefore: false };

    private static bool IsDay(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) is var day
        && DateYears.CalendarOf(day / 10000) is { } calendar
        && CalendarMath.ToDay(calendar, day / 10000, day / 100 % 100, day % 100) is not null;

    private static void AddClock(DateToken token, int from, List<DateToken> kept)
    {
        for (var at = from; at < token.Text.Length; at += 2)
        {
            if (at > from)
                kept.Add(new DateToken(DateTokenKind.Sign, ":", -1, false, token.Start + at, token.Start + at));
            kept.Add(Number(token, at, 2) with { SpaceBefore = at == from });
        }
    }

    private static DateToken Number(DateToken token, int from, int length)
    {
        var digits = token.Text.Substring(from, length);
        return new DateToken(DateTokenKind.Number, digits, int.Parse(digits, CultureInfo.InvariantCulture), token.SpaceBefore,
            token.Start + from, token.Start + from + length);
    }

    private static DateToken Number(DateOnly day, DateToken first, int end) =>
        new(DateTokenKind.Number, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), (day.Year * 10000) + (day.Month * 100) + day.Day,
            first.SpaceBefore, first.Start, end);

    private static DateToken Hyphen(DateToken token) => token with { Text = "-", SpaceBefore = false };

    private static bool IsMonth(List<DateToken> tokens, int at) =>
        at >= 0 && at < tokens.Count && CalendarNames.Months.TryMatch(tokens, at, out _, out _);

    private static bool IsNumber(List<DateToken> tokens, int at) => at >= 0 && at < tokens.Count && tokens[at].IsNumber;

    // Takes away what stands between a month and its day and year, and puts the day before the month; returns the place of the month.
    private static int Join(List<DateToken> tokens, int at)
    {
        CalendarNames.Months.TryMatch(tokens, at, out _, out var length);
        if (IsWeekday(tokens, at + length))
        {
            // French and Spanish Tuesdays are March: mar., 24 déc. 2024.
            tokens.RemoveRange(at, length);
            return at - 1;
        }

        // Al Jazeera gives a month both of its Arabic names.
        if (at + length < tokens.Count && tokens[at + length].IsSign('/') && IsMonth(tokens, at + length + 1))
            tokens.RemoveRange(at + length, 2);
        while (at + length + 1 < tokens.Count && IsBetween(tokens[at + length]) && IsNumber(tokens, at + length + 1))
            tokens.RemoveAt(at + length);
        while (at > 1 && (IsOrdinal(tokens, at - 1) || (IsBetween(tokens[at - 1])
            && (IsNumber(tokens, at - 2) || IsBetween(tokens[at - 2]) || IsOrdinal(tokens, at - 2)))))
            tokens.RemoveAt(--at);
        PutDayFirst(tokens, at, length);
        return at + length - 1;
    }

    // 2025 Nov 6; «آبان ۱۵, ۱۴۰۴»
    private static void PutDayFirst(List<DateToken> tokens, int at, int length)
    {
        var day = at + length;
        if (!IsNumber(tokens, day) || tokens[day].Text.Length > 2)
            return;
        if (IsNumber(tokens, at - 1))
        {
            if (tokens[at - 1].Text.Length == 4 && !IsMonth(tokens, at - 2))
                (tokens[at - 1], tokens[day]) = (tokens[day], tokens[at - 1]);
            return;
        }

        var year = day + 1 < tokens.Count && IsBetween(tokens[day + 1]) ? day + 2 : day + 1;
        if (!IsNumber(tokens, year) || tokens[year].Text.Length != 4)
            return;
        var number = tokens[day];
        tokens.RemoveRange(day, year - day);
        tokens.Insert(at, number);
    }

    // 6th, 1er, 6º, 6-го
    private static bool IsOrdinal(List<DateToken> tokens, int at) =>
        at > 0 && tokens[at] is { IsWord: true, SpaceBefore: false, Text.Length: <= 3 } && tokens[at - 1].IsNumber;

    private static bool IsWeekday(List<DateToken> tokens, int at)
    {
        while (at < tokens.Count && (tokens[at].IsSign('.') || tokens[at].IsSign(',')))
            at++;
        if (!IsNumber(tokens, at++))
            return false;
        while (at < tokens.Count && (tokens[at].IsSign('.') || Connectors.Contains(tokens[at].Text)))
            at++;
        return IsMonth(tokens, at);
    }

    private static bool IsBetween(DateToken token) => token.IsWord
        ? Connectors.Contains(token.Text)
        : token.Text[0] is '.' or ',' or '،' || (token.Text[0] is '-' or '/' && !token.SpaceBefore);
}
