namespace NewsReader.Text.Dates;

/// <summary>Reads dates as Persian news write them.</summary>
public static class DateExpression
{
    // A date that has more before it is not that of the field.
    private const int MaxFieldLength = 200;

    /// <summary>Reads a text that is a publication date and nothing else: ISO 8601, RFC 822 and 850, the forms of C and JavaScript,
    /// and numeric and written Jalali, Gregorian and Hijri forms in any digits, with months in the languages of the region.</summary>
    /// <returns>The date with its precision, and its offset where one is written; null when the text is anything more or less than a
    /// date, or the moment a clock shows that was never set.</returns>
    public static PartialDate? ReadPublication(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(PublicationReader.Read(DateLexer.Read(PublicationLabels.Part(text)), isField: false));
    }

    /// <summary>Whether a text says of the date in it that it is when something was changed: «آخرین به‌روزرسانی: …».</summary>
    public static bool IsUpdate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PublicationLabels.IsUpdate(text);
    }

    /// <summary>Whether a text begins by saying that a date of publication or of a change follows: «انتشار: …».</summary>
    public static bool IsLabelled(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PublicationLabels.Begins(text);
    }

    /// <summary>Reads the publication date of a field that is known to hold one: what <see cref="ReadPublication"/> reads with anything
    /// around it, Unix times, and serial numbers of days as spreadsheets have them.</summary>
    /// <returns>The first date of the text; null when there is none, or the clock was never set.</returns>
    public static PartialDate? ReadField(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = ShortDate.Ordered(PublicationLabels.Part(text.Length > MaxFieldLength ? text[..MaxFieldLength] : text), null);
        var tokens = DateLexer.Read(text);
        // Twelve digits may be milliseconds of the seventies, but people write minutes so.
        var isStamp = tokens is [{ IsNumber: true, Text.Length: 8 or 12 or 14 }];
        var number = isStamp ? null : MachineDates.Read(text);
        return Set(number ?? PublicationReader.Read(tokens, isField: true) ?? MachineDates.Read(text) ?? MachineDates.ReadWithin(tokens));
    }

    /// <summary>
    /// Reads the dates that running text mentions, in their order: written and numeric dates of three calendars, months and years,
    /// weekdays, relative days, weeks, months and years, ranges of them, and times of day.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="published">
    /// The day the text was published, which relative dates and dates without a year are counted from; without it they stay unresolved.
    /// </param>
    public static IReadOnlyList<DateMention> Read(string text, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MentionReader.Read(ForeignNames.InFullDates(DateLexer.Read(text)), published);
    }

    /// <summary>
    /// Reads a whole text as the days that somebody asks for: a day, month or year of one of the three calendars, in digits or in
    /// Persian or English words, with years of four or two digits, or two of them with «تا» between.
    /// </summary>
    /// <param name="text">The text, with nothing besides the date.</param>
    /// <param name="today">What days and months without a year are nearest to; without it they are no dates.</param>
    /// <returns>The first and the last day of the period; null when the text is no date.</returns>
    public static (DateOnly First, DateOnly Last)? ReadPeriod(string text, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PeriodReader.Read(DateLexer.Read(text), today);
    }

    /// <summary>Why a whole text that <see cref="ReadPeriod"/> does not read is no period though it has the form of one.</summary>
    /// <param name="text">The text, with nothing besides the date.</param>
    public static DateFault FindFault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PeriodReader.FindFault(DateLexer.Read(text));
    }

    private static PartialDate? Set(PartialDate? date) => date is { } read && MachineDates.IsUnset(read) ? null : date;
}
