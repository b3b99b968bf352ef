namespace NewsReader.Benchmarks.Quality;

/// <summary>A mean difference and the interval that it lies in with a probability of 95 %.</summary>
internal sealed record Difference(double Mean, double Low, double High)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Mean:+0.000;−0.000;0.000} ({Low:+0.000;−0.000} to {High:+0.000;−0.000})");
}

/// <summary>Paired bootstrap: how far a mean difference over the same queries may be chance (Efron and Tibshirani 1993; for retrieval
/// Sakai, SIGIR 2006).</summary>
internal static class PairedBootstrap
{
    private const int Samples = 5000;
    private const double Tail = 0.025;

    /// <summary>The mean of what one system has more than another, query by query, and its interval by percentiles.</summary>
    /// <param name="ours">A figure a query.</param>
    /// <param name="theirs">The figures of the other for the same queries in the same order.</param>
    /// <exception cref="ArgumentException">There is not one for each, or none.</exception>
    public static Difference Of(IReadOnlyList<double> ours, IReadOnlyList<double> theirs, int seed)
    {
        if (ours.Count != theirs.Count || ours.Count == 0)
            throw new ArgumentException($"{ours.Count} figures against {theirs.Count}", nameof(theirs));
        var differences = ours.Zip(theirs, (mine, other) => mine - other).ToArray();
        var random = new Random(seed);
        var means = new double[Samples];
        for (var i = 0; i < Samples; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < differences.Length; j++)
                sum += differences[random.Next(differences.Length)];
            means[i] = sum / differences.Length;
        }

        Array.Sort(means);
        return new Difference(differences.Average(), means[(int)(Samples * Tail)], means[(int)(Samples * (1 - Tail)) - 1]);
    }
}
