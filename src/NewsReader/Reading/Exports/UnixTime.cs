using System.Globalization;
using NewsReader.Text.Dates;

namespace NewsReader.Reading.Exports;

/// <summary>Times as programs count them.</summary>
internal static class UnixTime
{
    // The end of the year 9999, beyond which there are no dates.
    private const long MaxSeconds = 253_402_300_799;

    /// <summary>The time of a number of seconds, or of parts of one; null of what is no number, and of a clock that was never
    /// set.</summary>
    /// <param name="partsOfSecond">How many there are in a second: 1, 1,000 or 1,000,000.</param>
    public static PartialDate? Read(string? number, long partsOfSecond = 1) =>
        long.TryParse(number, CultureInfo.InvariantCulture, out var parts)
            && parts / partsOfSecond is > 0 and <= MaxSeconds and var seconds
            ? DateExpression.ReadPublication(
                DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))
            : null;
}
