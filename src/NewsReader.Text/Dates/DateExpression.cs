namespace NewsReader.Text.Dates;

/// <summary>Reads dates as Persian news write them.</summary>
public static class DateExpression
{
    /// <summary>Reads a publication date: ISO 8601, RFC 822, and numeric and written Jalali, Gregorian and Hijri forms in any digits.</summary>
    /// <returns>The date with its precision, and its offset where one is written; null when the text is anything more or less than a date.</returns>
    public static PartialDate? ReadPublication(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PublicationReader.Read(DateLexer.Read(text));
    }
}
