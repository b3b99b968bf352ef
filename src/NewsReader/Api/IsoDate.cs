using System.Globalization;
using NewsReader.Articles;
using NewsReader.Text.Dates;

namespace NewsReader.Api;

/// <summary>Dates as the API writes them.</summary>
internal static class IsoDate
{
    /// <summary>ISO 8601 as exactly as the date is known: year, month, day or minute with offset; null when it is unknown.</summary>
    public static string? Write(PublicationDate? date)
    {
        var format = date?.Precision switch
        {
            null or DatePrecision.None => null,
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            _ => "yyyy-MM-dd'T'HH:mm:ssK",
        };
        return format is null ? null : date!.Begins.ToString(format, CultureInfo.InvariantCulture);
    }
}
