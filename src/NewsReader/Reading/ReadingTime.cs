namespace NewsReader.Reading;

/// <summary>The time that reading one article has taken. It is asked between stages and in long loops; a call of a library cannot be
/// ended, so that what runs over within one is told when it is over.</summary>
internal sealed class ReadingTime(TimeProvider clock, ReadingOptions limits)
{
    private readonly long started = clock.GetTimestamp();

    /// <summary>How long it has taken.</summary>
    public TimeSpan Elapsed => clock.GetElapsedTime(started);

    /// <summary>What is told where it has taken longer than an article may, or null.</summary>
    /// <param name="stage">What was done last ("cleaning its HTML").</param>
    public string? Overrun(string stage) => Elapsed is var elapsed && elapsed.TotalSeconds > limits.MaxSeconds
        ? FormattableString.Invariant(
            $"{stage} was over after {elapsed.TotalSeconds:0.0} s, longer than {limits.MaxSeconds} s (NewsReader:Reading:MaxSeconds)")
        : null;

    /// <summary>Ends the reading where it has taken longer than it may.</summary>
    /// <exception cref="ReadingBoundException">It has.</exception>
    public void Check(string stage)
    {
        if (Overrun(stage) is { } overrun)
            throw new ReadingBoundException(ReadingBound.TextAlone(overrun));
    }
}
