namespace NewsReader.Settings;

/// <summary>Time zones by name, on machines without a database of them too.</summary>
internal static class TimeZones
{
    /// <summary>What a machine lacks that does not know its zones.</summary>
    public const string Missing = "this machine has no time zone data (the package tzdata; TZDIR says where it is)";

    // Where Persian is written; each has had this offset since the day that is said, the last one of daylight saving.
    private static readonly Dictionary<string, (TimeSpan Offset, string? Until)> Fixed = new(StringComparer.Ordinal)
    {
        ["Etc/UTC"] = (TimeSpan.Zero, null),
        ["Asia/Tehran"] = (new TimeSpan(3, 30, 0), "1401 (2022)"),
        ["Asia/Kabul"] = (new TimeSpan(4, 30, 0), null),
        ["Asia/Dushanbe"] = (new TimeSpan(5, 0, 0), "1370 (1991)"),
    };

    /// <summary>Whether the machine knows no zone but UTC.</summary>
    public static bool AreMissing => TimeZoneInfo.GetSystemTimeZones().Count <= 1;

    /// <summary>The names that are allowed on this machine, in words.</summary>
    public static string Allowed => AreMissing
        ? $"are {string.Join(", ", Fixed.Keys.Append("UTC"))}, for {Missing}"
        : "are IANA names such as Asia/Tehran or UTC";

    /// <summary>The zone of a name; where the machine does not know any, one of today's offset; null for what is none.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return zone;
        return Fixed.TryGetValue(name, out var known) && AreMissing
            ? TimeZoneInfo.CreateCustomTimeZone(name, known.Offset, name, name)
            : null;
    }

    /// <summary>What is not as it should be with a zone that was found; null when all is.</summary>
    public static string? Warning(string name)
    {
        if (!Fixed.TryGetValue(name, out var known) || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            return null;
        var warning = $"Warning: {Missing}, so that {name} is taken for {Write(known.Offset)} all the time.";
        return known.Until is null
            ? warning
            : $"{warning} What was published in a summer up to {known.Until}, and says the time and no zone, may be dated an hour late.";
    }

    private static string Write(TimeSpan offset) => FormattableString.Invariant($"+{offset:hh\\:mm}");
}
