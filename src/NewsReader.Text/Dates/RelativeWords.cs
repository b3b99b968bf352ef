namespace NewsReader.Text.Dates;

/// <summary>Words that place a date before or after publication.</summary>
internal static class RelativeWords
{
    private static readonly NameTable<int> Directions = new NameTable<int>()
        .Add(-1, "گذشته", "پیش", "قبل").Add(1, "آینده", "بعد", "پیش رو", "پیش روی");

    private static readonly NameTable<int> Years = new NameTable<int>()
        .Add(0, "امسال", "سال جاری", "این سال").Add(-1, "پارسال", "سال گذشته", "سال قبل", "سال پیش")
        .Add(-2, "پیرارسال").Add(1, "سال آینده", "سال بعد");

    /// <summary>-1 for strictly before publication, 1 for strictly after it; the length is 0 when neither is said.</summary>
    public static (int Direction, int Length) ReadDirection(List<DateToken> tokens, int at) =>
        Directions.TryMatch(tokens, at, out var direction, out var length) ? (direction, length) : default;

    /// <summary>A year such as «سال گذشته»; without a publication date its number is null.</summary>
    public static (int? Year, int Length) ReadYear(List<DateToken> tokens, int at, CalendarKind calendar, DateOnly? published)
    {
        if (!Years.TryMatch(tokens, at, out var years, out var length))
            return default;
        return (published is { } day ? CalendarMath.Parts(calendar, day).Year + years : null, length);
    }
}
