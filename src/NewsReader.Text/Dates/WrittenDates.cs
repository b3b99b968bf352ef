using NewsReader.Text.Words;

namespace NewsReader.Text.Dates;

/// <summary>Dates with a month's name: ۴ بهمن ۱۳۹۷, پنجشنبه چهارم بهمن‌ماه, مه ۲۰۱۸, Jan 25, 2019, ۱۲ تا ۲۲ بهمن.</summary>
internal static class WrittenDates
{
    // Hand-written: what a number stands before that is no year, and the endings of what is made of such words.
    private static readonly HashSet<string> Counted = new(
        ["نفر", "تن", "درصد", "هزار", "میلیون", "میلیارد", "تریلیون", "کشور", "تیم", "بار", "سال", "ماه", "هفته", "روز", "ساعت", "دقیقه",
            "ثانیه", "تومان", "ریال", "دلار", "یورو", "پوند", "درهم", "متر", "کیلومتر", "سانتیمتر", "کیلو", "کیلوگرم", "گرم", "لیتر",
            "بشکه", "هکتار", "درجه", "خانوار", "فقره", "دستگاه", "عدد", "جلد", "صفحه", "people", "persons", "years", "year", "days",
            "hours", "minutes", "months", "weeks", "percent", "members", "countries", "teams", "dollars", "km"],
        StringComparer.Ordinal);

    private static readonly string[] EndingsOfCounted = ["گی", "ای", "ه", "ی"];

    // Of which there may be more than a thousand; behind a year they do not stand.
    private static readonly HashSet<string> CountedInThousands = new(
        ["نفر", "درصد", "تومان", "ریال", "دلار", "یورو", "میلیون", "میلیارد", "کیلومتر", "هکتار", "خانوار", "people", "persons", "dollars"],
        StringComparer.Ordinal);

    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        var start = at;
        DayOfWeek? weekday = null;
        var part = DayPart.None;
        if (CalendarNames.Weekdays.TryMatch(tokens, at, out var named, out var weekdayLength))
        {
            weekday = named;
            (part, var partLength) = ClockTimes.ReadPart(tokens, at + weekdayLength);
            start = SkipPunctuation(tokens, at + weekdayLength + partLength);
            if (start < tokens.Count && FalseDates.IsDateWord(tokens[start]))
                start++;
        }

        if ((ReadFrom(tokens, start, published)
            ?? (start > at && start < tokens.Count ? NumericDates.Read(tokens, start, published) : null)) is not { } match)
            return null;
        var disagrees = weekday is { } day && match is { Precision: DatePrecision.Day, First: { } first } && match.First == match.Last
            && first.DayOfWeek != day;
        return match with
        {
            Length = match.Length + start - at,
            Part = part,
            IsAmbiguous = match.IsAmbiguous || (disagrees && match.Calendar != CalendarKind.Hijri),
        };
    }

    private static DateMatch? ReadFrom(List<DateToken> tokens, int at, DateOnly? published)
    {
        var (day, dayLength) = ReadDay(tokens, at);
        var (until, untilLength) = dayLength > 0 ? ReadUntil(tokens, at + dayLength, day) : default;
        var monthAt = SkipPunctuation(tokens, at + dayLength + untilLength);
        if (CalendarNames.Months.TryMatch(tokens, monthAt, out var month, out var monthLength))
        {
            var end = monthAt + monthLength;
            if (dayLength == 0 && ReadAmericanDay(tokens, end) is { Length: > 0 } american)
                (day, dayLength, end) = (american.Day, american.Length, end + american.Length);
            if (IsVerbPrefix(tokens, month, end) || IsZero(tokens, monthAt, end, day, month) || FalseDates.IsPlaceName(tokens, at))
                return null;
            return Complete(tokens, at, end, new Parts(month, dayLength > 0 ? day : null, untilLength > 0 ? until : null), published);
        }

        return null;
    }

    private static DateMatch? Complete(List<DateToken> tokens, int at, int end, Parts parts, DateOnly? published)
    {
        var (year, yearLength, wrong) = ReadYear(tokens, end, parts, published);
        end += yearLength;
        if (wrong)
            return DateMatch.Unresolved(end - at);
        if (yearLength == 0)
        {
            var (direction, directionLength) = RelativeWords.ReadDirection(tokens, end);
            end += directionLength;
            if (parts.Day is null && !parts.Name.IsMarked && directionLength == 0 && !IsWhole(tokens, at, end))
                return null;
            if (published is not { } day || NearestYear(parts, day, direction) is not { } nearest)
                return DateMatch.Unresolved(end - at) with { IsYearAssumed = true };
            return Resolve(parts, nearest, end - at) with { IsYearAssumed = true };
        }

        return Resolve(parts, year, end - at);
    }

    private static DateMatch Resolve(Parts parts, int year, int length)
    {
        var calendar = parts.Name.Calendar;
        if (parts.Day is not { } day)
            return DateMatch.Period(length, calendar, year, parts.Name.Month);
        var match = DateMatch.Day(length, CalendarMath.ToDay(calendar, year, parts.Name.Month, day), calendar);
        if (parts.Until is not { } until || match.First is null)
            return match;
        return CalendarMath.ToDay(calendar, year, parts.Name.Month, until) is { } last && last > match.First
            ? match with { Last = last }
            : DateMatch.Unresolved(length);
    }

    /// <summary>The year in which the day or month lies nearest to publication, or strictly before or after it.</summary>
    private static int? NearestYear(Parts parts, DateOnly published, int direction)
    {
        var middle = CalendarMath.Parts(parts.Name.Calendar, published).Year;
        int? best = null;
        var bestDistance = int.MaxValue;
        for (var year = middle - 4; year <= middle + 4; year++)
        {
            var match = Resolve(parts, year, 0);
            if (match is not { First: { } first, Last: { } last } || (direction < 0 && last >= published)
                || (direction > 0 && first <= published))
                continue;
            var distance = Math.Max(0, Math.Max(first.DayNumber - published.DayNumber, published.DayNumber - last.DayNumber));
            // A leap day four years off is not what is meant; the next or last year is.
            if (distance < bestDistance && (Math.Abs(year - middle) <= 1))
                (best, bestDistance) = (year, distance);
        }

        return best;
    }

    private static (int Year, int Length, bool Wrong) ReadYear(List<DateToken> tokens, int at, Parts parts, DateOnly? published)
    {
        var start = SkipPunctuation(tokens, at);
        if (RelativeWords.ReadYear(tokens, start, parts.Name.Calendar, published) is { Length: > 0 } relative)
            return (relative.Year ?? 0, start - at + relative.Length, relative.Year is null);
        var named = start < tokens.Count && tokens[start].IsWordOf("سال");
        var number = named ? start + 1 : start;
        if (number >= tokens.Count || !tokens[number].IsNumber || (number > at && !named && tokens[number - 1].IsSign('-'))
            || IsClock(tokens, number))
            return default;
        var (value, digits) = (tokens[number].Value, tokens[number].Text.Length);
        var era = DateYears.ReadEra(tokens, number + 1).Length;
        var length = number + 1 + era - at;
        if (digits == 4)
        {
            if (!named && number + 1 < tokens.Count && CountedInThousands.Contains(tokens[number + 1].Text))
                return default;
            var fits = parts.Name.Calendar == CalendarKind.Gregorian ? value is >= 1500 and <= 2199 : value is >= 1200 and <= 1499;
            return (value, length, !fits);
        }

        var counted = IsCounted(tokens, number + 1);
        if (digits != 2 || counted || (parts.Day is null && value <= 31 && !named && number + 1 < tokens.Count))
            return default;
        return parts.Name.Calendar switch
        {
            CalendarKind.Jalali => (DateYears.Expand(value, published), length, false),
            CalendarKind.Gregorian when parts.Day is not null || number + 1 == tokens.Count =>
                (value < 70 ? 2000 + value : 1900 + value, length, false),
            _ => default,
        };
    }

    internal static (int Day, int Length) ReadDay(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count)
            return default;
        if (tokens[at] is { IsNumber: true, Text.Length: <= 2, Value: >= 1 and <= 31 })
        {
            var suffix = at + 1 < tokens.Count && tokens[at + 1].IsWord
                && tokens[at + 1].Text is "م" or "ام" or "st" or "nd" or "rd" or "th";
            return (tokens[at].Value, suffix ? 2 : 1);
        }

        var found = CalendarNames.Ordinals.TryMatch(tokens, at, out var day, out var length);
        if (CalendarNames.Numbers.TryMatch(tokens, at, out var cardinal, out var cardinalLength) && cardinalLength > length)
            (found, day, length) = (true, cardinal, cardinalLength);
        return found && day <= 31 ? (day, length) : default;
    }

    private static (int Day, int Length) ReadUntil(List<DateToken> tokens, int at, int day)
    {
        if (at >= tokens.Count || ReadDay(tokens, at + 1) is not { Length: > 0 } until)
            return default;
        // «۱۲ و ۱۳ بهمن» are days in a row; «۱۲ و ۱۵ بهمن» are two dates.
        var joins = tokens[at].IsSign('-') || FalseDates.IsUntil(tokens[at]) || (tokens[at].IsWordOf("و") && until.Day == day + 1);
        return joins ? (until.Day, until.Length + 1) : default;
    }

    internal static (int Day, int Length) ReadAmericanDay(List<DateToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at - 1].IsWord || !char.IsAscii(tokens[at - 1].Text[0]) || IsClock(tokens, at))
            return default;
        var day = tokens[at].IsNumber ? ReadDay(tokens, at) : default;
        return day.Length > 0 && !IsCounted(tokens, at + day.Length) ? day : default;
    }

    // «۵ می رود» is a verb, «۵ می برگزار شد», «می ۲۰۱۸» and «ماه می» are May.
    internal static bool IsVerbPrefix(List<DateToken> tokens, MonthName month, int end) =>
        !month.IsMarked && tokens[end - 1].IsWordOf("می") && end < tokens.Count && tokens[end].IsWord
            && VerbForms.Contains(tokens[end].Text);

    // «سه صفر» is a score; «۲۰ صفر» and «سوم صفر» are days.
    internal static bool IsZero(List<DateToken> tokens, int monthAt, int end, int day, MonthName month) =>
        !month.IsMarked && monthAt == end - 1 && tokens[monthAt].IsWordOf("صفر") && monthAt > 0 && day < 10
            && (tokens[monthAt - 1].IsNumber || CalendarNames.Numbers.TryMatch(tokens, monthAt - 1, out _, out _))
            && !(end < tokens.Count && tokens[end] is { IsNumber: true, Text.Length: 4 });

    // نفر, and ساله of سال.
    private static bool IsCounted(List<DateToken> tokens, int at) => at < tokens.Count
        && (tokens[at].IsSign('%') || tokens[at].IsSign('٪') || Counted.Contains(tokens[at].Text)
            || Array.Exists(EndingsOfCounted, ending => tokens[at].Text.EndsWith(ending, StringComparison.Ordinal)
                && Counted.Contains(tokens[at].Text[..^ending.Length])));

    private static bool IsClock(List<DateToken> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].IsSign(':');

    private static bool IsWhole(List<DateToken> tokens, int at, int end) =>
        end == tokens.Count && (at == 0 || (at == 1 && tokens[0].IsWordOf("در")));

    private static int SkipPunctuation(List<DateToken> tokens, int at) =>
        at < tokens.Count && (tokens[at].IsSign(',') || tokens[at].IsSign('،') || tokens[at].IsSign('-') || tokens[at].IsSign('.'))
            ? at + 1
            : at;

    private readonly record struct Parts(MonthName Name, int? Day, int? Until);
}
