using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Enrichment;

/// <summary>When an article was published, by the surest of what tells it; today is never guessed.</summary>
internal static class PublicationDating
{
    private const int LinesToRead = 4;
    private const int LettersToRead = 400;

    // A place, an agency and a weekday may stand before the date of a dateline.
    private const int WordsBeforeDateline = 12;
    private const int LettersBeforeDateline = 120;

    private const int YearsBetweenCalendars = 621;

    private static readonly string[] DayWords = ["روز", "مورخ", "today,"];
    private static readonly string[] WeekdayEndings = ["شنبه", "جمعه", "day"];

    /// <summary>The date and where it is from, or null when nothing tells it.</summary>
    /// <param name="draft">Its own date comes first.</param>
    /// <param name="dateLine">The date of a line that is nothing else.</param>
    /// <param name="lines">The text with title and lead.</param>
    public static (PartialDate Date, Origin Origin)? Find(ArticleDraft draft, PartialDate? dateLine, IReadOnlyList<string> lines,
        SourceContext place)
    {
        if (draft.Published is { } known && IsPossible(known))
            return (known, IsToCome(known, place) ? Origin.Ahead : Said(draft));
        if (dateLine is { } line && IsPossible(line))
            return (line, Origin.OwnLine);
        var first = lines.Take(LinesToRead).Select(line => (line, Mentions(line))).ToList();
        if (Dateline(first) is { } dateline && !IsAhead(dateline, place))
            return (dateline, Origin.Dateline);
        if (FirstMention(first, lines) is { } mentioned && !IsAhead(mentioned, place))
            return (mentioned with { IsApproximate = true }, Origin.FirstLines);
        if (PathDate.Find(draft.Key.Contains('/', StringComparison.Ordinal) ? draft.Key : place.Path) is { } named && IsPossible(named)
            && !IsAhead(named, place))
            return (named with { IsApproximate = true }, Origin.Path);
        return place.FileTime is { } written
            ? (new PartialDate(written.DateTime, DatePrecision.Minute, IsApproximate: true, Offset: written.Offset), Origin.FileTime)
            : null;
    }

    private static Origin Said(ArticleDraft draft) =>
        draft.Origins[ArticleField.Date] is var said and not Origin.Unknown ? said : Origin.Metadata;

    private static bool IsToCome(PartialDate date, SourceContext place) => place.ReadAt is { } read
        && new DateTimeOffset(date.Local, date.Offset ?? place.Zone.GetUtcOffset(date.Local)) > DatedAhead.Limit(read);

    // Before the first newspapers and after anybody's life a date is a mistake of the source.
    private static bool IsPossible(PartialDate date) => date.Local.Year is >= 1600 and <= 2200;

    // What a text says of a day still to come is no day of its own; a day more, because zones differ.
    private static bool IsAhead(PartialDate date, SourceContext place) =>
        place.ReadAt is { } read && date.Local.Date > read.UtcDateTime.Date.AddDays(1);

    /// <summary>«به گزارش خبرنامه، ۴ خرداد ۱۴۰۳ – …», «تهران - ایرنا - ۵ بهمن ۱۳۹۷ - …»: a full date near the beginning of a paragraph
    /// with a dash, a colon or a bracket after it.</summary>
    private static PartialDate? Dateline(List<(string Line, List<DateMention> Mentions)> first)
    {
        foreach (var (line, mentions) in first)
        {
            foreach (var mention in mentions)
            {
                if (mention.Start > LettersBeforeDateline || line.AsSpan(0, mention.Start).IndexOfAny('.', '؟', '!') >= 0)
                    break;
                var after = line.AsSpan(mention.Start + mention.Length).TrimStart();
                var before = line.AsSpan(0, mention.Start);
                if (before.Count(' ') <= WordsBeforeDateline && after.Length > 0
                    && after[0] is '–' or '—' or '-' or ':' or ')' or '(' or '|' or ']' or '/' or 'ـ')
                    return Date(mention);
            }
        }

        return null;
    }

    // A report names its own day with the weekday or as «روز …»; other dates are of the story. A year that comes after the date says the
    // same.
    private static PartialDate? FirstMention(List<(string Line, List<DateMention> Mentions)> first, IReadOnlyList<string> lines)
    {
        var own = first.SelectMany(one => one.Mentions.Where(mention => IsDayOfReport(one.Line, mention))).FirstOrDefault();
        return own is not null && lines.Max(LatestYear) <= own.First!.Value.Year + 1 ? Date(own) : null;
    }

    private static bool IsDayOfReport(string line, DateMention mention)
    {
        var before = line[..mention.Start].TrimEnd();
        var written = line.Substring(mention.Start, mention.Length);
        return Array.Exists(DayWords, word => before.EndsWith(word, StringComparison.Ordinal)
            || written.StartsWith(word, StringComparison.Ordinal))
            || Array.Exists(WeekdayEndings, ending => written.Contains(ending, StringComparison.OrdinalIgnoreCase));
    }

    // A full date has its year in digits.
    private static List<DateMention> Mentions(string line)
    {
        var beginning = line.Length > LettersToRead ? line[..LettersToRead] : line;
        return !beginning.Any(char.IsDigit) ? [] : [.. DateExpression.Read(beginning, null)
            .Where(mention => mention is { Precision: DatePrecision.Day, IsYearAssumed: false, IsAmbiguous: false, First: not null }
                && mention.First == mention.Last
                && mention.First.Value.Year is >= 1600 and <= 2200)];
    }

    private static PartialDate Date(DateMention mention) => new(
        mention.First!.Value.ToDateTime(mention.Time ?? TimeOnly.MinValue),
        mention.Time is null ? DatePrecision.Day : DatePrecision.Minute, mention.Calendar == CalendarKind.Jalali, mention.IsApproximate);

    /// <summary>The latest Gregorian year among the numbers of four digits that can be years of our time, or 0.</summary>
    private static int LatestYear(string line)
    {
        var latest = 0;
        var value = 0;
        var digits = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            var digit = i < line.Length ? Text.Characters.Digits.ValueOf(line[i]) : -1;
            if (digit >= 0)
            {
                value = digits < 5 ? (value * 10) + digit : value;
                digits++;
                continue;
            }

            var year = (digits, value) switch
            {
                (4, >= 1300 and <= 1450) => value + YearsBetweenCalendars,
                (4, >= 1900 and <= 2100) => value,
                _ => 0,
            };
            latest = Math.Max(latest, year);
            value = digits = 0;
        }

        return latest;
    }
}
