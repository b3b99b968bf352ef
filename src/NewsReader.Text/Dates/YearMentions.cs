namespace NewsReader.Text.Dates;

/// <summary>Years alone where a word says that they are years: «سال ۱۳۹۷», «۲۰۱۸ میلادی», «سال‌های ۹۵ تا ۹۷».</summary>
internal static class YearMentions
{
    // «سال ۱۲» may be the twelfth of something.
    private const int SmallestShortYear = 30;

    public static DateMatch? Read(List<DateToken> tokens, int at, DateOnly? published)
    {
        var named = tokens[at].IsWordOf("سال") || tokens[at].IsWordOf("سالهای");
        var number = named ? at + 1 : at;
        if (named && number < tokens.Count && (tokens[number].IsWordOf("های") || tokens[number].IsWordOf("ها")))
            number++;
        if (number >= tokens.Count || ReadOne(tokens, number, named, published) is not { } first)
            return null;
        var joint = number + first.Length;
        var joined = named && joint + 1 < tokens.Count && (FalseDates.IsUntil(tokens[joint]) || tokens[joint].IsSign('-'));
        var length = joint - at;
        if (joined && ReadOne(tokens, joint + 1, named, published) is { } last && last.First > first.First)
            return first with { Length = length + 1 + last.Length, Last = last.Last };
        return first with { Length = length };
    }

    private static DateMatch? ReadOne(List<DateToken> tokens, int at, bool named, DateOnly? published)
    {
        if (at >= tokens.Count || !tokens[at].IsNumber
            || (at + 1 < tokens.Count && tokens[at + 1].Text is "/" or "." or ":" or "٪" or "%" && !tokens[at + 1].SpaceBefore
                && IsNumberAt(tokens, at + 2)))
            return null;
        var (value, digits) = (tokens[at].Value, tokens[at].Text.Length);
        var (era, eraLength) = DateYears.ReadEra(tokens, at + 1);
        if (!named && eraLength == 0)
            return null;
        return digits switch
        {
            4 when DateYears.CalendarOf(value) is { } calendar && Agrees(calendar, era) =>
                DateMatch.Period(1 + eraLength, era ?? calendar, value, null),
            4 when era == CalendarKind.Gregorian || (named && value is >= 1500 and < 1900) =>
                DateMatch.Period(1 + eraLength, CalendarKind.Gregorian, value, null),
            2 when named && value >= SmallestShortYear && era is null or CalendarKind.Jalali && IsFree(tokens, at + 1) =>
                DateMatch.Period(1 + eraLength, CalendarKind.Jalali, DateYears.Expand(value, published), null),
            _ => null,
        };
    }

    private static bool Agrees(CalendarKind calendar, CalendarKind? era) =>
        era is null || (calendar == CalendarKind.Gregorian) == (era == CalendarKind.Gregorian);

    private static bool IsNumberAt(List<DateToken> tokens, int at) => at < tokens.Count && tokens[at].IsNumber;

    // «در یک سال ۵۰ نفر»: the number counts what follows.
    private static bool IsFree(List<DateToken> tokens, int next) =>
        next >= tokens.Count || !tokens[next].IsWord || tokens[next].Text is "تا" or "و" or "به" or "در" or "با" or "از" or "که";
}
