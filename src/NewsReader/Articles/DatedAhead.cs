namespace NewsReader.Articles;

/// <summary>Articles of a day that is still to come: mistakes of their sources, and notices. They keep their date and stand in their year,
/// but nothing opens with them.</summary>
internal static class DatedAhead
{
    // Of one moment, the earliest and the latest local times are so far apart.
    private static readonly TimeSpan Zones = TimeSpan.FromHours(26);

    /// <summary>The last moment that may be now, in whatever zone an article is dated.</summary>
    public static DateTimeOffset Limit(DateTimeOffset now) => now.Add(Zones);
}
