namespace NewsReader.Text.Dates;

/// <summary>Reads dates as Persian news write them.</summary>
public static class DateExpression
{
    /// <summary>Reads a publication date: ISO 8601, RFC 822, and numeric and written Jalali, Gregorian and Hijri forms in any
    /// digits.</summary>
    /// <returns>The date with its precision, and its offset where one is written; null when the text is anything more or less than a
    /// date.</returns>
    public static PartialDate? ReadPublication(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PublicationReader.Read(DateLexer.Read(text));
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
        return MentionReader.Read(DateLexer.Read(text), published);
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
}
