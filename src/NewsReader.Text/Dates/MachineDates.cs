using System.Globalization;
using NewsReader.Text.Characters;

namespace NewsReader.Text.Dates;

/// <summary>Dates as programs keep them, and the values they have where nobody set one.</summary>
internal static class MachineDates
{
    private const int MaxDigits = 32;
    private const decimal FirstSecond = 100_000_000;
    private const decimal LastSecond = 10_000_000_000;

    // Days since 1900 of about 1954 to 2119.
    private const decimal FirstSerial = 20_000;
    private const decimal LastSerial = 80_000;

    // From about 1990 to 2090.
    private const decimal FirstFileTime = 122_700_000_000_000_000;
    private const decimal LastFileTime = 154_300_000_000_000_000;
    private const decimal FirstTicks = 627_700_000_000_000_000;
    private const decimal LastTicks = 659_200_000_000_000_000;
    private const long FileTimeTicks = 504_911_232_000_000_000;

    private const int EastMinutes = 14 * 60;
    private const int WestMinutes = 12 * 60;
    private const int ZoneMinutes = 15;

    private static readonly DateTime Epoch = DateTime.UnixEpoch;

    /// <summary>The time of a number alone: Unix seconds, milli-, micro- and nanoseconds, or the serial number of a day in a
    /// spreadsheet.</summary>
    public static PartialDate? Read(string text)
    {
        var digits = Digits.ToLatin(text.Trim());
        return digits.Length <= MaxDigits && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? FromTicks(number) ?? FromUnix(number) ?? FromSerial(number)
            : null;
    }

    /// <summary>The time of a number within a text, such as /Date(1762419600000)/.</summary>
    public static PartialDate? ReadWithin(List<DateToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.IsNumber && token.Text.Length is 10 or 13
                && FromUnix(decimal.Parse(token.Text, CultureInfo.InvariantCulture)) is { } time)
                return time;
        }

        return null;
    }

    /// <summary>Whether a date only says that a clock or a field was never set: the first moment of 1970 in any zone, or the day.</summary>
    public static bool IsUnset(PartialDate date)
    {
        if (date.Precision < DatePrecision.Day)
            return false;
        if (date.Offset is { } offset)
            return Math.Abs((date.Local - offset - Epoch).TotalSeconds) <= 1;
        var minutes = (date.Local - Epoch).TotalMinutes;
        return minutes is >= -WestMinutes and <= EastMinutes && minutes % ZoneMinutes == 0;
    }

    // Hundreds of nanoseconds since 1601, as Windows counts, or since the year 1, as .NET does; microseconds since 1601, as Chromium does.
    // Nanoseconds since 1970 are more since 2001.
    private static PartialDate? FromTicks(decimal number) => number switch
    {
        >= FirstFileTime and < LastFileTime => FromTicks((long)number + FileTimeTicks),
        >= FirstTicks and < LastTicks => FromTicks((long)number),
        >= FirstFileTime / 10 and < LastFileTime / 10 => FromTicks(((long)number * 10) + FileTimeTicks),
        _ => null,
    };

    private static PartialDate FromTicks(long ticks) =>
        new(new DateTime(ticks - (ticks % TimeSpan.TicksPerSecond), DateTimeKind.Unspecified), DatePrecision.Minute, Offset: TimeSpan.Zero);

    private static PartialDate? FromUnix(decimal number)
    {
        for (decimal unit = 1; unit <= 1_000_000_000; unit *= 1000)
        {
            var seconds = number / unit;
            if (Math.Abs(seconds) is >= FirstSecond and < LastSecond)
                return new PartialDate(Epoch.AddSeconds((double)seconds).ToUnspecified(), DatePrecision.Minute, Offset: TimeSpan.Zero);
        }

        return null;
    }

    private static PartialDate? FromSerial(decimal number)
    {
        if (number is < FirstSerial or >= LastSerial)
            return null;
        var day = DateTime.FromOADate((double)decimal.Floor(number));
        var seconds = Math.Round((double)(number % 1) * TimeSpan.SecondsPerDay);
        return new PartialDate(day.AddSeconds(seconds), seconds > 0 ? DatePrecision.Minute : DatePrecision.Day);
    }

    private static DateTime ToUnspecified(this DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
}
