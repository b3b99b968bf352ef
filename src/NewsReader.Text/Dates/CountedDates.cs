using System.Globalization;

namespace NewsReader.Text.Dates;

/// <summary>Dates that count otherwise than by the name of a month or by three numbers between signs: weeks and days of the year of
/// ISO 8601, 2025年11月6日 18時30分, years of six digits, and the lists of numbers that programs print.</summary>
internal static class CountedDates
{
    private const int MaxNumbers = 6;
    private const int Reiwa = 2018;
    private const int Heisei = 1988;
    private const int Minguo = 1911;

    // JavaScript writes years of six digits, with a sign before them.
    private const int LongYear = 6;

    /// <summary>Tokens with years of six digits by their last four: +002025-11-06.</summary>
    public static List<DateToken> WithShortYears(List<DateToken> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (tokens[at] is { IsNumber: true, Text.Length: LongYear, Value: >= 1000 and <= 9999 } year && tokens[at - 1].IsSign('+')
                && tokens[at + 1].IsSign('-'))
            {
                tokens[at] = year with { Text = year.Text[2..] };
                tokens.RemoveAt(at - 1);
            }
        }

        return tokens;
    }

    /// <summary>ISO 8601 counts weeks too: 2025-W45-4, 2025W454.</summary>
    public static (DateOnly Day, int Length)? WeekDay(List<DateToken> tokens, int at)
    {
        if (tokens[at] is not { Text.Length: 4, Value: > 0 and < 9999 } year)
            return null;
        var sign = at + 1 < tokens.Count && tokens[at + 1].IsSign('-') ? 1 : 0;
        var week = at + sign + 2;
        if (week >= tokens.Count || !tokens[week - 1].IsWordOf("w") || tokens[week] is not { IsNumber: true, SpaceBefore: false } number)
            return null;
        if (number.Text.Length == 3)
            return OfWeek(year.Value, number.Value / 10, number.Value % 10, week + 1 - at);
        return number.Text.Length == 2 && week + 2 < tokens.Count && tokens[week + 1].IsSign('-')
            && tokens[week + 2] is { IsNumber: true, Text.Length: 1 } day
            ? OfWeek(year.Value, number.Value, day.Value, week + 3 - at)
            : null;
    }

    /// <summary>And days of the year: 2025-310.</summary>
    public static (DateOnly Day, int Length)? DayOfYear(List<DateToken> tokens, int at) =>
        at + 2 < tokens.Count && tokens[at] is { Text.Length: 4, Value: >= 1900 and <= 2199 } && tokens[at + 1].IsSign('-')
            && tokens[at + 2] is { IsNumber: true, Text.Length: 3, Value: >= 1 and <= 366, SpaceBefore: false }
            ? (new DateOnly(tokens[at].Value, 1, 1).AddDays(tokens[at + 2].Value - 1), 3)
            : null;

    /// <summary>Numbers that have what they count behind them, in the words of China, Japan and Korea: 2025年11月6日 18時30分,
    /// 2025년 11월 6일 오후 6시.</summary>
    public static (List<DateToken> Tokens, int Length) ReadNamed(List<DateToken> tokens, int at)
    {
        var parts = new List<int>();
        var end = at;
        while (end + 1 < tokens.Count && tokens[end] is { IsNumber: true, Text.Length: <= 4 } number
            && Rank(tokens[end + 1].Text) == parts.Count)
        {
            parts.Add(number.Value);
            end += 2;
        }

        if (parts.Count < 3)
            return ([], 0);
        var year = parts[0] + EraBefore(tokens, at, parts[0]);
        var read = new List<DateToken>();
        AddDay(read, year, parts[1], parts[2], tokens[at]);
        // What stands between the day and the hour: a weekday in brackets, the half of the day.
        var (half, hour) = HalfOfDay(tokens, end);
        if (hour + 1 < tokens.Count && tokens[hour] is { IsNumber: true, Text.Length: <= 2 } && Rank(tokens[hour + 1].Text) == 3)
        {
            var hasMinutes = hour + 3 < tokens.Count && tokens[hour + 2].IsNumber && Rank(tokens[hour + 3].Text) == 4;
            end = hour + (hasMinutes ? 4 : 2);
            AddClock(read, [Hour(tokens[hour].Value, half), hasMinutes ? tokens[hour + 2].Value : 0], tokens[hour]);
        }
        else if (half != 0 && hour + 2 < tokens.Count && tokens[hour].IsNumber && tokens[hour + 1].IsSign(':') && tokens[hour + 2].IsNumber)
        {
            AddClock(read, [Hour(tokens[hour].Value, half), tokens[hour + 2].Value], tokens[hour]);
            end = hour + 3;
        }

        return (read, end - at);
    }

    /// <summary>The numbers of a list as programs print dates: (2025, 11, 6, 18, 30), [2025, 11, 6], tm_year=2025, tm_mon=11.</summary>
    public static (List<DateToken> Tokens, int Length) Read(List<DateToken> tokens, int at)
    {
        if (!(tokens[at].IsSign('(') || tokens[at].IsSign('[')))
            return ([], 0);
        var numbers = new List<int>();
        var end = at;
        while (numbers.Count < MaxNumbers && end + 1 < tokens.Count && (end == at || tokens[end].IsSign(',')))
        {
            var next = end + 1;
            while (next + 1 < tokens.Count && (tokens[next].IsWord || tokens[next].IsSign('_') || tokens[next].IsSign('=')))
                next++;
            if (tokens[next] is not { IsNumber: true, Text.Length: <= 4 } number)
                break;
            numbers.Add(number.Value);
            end = next + 1;
        }

        if (numbers.Count < 3 || tokens[at + 1].Text.Length == 2 || DateYears.CalendarOf(numbers[0]) is not { } calendar
            || CalendarMath.ToDay(calendar, numbers[0], numbers[1], numbers[2]) is null)
            return ([], 0);
        var read = new List<DateToken>();
        AddDay(read, numbers[0], numbers[1], numbers[2], tokens[at]);
        if (numbers.Count > 4)
            AddClock(read, numbers[3..], tokens[at]);
        return (read, end - at);
    }

    private static (DateOnly Day, int Length)? OfWeek(int year, int week, int day, int length) =>
        week is >= 1 and <= 53 && day is >= 1 and <= 7
            ? (DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, (DayOfWeek)(day % 7))), length)
            : null;

    private static int Rank(string word) => word switch
    {
        "年" or "년" => 0,
        "月" or "월" => 1,
        "日" or "일" or "号" or "號" => 2,
        "時" or "时" or "點" or "点" or "시" => 3,
        "分" or "분" => 4,
        _ => -1,
    };

    // Years of an emperor and of the republic of Taiwan, by the word before them.
    private static int EraBefore(List<DateToken> tokens, int at, int year) => (at > 0 && year < 1000 ? tokens[at - 1].Text : "") switch
    {
        "令和" => Reiwa,
        "平成" => Heisei,
        "民國" or "民国" => Minguo,
        _ => 0,
    };

    // 1 before noon, 2 after it, 0 where nothing says so.
    private static (int Half, int At) HalfOfDay(List<DateToken> tokens, int at)
    {
        var half = 0;
        while (at < tokens.Count && (tokens[at].IsWord || tokens[at].IsSign('(') || tokens[at].IsSign(')')))
        {
            half = tokens[at++].Text switch
            {
                "上午" or "午前" or "오전" or "凌晨" or "早上" => 1,
                "下午" or "午後" or "오후" or "晚上" => 2,
                _ => half,
            };
        }

        return (half, at);
    }

    private static int Hour(int hour, int half) => half switch
    {
        1 => hour % 12,
        2 => (hour % 12) + 12,
        _ => hour,
    };

    private static void AddDay(List<DateToken> read, int year, int month, int day, DateToken place)
    {
        read.Add(Number(year, place));
        read.Add(Sign("-", place));
        read.Add(Number(month, place));
        read.Add(Sign("-", place));
        read.Add(Number(day, place));
    }

    private static void AddClock(List<DateToken> read, List<int> parts, DateToken place)
    {
        for (var at = 0; at < Math.Min(parts.Count, 3); at++)
        {
            if (at > 0)
                read.Add(Sign(":", place));
            read.Add(Number(parts[at], place) with { SpaceBefore = at == 0 });
        }
    }

    private static DateToken Number(int value, DateToken place) => new(
        DateTokenKind.Number, value.ToString("00", CultureInfo.InvariantCulture), value, false, place.Start, place.End);

    private static DateToken Sign(string sign, DateToken place) => new(DateTokenKind.Sign, sign, -1, false, place.Start, place.End);
}
