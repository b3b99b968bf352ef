namespace NewsReader.Search.Ranking;

/// <summary>The time that one search may take; what was found until then is its answer.</summary>
internal sealed class SearchBudget(TimeProvider clock, TimeSpan limit)
{
    private readonly long started = clock.GetTimestamp();

    private volatile bool hasFound;
    private volatile bool wasCut;

    /// <summary>Whether the search was cut short because the time was over.</summary>
    public bool WasCut => wasCut;

    /// <summary>Notes that something was found.</summary>
    public void Found() => hasFound = true;

    /// <summary>Whether the time is over; asking so cuts the search short. One that has found nothing goes on.</summary>
    public bool IsSpent()
    {
        if (hasFound && clock.GetElapsedTime(started) >= limit)
            wasCut = true;
        return wasCut;
    }
}
