namespace NewsReader.Reading;

/// <summary>The time that reading one article has taken, both by the clock and of the processor. It is asked between stages and in long
/// loops; a call of a library cannot be ended, so that what runs over within one is told when it is over.</summary>
internal sealed class ReadingTime(TimeProvider clock, ReadingOptions limits)
{
    private readonly long started = clock.GetTimestamp();
    private readonly TimeSpan workedBefore = Environment.CpuUsage.TotalTime;

    /// <summary>What is told where it has taken longer than an article may, or null.</summary>
    /// <param name="stage">What was done last ("cleaning its HTML").</param>
    public string? Overrun(string stage) =>
        clock.GetElapsedTime(started) is var elapsed && IsOver(elapsed) && IsOver(Worked(elapsed))
        ? FormattableString.Invariant(
            $"{stage} was over after {elapsed.TotalSeconds:0.0} s, longer than {limits.MaxSeconds} s (NewsReader:Reading:MaxSeconds)")
        : null;

    /// <summary>Ends the reading where it has taken longer than it may.</summary>
    /// <exception cref="ReadingBoundException">It has.</exception>
    public void Check(string stage)
    {
        if (Overrun(stage) is { } overrun)
            throw new ReadingBoundException(overrun);
    }

    private bool IsOver(TimeSpan time) => time.TotalSeconds > limits.MaxSeconds;

    // On a machine that is busy with other things an article waits for long and is no worse for it. A clock that is told, and not the
    // machine's, knows of no processor.
    private TimeSpan Worked(TimeSpan elapsed) =>
        ReferenceEquals(clock, TimeProvider.System) ? Environment.CpuUsage.TotalTime - workedBefore : elapsed;
}
