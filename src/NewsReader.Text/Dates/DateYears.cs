namespace NewsReader.Text.Dates;

/// <summary>Which year, and of which calendar, a number means.</summary>
internal static class DateYears
{
    // Without a publication date, two digits below this belong to the Jalali century that began in March 2021.
    private const int CenturyPivot = 30;

    // How many years ahead of its publication a text may look with two digits.
    private const int YearsAhead = 10;

    private static readonly NameTable<CalendarKind> Eras = new NameTable<CalendarKind>()
        .Add(CalendarKind.Jalali, "هجری شمسی", "شمسی", "خورشیدی", "هجری خورشیدی", "ه ش", "ش")
        .Add(CalendarKind.Hijri, "هجری قمری", "قمری", "ه ق", "ق", "ه")
        .Add(CalendarKind.Gregorian, "میلادی", "م");

    /// <summary>The calendar of a four-digit year by its size, or null when it can be no year of ours.</summary>
    public static CalendarKind? CalendarOf(int year) => year switch
    {
        >= 1200 and <= 1499 => CalendarKind.Jalali,
        >= 1900 and <= 2199 => CalendarKind.Gregorian,
        _ => null,
    };

    /// <summary>The four-digit Jalali year that two digits stand for.</summary>
    public static int Expand(int twoDigits, DateOnly? published)
    {
        if (published is not { } day)
            return (twoDigits < CenturyPivot ? 1400 : 1300) + twoDigits;
        var latest = CalendarMath.Parts(CalendarKind.Jalali, day).Year + YearsAhead;
        return latest - (((latest - twoDigits) % 100 + 100) % 100);
    }

    /// <summary>The calendar that words such as «هجری قمری» name at a token; the length is 0 when there are none.</summary>
    public static (CalendarKind? Calendar, int Length) ReadEra(List<DateToken> tokens, int at)
    {
        // «هـ.ق» comes as two letters with a full stop between them.
        if (at + 2 < tokens.Count && tokens[at].IsWordOf("ه") && tokens[at + 1].IsSign('.')
            && Eras.TryMatch(tokens, at + 2, out var dotted, out _))
            return (dotted, 3);
        return Eras.TryMatch(tokens, at, out var era, out var length) ? (era, length) : (null, 0);
    }
}
