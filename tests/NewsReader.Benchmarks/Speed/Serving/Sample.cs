namespace NewsReader.Benchmarks.Speed.Serving;

/// <summary>What was measured of one kind of request in one round.</summary>
/// <param name="Seconds">How long it was asked.</param>
/// <param name="Milliseconds">How long each answer took.</param>
/// <param name="Failed">Answers that were no pages.</param>
internal sealed record Sample(double Seconds, List<double> Milliseconds, int Failed)
{
    /// <summary>Pages a second.</summary>
    public double Rate => Milliseconds.Count / Seconds;

    /// <summary>The value below which a share of some values lies.</summary>
    public static double At(IReadOnlyCollection<double> values, double share) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(Math.Min(values.Count - 1, (int)(share * values.Count)));
}
