namespace NewsReader.Search.Ranking;

/// <summary>The time that one search may take; what was found until then is its answer.</summary>
internal sealed class SearchBudget(TimeProvider clock, TimeSpan limit)
{
    private readonly long started = clock.GetTimestamp();

    /// <summary>Whether the search was cut short because the time was over.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Whether the time is over; asking so cuts the search short.</summary>
    public bool IsSpent() => WasCut |= clock.GetElapsedTime(started) >= limit;
}
